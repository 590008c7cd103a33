/** The verdict on an exact gradient where the sets are not rational: by the signs of exp-log reals. */
import type { GradientSet } from '../../fields/index.ts';
import { membershipOver, type Vector } from '../../linear/index.ts';
import type { Real, Verdict } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Outcome } from './gradient.ts';

/** Without a certificate: the weights and separators need not be rational. */
export function judgeByReals(oracle: Oracle, gradient: Vector): Outcome {
  const { reals } = oracle;
  if (reals === undefined || isEvaluationFailure(reals))
    return { verdict: 'undecided', why: 'the numbers are not told in closed form' };
  const { field, explanation } = reals;
  const point = gradient.map(field.from);
  const isIn = (generators: readonly (readonly Real[])[]): Verdict =>
    generators.length === 0 ? 'undecided' : membershipOver(field, generators, point).verdict;
  const { nodewise, clarke } = explanation;
  const inClarke = isIn(clarke.gradients);
  if (inClarke === 'yes')
    return clarke.status === 'exact' && clarke.gradients.length === 1
      ? { verdict: 'gradient', why: 'the gradient' }
      : { verdict: 'clarke', why: 'in the Clarke subdifferential' };
  const inNodewise = nodewise.status === 'exact' ? isIn(nodewise.gradients) : 'undecided';
  if (inNodewise === 'no') return { verdict: 'outside', why: outsideOf(explanation.active, isIn) };
  const notInClarke = clarke.status === 'undecided' ? 'undecided' : isIn(clarke.outer);
  if (inNodewise === 'yes' && notInClarke === 'no')
    return oracle.alone === undefined
      ? { verdict: 'conservative', why: 'in D_P(x), not in the Clarke subdifferential' }
      : {
          verdict: 'outside',
          why: `not in the Clarke subdifferential of ${oracle.alone}, which was asked alone`,
        };
  return { verdict: 'undecided', why: 'signs of exp-log reals that the sets rest on are not decided' };
}

function outsideOf(
  active: GradientSet<Real>,
  isIn: (generators: readonly (readonly Real[])[]) => Verdict,
): string {
  const known = active.status === 'exact' ? isIn(active.gradients) : 'undecided';
  return known === 'no' ? 'not in D_f(x)' : 'not in D_P(x): no convention at ties gives it';
}
