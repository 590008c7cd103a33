/** What values a function of t in normal form has for t in an interval, with ends that may be infinite: enclosed outward. */
import { bitLength } from '../../numbers/bits.ts';
import {
  atan as atanOf,
  cos as cosOf,
  dyadic,
  enclosureOfRational,
  exp as expOf,
  type FixedEnclosure,
  log as logOf,
  pi as piOf,
  sin as sinOf,
} from '../../numbers/fixed/index.ts';
import { stepsFor } from '../../numbers/forms/enclosing.ts';
import type { Generator, NormalForm, NormalTerm } from '../../numbers/forms/form.ts';
import { isFailure, type Rational, type Sign, type Spend } from '../../numbers/index.ts';
import { floorQuotient } from '../../numbers/integers.ts';

/** In units of 2^−bits; infinite ends as such. */
type End = bigint | number;

/** lo ≤ value ≤ hi. */
export interface ValueRange {
  readonly lo: End;
  readonly hi: End;
}

const INFINITY = Number.POSITIVE_INFINITY;
const EVERYTHING: ValueRange = { lo: -INFINITY, hi: INFINITY };

const isBounded = (end: End): end is bigint => typeof end === 'bigint';
const negative = (end: End): End => -end;
const least = (a: End, b: End): End => (a < b ? a : b);
const most = (a: End, b: End): End => (a > b ? a : b);

/** An interval of t: left out is endless. */
export interface Stretch {
  readonly from?: Rational | undefined;
  readonly to?: Rational | undefined;
}

/** The sign of all values, where they have one; 0 may be the limit at an end that is not of the stretch. */
export const signOfRange = ({ lo, hi }: ValueRange): Sign =>
  lo > 0 ? 1 : hi < 0 ? -1 : lo === 0n && hi === 0n ? 0 : 'undecided';

/** Ranges over one stretch, each generator’s once. */
export class Ranges {
  readonly #bits: number;
  readonly #spend: Spend;
  readonly #t: ValueRange;
  readonly #known = new Map<Generator, ValueRange>();

