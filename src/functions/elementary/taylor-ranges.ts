/**
 * Taylor coefficients f⁽ᵏ⁾(ξ)/k! of functions of t in normal form, for all ξ of an interval: enclosed, by the recurrences that exp, log,
 * 1/u, sin, cos and atan have (Moore, Methods and Applications of Interval Analysis, chapter 3).
 */
import type { Generator, NormalForm, NormalTerm } from '../../numbers/forms/form.ts';
import { generated, scaled, sumOf } from '../../numbers/forms/form.ts';
import { ONE, type Rational, type Spend } from '../../numbers/index.ts';
import { floorQuotient } from '../../numbers/integers.ts';
import { Ranges, type Stretch } from './range.ts';

/** lo ≤ value ≤ hi, in units of 2^−bits. */
interface Span {
  readonly lo: bigint;
  readonly hi: bigint;
}

/** Coefficients from 0 to the order. */
export type TaylorRange = readonly Span[];

const NIL: Span = { lo: 0n, hi: 0n };
const add = (a: Span, b: Span): Span => ({ lo: a.lo + b.lo, hi: a.hi + b.hi });
const neg = ({ lo, hi }: Span): Span => ({ lo: -hi, hi: -lo });
/** n/d times a span, d > 0. */
const times = ({ lo, hi }: Span, n: bigint, d: bigint): Span => {
  const [low, high] = n < 0n ? [hi * n, lo * n] : [lo * n, hi * n];
  return { lo: floorQuotient(low, d), hi: -floorQuotient(-high, d) };
};

/** Over one interval, to one order. */
export class TaylorRanges {
  readonly #ranges: Ranges;
  readonly #bits: bigint;
  readonly #spend: Spend;
  readonly #order: number;
  readonly #known = new Map<Generator, TaylorRange | undefined>();

  constructor(stretch: Stretch, bits: number, order: number, spend: Spend = () => {}) {
    this.#ranges = new Ranges(stretch, bits, spend);
    this.#spend = spend;
    this.#bits = BigInt(bits);
    this.#order = order;
  }

  /** undefined where one of them is not seen to be bounded. */
  of(form: NormalForm): TaylorRange | undefined {
    let sum: TaylorRange = this.#constant(NIL);
    for (const term of form.values()) {
      const value = this.#term(term);
      if (value === undefined) return undefined;
      sum = sum.map((x, k) => add(x, value[k]!));
    }
    return sum;
  }

  #constant(x: Span): TaylorRange {
    return Array.from({ length: this.#order + 1 }, (_, k) => (k === 0 ? x : NIL));
  }

  /** The values themselves. */
  #start(form: NormalForm): Span | undefined {
    const { lo, hi } = this.#ranges.of(form);
    return typeof lo === 'bigint' && typeof hi === 'bigint' ? { lo, hi } : undefined;
  }

  #product(a: Span, b: Span): Span {
    const ends = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
    const lo = ends.reduce((x, y) => (y < x ? y : x));
    const hi = ends.reduce((x, y) => (y > x ? y : x));
    return { lo: lo >> this.#bits, hi: -(-hi >> this.#bits) };
  }

