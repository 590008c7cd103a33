/**
 * A program of one input on an open cover; where it has no value: points, and closed intervals; and the points at which it has
 * one and is not continuous.
 */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Algebraic, readEnd, readNumber } from '../functions/algebraic.ts';
import { divisorsOf } from '../functions/dual.ts';
import type { Poly } from '../functions/polynomial.ts';
import { derivative, type Quotient, sub } from '../functions/quotient.ts';
import type { Roots } from '../functions/sturm.ts';
import type { Line } from '../language/line.ts';
import { Wrong } from '../numbers/meter.ts';
import { atPoint, lackingNode, type Run, runOrNone, Stretch } from './along.ts';
import { common, sameEnd } from './closed.ts';
import { expectFunction, type Part, readCover } from './cover.ts';
import { readValue } from './number.ts';

/** The program on one open interval. */
export interface Piece extends Part {
  readonly value: Quotient;
  readonly slope: Quotient;
  /** A node with a piece that has no value on all of it, though its cell reaches it. */
  readonly lacking: string | undefined;
  /** Whether f has a value and is continuous where this begins and the piece before it ends. */
  readonly joined: boolean;
  /** There, where joined: the same of a node at that point. */
  readonly lackingAtStart: string | undefined;
}

/** A point with a value at which f is not continuous. */
export interface Irregular {
  readonly at: Algebraic;
  readonly value: Quotient;
  readonly why: string;
}

export interface Pieces {
  /** Those with a value, ascending. */
  readonly pieces: readonly Piece[];
  /** from = to for a point. */
  readonly holes: readonly Part[];
  /** Ascending. */
  readonly irregular: readonly Irregular[];
}

/** The pieces of the document, each compared with the program. */
export function readPieces(
  review: Review,
  path: string,
  document: unknown,
  line: Line,
  roots: Roots,
): Pieces | undefined {
  const { meter } = review;
  const listed = review.claim(`${path}/pieces`, () => Json.list(Json.field(document, 'pieces'), meter)) ?? [];
  const parts = review.claim(`${path}/pieces`, () => readCover(listed, roots));
  const runs = parts?.map(({ from, to }, i) =>
    review.claim(`${path}/pieces/${i}`, () => {
      const stretch = new Stretch(from, to, roots);
      const run = runOrNone(line, stretch, meter);
      const stated = Json.field(listed[i], 'value');
      Json.at('/value', () => {
        if (run) expectFunction(stated, outputOf(line, run), 'the value of the program', meter);
        else if (stated !== null) throw new Wrong('the program has no value there');
      });
      return { run, lacking: run && lackingNode(line, run, stretch, meter) };
    }),
  );
  if (parts === undefined || runs === undefined || runs.includes(undefined)) return undefined;
  const pieces: Piece[] = [];
  const holes: Part[] = [];
  const irregular: Irregular[] = [];
  const gap = (from: Algebraic | undefined, to: Algebraic | undefined): void => {
    const last = holes.at(-1);
    if (last?.to && from && last.to.compare(from) === 0) holes[holes.length - 1] = { from: last.from, to };
    else holes.push({ from, to });
  };
  let start: Pick<Piece, 'joined' | 'lackingAtStart'> = APART;
  for (const [i, { from, to }] of parts.entries()) {
    const { run, lacking } = runs[i]!;
    const value = run && outputOf(line, run);
    if (value) pieces.push({ from, to, value, slope: derivative(value, meter), lacking, ...start });
    else gap(from, to);
    if (to === undefined || i === parts.length - 1) continue;
    const own = review.claim(`${path}/pieces/${i}/to`, () => ({
      met: meeting(line, to, [run, runs[i + 1]!.run], roots),
    }));
    if (own === undefined) return undefined;
    start = APART;
    if (own.met === undefined) gap(to, to);
    else if ('why' in own.met) irregular.push(own.met);
    else start = { joined: true, lackingAtStart: own.met.lacking };
  }
  return { pieces, holes, irregular };
}

