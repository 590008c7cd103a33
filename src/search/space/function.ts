/**
 * The properties `identity` and `zero` of one program, decided on all of ℝ: what the function is, on every piece of its
 * restriction and at every point between them, and what Algorithm 2 returns there. Inside a piece it returns the
 * function's own derivative (Theorem 2); it is computed all the same.
 */
import type { SearchQuestion } from '../../documents/index.ts';
import { functionField } from '../../functions/rational/function-field.ts';
import { equal, parseRational, type Rational, rational, rationalField } from '../../numbers/index.ts';
import {
  constantRationalFunction,
  exactRoot,
  IDENTITY_FUNCTION,
  isExact,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  subtractFunctions,
  VARIABLE,
  ZERO_FUNCTION,
} from '../../polynomials/index.ts';
import { differentiate, evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { axis, isRestrictionFailure, placeAt, type Restriction, restrict } from '../../segments/index.ts';
import { fieldOf } from '../../segments/restriction/integrand.ts';

/** A function, its own derivative, and the derivative that is looked for. */
export interface DerivativeWish {
  readonly value: RationalFunction;
  readonly own: Rational;
  /** undefined: any but its own. */
  readonly derivative: Rational | undefined;
  /** undefined: anywhere. */
  readonly at: Rational | undefined;
}

export function wishOf({ property, derivative, at }: SearchQuestion): DerivativeWish {
  const identity = property === 'identity';
  return {
    value: identity ? IDENTITY_FUNCTION : ZERO_FUNCTION,
    own: rational(identity ? 1 : 0),
    derivative: derivative === 'wrong' ? undefined : parseRational(derivative!),
    at: at === undefined ? undefined : parseRational(at),
  };
}

export const isWanted = ({ derivative, own }: DerivativeWish, found: Rational): boolean =>
  derivative === undefined ? !equal(found, own) : equal(found, derivative);

/** A point at which the property is seen, and the derivative there as a function to be read at it. */
export interface Witness {
  readonly at: RealRoot;
  readonly derivative: RationalFunction;
}

/** no: proven not to have the property; `function` says whether it is the function at all. */
export type FunctionDecision =
  | { readonly verdict: 'yes'; readonly witness: Witness }
  | { readonly verdict: 'no'; readonly function: boolean }
  | { readonly verdict: 'undecided'; readonly why: string };

const OTHER: FunctionDecision = { verdict: 'no', function: false };
const SAME: FunctionDecision = { verdict: 'no', function: true };

/** Has the program of one input and one output the property? */
export function decideFunction(line: StraightLine, wish: DerivativeWish): FunctionDecision {
  const restriction = restrict(line, axis, {});
  if (isRestrictionFailure(restriction))
    return restriction.failure.kind === 'undefined'
      ? OTHER
      : { verdict: 'undecided', why: restriction.failure.why };
  if (!isFunction(restriction, wish.value)) return OTHER;
  return wish.at === undefined ? decideAnywhere(line, restriction, wish) : decideAt(line, wish.at, wish);
}

function isFunction({ pieces, breakpoints, roots }: Restriction, f: RationalFunction): boolean {
  return (
    pieces.every(({ values }) => sameFunction(values[0]!, f)) &&
    breakpoints.every(({ values, at }) => {
      const gap = subtractFunctions(values[0]!, f);
      return isZeroFunction(gap) || roots.signAt(gap.top, at) === 0;
    })
  );
}

function decideAt(line: StraightLine, t: Rational, wish: DerivativeWish): FunctionDecision {
  const evaluation = evaluate(rationalField, line, [t]);
  const found = isEvaluationFailure(evaluation) ? evaluation : differentiate(rationalField, line, evaluation);
  if (isEvaluationFailure(found)) return { verdict: 'undecided', why: found.failure.why };
  const derivative = found.backward[0]![0]!;
  return isWanted(wish, derivative)
    ? {
        verdict: 'yes',
        witness: { at: exactRoot(VARIABLE, t), derivative: constantRationalFunction(derivative) },
      }
    : SAME;
}

function decideAnywhere(
  line: StraightLine,
  restriction: Restriction,
  wish: DerivativeWish,
): FunctionDecision {
  const { roots, limits } = restriction;
  const seen: Witness[] = [];
  let why: string | undefined;
  const look = (
    field: ReturnType<typeof functionField>,
    evaluation: Restriction['pieces'][number]['evaluation'],
    at: RealRoot,
  ): void => {
    const found = differentiate(field, line, evaluation);
    if (isEvaluationFailure(found)) {
      why ??= found.failure.why;
      return;
    }
    const derivative = found.backward[0]![0]!;
    const gap = subtractFunctions(derivative, constantRationalFunction(wish.derivative ?? wish.own));
    const same = isZeroFunction(gap) || roots.signAt(gap.top, at) === 0;
    if (same === (wish.derivative !== undefined)) seen.push({ at, derivative });
  };
  for (const { at, evaluation } of restriction.breakpoints)
    look(functionField(placeAt(at, roots), limits, roots.arithmetic), evaluation, at);
  for (const piece of restriction.pieces)
    look(fieldOf(piece, restriction), piece.evaluation, exactRoot(VARIABLE, piece.sample));
  const witness = seen.find(({ at }) => isExact(at)) ?? seen[0];
  if (witness) return { verdict: 'yes', witness };
  return why === undefined ? SAME : { verdict: 'undecided', why };
}

/** Whether some operation has more than one piece: without one, Algorithm 2 returns the derivative of the function. */
export const hasSelections = (line: StraightLine): boolean => line.steps.some(({ g }) => g.pieceCount > 1);
