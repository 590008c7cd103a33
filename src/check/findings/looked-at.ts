/** Which operations were looked at closely: each is once, however many others there are. */
import type { Case } from '../oracle/case.ts';
import { opsOf } from './cause.ts';

export class LookedAt {
  readonly #ops = new Set<string>();

  /** Whether one of its operations is new. */
  add(subject: Case): boolean {
    const before = this.#ops.size;
    for (const op of opsOf(subject)) this.#ops.add(op);
    return this.#ops.size > before;
  }
}
