/** `critical` of several inputs: the faces as a table, and for two inputs the plane that they lie in. */

import { counted } from '../../documents/counted.ts';
import type { BoxesDocument, FacesDocument } from '../../documents/index.ts';
import { type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { facesFigure } from '../plane/faces-figure.ts';
import { renderFaces } from '../terminal/faces.ts';
import type { View } from '../view.ts';
import { boxWords, faceKind, faceWords, openBoxes, reachableParts } from '../words/faces.ts';
import { kindsWords } from '../words/line/critical.ts';

const MOST = 500;

export const facesView: View<FacesDocument> = {
  outline: document => ({
    title: 'Critical points of',
    subject: document.text.trim(),
    answer: answer(document),
    parts: [
      ...table(document),
      ...(document.boxes ? inBox(document, document.boxes) : [{ text: all(document) }]),
    ],
    terms: ['field', 'clarke', 'artificial'],
  }),
  figure: facesFigure,
  words: renderFaces,
};

const ALL = {
  critical: 'These are all critical points.',
  reachable:
    'These are all critical points that are reachable: 0 ∈ D_P. Points where 0 ∈ D_f by a coincidence of values alone are left out.',
} as const;

const all = ({ why, of }: FacesDocument): string =>
  why === undefined ? ALL[of ?? 'critical'] : `Not all are known: ${why}.`;

function inBox(document: FacesDocument, { within }: BoxesDocument): Part[] {
  const open = openBoxes(document);
  const others = open.length === 0 ? 'there are no others' : `others may be where ${open.join('; or ')}`;
  return [
    {
      text: `Looked at was the box with ${boxWords(within, document)}: ${others}. Elsewhere in it no point is Clarke critical or reachable: a direction is known along which every element of D_P rises, or second derivatives show it.`,
    },
    ...(document.why === undefined ? [] : [{ text: `${document.why}.` }]),
  ];
}

const answer = ({ faces }: FacesDocument): OutlinePart[] =>
  faces.length === 0
    ? ['No critical points were found.']
    : [
        `The points where gradient descent may come to rest form ${counted(faces.length, 'face')}: a face is a point, or a part of a line, a plane and so on that equations and inequalities bound.`,
        ...kindsWords(faces.map(faceKind)),
      ];

const TONE = {
  clarke: 'good',
  artificial: 'bad',
  mixed: 'note',
  coincidence: 'note',
  undecided: 'unsure',
} as const;

function table({ faces }: FacesDocument): Part[] {
  if (faces.length === 0) return [];
  const rows = faces.map(face => (): OutlinePart[] => [
    faceWords(face),
    { text: kindWords(face), tone: TONE[faceKind(face)] },
    face.value,
    `(${face.sample.join(', ')})`,
  ]);
  return tableOf(
    { label: 'Critical points', head: ['where', 'kind', 'f', 'a point of it'], rows },
    MOST,
    'face',
  );
}

function kindWords(face: FacesDocument['faces'][number]): string {
  const parts = reachableParts(face);
  const reached = parts.length > 0 ? `; reachable at ${parts.join('; ')}` : '';
  if (face.kind === 'mixed')
    return `artificial, but for ${face.clarke.map(faceWords).join('; ')}: Clarke critical${reached}`;
  if (face.kind === 'clarke') return 'Clarke critical';
  return faceKind(face) === 'coincidence' ? 'artificial by coincidence' : `${face.kind}${reached}`;
}
