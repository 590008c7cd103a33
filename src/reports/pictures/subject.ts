/** The picture of one point of a program: sets of gradients, and what was returned. */

import type {
  Certificate,
  ClarkeSetDocument,
  Gradient,
  GradientSetDocument,
  NumberDocument,
  ProgramDocument,
} from '../../documents/index.ts';
import { toFloat } from '../../numbers/index.ts';
import type { Markup } from '../page/markup.ts';
import {
  drawn,
  flat,
  isJacobian,
  nearRational,
  shown,
  shownGradient,
  shownShort,
  shownVector,
} from '../words/terms/numbers.ts';
import { clarkeWords, setWords } from '../words/terms/sets.ts';
import { edgeOf } from './ellipse.ts';
import { type Point, picture } from './frame.ts';
import { graph } from './graph.ts';
import { corners, type ExactPoint } from './hull.ts';
import { plane } from './plane.ts';
import { samplesNear } from './sample.ts';
import { strip, stripHeight } from './strip.ts';

export interface PictureSubject {
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly NumberDocument[];
  readonly active: GradientSetDocument;
  readonly nodewise: GradientSetDocument;
  readonly clarke: ClarkeSetDocument;
  readonly returned?: readonly NumberDocument[] | undefined;
  /** What that is called, where it is not `returned`. */
  readonly returnedName?: string;
  readonly certificate?: (Certificate & { readonly of?: 'active' | 'nodewise' | 'clarke' }) | undefined;
}

/** The picture, by the number of inputs; undefined where there is none to draw. `id` is unique in the page. */
export function subjectPicture(id: string, subject: PictureSubject): Markup | undefined {
  if (subject.active.gradients.some(isJacobian) || subject.nodewise.sum || subject.clarke.sum)
    return undefined;
  if (subject.at.length === 1) return slopes(id, subject);
  return subject.at.length === 2 ? gradients(id, subject) : undefined;
}

function slopes(id: string, subject: PictureSubject): Markup | undefined {
  const [active, nodewise, clarke] = [subject.active, subject.nodewise, subject.clarke].map(set =>
    numbers([...set.gradients, ...edgeOf(set.balls)]),
  );
  if (!active || !nodewise || !clarke || active.length === 0) return undefined;
  const back = subject.returned && drawn(subject.returned[0]);
  const rows = [
    { name: 'D_f', slopes: active, role: 'df-bar' },
    ...(String(active) === String(nodewise) ? [] : [{ name: 'D_P', slopes: nodewise, role: 'dp-bar' }]),
    { name: '∂ᶜf', slopes: clarke, role: 'clarke-bar' },
  ];
  const below = {
    rows,
    returned: back === undefined ? undefined : { slope: back, name: subject.returnedName ?? 'returned' },
    marks: [
      ...subject.active.gradients.map((gradient, i) => [active[i]!, shownShort(flat(gradient)[0])] as const),
      ...(back === undefined || active.includes(back)
        ? []
        : [[back, shownShort(subject.returned![0])] as const]),
    ],
  };
  const at = drawn(subject.at[0]);
  const samples = at === undefined ? undefined : samplesNear(subject.program, at, 1);
  const box = { left: 66, right: 344, top: 10, bottom: 170 };
  const drawing =
    samples && graph({ at: at!, atText: shown(subject.at[0]), samples, active, clarke, returned: back }, box);
  const top = drawing ? 196 : 8;
  const height = top + stripHeight(below) + 4;
  return picture(id, [356, height], titles(subject), [...(drawing ?? []), ...strip(below, { ...box, top })]);
}

function gradients(id: string, subject: PictureSubject): Markup | undefined {
  const [active, nodewise, clarke] = [subject.active, subject.nodewise, subject.clarke].map(set =>
    hull([...set.gradients, ...edgeOf(set.balls)]),
  );
  if (!active || !nodewise || !clarke || active.length === 0) return undefined;
  const back = subject.returned && pair(subject.returned);
  const of = subject.certificate?.of ?? 'active';
  const d =
    subject.certificate && 'separator' in subject.certificate
      ? pair(subject.certificate.separator)
      : undefined;
  const input = {
    active: active.map(float),
    nodewise: nodewise.map(float),
    clarke: clarke.map(float),
    marks: subject.active.gradients.map(g => [float(pair(flat(g))!), shownGradient(g)] as const),
    returned: back && ([float(back), shownVector(subject.returned!)] as const),
    returnedName: subject.returnedName ?? 'returned',
    separator: d && { d: float(d), against: { active, nodewise, clarke }[of].map(float) },
  };
  const finite = [
    input.active,
    input.clarke,
    input.marks.map(([point]) => point),
    [input.returned?.[0] ?? [0, 0]],
  ]
    .flat(2)
    .every(Number.isFinite);
  if (!finite) return undefined;
  return picture(
    id,
    [356, 260],
    titles(subject),
    plane(input, { left: 8, right: 348, top: 10, bottom: 250 }),
  );
}

function titles(subject: PictureSubject): { title: string; description: string } {
  const returned = subject.returned ? ` What was returned: ${shownVector(subject.returned)}.` : '';
  return {
    title: `Gradients of ${subject.text.slice(0, 120)}`,
    description: `D_f is ${setWords(subject.active)}; D_P is ${setWords(subject.nodewise)}; Clarke’s set is ${clarkeWords(subject.clarke)}.${returned}`,
  };
}

function numbers(gradients: readonly Gradient[]): readonly number[] | undefined {
  const floats = gradients.map(gradient => drawn(flat(gradient)[0]));
  return floats.every(float => float !== undefined) ? (floats as number[]) : undefined;
}

function pair(vector: readonly NumberDocument[]): ExactPoint | undefined {
  const [a, b] = [nearRational(vector[0]), nearRational(vector[1])];
  return a && b && [a, b];
}

function hull(gradients: readonly Gradient[]): readonly ExactPoint[] | undefined {
  const points = gradients.map(gradient => pair(flat(gradient)));
  return points.every(point => point !== undefined) ? corners(points as ExactPoint[]) : undefined;
}

const float = ([a, b]: ExactPoint): Point => [toFloat(a), toFloat(b)];
