/**
 * Enclosures of real numbers by dyadic ends: [lo, hi]·2^e, rounded outward to some binary digits after every step. Exponents are
 * numbers of their own, so that exp(10⁹) is as short as exp(1).
 */
import { type Meter, Stop } from '../numbers/meter.ts';
import { floorRoot, type Rat } from '../numbers/rational.ts';
import { ceil, type Fixed, floor, minus, multiple, plus, Series } from './series.ts';

export interface Span {
  readonly lo: bigint;
  readonly hi: bigint;
  readonly e: number;
}

/** m·2^e. */
type Dyadic = readonly [m: bigint, e: number];

/** Arguments of exp, sin and cos beyond 2 to this are not looked at. */
const MAX_SIZE = 40;
const MAX_EXPONENT = 2 ** 50;

const lengthOf = (m: bigint): number => (m < 0n ? -m : m).toString(2).length;

/** m·2^e in units of 2^to, down or up. */
function moved([m, e]: Dyadic, to: number, up: boolean): bigint {
  if (m === 0n) return m;
  if (e >= to) return m << BigInt(e - to);
  const by = BigInt(Math.min(to - e, lengthOf(m) + 1));
  return up ? -(-m >> by) : m >> by;
}

/** The arithmetic, to so many binary digits. */
export class Spans {
  readonly bits: number;
  readonly #meter: Meter;
  readonly #series: Series;
  readonly #cost: number;

  constructor(bits: number, meter: Meter) {
    this.bits = bits;
    this.#meter = meter;
    this.#cost = 2 + Math.ceil(bits / 64) ** 2;
    this.#series = new Series(bits + MAX_SIZE + 40 + Number(floorRoot(BigInt(bits), 2, meter)), meter);
  }

