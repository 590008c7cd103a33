/**
 * cornercheck: which set does a gradient belong to, at a corner of the function? In exact arithmetic, with proof.
 *
 *     const program = parseProgramText('relu(-t) + t - relu(t)');
 *     const explanation = explain(compile(program), [rational(0)]);
 *
 * This file re-exports the names that most uses need; the rest is under the subpaths: `cornercheck/documents`, `/numbers`,
 * `/programs`, `/selections`, `/fields`, `/segments`, `/linear`, `/certificates`, `/targets`, `/check`, `/judge`, `/search`, `/reports`,
 * `/properties`, `/vitest`.
 */

/** The trusted checker: re-derives what a document claims. */
export { type Verification, verifyDocument } from './certificates/index.ts';
/** Judging an AD implementation. */
export { type CheckOptions, checkDocument, checkTarget } from './check/index.ts';
/** The one error type, with a stable code. */
export { CornercheckError, type ErrorCode } from './errors.ts';
/** The sets of section 5.1 at a point: D_f(x), D_P(x), ∂ᶜf(x), and what is critical. */
export { activeSet, clarkeSubdifferential, type Explanation, explain, nodewiseSet } from './fields/index.ts';
/** The verdict on a gradient that one has. */
export { type JudgementDocument, judge } from './judgement/index.ts';
/** Membership in a convex hull, with weights or a separating direction. */
export { type Membership, membership } from './linear/index.ts';
/** Exact numbers. */
export { format, fromFloat, parseRational, type Rational, rational, rationalField } from './numbers/index.ts';
/** Programs: reading, evaluating (Algorithm 1), differentiating (Algorithm 2). */
export {
  compile,
  conventionOf,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type Program,
  parseProgramText,
  programFromJson,
  programToJson,
  type StraightLine,
} from './programs/index.ts';
/** AD implementations under test. */
export { openTarget, type TargetHost } from './targets/index.ts';
