/**
 * Real numbers between rational ends: exp, log, sin and cos by their series, with remainders, in fixed point, rounded
 * outward at every step.
 */
import type { Algebra } from '../kernel/algebra.ts';
import type { Transcendental } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import { compare, floorRoot, isZero, type Rat, ratio } from '../numbers/rational.ts';

export interface Range {
  readonly lo: Rat;
  readonly hi: Rat;
}

/** Of fixed point: the ends of what is no single number are multiples of 2^−BITS. */
const BITS = 640n;
const UNIT = 1n << BITS;
/** Arguments beyond are not looked at. */
const LARGEST = { exp: 256n, sin: 100n } as const;

/** A range in units of 2^−BITS. */
type Fixed = readonly [lo: bigint, hi: bigint];

const floor = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));
const ceil = (a: bigint, b: bigint): bigint => -floor(-a, b);
const fixed = ({ n, d }: Rat): Fixed => [floor(n * UNIT, d), ceil(n * UNIT, d)];
/** The products of numbers that are not negative. */
const times = ([a, b]: Fixed, [c, d]: Fixed): Fixed => [(a * c) / UNIT, ceil(b * d, UNIT)];
const over = ([a, b]: Fixed, n: bigint): Fixed => [a / n, ceil(b, n)];
const plus = ([a, b]: Fixed, [c, d]: Fixed): Fixed => [a + c, b + d];
const minus = ([a, b]: Fixed): Fixed => [-b, -a];

export const single = (x: Rat): Range => ({ lo: x, hi: x });
export const isSingle = ({ lo, hi }: Range): boolean => Q.equal(lo, hi);

/** The arithmetic, charged to a meter. */
export class Enclosures implements Algebra<Range> {
  readonly meter: Meter;

  constructor(meter: Meter) {
    this.meter = meter;
  }

