/** How a run came to the point where it is trapped: by an exceptional step (F of Theorem 7), or from a start in N. */
import type { Arrival } from '../../documents/index.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { localModel } from './local.ts';
import { rank, shifted } from './matrices.ts';

/**
 * x_0, …, x_(k−1) with the steps γ that were taken there, and x_k where it is trapped; full batches, exactly. Whether the
 * starts around that come to it are a null set: Theorem 7 of the paper, and its set F of steps.
 *
 * `arrivalOf(line, [], [], [ZERO])` is `{ kind: 'start' }`.
 */
export function arrivalOf(
  line: StraightLine,
  iterates: readonly (readonly Rational[])[],
  steps: readonly Rational[],
  trap: readonly Rational[],
): Arrival {
  if (iterates.length === 0) return { kind: 'start' };
  for (const [k, x] of iterates.entries()) {
    const model = localModel(line, x);
    if (model === undefined) return { kind: 'undecided', why: `no second derivatives at step ${k}` };
    const open = model.guards.every(({ sign }) => sign !== 0);
    if (!open) return { kind: 'undecided', why: `a guard is 0 at step ${k}` };
    const full = rank(shifted(rational(1), steps[k]!.neg(), model.hessian));
    if (full === line.p) continue;
    return model.quadratic
      ? { kind: 'exceptional', at: k, rank: full, of: line.p }
      : { kind: 'undecided', why: `the Jacobian of step ${k} is singular, on a piece that is not quadratic` };
  }
  return stopAt(line, trap);
}

/** What there is around the point where it stops. */
function stopAt(line: StraightLine, trap: readonly Rational[]): Arrival {
  const model = localModel(line, trap);
  if (model === undefined) return { kind: 'undecided', why: 'no second derivatives where it stops' };
  const tied = model.guards.filter(guard => guard.sign === 0);
  if (tied.some(({ gradient }) => gradient.some(({ n }) => n !== 0n))) return { kind: 'null-set' };
  if (tied.length > 0) return { kind: 'undecided', why: 'a guard and its gradient are 0 where it stops' };
  if (rank(model.hessian) > 0) return { kind: 'null-set' };
  // A quadratic piece with the gradient 0 and the Hessian 0 is constant.
  return model.quadratic ? { kind: 'flat' } : { kind: 'undecided', why: 'the Hessian is 0 where it stops' };
}
