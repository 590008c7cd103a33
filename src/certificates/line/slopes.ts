/** D_f and Clarke's set of a program of one input at a number (Definition 5), and where D_f is more than f′. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { type Algebraic, readNumber } from '../functions/algebraic.ts';
import { fromRat, isNil, type Quotient, sub } from '../functions/quotient.ts';
import type { Roots } from '../functions/sturm.ts';
import { activeSet } from '../kernel/active.ts';
import type { Line } from '../language/line.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { common, inside, isHole } from './closed.ts';
import { activeOf, type Composite, coincidences, criticalBetween, zeroInside } from './composites.ts';
import type { Part } from './cover.ts';
import { expectValues } from './number.ts';
import type { Piece } from './pieces.ts';

export interface Case {
  readonly review: Review;
  readonly document: unknown;
  readonly line: Line;
  readonly roots: Roots;
  /** The closed interval that is asked about; undefined: endless. */
  readonly domain: Part;
  readonly pieces: readonly Piece[];
  /** Where the program has no value. */
  readonly holes: readonly Part[];
  /** The same, and the points at which f is not continuous: there is nothing to say of D_f. */
  readonly gaps: readonly Part[];
  /** Undefined where they are too many. */
  readonly composites: readonly Composite[] | undefined;
}

/** f near a number: its pieces on both sides, twice the same inside a piece. */
function around(x: Algebraic, pieces: readonly Piece[]): readonly [Piece, Piece] {
  const left = pieces.find(({ to }) => !to || x.compare(to) <= 0)!;
  const right = pieces.find(({ to }) => !to || x.compare(to) < 0)!;
  return [left, right];
}

export function slopesAround(
  x: Algebraic,
  { pieces }: Case,
): readonly [value: Quotient, slopes: readonly Quotient[]] {
  const [left, right] = around(x, pieces);
  return [left.value, left === right ? [left.slope] : [left.slope, right.slope]];
}

/** A node with a piece that has no value there though its cell reaches the number: then D_f is not known. */
export function lackingAt(x: Algebraic, { pieces }: Case): string | undefined {
  const [left, right] = around(x, pieces);
  return left === right ? left.lacking : right.lackingAtStart;
}

/** The derivatives of the composite pieces with the value of f. */
export function activeSlopes(
  x: Algebraic,
  value: Quotient,
  { composites, line, review: { meter } }: Case,
): Quotient[] {
  if (composites) return activeOf(composites, value, x, meter).map(({ slope }) => slope);
  if (!x.exact) throw new Stop('the composite pieces are too many');
  const { gradients } = activeSet(line, [x.lo], meter);
  return [...gradients.values()].map(([slope]) => fromRat(slope!, meter));
}

/** Every critical point is listed: inside the pieces, and between them. */
export function checkComplete(components: readonly (Part | undefined)[], one: Case): void {
  const { composites, pieces, domain, roots } = one;
  if (composites === undefined) throw new Stop('the composite pieces are too many');
  if (components.includes(undefined)) throw new Stop('it rests on a point that is not confirmed');
  const expect = (x: Algebraic): void => {
    if (inside(x, domain) && !components.some(component => inside(x, component!)))
      throw new Wrong('a critical point is not listed');
  };
  for (const [i, { from, to, value, slope, lacking }] of pieces.entries()) {
    if (lacking !== undefined && common({ from, to }, domain))
      throw new Wrong(`a piece of the node ${lacking} has no value, though its cell reaches the interval`);
    if (!isNil(slope)) for (const x of criticalBetween(composites, value, from, to, roots)) expect(x);
    if (!pieces[i + 1]?.joined) continue;
    if (lackingAt(to!, one) !== undefined) {
      // Not known to be critical, or not to be: it has to be named.
      expect(to!);
      continue;
    }
    const [, clarke] = slopesAround(to!, one);
    const active = activeSlopes(to!, value, one);
    if (zeroInside(clarke, to!) || zeroInside(active, to!)) expect(to!);
  }
}

