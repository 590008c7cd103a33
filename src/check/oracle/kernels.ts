/**
 * What the kernel of an operation may round inside, where the definition shows nothing of it: `hardSwish` computed as
 * x relu6(x + 3) / 6 rounds also where the piece is x, and takes the piece x a little below 3, where x + 3 rounds to 6.
 */

import {
  enclosureField,
  greatestSize,
  isKept,
  leastNormal,
  type RoundingEnclosure,
} from '../../numbers/floating/enclosure.ts';
import type { Machine } from '../../numbers/floating/machine.ts';
import { widen } from '../../numbers/floating/outward.ts';
import {
  compare,
  type FloatFormat,
  floorLog2,
  isFailure,
  isZero,
  max,
  powerOfTwo,
  type Rational,
  rational,
  rationalField,
  unitRoundoff,
  ZERO,
} from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { piecesBetween } from '../../selections/cells-between.ts';
import type { BasicFunction, Piece } from '../../selections/index.ts';

/** A kernel that is more than one operation loses at most so many roundings. */
export const KERNEL_ROUNDINGS = 16;

/** Of an operation with more pieces the first so many stand for all: they differ in which arguments they take. */
const MAX_PIECES = 200;

/**
 * Whether every piece is affine with coefficients that the format holds: such kernels round in sums alone. Not where
 * arguments are both chosen from and added up: norms may be taken by powers and roots, also those of one number.
 */
export function isPlain(g: BasicFunction, format: FloatFormat): boolean {
  if (g.name === 'norm1' || g.written) return false;
  const adds = g.pieceCount === 1;
  return everyPiece(g, `plain ${format.name}`, ({ outputs }) =>
    outputs.every(
      ({ affine }) =>
        affine !== undefined &&
        (adds || affine.terms.length <= 1) &&
        affine.terms.every(({ coefficient }) => isKept(coefficient, format)),
    ),
  );
}

/**
 * Whether it is one product or quotient of two arguments: affine in the first where the second is fixed. Not the product of a
 * list, also of two: its derivative may be taken by dividing it by each factor.
 */
export const isOneOperation = (g: BasicFunction): boolean =>
  g.name !== 'prod' &&
  g.pieceCount === 1 &&
  g.arity === 2 &&
  g.piece(1).outputs.every(output => output.degree(['affine', 'constant']) === 'affine');

/**
 * Whether pieces are chosen by comparing arguments, their opposites and parameters that the format holds: comparisons do
 * not round.
 */
function compares(g: BasicFunction, format: FloatFormat): boolean {
  return everyPiece(g, `compares ${format.name}`, ({ outputs }) =>
    outputs.every(
      ({ affine }) =>
        affine !== undefined &&
        (affine.terms.length === 0 ? isKept(affine.constant, format) : isZero(affine.constant)) &&
        affine.terms.every(({ coefficient }) => compare(coefficient.abs(), rational(1n)) === 0),
    ),
  );
}

const remembered = new WeakMap<BasicFunction, Map<string, boolean>>();

function everyPiece(g: BasicFunction, question: string, holds: (piece: Piece) => boolean): boolean {
  const known = remembered.get(g) ?? new Map<string, boolean>();
  remembered.set(g, known);
  let answer = known.get(question);
  if (answer === undefined) {
    answer = Array.from({ length: Math.min(g.pieceCount, MAX_PIECES) }, (_, i) => g.piece(i + 1)).every(
      holds,
    );
    known.set(question, answer);
  }
  return answer;
}

const slopes = new WeakMap<BasicFunction, Map<string, Rational>>();

/**
 * The largest slope in an argument among the affine pieces. A kernel may be put together from its pieces, as huber is
 * of q^2/2 and alpha*(|x| - q) with q = min(|x|, alpha): then it rounds relative to this also where its slope is small.
 */
export function steepest(g: BasicFunction, output: number, argument: number): Rational {
  const known = slopes.get(g) ?? new Map<string, Rational>();
  slopes.set(g, known);
  const key = `${output} ${argument}`;
  let slope = known.get(key);
  if (slope === undefined) {
    slope = ZERO;
    for (let i = 1; i <= Math.min(g.pieceCount, MAX_PIECES); i++)
      for (const term of g.piece(i).outputs[output]!.affine?.terms ?? [])
        if (term.argument === argument) slope = max(slope, term.coefficient.abs());
    known.set(key, slope);
  }
  return slope;
}

/**
 * Pieces beside the chosen one that a kernel may take at x instead, because their values there are as near as its own
 * roundings: those of another gradient.
 */
export function nearPieces(
  g: BasicFunction,
  x: readonly Rational[],
  own: number,
  format: FloatFormat,
): number[] {
  if (g.pieceCount === Infinity) return nearWholes(g, x, own, format);
  if (g.pieceCount === 1 || g.pieceCount > MAX_PIECES || compares(g, format)) return [];
  const chosen = sizesOf(g.piece(own), x);
  if (chosen === undefined) return [];
  const roundings = rational(KERNEL_ROUNDINGS);
  const unit = unitRoundoff(format).mul(roundings);
  const least = leastNormal(format).mul(roundings);
  const active = g.active(rationalField, x);
  const near: number[] = [];
  for (let i = 1; i <= g.pieceCount; i++) {
    if (i === own || (!isFailure(active) && active.includes(i))) continue;
    const other = sizesOf(g.piece(i), x);
    const apart = other?.some(({ value, size }, k) => {
      const distance = value.sub(chosen[k]!.value).abs();
      return compare(distance, max(size.add(chosen[k]!.size).mul(unit), least)) > 0;
    });
    if (apart === false) near.push(i);
  }
  return near;
}

