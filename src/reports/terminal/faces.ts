/** Critical points of several inputs as people read them on a terminal. */

import { counted } from '../../documents/counted.ts';
import type { FacesDocument } from '../../documents/index.ts';
import { boxWords, faceKind, faceWords, openBoxes, reachableParts } from '../words/faces.ts';
import { visible } from '../words/terms/plain.ts';

export function renderFaces(document: FacesDocument): string {
  const { faces, of, why } = document;
  const told = faces.filter(face => faceKind(face) !== 'coincidence');
  const folded = faces.length - told.length;
  const count = `${counted(told.length, 'face')} of ${of ? 'reachable critical' : 'critical'} points`;
  const rows = told.flatMap(face => [
    `  ${face.kind.padEnd(10)} ${faceWords(face)}   f = ${face.value}   such as (${face.sample.join(', ')})`,
    ...(face.kind === 'mixed' ? face.clarke.map(part => `    clarke   ${faceWords(part)}`) : []),
    ...reachableParts(face).map(part => `    reachable   ${part}`),
  ]);
  if (folded > 0) rows.push(...coincidences(folded));
  rows.push(...openBoxes(document).map(box => `  open       ${box}`));
  if (document.boxes) rows.push(...ELSEWHERE);
  else if (of && faces.length > 0) rows.push(...LEFT_OUT);
  const within = document.boxes ? ` with ${boxWords(document.boxes.within, document)}` : '';
  if (why === undefined) return visible([`${count}${within}; all of them`, ...rows].join('\n'));
  if (document.boxes) return visible([`${count}${within}; not all are known: ${why}`, ...rows].join('\n'));
  return faces.length === 0
    ? visible([`not decided: ${why}`, ...IN_A_BOX].join('\n'))
    : visible([`${count}; not all are known: ${why}`, ...rows].join('\n'));
}

const LEFT_OUT = [
  'Left out are points where 0 ∈ D_f by a coincidence of values alone, and 0 ∉ D_P: no automatic',
  'differentiation of this program stops there. --coincidences looks for all of them.',
];

const IN_A_BOX = [
  'Programs of several inputs that are not piecewise affine are searched in a box: --box -1,1, say.',
];

const ELSEWHERE = [
  'Elsewhere between these bounds no point is Clarke critical, and no automatic differentiation of this',
  'program stops: a direction is known along which every element of D_P rises, or by second derivatives.',
];

const coincidences = (folded: number): string[] => [
  `and ${counted(folded, 'face')} of coincidences: 0 ∈ D_f, since values of pieces agree there, but 0 ∉ D_P:`,
  'no automatic differentiation of this program stops there. The document (--json) lists them.',
];
