/** Long work in slices: between them what a target answers is read, and what it is asked next is written, so that it need not wait. */

/** Milliseconds. A target answers a question in about as many. */
const SLICE = 2;

/**
 * Of one piece of work after the other: says when one has lasted long enough.
 *
 *     for (const one of work) {
 *       if (slice.isOver) await slice.rest();
 *       one();
 *     }
 */
export class Slice {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began > SLICE;
  }

  /** Whatever else there is to do in this process is done. */
  async rest(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    this.#began = performance.now();
  }
}
