/**
 * Elementary functions (Definition 1): finite compositions of +, −, ×, /, affine maps, exp and log, here with
 * sin, cos and atan beside them (Remark 1: real-analytic, restricted to compact sets), and roots.
 */
import type { Fallible, OrderedField, Rational, Verdict } from '../numbers/index.ts';

/** One entry of a sparse gradient: ∂/∂x_argument; arguments that are not listed have derivative 0. */
export interface PartialDerivative<T> {
  readonly argument: number;
  readonly value: T;
}

/** An affine map Σ coefficient·x_argument + constant, sparse, arguments ascending, no zero coefficients. */
export interface AffineForm {
  readonly terms: readonly { readonly argument: number; readonly coefficient: Rational }[];
  readonly constant: Rational;
}

/** How a quantity visibly depends on the inputs: not at all, affinely, or in another way. */
export type Degree = 'constant' | 'affine' | 'other';

/** f: ℝⁿ → ℝ, elementary. */
export interface ElementaryFunction {
  /** n. */
  readonly arity: number;
  /** Its affine form, where it has one. */
  readonly affine: AffineForm | undefined;
  /** f(x); a Failure outside the domain, or where the field cannot represent the value. */
  value<T>(field: OrderedField<T>, x: readonly T[]): Fallible<T>;
  /** ∇f(x), sparse, arguments ascending. */
  gradient<T>(field: OrderedField<T>, x: readonly T[]): Fallible<readonly PartialDerivative<T>[]>;
  /**
   * Whether a root inside is one of 0 at x: there f may have a value without being C¹, or defined near x. Left out: there
   * are no roots.
   */
  edge?<T>(field: OrderedField<T>, x: readonly T[]): Verdict;
  /** The degree of f(x) in the inputs, from those of its arguments; `other` where it is not visible. */
  degree(args: readonly Degree[]): Degree;
  /** The function written with the given argument names. */
  text(names: readonly string[]): string;
}
