/**
 * What values a function of t, written as a sum of products, has for t between two ends: in fixed point, rounded outward. Ends of t and of
 * values may be infinite. Each function that is applied grows or falls with its argument, or changes no faster than it.
 */

import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import type { Form, Generator, Term } from '../reals/form.ts';
import { ceil, floor } from '../reals/series.ts';
import { type Span, Spans } from '../reals/span.ts';

/** In units of 2^−bits, or infinite. */
type End = bigint | number;

export interface Range {
  readonly lo: End;
  readonly hi: End;
}

const INFINITY = Number.POSITIVE_INFINITY;
const EVERYTHING: Range = { lo: -INFINITY, hi: INFINITY };
/** Binary digits before the point of numbers that are told from infinity. */
const LARGEST = 2_048;

const isBounded = (end: End): end is bigint => typeof end === 'bigint';
const lesser = (a: End, b: End): End => (a < b ? a : b);
const greater = (a: End, b: End): End => (a > b ? a : b);

/** The sign of all that lies between the ends; undefined where 0 may be among it. */
export const signOfRange = ({ lo, hi }: Range): 1 | -1 | undefined => (lo > 0 ? 1 : hi < 0 ? -1 : undefined);

export class Ranges {
  readonly #bits: number;
  readonly #shift: bigint;
  readonly #meter: Meter;
  readonly #spans: Spans;
  readonly #time: Range;
  readonly #known = new Map<number, Range>();

  /** `turned`: the variable that forms are written in is −t. Left out ends are infinite. */
  constructor(from: Rat | undefined, to: Rat | undefined, turned: boolean, bits: number, meter: Meter) {
    this.#bits = bits;
    this.#shift = BigInt(bits);
    this.#meter = meter;
    this.#spans = new Spans(bits + 32, meter);
    const lo: End = from ? floor(from.n << this.#shift, from.d) : -INFINITY;
    const hi: End = to ? ceil(to.n << this.#shift, to.d) : INFINITY;
    this.#time = turned ? { lo: -hi, hi: -lo } : { lo, hi };
  }

  of(form: Form): Range {
    let sum: Range = { lo: 0n, hi: 0n };
    for (const term of form.values()) sum = added(sum, this.#term(term));
    return sum;
  }

  #term({ c, powers, wave }: Term): Range {
    this.#meter.charge(10);
    let product: Range = { lo: this.#one, hi: this.#one };
    let exponent: Range | undefined;
    for (const [generator, k] of powers)
      if (generator.kind === 'exp') {
        const part = this.#scaled(this.of(generator.of), k);
        exponent = exponent ? added(exponent, part) : part;
      } else product = this.#times(product, this.#power(generator, k));
    if (exponent) product = this.#times(product, this.#monotone(exponent, 'exp'));
    if (wave) product = this.#times(product, this.#wave(wave.name, this.of(wave.of)));
    return this.#scaled(product, c);
  }

  get #one(): bigint {
    return 1n << this.#shift;
  }

  #power(generator: Generator, k: Rat): Range {
    const base = this.#base(generator);
    const size = k.n < 0n ? -k.n : k.n;
    if (size > 64n || k.d > 16n) return generator.positive ? { lo: 0n, hi: INFINITY } : EVERYTHING;
    const root = k.d === 1n ? base : this.#root(base, Number(k.d));
    const raised = this.#raised(root, size);
    return k.n < 0n ? this.#inverse(raised) : raised;
  }

  #base(generator: Generator): Range {
    const known = this.#known.get(generator.id);
    if (known) return known;
    const made = this.#made(generator);
    // What is known to be positive is so, whatever its enclosure says.
    const found = generator.positive ? { lo: greater(made.lo, 0n), hi: greater(made.hi, 0n) } : made;
    this.#known.set(generator.id, found);
    return found;
  }