/** Whether two functions differ at the number. */
const differ = (f: Quotient, g: Quotient, x: Algebraic, { roots }: Case): boolean =>
  x.sign(sub(f, g, roots.meter).top) !== 0;

/** The points at which D_f has several slopes: each of them, and that there are no others. */
export function reviewMultivalued(review: Review, path: string, one: Case): void {
  const { meter } = review;
  const open = Json.field(one.document, 'complete') !== 'yes';
  const listed = review.claim(`${path}/multivalued`, () =>
    Json.list(Json.field(one.document, 'multivalued'), meter),
  );
  const points = listed?.map((entry, i) =>
    meter.share(listed.length - i + 1, () =>
      review.claim(`${path}/multivalued/${i}`, () => checkField(entry, open, one)),
    ),
  );
  if (points === undefined) return;
  review.claim(`${path}/multivalued`, () => {
    if (points.includes(undefined)) throw new Stop('it rests on a point that is not confirmed');
    for (const [i, x] of points.entries())
      if (i > 0 && points[i - 1]!.compare(x!) >= 0) throw new Wrong('expected ascending points', `/${i}`);
    if (!open) checkAllMultivalued(points as Algebraic[], one);
  });
}

function checkField(entry: unknown, open: boolean, one: Case): Algebraic {
  const { meter } = one.review;
  const x = Json.at('/point', () => readNumber(Json.field(entry, 'point'), one.roots));
  if (!inside(x, one.domain)) throw new Wrong('is not in the interval that is asked about', '/point');
  if (isHole(x, one.gaps)) throw new Wrong('the program has no value there, or is not regular', '/point');
  const all =
    Json.at('/complete', () => Json.oneOf(Json.field(entry, 'complete'), 'yes', 'undecided')) === 'yes';
  const lacking = lackingAt(x, one);
  if (!all) one.review.open('/multivalued', 'the document leaves open what D_f is at some point');
  if (!all && !open && lacking === undefined)
    throw new Wrong('expected yes, as all composite pieces are known', '/complete');
  const [value, clarke] = slopesAround(x, one);
  Json.at('/clarke', () => expectValues(Json.field(entry, 'clarke'), clarke, x, false, meter));
  if (lacking !== undefined) {
    expectNoField(entry, all, lacking, meter);
    return x;
  }
  const active = activeSlopes(x, value, one);
  Json.at('/active', () => expectValues(Json.field(entry, 'active'), active, x, !all, meter));
  if (all && !active.some(slope => differ(slope, active[0]!, x, one)))
    throw new Wrong('D_f has one slope there', '/active');
  return x;
}

/** D_f is not stated where it is not known. */
export function expectNoField(
  entry: unknown,
  all: boolean,
  lacking: string,
  meter: Case['review']['meter'],
): void {
  if (all)
    throw new Wrong(
      `a piece of the node ${lacking} has no value there, though its cell reaches it`,
      '/complete',
    );
  if (Json.list(Json.field(entry, 'active'), meter).length > 0)
    throw new Wrong(
      `a piece of the node ${lacking} has no value there, though its cell reaches it`,
      '/active',
    );
}

function checkAllMultivalued(points: readonly Algebraic[], one: Case): void {
  const { composites, pieces, domain, roots } = one;
  if (composites === undefined) throw new Stop('the composite pieces are too many');
  const expect = (x: Algebraic): void => {
    if (inside(x, domain) && !points.some(point => point.compare(x) === 0))
      throw new Wrong('a point at which D_f has several slopes is not listed');
  };
  for (const [i, { from, to, value, slope }] of pieces.entries()) {
    for (const [x, other] of coincidences(composites, value, from, to, roots))
      if (differ(other.slope, slope, x, one)) expect(x);
    if (!pieces[i + 1]?.joined) continue;
    if (lackingAt(to!, one) !== undefined) {
      expect(to!);
      continue;
    }
    const [first, ...others] = activeSlopes(to!, value, one);
    if (others.some(own => differ(own, first!, to!, one))) expect(to!);
  }
}
