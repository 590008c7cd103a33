/** The verdict on an exact gradient where the sets are not rational: by the signs of exp-log reals. */
import { type MembershipOver, membershipOver, type Vector } from '../../linear/index.ts';
import { roundOut } from '../../numbers/floating/enclosure.ts';
import type { Real, RealField } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Outcome } from './gradient.ts';
import type { RealGrounds } from './verdict.ts';

type Found = MembershipOver<Real>;

const OPEN: Found = { verdict: 'undecided', why: 'the set is not known' };

/** The weights and separators that show it need not be rational. */
export function judgeByReals(oracle: Oracle, gradient: Vector): Outcome {
  const { reals } = oracle;
  if (reals === undefined || isEvaluationFailure(reals))
    return { verdict: 'undecided', why: 'the numbers are not told in closed form' };
  const { field, explanation } = reals;
  const point = gradient.map(field.from);
  const place = (generators: readonly (readonly Real[])[]): Found => {
    const found = generators.length === 0 ? OPEN : membershipOver(field, generators, point);
    return found.verdict === 'no'
      ? { verdict: 'no', separator: shortened(field, found.separator, generators, point) }
      : found;
  };
  const { active, nodewise, clarke } = explanation;
  const inClarke = place(clarke.gradients);
  if (inClarke.verdict === 'yes') {
    const real: RealGrounds = { of: 'clarke', membership: inClarke };
    return clarke.status === 'exact' && clarke.gradients.length === 1
      ? { verdict: 'gradient', why: 'the gradient', real }
      : { verdict: 'clarke', why: 'in the Clarke subdifferential', real };
  }
  const inNodewise = nodewise.status === 'exact' ? place(nodewise.gradients) : OPEN;
  if (inNodewise.verdict === 'no') {
    const inActive = active.status === 'exact' ? place(active.gradients) : OPEN;
    return inActive.verdict === 'no'
      ? { verdict: 'outside', why: 'not in D_f(x)', real: { of: 'active', membership: inActive } }
      : {
          verdict: 'outside',
          why: 'not in D_P(x): no convention at ties gives it',
          real: { of: 'nodewise', membership: inNodewise },
        };
  }
  const beyond = clarke.status === 'undecided' ? OPEN : place(clarke.outer);
  if (inNodewise.verdict === 'yes' && beyond.verdict === 'no') {
    const real: RealGrounds = { of: 'clarke', membership: beyond, member: inNodewise };
    return oracle.alone === undefined
      ? { verdict: 'conservative', why: 'in D_P(x), not in the Clarke subdifferential', real }
      : {
          verdict: 'outside',
          why: `not in the Clarke subdifferential of ${oracle.alone}, which was asked alone`,
          real: { of: 'clarke', membership: beyond },
        };
  }
  return { verdict: 'undecided', why: 'signs of exp-log reals that the sets rest on are not decided' };
}

/** A rational separator near twice that one, where it separates as well. */
function shortened(
  field: RealField,
  separator: readonly Real[],
  generators: readonly (readonly Real[])[],
  point: readonly Real[],
): readonly Real[] {
  const near = separator.map(entry => {
    const range = field.enclosure(entry, BITS);
    return range && field.from(roundOut(range.lo.add(range.hi), 1, BITS));
  });
  if (!near.every(entry => entry !== undefined)) return separator;
  const isApart = generators.every(g => {
    const product = near.reduce(
      (sum, d, i) => field.add(sum, field.mul(d, field.sub(g[i]!, point[i]!))),
      field.zero,
    );
    return field.sign(field.sub(product, field.one)) === 1;
  });
  return isApart ? near : separator;
}

const BITS = 64;