/**
 * Of a remainder x − n y those of n − 1 and n + 1, where one of the remainders is as near to 0 as roundings are: the quotient that n is
 * taken of may have been rounded. What only looks at its argument rounds nothing.
 */
function nearWholes(g: BasicFunction, x: readonly Rational[], own: number, format: FloatFormat): number[] {
  if (g.arity === 1) return [];
  const isNothing = (piece: number): boolean => {
    const [only] = sizesOf(g.piece(piece), x) ?? [];
    if (only === undefined) return false;
    const unit = unitRoundoff(format).mul(rational(KERNEL_ROUNDINGS));
    return compare(only.value.abs(), only.size.mul(unit)) <= 0;
  };
  // Numbered 1, 2, 3, 4, 5, … for n = 0, −1, 1, −2, 2, ….
  const beside = [...new Set([own - 2, own + 2, ...(own <= 3 ? [1, 2, 3] : [])])].filter(
    piece => piece >= 1 && piece !== own,
  );
  return isNothing(own) ? beside : beside.filter(isNothing);
}

/**
 * The pieces that a kernel may take where its arguments lie between these bounds: those of index cells that may have points there, and,
 * of one that does more than compare, those whose values are anywhere near. All, where that is not known.
 */
export function piecesWithin(
  g: BasicFunction,
  at: readonly RoundingEnclosure[],
  format: Machine,
): readonly number[] {
  const all = Array.from({ length: g.pieceCount }, (_, i) => i + 1);
  const field = enclosureField(format);
  const reached = g.written ? undefined : piecesBetween(g, field, at);
  if (reached === undefined) return all;
  if (compares(g, format)) return all.filter(piece => reached.has(piece));
  // Half of the digits: far more than a kernel loses, far less than pieces are apart that a kernel would not mistake.
  const unit = powerOfTwo(-Math.floor(format.precision / 2));
  const size = at.map(greatestSize).reduce(max, ZERO);
  const about = (piece: number) =>
    g.piece(piece).outputs.map(f => {
      const value = f.value(field, at);
      if (isFailure(value)) return undefined;
      const constant = f.affine?.constant.abs() ?? ZERO;
      return widen(value, size.add(constant).add(greatestSize(value)).mul(unit));
    });
  const own = [...reached].map(about);
  return all.filter(
    piece =>
      reached.has(piece) ||
      own.some(values => about(piece).every((one, k) => one === undefined || mayMeet(one, values[k]))),
  );
}

const mayMeet = (a: RoundingEnclosure, b: RoundingEnclosure | undefined): boolean =>
  b === undefined || (compare(a.lo, b.hi) <= 0 && compare(b.lo, a.hi) <= 0);

/** Value of each output, and the size of the terms that rounding is relative to. */
function sizesOf(piece: Piece, x: readonly Rational[]): { value: Rational; size: Rational }[] | undefined {
  const sizes = piece.outputs.map(f => {
    const value = f.value(rationalField, x);
    const partials = f.gradient(rationalField, x);
    if (isFailure(value) || isFailure(partials)) return undefined;
    const start = (f.affine?.constant ?? value).abs();
    const size = partials.reduce(
      (sum, partial) => sum.add(partial.value.mul(x[partial.argument]!).abs()),
      start,
    );
    return { value, size };
  });
  return sizes.includes(undefined) ? undefined : (sizes as { value: Rational; size: Rational }[]);
}

/** Sums of so many numbers below 2^-HEADROOM of the largest do not overflow, in whatever order. */
const FEW = 256;
export const HEADROOM = 8;

/** Whether one of these sizes is beyond what kernels take, or one of the values below. */
export function mayLeave(
  { steps }: StraightLine,
  values: readonly Rational[],
  sizes: readonly Rational[],
  format: FloatFormat,
): boolean {
  const plain = steps.every(({ g }) => g.arity <= FEW && isPlain(g, format));
  const limit = powerOfTwo(plain ? format.maxExponent - HEADROOM : Math.floor(format.maxExponent / 2));
  const least = powerOfTwo(plain ? format.minExponent : Math.ceil(format.minExponent / 2));
  const isTiny = (value: Rational): boolean => !isZero(value) && compare(value.abs(), least) < 0;
  return sizes.some(size => compare(size, limit) > 0) || values.some(isTiny);
}

/** Whether any value is far from 1, for the range of the format: only there numbers on the way need be looked at. */
export const isFarOut = (values: readonly Rational[], { maxExponent }: FloatFormat): boolean =>
  values.some(value => !isZero(value) && Math.abs(floorLog2(value)) >= maxExponent >> 4);
