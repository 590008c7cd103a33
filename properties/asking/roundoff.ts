/** What rounding may have done to an answer anywhere, not only where cases are free of it: the bounds of src/check, proven under its model. */
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { type Vector, zeroVector } from '../../src/linear/index.ts';
import { compare, isRepresentable, max, type Rational, ZERO } from '../../src/numbers/index.ts';
import { isEvaluationFailure } from '../../src/programs/index.ts';
import { formatOf, type TargetInfo } from '../../src/targets/index.ts';
import type { ProgramAtPoint } from '../cases/roundoff-free.ts';

/** How far value and gradient may be off, each entry. */
export interface Roundoff {
  readonly value: Rational;
  readonly gradient: Vector;
}

/** Undefined where there is no bound, and where rounding may have taken another branch. */
export function roundoffOf(info: TargetInfo, one: ProgramAtPoint, gradient: Vector): Roundoff | undefined {
  const machine = formatOf(info.precision);
  if (machine === undefined) return { value: ZERO, gradient: zeroVector(one.at.length) };
  const oracle = Oracle.of(one);
  if (isEvaluationFailure(oracle) || gradient.length !== oracle.line.p) return undefined;
  const rounded = oracle.rounded(machine);
  const allowance = oracle.allowance(machine, gradient);
  if (rounded === undefined || rounded.open || allowance === undefined) return undefined;
  const { lo, hi } = rounded.slots[oracle.line.outputs[0]!]!;
  return { value: max(hi.sub(oracle.value), oracle.value.sub(lo)), gradient: allowance };
}

/** Whether the target can be given the point as it is. */
export function isAskable({ precision }: TargetInfo, at: Vector): boolean {
  const machine = formatOf(precision);
  return machine === undefined || at.every(coordinate => isRepresentable(coordinate, machine));
}

/** |a| ≤ allowed, entry by entry. */
export const isWithin = (a: Vector, allowed: Vector): boolean =>
  a.every((entry, i) => compare(entry.abs(), allowed[i]!) <= 0);
