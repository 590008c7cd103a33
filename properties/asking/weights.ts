/**
 * What a target's own convention at ties may round, whatever it is: at relu'(0) = 0.1 the square of it is 0.01 but for an
 * ulp. Cases are free of roundoff, so answers that no weight of a tie is in are compared exactly.
 */
import { Oracle } from '../../src/check/oracle/oracle.ts';
import { compare, equal, type Rational, ZERO } from '../../src/numbers/index.ts';
import { isEvaluationFailure } from '../../src/programs/index.ts';
import { formatOf, type TargetInfo } from '../../src/targets/index.ts';
import type { ProgramAtPoint } from '../cases/roundoff-free.ts';

/** How far a computed gradient may be from that of the same convention, taken exactly. */
export function roundedByWeights(
  info: TargetInfo,
  one: ProgramAtPoint,
  gradient: readonly Rational[],
): Rational[] {
  const machine = formatOf(info.precision);
  const oracle = machine && Oracle.of(one);
  const found =
    oracle && !isEvaluationFailure(oracle) && gradient.length === oracle.line.p
      ? oracle.allowance(machine, gradient)
      : undefined;
  return gradient.map((_, i) => found?.[i] ?? ZERO);
}

/** Whether two vectors are equal, or by no more apart than is allowed; that is asked for only where they are not. */
export function isNear(
  a: readonly Rational[],
  b: readonly Rational[],
  allowed: () => readonly Rational[],
): boolean {
  if (a.length !== b.length) return false;
  if (a.every((entry, i) => equal(entry, b[i]!))) return true;
  const radius = allowed();
  return a.every((entry, i) => compare(entry.sub(b[i]!).abs(), radius[i]!) <= 0);
}

/** The sum of vectors, entry by entry. */
export const summed = (...vectors: readonly (readonly Rational[])[]): Rational[] =>
  vectors[0]!.map((_, i) => vectors.reduce((sum, vector) => sum.add(vector[i]!), ZERO));
