/**
 * What the weights of a convention may round where nothing else does. At a tie any convex combination of the active
 * pieces is legal, and its weights (1/3, 0.3 and 0.7) need not be numbers of the format: each is rounded, and so is what
 * is multiplied by it and added to it from there on. A coordinate that no such tie reaches is exact.
 *
 * Model: of n tied pieces each weight is built with at most 2n − 3 roundings (n = 2: w or 1 − w; a further piece
 * multiplies by one more of these); products and sums round once, those by a power of two and those of exact numbers
 * that stay in the format not at all. So a computed coordinate is Σ (1 + δ) · (product along a path), with
 * |δ| ≤ Ku / (1 − Ku) for paths of at most K roundings, whatever the mode and the order of sums.
 */

import { isKept, leastNormal, sumsExactly } from '../../numbers/floating/enclosure.ts';
import {
  denominator,
  type FloatFormat,
  isFailure,
  isZero,
  max,
  min,
  numerator,
  type Rational,
  rational,
  rationalField,
  sign,
  unitRoundoff,
  ZERO,
} from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../../programs/index.ts';
import { isOneOperation, isPlain } from './kernels.ts';
import type { RoundedEvaluation } from './rounding.ts';

/** A number on the way, or what bounds it where weights are in it. */
interface Amount {
  /** Bounds on the sums of the positive and of the negative products along paths. */
  readonly plus: Rational;
  readonly minus: Rational;
  /** The most roundings on one path. */
  readonly roundings: number;
  /** Bounds what is lost where machines flush subnormal numbers to zero. */
  readonly flushed: Rational;
  /** Whether weights are in it: if not, it is `plus` − `minus`, one of which is 0, exactly. */
  readonly weighted: boolean;
}

/** The coordinates of a gradient in a case where nothing rounds but weights. */
export type WeightedGradient = readonly Amount[];

/** One coordinate's local partial derivative: exact, or at a live tie a combination of those of the active pieces. */
type Partial = Omit<Amount, 'flushed'>;
type Rows = readonly ReadonlyMap<number, Partial>[];

/** More roundings than a quarter of 1/u say nothing: K u / (1 − K u) holds of few. */
const MANY = 2;

/** Undefined where something else than weights may round, or they round too often for the format. `active` lists the active pieces by step. */
export function weightedGradient(
  program: StraightLine,
  rounded: RoundedEvaluation,
  evaluation: Evaluation<Rational>,
  active: readonly (readonly number[])[],
  format: FloatFormat,
): WeightedGradient | undefined {
  if (!rounded.exact) return undefined;
  const rows: Rows[] = [];
  for (const [k, step] of program.steps.entries()) {
    const own = partialsOf(step, active[k]!, evaluation, format);
    if (own === undefined) return undefined;
    rows.push(own);
  }
  const backward = backwardMode(program, rows, format);
  if (backward === undefined) return undefined;
  const gradient: Amount[] = [];
  for (const [i, entry] of backward.entries()) {
    const other = forwardMode(program, rows, i, format);
    if (other === undefined) return undefined;
    const both = entry.weighted || other.weighted ? either(entry, other) : entry;
    if (both.roundings > 2 ** (format.precision - MANY)) return undefined;
    gradient.push(both);
  }
  return gradient;
}

/** How far each coordinate of a computed gradient may be from that of the same combination, taken exactly. */
export function weightsAllowance(
  bounds: WeightedGradient,
  gradient: readonly Rational[],
  format: FloatFormat,
) {
  return bounds.map(({ plus, minus, roundings, flushed, weighted }, i): Rational => {
    if (!weighted) return ZERO;
    const lost = unitRoundoff(format).mul(rational(roundings));
    const relative = lost.div(rational(1n).sub(lost));
    // Of the paths' absolute sum |exact| + 2 min(plus, minus), in terms of what was computed: |exact| ≤ |computed| + error.
    const cancelling = gradient[i]!.abs().add(min(plus, minus).mul(rational(2n)));
    const byComputed = cancelling.mul(relative).div(rational(1n).sub(relative));
    return min(byComputed, plus.add(minus).mul(relative)).add(flushed.mul(rational(2n)));
  });
}

const either = (a: Amount, b: Amount): Amount => ({
  plus: max(a.plus, b.plus),
  minus: max(a.minus, b.minus),
  roundings: Math.max(a.roundings, b.roundings),
  flushed: max(a.flushed, b.flushed),
  weighted: true,
});

const exact = (value: Rational): Amount => ({
  plus: max(value, ZERO),
  minus: max(value.neg(), ZERO),
  roundings: 0,
  flushed: ZERO,
  weighted: false,
});

/** The local partial derivatives by output and argument; undefined where a kernel may round in some active piece. */
function partialsOf(
  step: Step,
  active: readonly number[],
  evaluation: Evaluation<Rational>,
  format: FloatFormat,
): Rows | undefined {
  const affine = active.every(piece => step.g.piece(piece).outputs.every(output => output.affine));
  if (affine ? !isPlain(step.g, format) : !isOneOperation(step.g)) return undefined;
  const at = step.args.map(slot => evaluation.values[slot]!);
  // By output and argument: the derivatives that occur, and in how many pieces.
  const seen = Array.from({ length: step.g.outputs }, () => new Map<number, Rational[]>());
  for (const piece of active) {
    const local = pieceDerivatives(rationalField, step, at, piece);
    if (isFailure(local)) return undefined;
    for (const [output, row] of local.entries())
      for (const { argument, value } of row) {
        if (isZero(value)) continue;
        if (!isKept(value, format)) return undefined;
        seen[output]!.set(argument, [...(seen[output]!.get(argument) ?? []), value]);
      }
  }
  const agree = seen.every(row =>
    [...row.values()].every(
      values => values.length === active.length && values.every(value => sameNumber(value, values[0]!)),
    ),
  );
  const built = Math.min(2 * active.length - 3, 6 * step.g.arity);
  return seen.map(
    row =>
      new Map(
        [...row].map(([argument, values]) => [argument, agree ? exact(values[0]!) : combined(values, built)]),
      ),
  );
}

