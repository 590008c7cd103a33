/** Which operations were looked at closely: each is once, and once more where it was inaccurate at first and is wrong, however many others there are. */
import type { Case } from '../oracle/case.ts';
import { opsOf } from './cause.ts';

export class LookedAt {
  readonly #seen = new Set<string>();

  /** Whether one of its operations is new, or has only been inaccurate so far. */
  add(subject: Case, inaccurate = false): boolean {
    const before = this.#seen.size;
    for (const op of opsOf(subject)) {
      this.#seen.add(`inaccurate ${op}`);
      if (!inaccurate) this.#seen.add(`wrong ${op}`);
    }
    return this.#seen.size > before;
  }
}
