/**
 * The picture of `integrate`: f along the curve, slopes along it, and what slopes integrate to. Drawn in doubles; the
 * integral of returned slopes is the trapezoid rule through the points that were asked.
 */

import { counted } from '../../documents/counted.ts';
import type { IntegralDocument, PointDocument } from '../../documents/index.ts';
import { rational, toFloat, ZERO } from '../../numbers/index.ts';
import {
  derivativeFunction,
  functionValue,
  type RationalFunction,
  type RealRoot,
} from '../../polynomials/index.ts';
import type { Markup } from '../page/markup.ts';
import { html } from '../page/markup.ts';
import {
  dotMark,
  type Frame,
  frameOf,
  label,
  type Point,
  picture,
  polyline,
  rangeOf,
  rule,
} from '../pictures/frame.ts';
import { nearest, valueWords } from '../words/line/algebraic.ts';
import { shortName } from '../words/line/integral.ts';
import { placeWords } from '../words/line/points.ts';
import { functionsIn, rootIn } from '../words/terms/formula.ts';
import { drawn } from '../words/terms/numbers.ts';
import { panel } from './axes.ts';
import { trace } from './trace.ts';

/** What a target returned at one point of a piece, as the slope along the curve: NaN where there is none. */
export interface SlopeSample {
  readonly mode: string;
  readonly piece: number;
  readonly t: number;
  readonly slope: number;
}

const LEFT = 64;
const RIGHT = 900;
const PANELS = [
  { left: LEFT, right: RIGHT, top: 46, bottom: 226 },
  { left: LEFT, right: RIGHT, top: 268, bottom: 448 },
  { left: LEFT, right: RIGHT, top: 490, bottom: 690 },
] as const;
/** Beyond so many pieces the picture says nothing. */
const MOST = 400;

const WINDOW = [ZERO, rational(1)] as const;

/** A piece of the curve, and the functions along it as far as they can be drawn. */
interface Drawn {
  readonly piece: { readonly from: RealRoot | undefined; readonly to: RealRoot | undefined };
  readonly ends: readonly [number, number];
  readonly value: RationalFunction | undefined;
  readonly integrand: RationalFunction | undefined;
  readonly antiderivative: RationalFunction | undefined;
}

const rootOr = (point: PointDocument | undefined): RealRoot | undefined => point && rootIn(point);

function piecesOf({ proof }: IntegralDocument): Drawn[] {
  const pieces = proof.slice(0, MOST);
  const functions = functionsIn(
    pieces.flatMap(({ value, integrand, antiderivative }) => [value, integrand, antiderivative]),
  );
  return pieces.map(({ from, to }, i) => {
    const [value, integrand, antiderivative] = functions.slice(3 * i, 3 * i + 3);
    const piece = { from: rootOr(from), to: rootOr(to) };
    return {
      piece,
      ends: [piece.from ? toFloat(nearest(piece.from)) : 0, piece.to ? toFloat(nearest(piece.to)) : 1],
      value,
      integrand,
      antiderivative,
    };
  });
}

/** The slopes that were asked, by mode. */
export const samplesOf = ({ target }: IntegralDocument): SlopeSample[] =>
  (target?.pieces ?? []).flatMap(({ points }, piece) =>
    points.map(({ mode, t, slope }) => ({
      mode,
      piece,
      t: drawn(t) ?? Number.NaN,
      slope: (slope === undefined ? undefined : drawn(slope)) ?? Number.NaN,
    })),
  );