/** Any combination of these, with weights built by so many roundings. */
function combined(values: readonly Rational[], built: number): Partial {
  const distinct = values.filter((value, i) => values.findIndex(v => sameNumber(v, value)) === i);
  const scaled = distinct.every(isPowerOfTwo) ? 0 : 1;
  return {
    plus: distinct.reduce(max, ZERO),
    minus: distinct.reduce(min, ZERO).neg(),
    roundings: built + scaled + distinct.length - 1,
    weighted: true,
  };
}

/** What reaches each input. */
function backwardMode(
  program: StraightLine,
  rows: readonly Rows[],
  format: FloatFormat,
): readonly Amount[] | undefined {
  const terms: Amount[][] = Array.from({ length: program.m }, () => []);
  terms[program.outputs[0]!]!.push(exact(rational(1n)));
  for (let t = program.steps.length - 1; t >= 0; t--) {
    const { args, out } = program.steps[t]!;
    for (const [output, row] of rows[t]!.entries()) {
      const adjoint = total(terms[out + output]!, format);
      if (adjoint === undefined) return undefined;
      if (isNothing(adjoint)) continue;
      for (const [argument, partial] of row) {
        const term = product(adjoint, partial, format);
        if (term === undefined) return undefined;
        terms[args[argument]!]!.push(term);
      }
    }
  }
  const totals = terms.slice(0, program.p).map(list => total(list, format));
  return totals.includes(undefined) ? undefined : (totals as Amount[]);
}

/** What reaches the output from one input. */
function forwardMode(
  program: StraightLine,
  rows: readonly Rows[],
  input: number,
  format: FloatFormat,
): Amount | undefined {
  const tangents = new Map<number, Amount>([[input, exact(rational(1n))]]);
  for (const [t, { args, out }] of program.steps.entries())
    for (const [output, row] of rows[t]!.entries()) {
      const terms: Amount[] = [];
      for (const [argument, partial] of row) {
        const tangent = tangents.get(args[argument]!);
        if (tangent === undefined) continue;
        const term = product(tangent, partial, format);
        if (term === undefined) return undefined;
        terms.push(term);
      }
      const sum = total(terms, format);
      if (sum === undefined) return undefined;
      if (!isNothing(sum)) tangents.set(out + output, sum);
    }
  return tangents.get(program.outputs[0]!) ?? exact(ZERO);
}

/** Undefined where exact numbers leave the format. */
function product(a: Amount, p: Partial, format: FloatFormat): Amount | undefined {
  const plus = a.plus.mul(p.plus).add(a.minus.mul(p.minus));
  const minus = a.plus.mul(p.minus).add(a.minus.mul(p.plus));
  if (!a.weighted && !p.weighted) {
    const value = plus.sub(minus);
    return isKept(value, format) ? exact(value) : undefined;
  }
  const scales = [a, p].some(factor => !factor.weighted && isPowerOfTwo(factor.plus.add(factor.minus)));
  const [sizeA, sizeP] = [a.plus.add(a.minus), p.plus.add(p.minus)];
  const one = rational(1n);
  const least = leastNormal(format).mul(one.add(sizeA)).mul(one.add(sizeP));
  return {
    plus,
    minus,
    roundings: a.roundings + p.roundings + (scales ? 0 : 1),
    flushed: a.flushed.mul(sizeP).add(least),
    weighted: true,
  };
}

/** The sum in any order. Undefined where exact numbers leave the format. */
function total(terms: readonly Amount[], format: FloatFormat): Amount | undefined {
  if (terms.every(term => !term.weighted)) {
    const values = terms.map(({ plus, minus }) => plus.sub(minus));
    return sumsExactly(values, format) ? exact(values.reduce((sum, v) => sum.add(v), ZERO)) : undefined;
  }
  const sums = terms.length - 1;
  return {
    plus: terms.reduce((sum, { plus }) => sum.add(plus), ZERO),
    minus: terms.reduce((sum, { minus }) => sum.add(minus), ZERO),
    roundings: Math.max(...terms.map(({ roundings }) => roundings)) + sums,
    flushed: terms.reduce((sum, { flushed }) => sum.add(flushed), leastNormal(format).mul(rational(sums))),
    weighted: true,
  };
}

const isNothing = ({ plus, minus }: Amount): boolean => sign(plus) === 0 && sign(minus) === 0;

const sameNumber = (a: Rational, b: Rational): boolean => sign(a.sub(b)) === 0;

const isPowerOfTwo = (q: Rational): boolean => {
  const single = (n: bigint): boolean => (n & (n - 1n)) === 0n;
  const top = numerator(q);
  return single(top < 0n ? -top : top) && single(denominator(q));
};
