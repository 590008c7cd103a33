/** The limits of what a target returns along rays, and the sets that they have to lie in. */
import { nodewiseSet } from '../../src/fields/index.ts';
import type { Vector } from '../../src/linear/index.ts';
import { format, type Rational, rationalField, ZERO } from '../../src/numbers/index.ts';
import { degree, type RationalFunction } from '../../src/polynomials/index.ts';
import {
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../src/programs/index.ts';
import { UNIT } from '../../src/segments/index.ts';
import { fieldOf } from '../../src/segments/restriction/integrand.ts';
import type { TargetHost } from '../../src/targets/index.ts';
import type { ProgramAlong } from '../cases/along.ts';
import { separatorOf } from './hull.ts';
import { alongCurve, atTime, towardsZero, withCurve } from './pieces.ts';
import { counterexampleOf, type Examined, gradientModes, show } from './property.ts';
import { limitAlongRay } from './ray-limit.ts';

/** Steps of enumeration that one set may cost. */
export const SET_BUDGET = 20_000;

/** A set of gradients at a point, spanned by these; undefined where it is not known. */
type SetAt = (line: StraightLine, evaluation: Evaluation<Rational>) => readonly Vector[] | undefined;

export interface LimitQuestion {
  /** Whether the gradients next to x, as functions of t, are such as are asked about. */
  readonly premise: (gradients: readonly (readonly RationalFunction[])[]) => boolean;
  readonly setAt: SetAt;
}

/** Asks for the limit along one ray, in each mode, and where it lies. */
export async function examineLimit(
  target: TargetHost,
  ray: ProgramAlong,
  { premise, setAt }: LimitQuestion,
): Promise<Examined> {
  const found = alongCurve(ray, UNIT);
  if (found === undefined) return 'skipped';
  const { line, restriction } = found;
  const piece = restriction.pieces[0]!;
  const beside = nodewiseSet(fieldOf(piece, restriction), line, piece.evaluation, SET_BUDGET);
  if (beside.status !== 'exact' || !premise(beside.gradients)) return 'skipped';
  const most = Math.max(0, ...beside.gradients.flat().map(({ top }) => degree(top)));
  const times = towardsZero(piece, most + 2);
  const one = atTime(ray, ZERO);
  const evaluation = evaluate(rationalField, line, one.at);
  if (isEvaluationFailure(evaluation)) return 'skipped';
  const generators = setAt(line, evaluation);
  if (generators === undefined) return 'skipped';
  const expected = `in the hull of ${generators.map(show).join(', ')}`;
  for (const mode of gradientModes(target)) {
    const found = await limitAlongRay(target, ray, mode, times);
    if (found === undefined || found === 'none') return 'skipped';
    if (found === 'nonfinite')
      return withCurve(counterexampleOf(one, mode, expected, 'no finite gradient on the way there'), ray);
    const separator = separatorOf(generators, found.limit, found.allowed);
    if (separator === 'open') return 'skipped';
    if (separator !== 'inside')
      return {
        ...withCurve(counterexampleOf(one, mode, expected, `the limit ${show(found.limit)}`), ray),
        separator: separator.map(format),
      };
  }
  return 'holds';
}