  /** From the one to the other. */
  #between(lo: Dyadic, hi: Dyadic): Span {
    this.#meter.charge(this.#cost);
    const tops = [lo, hi].filter(([m]) => m !== 0n).map(([m, e]) => lengthOf(m) + e);
    if (tops.length === 0) return { lo: 0n, hi: 0n, e: 0 };
    const e = Math.max(...tops) - this.bits;
    if (Math.abs(e) > MAX_EXPONENT) throw new Stop('a number is too large');
    return { lo: moved(lo, e, false), hi: moved(hi, e, true), e };
  }

  rational({ n, d }: Rat): Span {
    const e = lengthOf(n) - lengthOf(d) - this.bits;
    const [top, bottom] = e < 0 ? [n << BigInt(-e), d] : [n, d << BigInt(e)];
    return this.#between([floor(top, bottom), e], [ceil(top, bottom), e]);
  }

  add(a: Span, b: Span): Span {
    const tops = [a, b].filter(({ lo, hi }) => lo !== 0n || hi !== 0n);
    if (tops.length < 2) return tops[0] ?? a;
    const e =
      Math.max(...tops.map(one => Math.max(lengthOf(one.lo), lengthOf(one.hi)) + one.e)) - this.bits - 2;
    const end = (up: boolean): bigint =>
      moved([up ? a.hi : a.lo, a.e], e, up) + moved([up ? b.hi : b.lo, b.e], e, up);
    return this.#between([end(false), e], [end(true), e]);
  }

  neg({ lo, hi, e }: Span): Span {
    return { lo: -hi, hi: -lo, e };
  }

  mul(a: Span, b: Span): Span {
    const products = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
    const least = products.reduce((x, y) => (x < y ? x : y));
    const most = products.reduce((x, y) => (x > y ? x : y));
    return this.#between([least, a.e + b.e], [most, a.e + b.e]);
  }

  /** Undefined where 0 may be divided by. */
  inverse({ lo, hi, e }: Span): Span | undefined {
    if (lo <= 0n && hi >= 0n) return undefined;
    const s = this.bits + Math.max(lengthOf(lo), lengthOf(hi));
    const one = 1n << BigInt(s);
    const [down, up] = lo > 0n ? [hi, lo] : [-hi, -lo];
    const ends: Fixed = lo > 0n ? [one / down, ceil(one, up)] : [-ceil(one, down), -(one / up)];
    return this.#between([ends[0], -s - e], [ends[1], -s - e]);
  }

  /** aᵏ, k ≥ 0. */
  power(a: Span, k: number): Span {
    let result: Span = { lo: 1n, hi: 1n, e: 0 };
    let base = a;
    for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = this.mul(result, base);
      if (rest > 1) base = this.mul(base, base);
    }
    return result;
  }

  /** ᑫ√ of a number that is known not to be negative. */
  root({ lo, hi, e }: Span, q: number): Span {
    const end = (m: bigint, up: boolean): Dyadic => {
      if (m <= 0n) return [0n, 0];
      const wanted = Math.max(0, q * (this.bits + 2) - lengthOf(m));
      const s = wanted + ((((e - wanted) % q) + q) % q);
      return [floorRoot(m << BigInt(s), q, this.#meter) + (up ? 1n : 0n), (e - s) / q];
    };
    return this.#between(end(lo, false), end(hi, true));
  }

  exp({ lo, hi, e }: Span): Span {
    return this.#between(this.#expOf([lo, e])[0], this.#expOf([hi, e])[1]);
  }

  /** exp x = 2ᵏ exp(x − k log 2). */
  #expOf(x: Dyadic): readonly [Dyadic, Dyadic] {
    const [{ logTwo, bits, one }, at] = [this.#series, this.#fixed(x)];
    let k = floor(at[0], logTwo[0]);
    let rest = plus(at, minus(multiple(logTwo, k)));
    if (rest[0] < 0n) {
      k -= 1n;
      rest = plus(at, minus(multiple(logTwo, k)));
    }
    if (rest[0] < 0n || rest[1] > one) throw new Stop('exp of a number that is not known well enough');
    const [low, high] = this.#series.exp(rest);
    const e = Number(k) - bits;
    return [
      [low, e],
      [high, e],
    ];
  }

  #fixed([m, e]: Dyadic): Fixed {
    if (m !== 0n && lengthOf(m) + e > MAX_SIZE) throw new Stop('a function of a number that is too large');
    const to = -this.#series.bits;
    return [moved([m, e], to, false), moved([m, e], to, true)];
  }

  /** Of a number that is known to be positive; undefined where its enclosure does not say so. */
  log({ lo, hi, e }: Span): Span | undefined {
    return lo <= 0n ? undefined : this.#between(this.#logOf([lo, e])[0], this.#logOf([hi, e])[1]);
  }

  /** log(m 2^e) = k log 2 + log(m/2^(length − 1)). */
  #logOf([m, e]: Dyadic): readonly [Dyadic, Dyadic] {
    const length = lengthOf(m);
    const own = this.#series.log(m, 1n << BigInt(length - 1));
    const [low, high] = plus(own, multiple(this.#series.logTwo, BigInt(e + length - 1)));
    return [
      [low, -this.#series.bits],
      [high, -this.#series.bits],
    ];
  }

  atan({ lo, hi, e }: Span): Span {
    return this.#between(this.#atanOf([lo, e])[0], this.#atanOf([hi, e])[1]);
  }

  /** Above 1 by π/2 − atan(1/x). */
  #atanOf([m, e]: Dyadic): readonly [Dyadic, Dyadic] {
    const size = m < 0n ? -m : m;
    const { bits, quarter } = this.#series;
    let value: Fixed;
    if (m === 0n || lengthOf(size) + e <= 0) value = this.#series.atan(this.#fixed([size, e]));
    else {
      // Of 2^−e/m, which is at most 1, and less than 2^−bits where e is large.
      const top = e > bits ? 0n : 1n << BigInt(bits - e);
      const under: Fixed = [top / size, e > bits ? 1n : ceil(top, size)];
      value = plus(multiple(quarter, 2n), minus(this.#series.atan(under)));
    }
    const [low, high] = m < 0n ? minus(value) : value;
    return [
      [low, -bits],
      [high, -bits],
    ];
  }

  /** At the lower end; neither sin nor cos changes faster than its argument. */
  wave(name: 'sin' | 'cos', { lo, hi, e }: Span): Span {
    const [low, high] = this.#waveOf(name, this.#fixed([lo, e]));
    const wide = moved([hi - lo, e], -this.#series.bits, true);
    return this.#between([low - wide, -this.#series.bits], [high + wide, -this.#series.bits]);
  }

  /** x = k π/2 + r, by the quadrant of k. */
  #waveOf(name: 'sin' | 'cos', x: Fixed): Fixed {
    const { quarter, one } = this.#series;
    const half = multiple(quarter, 2n);
    let k = floor(x[0], half[0]);
    let rest = plus(x, minus(multiple(half, k)));
    if (rest[0] < 0n) {
      k -= 1n;
      rest = plus(x, minus(multiple(half, k)));
    }
    if (rest[0] < 0n || rest[1] > 2n * one)
      throw new Stop(`${name} of a number that is not known well enough`);
    const quadrant = Number(((k % 4n) + 4n) % 4n) + (name === 'cos' ? 1 : 0);
    const value = this.#series.wave(quadrant % 2 === 0 ? 'sin' : 'cos', rest);
    return quadrant % 4 < 2 ? value : minus(value);
  }
}
