/**
 * Matchers on gradients for any test runner: an object for `expect.extend` of Jest, and functions that throw AssertionError for node:test
 * and mocha. Those of vitest are the same: `cornercheck/vitest`.
 *
 *     import { matchers } from 'cornercheck/matchers';
 *     expect.extend(matchers);
 *     expect([1, 0]).toBeConservative('max(x, y)', [1, 1]);
 */
import { AssertionError } from 'node:assert';
import type { ProgramLike, VectorLike } from '../judgement/index.ts';
import {
  type MatcherOptions,
  type MatcherOutcome,
  type SelectionOptions,
  toBeClarke,
  toBeConservative,
  toBeSelectionGradient,
} from './matchers.ts';

export type { Entry, ProgramLike, VectorLike } from '../judgement/index.ts';
export type { MatcherOptions, MatcherOutcome, SelectionOptions } from './matchers.ts';
export { toBeClarke, toBeConservative, toBeSelectionGradient } from './matchers.ts';

/** All of them, for `expect.extend`. */
export const matchers = { toBeConservative, toBeClarke, toBeSelectionGradient } as const;

/**
 * Throws AssertionError unless the gradient lies in D_P(x): unless automatic differentiation can return it under some convention at ties.
 * Where that is not decided, Error.
 *
 *     assertConservative([1, 0], 'max(x, y)', [1, 1]);
 */
export function assertConservative(
  gradient: unknown,
  program: ProgramLike,
  at: VectorLike,
  options?: MatcherOptions,
): void {
  expectPass(toBeConservative(gradient, program, at, options), assertConservative);
}

/**
 * Throws AssertionError unless the gradient lies in the Clarke subdifferential ∂ᶜf(x).
 *
 *     assertClarke([1, 0], 'max(x, y)', [1, 1]);
 */
export function assertClarke(
  gradient: unknown,
  program: ProgramLike,
  at: VectorLike,
  options?: MatcherOptions,
): void {
  expectPass(toBeClarke(gradient, program, at, options), assertClarke);
}

/**
 * Throws AssertionError unless the gradient is the selection derivative of the program (Algorithm 2), under its conventions or those given.
 *
 *     assertSelectionGradient([1, 0], 'max(x, y)', [1, 1], { conventions: { max: 'first' } });
 */
export function assertSelectionGradient(
  gradient: unknown,
  program: ProgramLike,
  at: VectorLike,
  options?: SelectionOptions,
): void {
  expectPass(toBeSelectionGradient(gradient, program, at, options), assertSelectionGradient);
}

function expectPass({ pass, message }: MatcherOutcome, from: (...args: never[]) => unknown): void {
  if (!pass) throw new AssertionError({ message: message(), operator: from.name, stackStartFn: from });
}
