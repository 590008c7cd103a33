/** Programs of one input that are smooth, as quotients of polynomials: what A(P) and ∇F(P) are as functions. */
import { functionField } from '../../functions/rational/function-field.ts';
import { IDENTITY_FUNCTION, type RationalFunction } from '../../polynomials/index.ts';
import { differentiate, evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';

const anywhere = functionField({ sign: () => 'undecided', divisor: () => undefined });

/** F(P), and F(A(P)) by both modes, as functions of the one input; undefined where an index is asked for. */
export function asFunctions(line: StraightLine):
  | {
      readonly value: RationalFunction;
      readonly forward: RationalFunction;
      readonly backward: RationalFunction;
    }
  | undefined {
  const evaluation = evaluate(anywhere, line, [IDENTITY_FUNCTION]);
  if (isEvaluationFailure(evaluation)) return undefined;
  const found = differentiate(anywhere, line, evaluation);
  if (isEvaluationFailure(found)) return undefined;
  return { value: found.value[0]!, forward: found.forward[0]![0]!, backward: found.backward[0]![0]! };
}