  #made({ kind, of }: Generator): Range {
    if (kind === 'variable') return this.#time;
    const inner = this.of(of);
    if (kind === 'sum' || kind === 'whole') return inner;
    return this.#monotone(inner, kind);
  }

  /** exp, log of what is positive, atan. */
  #monotone({ lo, hi }: Range, name: 'exp' | 'log' | 'atan'): Range {
    const least = name === 'exp' ? 0n : -INFINITY;
    const at = (end: End, up: boolean): End => {
      if (name === 'log' && end <= 0) return up ? INFINITY : -INFINITY;
      const span = isBounded(end) ? this.#applied(name, end) : undefined;
      if (span) return this.#fixed(span, up);
      // Too large, or infinite.
      return end > 0 ? (up || !isBounded(end) ? INFINITY : least) : up && isBounded(end) ? INFINITY : least;
    };
    if (name !== 'atan') return { lo: at(lo, false), hi: at(hi, true) };
    const limit = 2n * this.#one;
    const bounded = (end: End): End => (isBounded(end) ? end : end < 0 ? -limit : limit);
    return { lo: bounded(at(lo, false)), hi: bounded(at(hi, true)) };
  }

  #applied(name: 'exp' | 'log' | 'atan', end: bigint): Span | undefined {
    return attempt(() => this.#spans[name]({ lo: end, hi: end, e: -this.#bits }));
  }

  /** In units of 2^−bits; infinite where it is very large. */
  #fixed({ lo, hi, e }: Span, up: boolean): End {
    const m = up ? hi : lo;
    const by = e + this.#bits;
    if (by > LARGEST && m !== 0n) {
      const large = 1n << BigInt(LARGEST);
      return m > 0n ? (up ? INFINITY : large) : up ? -large : -INFINITY;
    }
    if (by >= 0) return m << BigInt(by);
    const down = BigInt(Math.min(-by, 100_000));
    return up ? -(-m >> down) : m >> down;
  }

  #wave(name: 'sin' | 'cos', { lo, hi }: Range): Range {
    const whole: Range = { lo: -this.#one, hi: this.#one };
    if (!isBounded(lo) || !isBounded(hi) || hi - lo > 2n * this.#one) return whole;
    const span = attempt(() => this.#spans.wave(name, { lo, hi, e: -this.#bits }));
    if (span === undefined) return whole;
    return { lo: greater(this.#fixed(span, false), whole.lo), hi: lesser(this.#fixed(span, true), whole.hi) };
  }

  /** ᑫ√ of what is not negative. */
  #root({ lo, hi }: Range, q: number): Range {
    const at = (end: End, up: boolean): End =>
      isBounded(end)
        ? end <= 0n
          ? 0n
          : this.#fixed(this.#spans.root({ lo: end, hi: end, e: -this.#bits }, q), up)
        : end;
    return { lo: at(lo, false), hi: at(hi, true) };
  }

  /** Whole powers, k ≥ 0. */
  #raised({ lo, hi }: Range, k: bigint): Range {
    if (k === 0n) return { lo: this.#one, hi: this.#one };
    const shift = this.#shift * (k - 1n);
    const down = (end: End): End => (isBounded(end) ? (end ** k) >> shift : end);
    const up = (end: End): End => (isBounded(end) ? -(-(end ** k) >> shift) : end);
    if (k % 2n === 1n || lo >= 0) return { lo: down(lo), hi: up(hi) };
    if (hi <= 0) return { lo: down(-hi), hi: up(-lo) };
    return { lo: 0n, hi: up(greater(hi, -lo)) };
  }

  /** Of what is nowhere 0; where 0 lies between the ends, anything. */
  #inverse({ lo, hi }: Range): Range {
    if ((lo < 0 && hi > 0) || (lo === 0n && hi === 0n)) return EVERYTHING;
    if (hi <= 0) {
      const turned = this.#inverse({ lo: -hi, hi: -lo });
      return { lo: -turned.hi, hi: -turned.lo };
    }
    const square = 1n << (2n * this.#shift);
    return {
      lo: isBounded(hi) ? (hi === 0n ? 0n : square / hi) : 0n,
      hi: isBounded(lo) && lo > 0n ? ceil(square, lo) : isBounded(lo) ? INFINITY : 0n,
    };
  }

  #times(a: Range, b: Range): Range {
    const ends = [a.lo, a.hi].flatMap(x => [b.lo, b.hi].map(y => [x, y] as const));
    const down = ends.map(([x, y]) => productOf(x, y, n => n >> this.#shift));
    const up = ends.map(([x, y]) => productOf(x, y, n => -(-n >> this.#shift)));
    return { lo: down.reduce(lesser), hi: up.reduce(greater) };
  }

  #scaled({ lo, hi }: Range, { n, d }: Rat): Range {
    const [low, high] = n < 0n ? [hi, lo] : [lo, hi];
    const at = (end: End, up: boolean): End =>
      isBounded(end) ? (up ? ceil(end * n, d) : floor(end * n, d)) : n < 0n ? -end : end;
    return { lo: at(low, false), hi: at(high, true) };
  }
}

const added = (a: Range, b: Range): Range => ({ lo: sumOf(a.lo, b.lo), hi: sumOf(a.hi, b.hi) });

/** Lower ends are never +∞, upper ends never −∞: no two infinities meet that cancel. */
const sumOf = (a: End, b: End): End => (isBounded(a) ? (isBounded(b) ? a + b : b) : a);

/** 0 times what has no bound is 0. */
function productOf(x: End, y: End, rounded: (n: bigint) => bigint): End {
  if (isBounded(x) && isBounded(y)) return rounded(x * y);
  if (x === 0n || y === 0n) return 0n;
  return x < 0 === y < 0 ? INFINITY : -INFINITY;
}