  /** Σ weight(i)·a_i·b_(k − i). */
  #sum(
    a: TaylorRange,
    b: TaylorRange,
    k: number,
    from: number,
    to: number,
    weight?: (i: number) => number,
  ): Span {
    this.#spend(1 + to - from);
    let sum = NIL;
    for (let i = from; i <= to; i += 1) {
      const one = this.#product(a[i]!, b[k - i]!);
      sum = add(sum, weight ? times(one, BigInt(weight(i)), 1n) : one);
    }
    return sum;
  }

  #multiply(a: TaylorRange, b: TaylorRange): TaylorRange {
    return a.map((_, k) => this.#sum(a, b, k, 0, k));
  }

  #term({ c, powers, wave }: NormalTerm): TaylorRange | undefined {
    const first = this.#start(sumOf([{ c, powers: [], wave }]));
    let value = first && this.#constant(first);
    let exponent: NormalForm | undefined;
    for (const [generator, q] of powers) {
      if (generator.kind === 'exp') {
        const part = scaled(generator.of, q);
        exponent = exponent ? sumOf([...exponent.values(), ...part.values()]) : part;
        continue;
      }
      const factor = this.#power(generator, q);
      if (factor === undefined || value === undefined) return undefined;
      value = this.#multiply(value, factor);
    }
    if (exponent === undefined || value === undefined) return value;
    const raised = this.#exp(exponent, sumOf([{ c: ONE, powers: powers.filter(([g]) => g.kind === 'exp') }]));
    return raised && this.#multiply(value, raised);
  }

  #power(generator: Generator, q: Rational): TaylorRange | undefined {
    const known = this.#known.has(generator) ? this.#known.get(generator) : this.#value(generator);
    this.#known.set(generator, known);
    const base =
      known && q.s < 0n ? this.#inverse(known, this.#start(generated(generator, ONE.neg()))) : known;
    if (base === undefined || q.n > 1000n) return undefined;
    let value = base;
    for (let k = 1n; k < q.n; k += 1n) value = this.#multiply(value, base);
    return value;
  }

  #value(generator: Generator): TaylorRange | undefined {
    const { kind, of } = generator;
    const start = this.#start(generated(generator));
    if (start === undefined) return undefined;
    if (kind === 'variable') {
      const one = 1n << this.#bits;
      return this.#constant(start).map((x, k) => (k === 1 ? { lo: one, hi: one } : x));
    }
    if (kind === 'pi') return this.#constant(start);
    const u = this.of(of);
    if (u === undefined || kind === 'sum') return u;
    if (kind === 'log') return this.#log(u, start);
    if (kind === 'atan') return this.#atan(u, start);
    return kind === 'exp' ? undefined : this.#wave(kind, u, of);
  }

  /** 1/u, where u is not 0. */
  #inverse(u: TaylorRange, start: Span | undefined): TaylorRange | undefined {
    if (start === undefined || (u[0]!.lo <= 0n && u[0]!.hi >= 0n)) return undefined;
    const found: Span[] = [start];
    for (let k = 1; k <= this.#order; k += 1)
      found.push(neg(this.#product(start, this.#sum(u, found, k, 1, k))));
    return found;
  }

  /** k·e_k = Σ i·u_i·e_(k − i). */
  #exp(exponent: NormalForm, itself: NormalForm): TaylorRange | undefined {
    const [start, u] = [this.#start(itself), this.of(exponent)];
    if (start === undefined || u === undefined) return undefined;
    const found: Span[] = [start];
    for (let k = 1; k <= this.#order; k += 1)
      found.push(
        times(
          this.#sum(u, found, k, 1, k, i => i),
          1n,
          BigInt(k),
        ),
      );
    return found;
  }

  /** k·u_0·l_k = k·u_k − Σ i·l_i·u_(k − i), i < k. */
  #log(u: TaylorRange, start: Span): TaylorRange | undefined {
    const inverse = this.#reciprocal(u[0]!);
    if (inverse === undefined) return undefined;
    const found: Span[] = [start];
    for (let k = 1; k <= this.#order; k += 1) {
      const rest = times(
        this.#sum(found, u, k, 1, k - 1, i => i),
        -1n,
        BigInt(k),
      );
      found.push(this.#product(inverse, add(u[k]!, rest)));
    }
    return found;
  }

  #reciprocal({ lo, hi }: Span): Span | undefined {
    if (lo <= 0n) return undefined;
    const square = 1n << (2n * this.#bits);
    return { lo: square / hi, hi: -floorQuotient(-square, lo) };
  }

  /** a′ = u′/(1 + u²). */
  #atan(u: TaylorRange, start: Span): TaylorRange | undefined {
    const square = this.#multiply(u, u);
    const one = 1n << this.#bits;
    const low = square[0]!.lo < 0n ? 0n : square[0]!.lo;
    const below = square.map((x, k) => (k === 0 ? { lo: low + one, hi: x.hi + one } : x));
    const w = this.#inverse(below, this.#reciprocal(below[0]!));
    if (w === undefined) return undefined;
    const found: Span[] = [start];
    for (let k = 1; k <= this.#order; k += 1)
      found.push(
        times(
          this.#sum(u, w, k, 1, k, i => i),
          1n,
          BigInt(k),
        ),
      );
    return found;
  }

  /** k·s_k = Σ i·u_i·c_(k − i), k·c_k = −Σ i·u_i·s_(k − i). */
  #wave(kind: 'sin' | 'cos', u: TaylorRange, of: NormalForm): TaylorRange | undefined {
    const [first, second] = (['sin', 'cos'] as const).map(name => this.#waveStart(name, of));
    if (first === undefined || second === undefined) return undefined;
    const [s, c]: [Span[], Span[]] = [[first], [second]];
    for (let k = 1; k <= this.#order; k += 1) {
      const [next, other] = [this.#sum(u, c, k, 1, k, i => i), this.#sum(u, s, k, 1, k, i => i)];
      s.push(times(next, 1n, BigInt(k)));
      c.push(times(other, -1n, BigInt(k)));
    }
    return kind === 'sin' ? s : c;
  }

  #waveStart(kind: 'sin' | 'cos', of: NormalForm): Span | undefined {
    return this.#start(generated({ id: -1, kind, of }));
  }
}
