/**
 * Matchers and suites for vitest. Importing this file extends `expect`:
 *
 *     import 'cornercheck/vitest';
 *     expect([1, 0]).toBeConservative('max(x, y)', [1, 1]);
 */
import { expect } from 'vitest';
import type { ProgramLike, VectorLike } from '../judgement/index.ts';
import { type MatcherOptions, matchers, type SelectionOptions } from '../matchers/index.ts';

export type { Entry, ProgramLike, VectorLike } from '../judgement/index.ts';
export type { MatcherOptions, SelectionOptions } from '../matchers/index.ts';
export { describeProperties, type PropertySuiteOptions } from './properties-suite.ts';
export { describeTarget, type TargetSuiteOptions } from './suite.ts';

expect.extend(matchers);

interface GradientMatchers<R> {
  /** The gradient lies in D_P(x): automatic differentiation can return it under some convention at ties. */
  toBeConservative(program: ProgramLike, at: VectorLike, options?: MatcherOptions): R;
  /** The gradient lies in the Clarke subdifferential ∂ᶜf(x). */
  toBeClarke(program: ProgramLike, at: VectorLike, options?: MatcherOptions): R;
  /** The gradient is the selection derivative of the program (Algorithm 2), under its conventions or those given. */
  toBeSelectionGradient(program: ProgramLike, at: VectorLike, options?: SelectionOptions): R;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: the declaration that is merged with has it so
  interface Matchers<T = any> extends GradientMatchers<T> {}
  interface AsymmetricMatchersContaining extends GradientMatchers<unknown> {}
}
