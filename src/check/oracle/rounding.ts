/**
 * How far a floating-point AD may be from the exact answer on one case: zero where every intermediate and every
 * partial sum is representable (the case is free of roundoff, and the answer must agree bit for bit), else a proven
 * bound under this model: each addition, multiplication and division rounds once, a kernel that is more than that
 * (hardSwish, pow, a mean) loses at most {@link KERNEL_ROUNDINGS} roundings, of its steepest affine piece where it has
 * several, and may take a piece that is as near as that, sums are taken in any order, numbers below the normal ones may
 * be flushed to zero. exp, log and their kin are some units in the last place from the value at what they are given, or
 * what their formulas make of it (formulas.ts).
 */

import { stepExponent } from '../../fields/index.ts';
import {
  enclosureField,
  exactly,
  greatestSize,
  isKept,
  isOneNumber,
  leastNormal,
  type RoundingEnclosure,
  sumsExactly,
  union,
} from '../../numbers/floating/enclosure.ts';
import type { Machine } from '../../numbers/floating/machine.ts';
import { widen } from '../../numbers/floating/outward.ts';
import {
  isFailure,
  isZero,
  max,
  type Rational,
  rational,
  rationalField,
  sign,
  unitRoundoff,
} from '../../numbers/index.ts';
import type { Step, StraightLine } from '../../programs/index.ts';
import { computedValue } from '../rounding/computed.ts';
import { computedBy } from '../rounding/formulas.ts';
import { bulkOf, lostOf } from '../rounding/written.ts';
import { isOneOperation, isPlain, KERNEL_ROUNDINGS, nearPieces, piecesWithin } from './kernels.ts';
import type { Known } from './known.ts';
import { mayUntie, normEnclosure, untiedNormLoss } from './norms.ts';

/** What Algorithm 1 may compute in the format. */
export interface RoundedEvaluation {
  readonly slots: readonly RoundingEnclosure[];
  /** Whether no step rounds. */
  readonly exact: boolean;
  /** Whether rounding may change which piece some step takes. */
  readonly open: boolean;
  /** The pieces that each step may take, beside those that are tied: none where a norm is. */
  readonly taken: readonly (readonly number[])[];
}

/** Pieces beyond this many are not enclosed one by one. */
const MAX_PIECES = 200;

/** The running error of the values; undefined where the model has no bound. */
export function roundedEvaluation(
  program: StraightLine,
  known: Known,
  format: Machine,
): RoundedEvaluation | undefined {
  const { evaluation } = known;
  const field = enclosureField(format);
  const slots: RoundingEnclosure[] = [];
  const taken: (readonly number[])[] = [];
  let open = false;
  for (let k = 0; k < program.p; k++) slots.push(field.from(evaluation.values[k]!));
  for (const [k, step] of program.steps.entries()) {
    const at = step.args.map(slot => slots[slot]!);
    const exactAt = step.args.map(slot => evaluation.values[slot]!);
    if (known.isTiedNorm(step)) {
      if (mayUntie(at, format)) open = true;
      slots[step.out] = normEnclosure(step, at, format);
      taken.push([]);
      continue;
    }
    let pieces = [evaluation.pieces[k]!];
    const near = nearPieces(step.g, exactAt, pieces[0]!, format);
    if (near.length > 0) {
      open = true;
      pieces.push(...near);
    }
    const { written } = step.g;
    if (written && !written.pieces) return undefined;
    if (step.g.pieceCount > 1 && (written || !at.every(isOneNumber))) {
      const index = (written ?? step.g).index(field, at);
      if (isFailure(index) || index !== pieces[0]) {
        if (step.g.pieceCount > MAX_PIECES) return undefined;
        open = true;
        pieces = [...new Set([...pieces, ...piecesWithin(step.g, at, format)])];
      }
    }
    taken.push(pieces);
    for (let output = 0; output < step.g.outputs; output++) {
      let result: RoundingEnclosure | undefined;
      for (const piece of pieces) {
        const enclosed = stepEnclosure({ step, piece, output, known }, at, format);
        if (enclosed === undefined) return undefined;
        result = result ? union(result, enclosed) : enclosed;
      }
      slots[step.out + output] = result!;
    }
  }
  return { slots, open, taken, exact: !open && slots.every(isOneNumber) };
}

