/** Whether a target that says float64 answers in float32: then all that it returns is off, and no operation is at fault. */
import { float32, isRepresentable } from '../numbers/index.ts';
import type { Check } from './session.ts';

/** So many answers that a float64 would have given otherwise. */
const ENOUGH = 3;

export class PrecisionHint {
  #narrow = 0;
  #wide = 0;

  /** Looks at the value that came back where the exact one is no float32. */
  look({ oracle, judgement }: Check): void {
    const { answer } = judgement;
    if (answer.kind !== 'answered' || typeof answer.value === 'string') return;
    if (isRepresentable(oracle.value, float32)) return;
    if (isRepresentable(answer.value, float32)) this.#narrow += 1;
    else this.#wide += 1;
  }

  /** How many answers are float32, and how many are not. */
  get counts(): readonly [narrow: number, wide: number] {
    return [this.#narrow, this.#wide];
  }

  /** Counts those of another part of the run. */
  add([narrow, wide]: PrecisionHint['counts']): void {
    this.#narrow += narrow;
    this.#wide += wide;
  }

  get speaks(): boolean {
    return this.#narrow >= ENOUGH && this.#wide === 0;
  }
}
