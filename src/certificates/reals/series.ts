/**
 * exp, log, sin, cos and atan by their series, in fixed point: numbers in units of 2^−bits. Each step takes a lower end to a lower
 * end and an upper end to an upper end, since it grows with each of its nonnegative arguments: lower ends are cut off, upper
 * ends rounded up.
 */

import type { Meter } from '../numbers/meter.ts';
import { floorRoot } from '../numbers/rational.ts';

/** What lies between the two ends. */
export type Fixed = readonly [lo: bigint, hi: bigint];

/** ⌊a/b⌋ and ⌈a/b⌉ for b > 0. */
export const floor = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));
export const ceil = (a: bigint, b: bigint): bigint => -floor(-a, b);

export const plus = ([a, b]: Fixed, [c, d]: Fixed): Fixed => [a + c, b + d];
export const minus = ([a, b]: Fixed): Fixed => [-b, -a];
/** n times. */
export const multiple = ([a, b]: Fixed, n: bigint): Fixed => (n < 0n ? [n * b, n * a] : [n * a, n * b]);
/** For what is not negative. */
const over = ([a, b]: Fixed, n: bigint): Fixed => [a / n, ceil(b, n)];

export class Series {
  readonly bits: number;
  /** 1. */
  readonly one: bigint;
  readonly #shift: bigint;
  readonly #cost: number;
  readonly #meter: Meter;
  #logTwo: Fixed | undefined;
  #quarter: Fixed | undefined;

  constructor(bits: number, meter: Meter) {
    this.bits = bits;
    this.#shift = BigInt(bits);
    this.one = 1n << this.#shift;
    this.#cost = 4 + Math.ceil(bits / 64) ** 2;
    this.#meter = meter;
  }

  /** Of a rational number. */
  fixed(n: bigint, d: bigint): Fixed {
    return [floor(n << this.#shift, d), ceil(n << this.#shift, d)];
  }

  /** The product of numbers that are not negative. */
  #times([a, b]: Fixed, [c, d]: Fixed): Fixed {
    return [(a * c) >> this.#shift, -(-(b * d) >> this.#shift)];
  }

  /** For 0 ≤ x ≤ 1: Σ yⁿ/n! at y = x/2ˢ ≤ 1/2; squared s times. */
  exp([lo, hi]: Fixed): Fixed {
    const s = Number(floorRoot(BigInt(this.bits), 2, this.#meter));
    const y: Fixed = [lo >> BigInt(s), ceil(hi, 1n << BigInt(s))];
    let term: Fixed = [this.one, this.one];
    let sum = term;
    for (let n = 1n; term[1] > 1n; n += 1n) {
      this.#meter.charge(this.#cost);
      term = over(this.#times(term, y), n);
      sum = plus(sum, term);
    }
    // Each term that is left is at most half of the one before: together at most the last one.
    let value: Fixed = [sum[0], sum[1] + term[1]];
    this.#meter.charge(s * this.#cost);
    for (let k = 0; k < s; k += 1) value = this.#times(value, value);
    return value;
  }

  /** For 0 ≤ z ≤ 1/3: Σ zⁿ/n over odd n. */
  artanh(z: Fixed): Fixed {
    const square = this.#times(z, z);
    let power = z;
    let sum: Fixed = [0n, 0n];
    for (let n = 1n; power[1] > 1n; n += 2n) {
      this.#meter.charge(this.#cost);
      sum = plus(sum, over(power, n));
      power = this.#times(power, square);
    }
    // What is left is at most zⁿ(1 + 1/9 + …), n the next one.
    return [sum[0], sum[1] + 2n * power[1]];
  }

  /** log 2 = 2 artanh 1/3. */
  get logTwo(): Fixed {
    this.#logTwo ??= multiple(this.artanh(this.fixed(1n, 3n)), 2n);
    return this.#logTwo;
  }

  /** For 1 ≤ n/d ≤ 2: log x = 2 artanh (x − 1)/(x + 1). */
  log(n: bigint, d: bigint): Fixed {
    return multiple(this.artanh(this.fixed(n - d, n + d)), 2n);
  }

  /** For 0 ≤ x ≤ 1: atan x = 2 atan(x/(1 + √(1 + x²))), three times; then Σ ±yⁿ/n over odd n, for 0 ≤ y ≤ 1/8. */
  atan(x: Fixed): Fixed {
    let y = x;
    for (let k = 0; k < 3; k += 1) {
      const [low, high] = y.map(end => floorRoot(this.one * this.one + end * end, 2, this.#meter)) as [
        bigint,
        bigint,
      ];
      y = [(y[0] * this.one) / (this.one + high + 1n), ceil(y[1] * this.one, this.one + low)];
    }
    const square = this.#times(y, y);
    let power = y;
    let sum: Fixed = [0n, 0n];
    for (let n = 1n; power[1] > 1n; n += 2n) {
      this.#meter.charge(this.#cost);
      const term = over(power, n);
      sum = plus(sum, n % 4n === 1n ? term : minus(term));
      power = this.#times(power, square);
    }
    // Of alternating terms that fall, the rest is at most the next.
    return [8n * (sum[0] - power[1] - 1n), 8n * (sum[1] + power[1] + 1n)];
  }

  /** π/4 = atan 1/2 + atan 1/3. */
  get quarter(): Fixed {
    this.#quarter ??= plus(this.atan(this.fixed(1n, 2n)), this.atan(this.fixed(1n, 3n)));
    return this.#quarter;
  }

  /** For 0 ≤ x ≤ 2: Σ ±xⁿ/n! over odd n (`sin`), or over even n (`cos`). */
  wave(name: 'sin' | 'cos', x: Fixed): Fixed {
    const square = this.#times(x, x);
    let term: Fixed = name === 'sin' ? x : [this.one, this.one];
    let sum: Fixed = [0n, 0n];
    let n = name === 'sin' ? 1n : 0n;
    for (let k = 0; term[1] > 1n || k < 2; k += 1) {
      this.#meter.charge(this.#cost);
      sum = plus(sum, k % 2 === 0 ? term : minus(term));
      term = over(this.#times(term, square), (n + 1n) * (n + 2n));
      n += 2n;
    }
    // Alternating, and falling from the third term on.
    return [sum[0] - term[1], sum[1] + term[1]];
  }
}
