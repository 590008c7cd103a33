/** Which operations were looked at closely: each is once for each kind of fault, however many others there are. */
import type { Case } from '../oracle/case.ts';
import { kernelsIn } from './cause.ts';

export class LookedAt {
  readonly #seen = new Set<string>();

  /** Whether one of its operations has not shown this fault before. */
  add(subject: Case, fault: string): boolean {
    const before = this.#seen.size;
    for (const op of kernelsIn(subject)) this.#seen.add(`${fault} ${op}`);
    return this.#seen.size > before;
  }
}
