/** What was asked of each operation and what was not, so that silence is not taken for success. */
import { Failure } from '../../numbers/index.ts';
import { CONTESTED } from '../oracle/parts.ts';

/** Of an exact target. */
export const NOT_RATIONAL = new Failure('undecided', 'the value is not rational there');

/** A number on the way is too large, or a sign is open. */
const NOT_TOLD = 'the exact value is too large to tell there, or too near to a sign that stays open';

/** Why a point is left out, in words; a point where there is no function is none. */
function reasonOf(failure: Failure): string | undefined {
  if (failure === CONTESTED || failure === NOT_RATIONAL) return failure.why;
  return failure.kind === 'undecided' ? NOT_TOLD : undefined;
}

/** How many points of an operation were left out, by the reason. */
export type LeftOut = ReadonlyMap<string, number>;

export class Coverage {
  readonly #ops = new Map<string, Map<string, number>>();

  get leftOut(): ReadonlyMap<string, LeftOut> {
    return this.#ops;
  }

  leaveOut(op: string, failure: Failure): void {
    const reason = reasonOf(failure);
    if (reason === undefined) return;
    const left = this.#ops.get(op) ?? new Map<string, number>();
    this.#ops.set(op, left);
    left.set(reason, (left.get(reason) ?? 0) + 1);
  }
}
