/** A program of one input on an open cover, and where it has no value: points, and closed intervals. */
import { type Algebraic, readEnd, readNumber } from './algebraic.ts';
import { atPoint, Stretch, valuesOrNone } from './along.ts';
import { expectFunction, type Part, readCover } from './cover.ts';
import * as Json from './json.ts';
import { Wrong } from './meter.ts';
import type { Line } from './program.ts';
import { derivative, type Quotient, sub } from './quotient.ts';
import type { Review } from './review.ts';
import type { Roots } from './sturm.ts';

/** The program on one open interval. */
export interface Piece extends Part {
  readonly value: Quotient;
  readonly slope: Quotient;
  /** Whether the program has a value where this begins and the piece before it ends. */
  readonly joined: boolean;
}

export interface Pieces {
  /** Those with a value, ascending. */
  readonly pieces: readonly Piece[];
  /** from = to for a point. */
  readonly holes: readonly Part[];
}

/** The pieces of the document, each compared with the program; f is continuous between them where it has a value. */
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
  const values = parts?.map(({ from, to }, i) =>
    review.claim(`${path}/pieces/${i}`, () => {
      const [value] = valuesOrNone(line, new Stretch(from, to, roots), meter) ?? [];
      const stated = Json.field(listed[i], 'value');
      Json.at('/value', () => {
        if (value) expectFunction(stated, value, 'the value of the program', meter);
        else if (stated !== null) throw new Wrong('the program has no value there');
      });
      return { value };
    }),
  );
  if (parts === undefined || values === undefined || values.includes(undefined)) return undefined;
  const pieces: Piece[] = [];
  const holes: Part[] = [];
  const gap = (from: Algebraic | undefined, to: Algebraic | undefined): void => {
    const last = holes.at(-1);
    if (last?.to && from && last.to.compare(from) === 0) holes[holes.length - 1] = { from: last.from, to };
    else holes.push({ from, to });
  };
  let joined = false;
  for (const [i, { from, to }] of parts.entries()) {
    const { value } = values[i]!;
    if (value) pieces.push({ from, to, value, slope: derivative(value, meter), joined });
    else gap(from, to);
    if (to === undefined || i === parts.length - 1) continue;
    const own = review.claim(`${path}/pieces/${i}/to`, () => {
      const [found] = valuesOrNone(line, atPoint(to), meter) ?? [];
      if (found) checkContinuous(to, found, [value, values[i + 1]!.value], roots);
      return { found };
    });
    if (own === undefined) return undefined;
    joined = own.found !== undefined;
    if (!joined) gap(to, to);
  }
  return { pieces, holes };
}

function checkContinuous(
  x: Algebraic,
  own: Quotient,
  sides: readonly (Quotient | undefined)[],
  { meter }: Roots,
): void {
  for (const side of sides)
    if (!side || x.sign(side.bottom) === 0 || x.sign(sub(side, own, meter).top) !== 0)
      throw new Wrong('the function jumps');
}

/** The document names them, as far as they are asked about. */
export function checkHoles(document: unknown, holes: readonly Part[], domain: Part, roots: Roots): void {
  const { meter } = roots;
  const expected = holes.flatMap(hole => common(hole, domain) ?? []);
  const stated = Json.items(Json.field(document, 'noValue') ?? [], meter, (entry): Part => {
    const point = Json.field(entry, 'point');
    if (point !== undefined) {
      const x = Json.at('/point', () => readNumber(point, roots));
      return { from: x, to: x };
    }
    const [from, to, ...more] = Json.items(Json.field(entry, 'interval'), meter, end => readEnd(end, roots));
    if (more.length > 0) throw new Wrong('expected two ends', '/interval');
    return { from, to };
  });
  const same = (a: Algebraic | undefined, b: Algebraic | undefined): boolean =>
    a && b ? a.compare(b) === 0 : a === b;
  if (
    stated.length !== expected.length ||
    stated.some(({ from, to }, i) => !same(from, expected[i]!.from) || !same(to, expected[i]!.to))
  )
    throw new Wrong('expected the points and intervals at which the program has no value');
}

/** What two closed intervals have in common; undefined: nothing. */
export function common(a: Part, b: Part): Part | undefined {
  const from = a.from && b.from ? (a.from.compare(b.from) > 0 ? a.from : b.from) : (a.from ?? b.from);
  const to = a.to && b.to ? (a.to.compare(b.to) < 0 ? a.to : b.to) : (a.to ?? b.to);
  return from && to && from.compare(to) > 0 ? undefined : { from, to };
}

export const isHole = (x: Algebraic, holes: readonly Part[]): boolean =>
  holes.some(({ from, to }) => (!from || from.compare(x) <= 0) && (!to || x.compare(to) <= 0));
