/** How far a gradient computed in floating point may be from an exact one, under the model of rounding.ts. */

import {
  distance,
  enclosureField,
  greatestSize,
  isOneNumber,
  leastNormal,
} from '../../numbers/floating/enclosure.ts';
import type { Machine } from '../../numbers/floating/machine.ts';
import { roundOut } from '../../numbers/floating/outward.ts';
import { isFailure, max, type Rational, rational, sign, unitRoundoff, ZERO } from '../../numbers/index.ts';
import type { Step, StraightLine } from '../../programs/index.ts';
import { computedSlope, exactSlopes } from '../rounding/computed.ts';
import { computedBy } from '../rounding/formulas.ts';
import { bulkOf, lostOf } from '../rounding/written.ts';
import { isPlain, KERNEL_ROUNDINGS, steepest } from './kernels.ts';
import { exactlyNear, type Known } from './known.ts';
import { normPartials, untiedPartialLoss } from './norms.ts';
import { compounded, type RoundedEvaluation } from './rounding.ts';

/** Of the gradient of one output. */
export interface GradientBound {
  /** Bounds |computed − exact|, coordinate by coordinate. */
  readonly radius: readonly Rational[];
  /** Bounds every partial derivative and adjoint on the way. */
  readonly largest: Rational;
}

/**
 * Bounds for the gradient of one output by Algorithm 2, whatever convex combination of active pieces is taken at each
 * tie. `active` lists them by step.
 */
export function gradientRadius(
  program: StraightLine,
  rounded: RoundedEvaluation,
  known: Known,
  active: readonly (readonly number[])[],
  format: Machine,
): GradientBound | undefined {
  const u = unitRoundoff(format);
  const least = leastNormal(format);
  const bounds = program.steps.map((step, k) => partialBounds(step, active[k]!, rounded, known, format));
  if (bounds.includes(undefined)) return undefined;
  // size: of the exact adjoint; error: of the computed one; terms: how many were summed.
  const size: Rational[] = new Array(program.m).fill(ZERO);
  const error: Rational[] = new Array(program.m).fill(ZERO);
  const terms: number[] = new Array(program.m).fill(0);
  size[program.outputs[0]!] = rational(1n);
  let largest = ZERO;
  const total = (slot: number): { v: Rational; e: Rational } => {
    const v = size[slot]!;
    const sums = Math.max(0, terms[slot]! - 1);
    const e = error[slot]!.add(
      v
        .add(error[slot]!)
        .mul(u)
        .mul(rational(2 * sums)),
    );
    return { v: roundUp(v), e: roundUp(e) };
  };
  for (let t = program.steps.length - 1; t >= 0; t--) {
    const { args, out } = program.steps[t]!;
    for (const [output, row] of bounds[t]!.entries()) {
      const { v, e } = total(out + output);
      if (sign(v) === 0 && sign(e) === 0) continue;
      for (const [argument, partial] of row) {
        const j = args[argument]!;
        const computed = v.add(e).mul(partial.size.add(partial.error));
        largest = [computed, partial.size, partial.error].reduce(max, largest);
        size[j] = size[j]!.add(v.mul(partial.size));
        error[j] = error[j]!.add(e.mul(partial.size.add(partial.error)))
          .add(v.mul(partial.error))
          .add(max(computed.mul(u), least).mul(rational(2n)));
        terms[j]! += 1;
      }
    }
  }
  // Forward mode sums the same products in another grouping: up to so many terms where backward mode has one.
  const grouping = rational(program.steps.reduce((most, { args }) => Math.max(most, args.length), 2) + 1);
  const radius = Array.from({ length: program.p }, (_, k) => roundUp(max(total(k).e, least).mul(grouping)));
  return { radius, largest: roundUp(largest) };
}

interface PartialBound {
  /** Bound on the exact partial derivative. */
  readonly size: Rational;
  /** Bound on the error of the computed one. */
  readonly error: Rational;
}

/** Bounds over all active pieces, by output and argument. */
function partialBounds(
  step: Step,
  active: readonly number[],
  rounded: RoundedEvaluation,
  known: Known,
  format: Machine,
): Map<number, PartialBound>[] | undefined {
  if (known.isTiedNorm(step)) return [normPartials(step, format)];
  const u = unitRoundoff(format);
  const field = enclosureField(format);
  const at = step.args.map(slot => rounded.slots[slot]!);
  const computed = computedBy(step.g);
  const bounds = Array.from({ length: step.g.outputs }, () => new Map<number, PartialBound>());
  for (const piece of active) {
    const exact = known.partials(step, piece);
    if (exact === undefined) return undefined;
    for (const [output, f] of step.g.piece(piece).outputs.entries()) {
      // As it is written it may divide by what underflows; nobody computes it so.
      const enclosed = computed && !f.affine ? exactSlopes(f, at) : f.gradient(field, at);
      if (isFailure(enclosed)) return undefined;
      const value = rounded.slots[step.out + output]!;
      const near = new Map(exact[output]!.map(one => [one.argument, one.value]));
      const lost = step.g.ball && untiedPartialLoss(step, at, value, format);
      for (const { argument, value: own } of enclosed) {
        const { near: center, off } = near.get(argument) ?? exactlyNear(ZERO);
        const plain = isPlain(step.g, format);
        const kernel = f.affine && active.length === 1 && isOneNumber(own) && plain ? 0 : KERNEL_ROUNDINGS;
        const slope = plain ? greatestSize(own) : max(greatestSize(own), steepest(step.g, output, argument));
        const led =
          computed && !f.affine ? computedSlope(computed, argument, { at, value, exact: own }, format) : own;
        const error = [distance(led, center), off, lost?.get(argument) ?? ZERO].reduce(
          (sum, one) => sum.add(one),
          slope.mul(u).mul(rational(kernel)),
        );
        const before = bounds[output]!.get(argument) ?? { size: ZERO, error: ZERO };
        bounds[output]!.set(argument, {
          size: max(before.size, center.abs().add(off)),
          error: max(before.error, error),
        });
      }
      const expression = step.g.written?.pieces?.[piece - 1]?.[output];
      if (expression === undefined || !f.affine) continue;
      const bulk = bulkOf(expression, at, format);
      if (bulk === undefined) return undefined;
      const roundings = rational(compounded(bulk.operations + KERNEL_ROUNDINGS, format));
      for (const [argument, slope] of bulk.slopes) {
        const { size, error } = bounds[output]!.get(argument) ?? { size: ZERO, error: ZERO };
        const lost = lostOf(slope, bulk, u, format).mul(roundings);
        bounds[output]!.set(argument, { size, error: error.add(lost) });
      }
    }
  }
  return bounds;
}

const roundUp = (q: Rational): Rational => roundOut(q, 1);
