/** The random numbers of a descent, drawn once more: SplitMix32 seeded by the seed and the number of the run. */

import type { Meter } from '../numbers/meter.ts';
import { add, integer, mul, type Rat, ratio, sub } from '../numbers/rational.ts';

const mix = (word: number): number => {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
};

const GRID = 1_000_003;

export class Draws {
  #state: number;

  constructor(seed: number, run: number) {
    this.#state = mix(mix(seed) + Math.imul(run, 0x9e3779b9));
  }

  /** One of 0 … n − 1; words from the last multiple of n on are drawn again. */
  below(n: number): number {
    for (;;) {
      this.#state = (this.#state + 0x9e3779b9) | 0;
      const word = mix(this.#state);
      if (word < 2 ** 32 - (2 ** 32 % n)) return word % n;
    }
  }

  /** lo + (hi − lo)·u/1000003, u of 1 … 1000002. */
  between(lo: Rat, hi: Rat, meter: Meter): Rat {
    const share = ratio(BigInt(1 + this.below(GRID - 1)), BigInt(GRID), meter);
    return add(lo, mul(sub(hi, lo, meter), share, meter), meter);
  }

  /** `size` of 0 … n − 1, by Floyd's algorithm. */
  subset(n: number, size: number): number[] {
    const chosen = new Set<number>();
    for (let last = n - size; last < n; last += 1) {
      const candidate = this.below(last + 1);
      chosen.add(chosen.has(candidate) ? last : candidate);
    }
    return [...chosen];
  }
}

/** The multiple of 2^−bits nearest to q; of two the larger. */
export function onGrid(q: Rat, bits: number, meter: Meter): Rat {
  const scale = ratio(2n ** BigInt(bits), 1n, meter);
  const twice = add(mul(mul(q, scale, meter), integer(2), meter), integer(1), meter);
  const below = 2n * twice.d;
  const rest = ((twice.n % below) + below) % below;
  return ratio((twice.n - rest) / below, 2n ** BigInt(bits), meter);
}