const APART = { joined: false, lackingAtStart: undefined } as const;

const outputOf = (line: Line, { slots }: Run): Quotient => slots[line.outputs[0]!]!.value;

/** f between two pieces: no value; not continuous; or continuous, with a node that lacks a value, if there is one. */
function meeting(
  line: Line,
  x: Algebraic,
  sides: readonly (Run | undefined)[],
  { meter }: Roots,
): Irregular | { readonly lacking: string | undefined } | undefined {
  const run = runOrNone(line, atPoint(x), meter);
  if (run === undefined) return undefined;
  const value = outputOf(line, run);
  const beside = sides.map(side => side && outputOf(line, side));
  const why = irregularity(x, value, beside, meter);
  if (why !== undefined) return { at: x, value, why };
  const vanishes = (p: Poly): boolean => x.sign(p) === 0;
  // The pieces taken beside the point may have no value at it.
  const lost = sides.some(side => side!.slots.some(one => divisorsOf(one).some(vanishes)));
  return { lacking: lost ? 'taken beside it' : lackingNode(line, run, atPoint(x), meter) };
}

function irregularity(
  x: Algebraic,
  own: Quotient,
  sides: readonly (Quotient | undefined)[],
  meter: Roots['meter'],
): string | undefined {
  if (sides.includes(undefined)) return 'the function has no value on one side';
  const known = sides as readonly Quotient[];
  if (known.some(side => x.sign(side.bottom) === 0)) return 'the function is unbounded near it';
  return known.every(side => x.sign(sub(side, own, meter).top) === 0) ? undefined : 'the function jumps';
}

/** The document names the points at which f is not continuous, as far as they are asked about. */
export function checkIrregular(
  document: unknown,
  irregular: readonly Irregular[],
  domain: Part,
  roots: Roots,
): void {
  const { meter } = roots;
  const expected = irregular.filter(({ at }) => common({ from: at, to: at }, domain));
  const stated = Json.items(Json.field(document, 'notRegular') ?? [], meter, (entry): Algebraic => {
    const at = Json.at('/point', () => readNumber(Json.field(entry, 'point'), roots));
    const own = expected.find(one => one.at.compare(at) === 0);
    if (own === undefined) throw new Wrong('f is regular there, or has no value', '/point');
    if (!Json.at('/value', () => readValue(Json.field(entry, 'value'), meter)(own.value, at)))
      throw new Wrong('is not the value of f', '/value');
    if (Json.field(entry, 'why') !== own.why) throw new Wrong(`expected: ${own.why}`, '/why');
    return at;
  });
  if (stated.length !== expected.length || stated.some((x, i) => x.compare(expected[i]!.at) !== 0))
    throw new Wrong('expected the points at which f is not regular, ascending');
}

/** The document names them, as far as they are asked about. */
export function checkHoles(document: unknown, holes: readonly Part[], domain: Part, roots: Roots): void {
  const { meter } = roots;
  const expected = holes.flatMap(hole => common(hole, domain) ?? []);
  const stated = Json.items(Json.field(document, 'noValue') ?? [], meter, (entry): Part => {
    const [point, interval] = ['point', 'interval'].map(name => Json.field(entry, name));
    if (point !== undefined && interval !== undefined) throw new Wrong('expected a point or an interval');
    if (point !== undefined) {
      const x = Json.at('/point', () => readNumber(point, roots));
      return { from: x, to: x };
    }
    const ends = Json.items(interval, meter, one => readEnd(one, roots));
    if (ends.length !== 2) throw new Wrong('expected two ends', '/interval');
    const [from, to] = ends;
    return { from, to };
  });
  if (
    stated.length !== expected.length ||
    stated.some(({ from, to }, i) => !sameEnd(from, expected[i]!.from) || !sameEnd(to, expected[i]!.to))
  )
    throw new Wrong('expected the points and intervals at which the program has no value');
}