export function drawIntegral(document: IntegralDocument): Markup {
  const pieces = piecesOf(document);
  const samples = samplesOf(document);
  const ends = pieces.map(one => one.ends);
  const traced = (f: RationalFunction | undefined, { piece }: Drawn): Point[] =>
    f === undefined ? [] : trace(f, piece, WINDOW);
  const heights = pieces.map(one => traced(one.value, one));
  const slopes = pieces.map(one => traced(one.value && derivativeFunction(one.value), one));
  const start = heights[0]?.[0]?.[1] ?? 0;
  const risen = heights.map(points => points.map(([t, y]): Point => [t, y - start]));
  const primitives = primitivesOf(pieces);
  const judged = (document.target?.pieces ?? []).flatMap(({ points }) =>
    points.flatMap(({ t, slope, off }) => {
      const [x, y] = [drawn(t), drawn(slope)];
      return off && x !== undefined && y !== undefined ? [{ t: x, slope: y }] : [];
    }),
  );
  const sums = [...new Set(samples.map(({ mode }) => mode))].map(mode =>
    accumulate(
      samples.filter(sample => sample.mode === mode),
      ends,
    ),
  );
  const finite = samples.filter(({ slope }) => Number.isFinite(slope));
  const y = [
    heights.flat().map(([, value]) => value),
    [...slopes.flat().map(([, value]) => value), ...finite.map(({ slope }) => slope), 0],
    [...risen.flat(), ...sums.flat(), ...primitives.flat()].map(([, value]) => value),
  ];
  const frames = PANELS.map((box, i) => frameOf(box, [0, 1], rangeOf(y[i]!, 0.09))) as [Frame, Frame, Frame];
  const [top, middle, low] = frames;
  const last = (points: readonly Point[]): Point | undefined => points.at(-1);
  return picture(
    'integral',
    [960, 722],
    {
      title: `f along the curve, its slopes, and their integral: ${document.text.slice(0, 120)}`,
      description: `${counted(document.pieces, 'piece')}. The difference of f is ${valueWords(document.difference)}${document.target ? `; ${shortName(document.target.name)}: ${document.target.integrates}` : ''}.`,
    },
    [
      ...bands(document, ends, frames),
      ...panel(top, { name: 'f(γ(t))', bottom: false }),
      ...panel(middle, { name: 'slopes: (f∘γ)′ and what is integrated', bottom: false }),
      ...panel(low, { name: 'integrated from 0 to t', bottom: true }),
      ...breaks(document, top, low),
      ...numbers(ends, top),
      ...heights.map(points => polyline(points, top, 'curve')),
      ...slopes.map(points => polyline(points, middle, 'curve')),
      ...pieces.map(one => polyline(traced(one.integrand, one), middle, 'primitive')),
      ...finite.map(({ t, slope }) => dotMark(middle.X(t), middle.Y(slope), 2.4, 'returned-dot')),
      ...judged.map(({ t, slope }) => dotMark(middle.X(t), middle.Y(slope), 6, 'returned-ring')),
      ...risen.map(points => polyline(points, low, 'curve')),
      ...primitives.map(points => polyline(points, low, 'primitive')),
      ...sums.map((points, i) => polyline(points, low, i === 0 ? 'sum' : 'sum other')),
      ...ending(
        [last(risen.at(-1) ?? []), ...sums.map(last)].map((point, i) => ({ point, own: i === 0 })),
        low,
      ),
    ],
  );
}

/** What the engine's own integrand integrates to, joined from piece to piece; nothing beyond one without antiderivative. */
function primitivesOf(pieces: readonly Drawn[]): Point[][] {
  const found: Point[][] = [];
  let sum = 0;
  for (const { antiderivative, piece } of pieces) {
    if (antiderivative === undefined) return found;
    const first = functionValue(antiderivative, piece.from ? nearest(piece.from) : ZERO);
    const points = trace(antiderivative, piece, WINDOW);
    const base = first ? toFloat(first) : (points[0]?.[1] ?? 0);
    const risen = points.map(([t, y]): Point => [t, sum + y - base]);
    found.push(risen);
    sum = risen.at(-1)?.[1] ?? sum;
  }
  return found;
}

