/** Critical points of several inputs as people read them on a terminal. */

import type { FacesDocument } from '../../documents/index.ts';
import { faceWords } from '../words/faces.ts';
import { counted } from '../words/terms/numbers.ts';
import { visible } from '../words/terms/plain.ts';

export function renderFaces({ faces, why }: FacesDocument): string {
  const count = `${counted(faces.length, 'face')} of critical points`;
  const rows = faces.flatMap(face => [
    `  ${face.kind.padEnd(10)} ${faceWords(face)}   f = ${face.value}   such as (${face.sample.join(', ')})`,
    ...(face.kind === 'mixed' ? face.clarke.map(part => `    clarke   ${faceWords(part)}`) : []),
  ]);
  if (why === undefined) return visible([`${count}; all of them`, ...rows].join('\n'));
  return faces.length === 0
    ? visible(`not decided: ${why}`)
    : visible([`${count}; not all are known: ${why}`, ...rows].join('\n'));
}