/** One output of a step, in one piece. */
interface Place {
  readonly step: Step;
  readonly piece: number;
  readonly output: number;
  readonly known: Known;
}

function stepEnclosure(
  place: Place,
  at: readonly RoundingEnclosure[],
  format: Machine,
): RoundingEnclosure | undefined {
  const { step, piece, output } = place;
  const f = step.g.piece(piece).outputs[output]!;
  const computed = computedBy(step.g);
  if (computed && !f.affine) return computedValue(computed, f, at, format, isNoughtAt(place));
  const enclosed = f.value(enclosureField(format), at);
  if (isFailure(enclosed)) return undefined;
  if (step.g.ball) return widen(enclosed, untiedNormLoss(step, at, enclosed, format));
  const u = unitRoundoff(format);
  const lost = (size: Rational, roundings: number): RoundingEnclosure =>
    sign(size) === 0
      ? enclosed
      : widen(enclosed, max(size.mul(u), leastNormal(format)).mul(rational(compounded(roundings, format))));
  // A power of 0 is 0 in every format, also where it has no slope.
  if (stepExponent(step) && at.every(isZeroAlone) && isZeroAlone(enclosed)) return enclosed;
  const partials = place.known.partials(step, piece)?.[output];
  if (partials === undefined) return undefined;
  const expression = step.g.written?.pieces?.[piece - 1]?.[output];
  if (expression && f.affine) {
    const bulk = bulkOf(expression, at, format);
    if (bulk === undefined) return undefined;
    const roundings = rational(compounded(bulk.operations + KERNEL_ROUNDINGS, format));
    return widen(enclosed, lostOf(bulk.size, bulk, u, format).mul(roundings));
  }
  const terms = partials.map(({ argument, value }) => greatestSize(at[argument]!).mul(value.near));
  if (f.affine) {
    const { constant } = f.affine;
    const plain = isPlain(step.g, format) && isKept(constant, format);
    const exact = at.every(isOneNumber) && plain && sumsExactly([...terms, constant], format);
    if (exact) return exactly(valueAt(place, f));
    const size = terms.reduce((sum, term) => sum.add(term.abs()), constant.abs());
    return lost(size, terms.length + (plain ? 1 : KERNEL_ROUNDINGS));
  }
  const plain =
    isOneOperation(step.g) &&
    isOneNumber(enclosed) &&
    partials.every(({ value }) => isKept(value.near, format));
  if (plain) return enclosed;
  return lost(
    terms.reduce((sum, term) => sum.add(term.abs()), greatestSize(enclosed)),
    KERNEL_ROUNDINGS,
  );
}

/**
 * (1 + u)ⁿ − 1 is less than so many u: in a format of few bits the products of roundings count. For x ≤ 1 it is eˣ − 1 ≤ x + x², x = nu;
 * beyond (1 + u)ⁿ ≤ 3^⌈x⌉, which says nothing long before LARGEST.
 */
export function compounded(n: number, { precision }: Pick<Machine, 'precision'>): number {
  const inverse = 2 ** precision;
  if (n <= inverse) return n + 1 + Math.floor(n ** 2 / inverse);
  return inverse * 3 ** Math.min(Math.ceil(n / inverse), LARGEST);
}

const LARGEST = 500;

const isZeroAlone = (e: RoundingEnclosure): boolean => isOneNumber(e) && isZero(e.lo);

/** Whether the exact value there is known to be 0, as acos(1) is. */
const isNoughtAt = ({ step, output, known: { evaluation, off } }: Place): boolean =>
  step.g.pieceCount === 1 && isZero(evaluation.values[step.out + output]!) && isZero(off[step.out + output]!);

/** The exact value of an affine piece at the exact arguments. */
function valueAt(
  { step, output, known: { evaluation } }: Place,
  f: { value(field: typeof rationalField, x: readonly Rational[]): unknown },
): Rational {
  const own = evaluation.values[step.out + output]!;
  const value = f.value(
    rationalField,
    step.args.map(slot => evaluation.values[slot]!),
  );
  return isFailure(value) ? own : (value as Rational);
}