/** The running integral of the samples of one mode: it ends where a piece has none, or one that is not finite. */
export function accumulate(
  samples: readonly SlopeSample[],
  ends: readonly (readonly [number, number])[],
): Point[] {
  const points: Point[] = [[0, 0]];
  let sum = 0;
  for (const [i, [from, to]] of ends.entries()) {
    const own = samples.filter(({ piece }) => piece === i).sort((a, b) => a.t - b.t);
    if (own.length === 0) return points;
    const first = own[0]!;
    let [t, slope] = [from, first.slope];
    for (const next of [...own, { t: to, slope: own.at(-1)!.slope }]) {
      sum += ((slope + next.slope) / 2) * (next.t - t);
      if (!Number.isFinite(sum)) return points;
      [t, slope] = [next.t, next.slope];
      points.push([t, sum]);
    }
  }
  return points;
}

/** Behind it all: pieces with ties along all of them (named below the first panel), and pieces that a target fails on. */
function bands(
  document: IntegralDocument,
  ends: readonly (readonly [number, number])[],
  frames: readonly Frame[],
): Markup[] {
  const [top, middle, low] = frames as [Frame, Frame, Frame];
  return ends.flatMap(([from, to], i) => {
    const { ties } = document.proof[i]!;
    const fails = document.failing === i || document.target?.failing.includes(i) === true;
    const tied = [...new Set(ties.map(({ op }) => op))].join(', ');
    const width = top.X(to) - top.X(from);
    const words = `tied all along: ${tied}`;
    return [
      ...(tied ? frames.map(frame => band(frame, from, to, 'tied')) : []),
      ...(fails ? [middle, low].map(frame => band(frame, from, to, 'fails')) : []),
      ...(tied && width > words.length * 6.2
        ? [label(top.X((from + to) / 2), top.box.bottom + 14, words, 'middle', 'tied-label')]
        : []),
    ];
  });
}

const band = ({ box, X }: Frame, from: number, to: number, role: string): Markup =>
  html`<rect class="${role}" x="${X(from).toFixed(1)}" y="${box.top}" width="${Math.max(0, X(to) - X(from)).toFixed(1)}" height="${box.bottom - box.top}"/>`;

/** Lines at breakpoints, with their exact names where there is room. */
function breaks({ breakpoints }: IntegralDocument, top: Frame, low: Frame): Markup[] {
  let free = Number.NEGATIVE_INFINITY;
  return breakpoints.slice(0, MOST).flatMap(point => {
    const x = top.X(toFloat(nearest(rootIn(point))));
    const words = placeWords(point);
    const half = words.length * 3.4 + 3;
    const room = x - half > free;
    if (room) free = x + half;
    return [
      rule(x, top.box.top, x, low.box.bottom, 'break'),
      ...(room ? [label(x, low.box.bottom + 31, words, 'middle')] : []),
    ];
  });
}

/** The numbers of the pieces, as in the table. */
const numbers = (ends: readonly (readonly [number, number])[], top: Frame): Markup[] =>
  ends.length < 2
    ? []
    : ends.flatMap(([from, to], i) =>
        top.X(to) - top.X(from) > 14
          ? [label(top.X((from + to) / 2), top.box.top + 14, String(i + 1), 'middle', 'name')]
          : [],
      );

/** What the lines come to, at their right ends; labels that would cover each other are moved apart. */
function ending(
  lines: readonly { readonly point: Point | undefined; readonly own: boolean }[],
  { X, Y }: Frame,
): Markup[] {
  const seen: number[] = [];
  return lines.flatMap(({ point, own }) => {
    if (point === undefined) return [];
    const y = Y(point[1]);
    if (seen.some(other => Math.abs(other - y) < 5)) return [];
    const shift = seen.some(other => Math.abs(other - y) < 14) ? (seen[0]! < y ? 14 : -14) : 0;
    seen.push(y);
    const words = String(Number(point[1].toPrecision(4))).replace('-', '−');
    return [
      dotMark(X(point[0]), y, 3.5, own ? 'own-end' : 'returned-dot'),
      label(X(point[0]) + 8, y + 4 + shift, words, 'start', own ? 'own-label' : 'returned-label'),
    ];
  });
}
