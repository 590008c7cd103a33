/** Answers of libraries that were recorded, judged exactly: are they in Clarke’s set, and is theirs the least norm in it? */
import { explain } from '../../fields/index.ts';
import { dot, membership, minimumNormPoint, zeroVector } from '../../linear/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { heldIf, type Observed, open } from '../experiment.ts';
import { lineOf, showVector } from '../kit/programs.ts';
import { textPoint } from './at.ts';
import type { ClaimStatement } from './statement.ts';

/** What a call of a library returned at a tie, and a program of the same function near the point. */
export interface Recorded {
  readonly call: string;
  readonly program: string;
  readonly at: string;
  /** Rational entries, or NaN. */
  readonly returned: string;
}

/** An answer, and whether it follows the rule of the least norm. */
export interface LeastNormData extends Recorded {
  readonly follows: boolean;
}

/** The element of least norm of Clarke’s set is what was returned, or is not. */
export const leastNormAnswer = ({ call, program, at, returned, follows }: LeastNormData): ClaimStatement => ({
  says: `${call} ${follows ? 'returns' : 'does not return'} the element of least norm.`,
  on: `${call}, ${program} at (${at}), recorded: (${returned})`,
  method: 'exact',
  check: () => judged({ call, program, at, returned }, follows),
});

function judged({ program, at, returned }: Recorded, follows: boolean): Observed {
  const found = explain(lineOf(program), textPoint(at));
  if (isEvaluationFailure(found)) return open(found.failure.why);
  const { clarke, clarkeCritical } = found;
  const zero = zeroVector(lineOf(program).p);
  // 0 has the least norm wherever it is in the set: also where a norm is tied, whose set is a ball.
  const least =
    clarkeCritical.verdict === 'yes'
      ? zero
      : clarke.status === 'exact' && !clarke.hull
        ? minimumNormPoint(clarke.gradients).point
        : undefined;
  if (least === undefined) return open('Clarke’s set');
  const answer = returned === 'NaN' ? undefined : textPoint(returned);
  const difference = answer?.map((entry, i) => entry.sub(least[i]!));
  const isLeast = difference !== undefined && dot(difference, difference).n === 0n;
  const inside =
    answer && !clarke.hull && clarke.gradients.length > 0 && !membership(clarke.gradients, answer).inside
      ? ', which is outside the set'
      : '';
  return heldIf(isLeast === follows, `least norm ${showVector(least)}, returned (${returned})${inside}`);
}