  constructor({ from, to }: Stretch, bits: number, spend: Spend = () => {}) {
    this.#bits = bits;
    this.#spend = spend;
    this.#t = {
      lo: from ? enclosureOfRational(from, bits).lo : -INFINITY,
      hi: to ? enclosureOfRational(to, bits).hi : INFINITY,
    };
  }

  of(form: NormalForm): ValueRange {
    let sum: ValueRange = { lo: 0n, hi: 0n };
    for (const term of form.values()) sum = added(sum, this.#term(term));
    return sum;
  }

  #term({ c, powers, wave }: NormalTerm): ValueRange {
    this.#spend(1 + powers.length);
    let product: ValueRange = { lo: this.#one, hi: this.#one };
    let exponent: ValueRange | undefined;
    for (const [generator, q] of powers) {
      if (generator.kind === 'exp') {
        const part = scaledRange(this.of(generator.of), q);
        exponent = exponent ? added(exponent, part) : part;
      } else product = this.#times(product, this.#power(this.#generator(generator), q));
    }
    if (exponent) product = this.#times(product, this.#exp(exponent));
    if (wave) {
      const at = enclosureOfRational(wave.r, this.#bits);
      product = this.#times(product, wave.kind === 'sin' ? sinOf(at, this.#bits) : cosOf(at, this.#bits));
    }
    return scaledRange(product, c);
  }

  get #one(): bigint {
    return 1n << BigInt(this.#bits);
  }

  #generator(generator: Generator): ValueRange {
    const known = this.#known.get(generator) ?? this.#value(generator);
    this.#known.set(generator, known);
    return known;
  }

  #value({ kind, of }: Generator): ValueRange {
    if (kind === 'variable') return this.#t;
    this.#spend(stepsFor(this.#bits));
    if (kind === 'pi') return piOf(this.#bits);
    const inner = this.of(of);
    // A sum in a denominator is positive.
    if (kind === 'sum') return { lo: most(inner.lo, 0n), hi: most(inner.hi, 0n) };
    if (kind === 'log') return this.#log(inner);
    if (kind === 'atan') return this.#atan(inner);
    const { lo, hi } = inner;
    if (!isBounded(lo) || !isBounded(hi)) return { lo: -this.#one, hi: this.#one };
    const at: FixedEnclosure = { lo, hi, bits: this.#bits };
    return kind === 'sin' ? sinOf(at, this.#bits) : cosOf(at, this.#bits);
  }

  #exp({ lo, hi }: ValueRange): ValueRange {
    this.#spend(2 * stepsFor(this.#bits));
    const below = (): End => {
      if (!isBounded(lo)) return lo < 0 ? 0n : INFINITY;
      const value = expOf(dyadic(lo, this.#bits), this.#bits);
      // Of what is too large: 1 + x ≤ exp x.
      return isFailure(value) ? most(0n, lo) : value.lo;
    };
    const above = (): End => {
      if (!isBounded(hi)) return hi < 0 ? 0n : INFINITY;
      const value = expOf(dyadic(hi, this.#bits), this.#bits);
      return isFailure(value) ? (hi < 0n ? 1n : INFINITY) : value.hi;
    };
    return { lo: below(), hi: above() };
  }

  /** Of what is positive, whatever the enclosure says. */
  #log({ lo, hi }: ValueRange): ValueRange {
    const at = (end: End, side: 'lo' | 'hi'): End => {
      if (!isBounded(end)) return end < 0 ? -INFINITY : INFINITY;
      const value = end <= 0n ? undefined : logOf(dyadic(end, this.#bits), this.#bits);
      return value === undefined || isFailure(value) ? -INFINITY : value[side];
    };
    return { lo: at(lo, 'lo'), hi: at(hi, 'hi') };
  }

  #atan({ lo, hi }: ValueRange): ValueRange {
    const limit = (piOf(this.#bits).hi >> 1n) + 1n;
    const at = (end: End, side: 'lo' | 'hi'): End =>
      isBounded(end) ? atanOf(dyadic(end, this.#bits), this.#bits)[side] : end < 0 ? -limit : limit;
    return { lo: at(lo, 'lo'), hi: at(hi, 'hi') };
  }

  #times(a: ValueRange, b: ValueRange): ValueRange {
    const ends = [a.lo, a.hi].flatMap(x => [b.lo, b.hi].map(y => [x, y] as const));
    const shift = BigInt(this.#bits);
    const down = ends.map(([x, y]) => productOf(x, y, n => n >> shift));
    const up = ends.map(([x, y]) => productOf(x, y, n => -(-n >> shift)));
    return { lo: down.reduce(least), hi: up.reduce(most) };
  }

  /** Integer powers; where 0 is inside, a negative power is anything of its sign. */
  #power(a: ValueRange, q: Rational): ValueRange {
    const k = Number(q.n);
    let { lo, hi } = a;
    const even = k % 2 === 0;
    if (even && lo < 0) {
      if (hi <= 0) [lo, hi] = [negative(hi), negative(lo)];
      else [lo, hi] = [0n, most(hi, negative(lo))];
    }
    const raised: ValueRange =
      bitLength(q.n) > 12
        ? { lo: even ? 0n : -INFINITY, hi: INFINITY }
        : { lo: this.#raised(lo, k, n => n), hi: this.#raised(hi, k, n => -n) };
    return q.s > 0n ? raised : this.#inverse(raised);
  }

  /** end^k, k ≥ 1, rounded down, or (by turning it twice) up. */
  #raised(end: End, k: number, turn: (n: bigint) => bigint): End {
    if (!isBounded(end)) return end < 0 && k % 2 === 0 ? INFINITY : end;
    const shift = BigInt(this.#bits) * BigInt(k - 1);
    return turn(turn(end ** BigInt(k)) >> shift);
  }

  #inverse({ lo, hi }: ValueRange): ValueRange {
    if ((lo < 0 && hi > 0) || (lo === 0n && hi === 0n)) return EVERYTHING;
    if (hi <= 0) {
      const turned = this.#inverse({ lo: negative(hi), hi: negative(lo) });
      return { lo: negative(turned.hi), hi: negative(turned.lo) };
    }
    const square = 1n << BigInt(2 * this.#bits);
    return {
      lo: isBounded(hi) ? floorQuotient(square, hi) : 0n,
      hi: isBounded(lo) && lo > 0n ? -floorQuotient(-square, lo) : isBounded(lo) ? INFINITY : 0n,
    };
  }
}

const added = (a: ValueRange, b: ValueRange): ValueRange => ({
  lo: sumOfEnds(a.lo, b.lo),
  hi: sumOfEnds(a.hi, b.hi),
});

/** Ends of one side are never infinite in opposite directions: lo is not +∞ with a bound −∞ beside it that counts. */
function sumOfEnds(a: End, b: End): End {
  if (isBounded(a)) return isBounded(b) ? a + b : b;
  return a;
}

/** 0 times what is endless is 0: the factor is 0 there, or comes near to it. */
function productOf(x: End, y: End, rounded: (n: bigint) => bigint): End {
  if (isBounded(x) && isBounded(y)) return rounded(x * y);
  if (x === 0n || y === 0n) return 0n;
  return x < 0 === y < 0 ? INFINITY : -INFINITY;
}

function scaledRange({ lo, hi }: ValueRange, c: Rational): ValueRange {
  const n = c.s * c.n;
  const [low, high] = n < 0n ? [hi, lo] : [lo, hi];
  const times = (end: End, up: boolean): End => {
    if (!isBounded(end)) return n < 0n ? -end : end;
    return up ? -floorQuotient(-end * n, c.d) : floorQuotient(end * n, c.d);
  };
  return { lo: times(low, false), hi: times(high, true) };
}