  #range([lo, hi]: Fixed): Range {
    return { lo: ratio(lo, UNIT, this.meter), hi: ratio(hi, UNIT, this.meter) };
  }

  /** Short ends, but for single numbers. */
  #kept({ lo, hi }: Range): Range {
    this.meter.charge(10);
    return Q.equal(lo, hi) ? { lo, hi } : this.#range([fixed(lo)[0], fixed(hi)[1]]);
  }

  constant(q: Rat): Range {
    return single(q);
  }

  power(a: Range, k: number): Range | undefined {
    const base = k < 0 ? this.inverse(a) : a;
    if (base === undefined) return undefined;
    let result = single(Q.ONE);
    for (let n = 0; n < Math.abs(k); n += 1) result = this.mul(result, base);
    return result;
  }

  fraction({ lo, hi }: Range, exponent: Rat): Range | undefined {
    if (hi.n < 0n) return undefined;
    if (lo.n < 0n) throw new Stop('a root of a number that may be negative');
    if (exponent.d > 64n) throw new Stop('a root of a high degree');
    const q = Number(exponent.d);
    const scale = UNIT ** BigInt(q);
    const [low, high] = [lo, hi].map(({ n, d }) => floorRoot((n * scale) / d, q, this.meter)) as [
      bigint,
      bigint,
    ];
    const exact = isSingle({ lo, hi }) ? Q.rootOf(lo, q, this.meter) : undefined;
    return this.power(exact ? single(exact) : this.#range([low, high + 1n]), Number(exponent.n));
  }

  atan({ lo, hi }: Range): Range {
    if (lo.n === 0n && hi.n === 0n) return { lo, hi };
    return this.#range([this.#atanOf(lo)[0], this.#atanOf(hi)[1]]);
  }

  /** Above 1 by π/2 − atan(1/x), with π/4 = atan(1/2) + atan(1/3). */
  #atanOf(x: Rat): Fixed {
    if (x.n < 0n) return minus(this.#atanOf(Q.neg(x)));
    if (x.n <= x.d) return this.#arc(fixed(x));
    const quarter = plus(
      this.#arc(fixed(ratio(1n, 2n, this.meter))),
      this.#arc(fixed(ratio(1n, 3n, this.meter))),
    );
    return plus([2n * quarter[0], 2n * quarter[1]], minus(this.#arc(fixed(Q.inverse(x, this.meter)!))));
  }

  /** atan y = 2 atan(y/(1 + √(1 + y²))), three times; then Σ ±yⁿ/n over odd n, for 0 ≤ y ≤ 1/8. */
  #arc(x: Fixed): Fixed {
    let y = x;
    for (let k = 0; k < 3; k += 1) {
      const [low, high] = y.map(end => floorRoot(UNIT * UNIT + end * end, 2, this.meter)) as [bigint, bigint];
      y = [(y[0] * UNIT) / (UNIT + high + 1n), ceil(y[1] * UNIT, UNIT + low)];
    }
    const square = times(y, y);
    let power = y;
    let sum: Fixed = [0n, 0n];
    for (let n = 1n; power[1] > 1n; n += 2n) {
      this.meter.charge(100);
      const term = over(power, n);
      sum = plus(sum, n % 4n === 1n ? term : minus(term));
      power = times(power, square);
    }
    return [8n * (sum[0] - power[1] - 1n), 8n * (sum[1] + power[1] + 1n)];
  }

  apply(name: Transcendental, a: Range): Range | undefined {
    return this[name](a);
  }

  add(a: Range, b: Range): Range {
    return this.#kept({ lo: Q.add(a.lo, b.lo, this.meter), hi: Q.add(a.hi, b.hi, this.meter) });
  }

  neg({ lo, hi }: Range): Range {
    return { lo: Q.neg(hi), hi: Q.neg(lo) };
  }

  mul(a: Range, b: Range): Range {
    const products = [a.lo, a.hi].flatMap(x => [b.lo, b.hi].map(y => Q.mul(x, y, this.meter)));
    const extreme = (sign: 1 | -1) =>
      products.reduce((best, x) => (compare(x, best, this.meter) === sign ? x : best));
    return this.#kept({ lo: extreme(-1), hi: extreme(1) });
  }

  /** undefined: of 0. */
  inverse(a: Range): Range | undefined {
    const sign = this.sign(a);
    if (sign === undefined) throw new Stop('division by a number that may be 0');
    if (sign === 0) return undefined;
    return this.#kept({ lo: Q.inverse(a.hi, this.meter)!, hi: Q.inverse(a.lo, this.meter)! });
  }

  /** undefined: not known. */
  sign({ lo, hi }: Range): -1 | 0 | 1 | undefined {
    if (lo.n > 0n) return 1;
    if (hi.n < 0n) return -1;
    return isZero(lo) && isZero(hi) ? 0 : undefined;
  }

  exp({ lo, hi }: Range): Range {
    if (isZero(lo) && isZero(hi)) return single(Q.ONE);
    return this.#range([this.#expOf(lo)[0], this.#expOf(hi)[1]]);
  }

  /** undefined: of a number that is not positive. */
  log({ lo, hi }: Range): Range | undefined {
    if (hi.n <= 0n) return undefined;
    if (lo.n <= 0n) throw new Stop('log of a number that may not be positive');
    if (Q.equal(lo, Q.ONE) && Q.equal(hi, Q.ONE)) return single(Q.ZERO);
    return this.#range([this.#logOf(lo)[0], this.#logOf(hi)[1]]);
  }

  sin(a: Range): Range {
    return isSingle(a) && isZero(a.lo) ? single(Q.ZERO) : this.#wave(a, 1n);
  }

  cos(a: Range): Range {
    return isSingle(a) && isZero(a.lo) ? single(Q.ONE) : this.#wave(a, 0n);
  }

  /** Σ yⁿ/n! for y = |x|/2¹⁰ ≤ 1/4, squared ten times. */
  #expOf(x: Rat): Fixed {
    const size = Q.abs(x);
    if (size.n > LARGEST.exp * size.d) throw new Stop('exp of a large number');
    const [low, high] = fixed(size);
    const y: Fixed = [low >> 10n, ceil(high, 1n << 10n)];
    let term: Fixed = [UNIT, UNIT];
    let sum = term;
    for (let n = 1n; term[1] > 1n; n += 1n) {
      this.meter.charge(100);
      term = over(times(term, y), n);
      sum = plus(sum, term);
    }
    // The terms that are left come to less than the last one.
    let value: Fixed = [sum[0], sum[1] + term[1]];
    for (let k = 0; k < 10; k += 1) value = times(value, value);
    return x.n >= 0n ? value : [(UNIT * UNIT) / value[1], ceil(UNIT * UNIT, value[0])];
  }

  /** log x = e log 2 + 2 artanh (m − 1)/(m + 1) for x = m·2ᵉ, 1/2 < m < 2. */
  #logOf(x: Rat): Fixed {
    const e = BigInt(x.n.toString(2).length - x.d.toString(2).length);
    const [n, d] = e >= 0n ? [x.n, x.d << e] : [x.n << -e, x.d];
    const own = this.#artanh(ratio(n - d, n + d, this.meter));
    const two = this.#artanh(ratio(1n, 3n, this.meter));
    const whole: Fixed = e >= 0n ? [e * two[0], e * two[1]] : [e * two[1], e * two[0]];
    const [lo, hi] = plus(own, whole);
    return [2n * lo, 2n * hi];
  }

  /** Σ zⁿ/n over odd n, for |z| ≤ 1/3. */
  #artanh(z: Rat): Fixed {
    const size = fixed(Q.abs(z));
    const square = times(size, size);
    let power = size;
    let sum: Fixed = [0n, 0n];
    for (let n = 1n; power[1] > 1n; n += 2n) {
      this.meter.charge(100);
      sum = plus(sum, over(power, n));
      power = times(power, square);
    }
    const value: Fixed = [sum[0], sum[1] + 2n * power[1]];
    return z.n >= 0n ? value : minus(value);
  }

  /** sin (from the first power) or cos (from the zeroth) in the middle; neither changes faster than its argument, or leaves [−1, 1]. */
  #wave({ lo, hi }: Range, first: 0n | 1n): Range {
    const middle = Q.mul(Q.add(lo, hi, this.meter), ratio(1n, 2n, this.meter), this.meter);
    const size = Q.abs(middle);
    if (size.n > LARGEST.sin * size.d) throw new Stop('sin of a large number');
    const x = fixed(size);
    const square = times(x, x);
    let term: Fixed = first === 1n ? x : [UNIT, UNIT];
    let sum: Fixed = [0n, 0n];
    let n = first;
    for (let k = 0; term[1] > 1n || n * n <= 4n * LARGEST.sin * LARGEST.sin; k += 1) {
      this.meter.charge(100);
      sum = plus(sum, k % 2 === 0 ? term : minus(term));
      term = over(times(term, square), (n + 1n) * (n + 2n));
      n += 2n;
    }
    // Alternating, and falling by now.
    const rest = term[1] + 1n + fixed(Q.sub(hi, middle, this.meter))[1];
    const value: Fixed = [sum[0] - rest, sum[1] + rest];
    const [low, high] = first === 1n && middle.n < 0n ? minus(value) : value;
    return this.#range([low < -UNIT ? -UNIT : low, high > UNIT ? UNIT : high]);
  }
}
