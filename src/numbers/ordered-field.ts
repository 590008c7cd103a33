/**
 * The arithmetic that the engine is written over. Algorithms 1 and 2, selections and fields see numbers only
 * through this interface, so that exact exp-log reals (and, for benchmarks and IEEE models, floats) take the
 * place of rationals without a rewrite. What is not known of a number is `undecided`, and nobody reads that as an answer:
 * `sign(a) === 0` is not written, `isZero(a)` is.
 */

import type { Rational } from './rational.ts';
import type { Fallible, Sign, Verdict } from './sign.ts';

/**
 * An ordered field that the engine computes in, such as ℚ ({@link rationalField}) or the exp-log reals (`realField`). What
 * it cannot compute is a {@link Failure}, a sign that it cannot tell is `'undecided'`; the laws that every field keeps are
 * put to it by the tests.
 */
export interface OrderedField<T> {
  readonly name: string;
  readonly zero: T;
  readonly one: T;
  /** The field's element equal to q (for a floating-point model: the nearest one). */
  from(q: Rational): T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  neg(a: T): T;
  /** a/b; a Failure where b = 0, or where b = 0 cannot be decided. */
  div(a: T, b: T): Fallible<T>;
  /** a^k, integer k. */
  pow(a: T, k: number): Fallible<T>;
  exp(a: T): Fallible<T>;
  log(a: T): Fallible<T>;
  sin(a: T): Fallible<T>;
  cos(a: T): Fallible<T>;
  /** a^(1/n), integer n ≥ 2: 0 at 0; `undefined` where a < 0. */
  root(a: T, n: number): Fallible<T>;
  atan(a: T): Fallible<T>;
  /** The sign of a; of a function, at the place in question. */
  sign(a: T): Sign;
  /** Whether a = 0: what the sign says, and more where a function has no sign though it is not 0. */
  isZero(a: T): Verdict;
  /** Whether a is still of a size worth computing with; where not, the engine stops with `undecided`. */
  bounded(a: T): boolean;
  /** Equal keys mean equal values. What different keys mean, {@link told} says. */
  key(a: T): string;
  /** Whether the key tells a from every other value that is told: of two such, different keys mean different values. */
  told(a: T): boolean;
  /** The rational number that a is, where that is seen. Left out: not asked. */
  rational?(a: T): Rational | undefined;
  /** A rational number that is not far from a, where one is known. Left out: not asked. */
  near?(a: T): Rational | undefined;
  /** The values multiplied by one common positive factor that makes them integers, where there is one. */
  integers?(values: readonly T[]): bigint[] | undefined;
}
