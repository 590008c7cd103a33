/** Operations that keep hanging or crashing the target are not asked any more. */
import type { Answer } from '../../targets/index.ts';
import type { Case } from '../oracle/case.ts';

/** After so many hangs, crashes or malformed answers an operation is left alone. */
const PATIENCE = 24;

export class Patience {
  readonly #faults = new Map<string, number>();
  readonly #over = new Set<string>();

  /** What came back for a case; its finding stands. */
  note({ sweep }: Case, answer: Answer): void {
    if (answer.kind !== 'error' || sweep === undefined) return;
    if (answer.error === 'threw' || answer.error === 'unsupported') return;
    // A hang has been waited for twice, the second time for long.
    const faults = (this.#faults.get(sweep.op) ?? 0) + (answer.error === 'hung' ? 3 : 1);
    this.#faults.set(sweep.op, faults);
    if (faults >= PATIENCE) this.#over.add(sweep.op);
  }

  /** Others have found these to keep failing. */
  giveUp(ops: readonly string[]): void {
    for (const op of ops) this.#over.add(op);
  }

  isOver(op: string): boolean {
    return this.#over.has(op);
  }

  /** The operations that are left alone, in the order in which that was seen. */
  get over(): readonly string[] {
    return [...this.#over];
  }
}
