/**
 * Power series in t → 0+ over any field of numbers: Σ terms[i] t^(order + i), and, where it is not exact, a rest of higher order.
 * A term is left out in front only where it is proven to be 0; where that is open, the sign of the series is.
 */
import {
  Failure,
  type Fallible,
  isFailure,
  ONE,
  type OrderedField,
  type Rational,
  rational,
  type Sign,
} from '../../numbers/index.ts';

export interface PowerSeries<T> {
  readonly order: number;
  readonly terms: readonly T[];
  /** Whether there is nothing else. */
  readonly exact: boolean;
}

/** As many terms are computed of what is not exact. */
export const WIDTH = 8;
/** So many terms of what is exact. */
const MOST_EXACT = 32;

/** The arithmetic of series, without the field's own names for it. */
export class SeriesRing<T> {
  readonly on: OrderedField<T>;
  readonly #width: number;

  /** `width`: as many terms are computed; from few the same signs are proven, but fewer. */
  constructor(on: OrderedField<T>, width = WIDTH) {
    this.on = on;
    this.#width = width;
  }

  readonly whole = (value: T): PowerSeries<T> => this.leading({ order: 0, terms: [value], exact: true });

  /** c tᵏ. */
  monomial(c: T, k: number): PowerSeries<T> {
    return this.leading({ order: k, terms: [c], exact: true });
  }

  /** Without what is proven to be 0 in front. */
  leading({ order, terms, exact }: PowerSeries<T>): PowerSeries<T> {
    const first = terms.findIndex(c => this.on.isZero(c) !== 'yes');
    if (first === 0) return { order, terms, exact };
    const start = first < 0 ? terms.length : first;
    return { order: exact && first < 0 ? 0 : order + start, terms: terms.slice(start), exact };
  }

  isNought({ terms, exact }: PowerSeries<T>): boolean {
    return exact && terms.length === 0;
  }

  sign({ terms, exact }: PowerSeries<T>): Sign {
    const [first] = terms;
    if (first === undefined) return exact ? 0 : 'undecided';
    const sign = this.on.sign(first);
    return this.on.isZero(first) === 'no' ? sign : 'undecided';
  }

  /** The coefficient of tᵏ; undefined where it is not known. */
  coefficient({ order, terms, exact }: PowerSeries<T>, k: number): T | undefined {
    if (k < order) return this.on.zero;
    return terms[k - order] ?? (exact ? this.on.zero : undefined);
  }

  add(a: PowerSeries<T>, b: PowerSeries<T>): PowerSeries<T> {
    if (this.isNought(a)) return b;
    if (this.isNought(b)) return a;
    const order = Math.min(a.order, b.order);
    const ends = [a, b].map(({ order: from, terms, exact }) => ({ end: from + terms.length, exact }));
    const exact = a.exact && b.exact;
    const last = exact
      ? Math.max(...ends.map(({ end }) => end))
      : Math.min(order + this.#width, ...ends.flatMap(({ end, exact: all }) => (all ? [] : [end])));
    const terms = Array.from({ length: Math.max(0, last - order) }, (_, i) =>
      this.on.add(this.coefficient(a, order + i)!, this.coefficient(b, order + i)!),
    );
    return this.leading({ order, terms, exact });
  }

  negated({ order, terms, exact }: PowerSeries<T>): PowerSeries<T> {
    return { order, terms: terms.map(this.on.neg), exact };
  }

  multiply(a: PowerSeries<T>, b: PowerSeries<T>): PowerSeries<T> {
    if (this.isNought(a)) return a;
    if (this.isNought(b)) return b;
    const all = a.terms.length + b.terms.length - 1;
    const known = [a, b].flatMap(({ terms, exact }) => (exact ? [] : [terms.length]));
    const exact = known.length === 0 && all <= MOST_EXACT;
    const length = exact ? all : Math.min(this.#width, ...known);
    const terms = new Array<T>(length).fill(this.on.zero);
    for (const [i, left] of a.terms.entries())
      for (let j = 0; j < b.terms.length && i + j < length; j++)
        terms[i + j] = this.on.add(terms[i + j]!, this.on.mul(left, b.terms[j]!));
    return this.leading({ order: a.order + b.order, terms, exact });
  }

  /** The first term, proven not to be 0, and a = c tᵏ (1 + rest). */
  split(
    a: PowerSeries<T>,
    what: string,
  ): Fallible<{ readonly c: T; readonly k: number; readonly rest: PowerSeries<T> }> {
    const [c, ...others] = a.terms;
    if (c === undefined || this.on.isZero(c) !== 'no')
      return new Failure('undecided', `${what} of what may be 0 near the point`);
    const over = this.on.div(this.on.one, c);
    if (isFailure(over)) return over;
    const terms = others.map(term => this.on.mul(over, term));
    return { c, k: a.order, rest: this.leading({ order: 1, terms, exact: a.exact }) };
  }

  /** 1 + c₁t + … (or what else is first), each term by those before it; as many as there are of u, which has none up to t⁰. */
  #solved(u: PowerSeries<T>, first: T, next: (k: number, terms: readonly T[]) => T): PowerSeries<T> {
    const count = u.exact ? this.#width : Math.min(this.#width, u.order + u.terms.length);
    const terms = [first];
    for (let k = 1; k < count; k++) terms.push(next(k, terms));
    return this.leading({ order: 0, terms: terms.slice(0, count), exact: false });
  }

  /** Σ weight(j) u_j y_(k − j), j from 1 to k. */
  #sum(u: PowerSeries<T>, y: readonly T[], k: number, weight: (j: number) => Rational): T {
    let sum = this.on.zero;
    for (let j = Math.max(1, u.order); j <= k && j < u.order + u.terms.length; j++)
      sum = this.on.add(
        sum,
        this.on.mul(this.on.from(weight(j)), this.on.mul(u.terms[j - u.order]!, y[k - j]!)),
      );
    return sum;
  }

  /** exp u: y′ = u′y. */
  exponential(u: PowerSeries<T>): PowerSeries<T> {
    return this.#solved(u, this.on.one, (k, y) => this.#sum(u, y, k, j => rational(j, k)));
  }

  /** (1 + u)^α: (1 + u)y′ = αu′y. */
  power(u: PowerSeries<T>, exponent: Rational): PowerSeries<T> {
    const weight = (k: number, j: number): Rational =>
      exponent
        .mul(rational(j))
        .sub(rational(k - j))
        .div(rational(k));
    return this.#solved(u, this.on.one, (k, y) => this.#sum(u, y, k, j => weight(k, j)));
  }

  /** log(1 + u): (1 + u)y′ = u′. */
  logarithm(u: PowerSeries<T>): PowerSeries<T> {
    return this.#solved(u, this.on.zero, (k, y) =>
      this.on.add(
        this.coefficient(u, k)!,
        this.#sum(u, y, k, j => rational(j - k, k)),
      ),
    );
  }

  /** sin u and cos u. */
  waves(u: PowerSeries<T>): { readonly sin: PowerSeries<T>; readonly cos: PowerSeries<T> } {
    const cosines = [this.on.one];
    const sin = this.#solved(u, this.on.zero, (k, sines) => {
      cosines.push(this.#sum(u, sines, k, j => rational(-j, k)));
      return this.#sum(u, cosines, k, j => rational(j, k));
    });
    return { sin, cos: this.#solved(u, this.on.one, k => cosines[k]!) };
  }

  number(n: number, d = 1): T {
    return this.on.from(rational(n, d));
  }

  inverse(a: PowerSeries<T>): Fallible<PowerSeries<T>> {
    if (this.isNought(a)) return new Failure('undefined', 'division by zero');
    const parts = this.split(a, 'a quotient');
    if (isFailure(parts)) return parts;
    const over = this.on.div(this.on.one, parts.c);
    if (isFailure(over)) return over;
    const outside = this.monomial(over, -parts.k);
    return this.isNought(parts.rest) ? outside : this.multiply(this.power(parts.rest, ONE.neg()), outside);
  }

  /** d/dt, and what has it as derivative and is 0 at 0. */
  derivative({ order, terms, exact }: PowerSeries<T>): PowerSeries<T> {
    const slopes = terms.map((c, i) => this.on.mul(this.number(order + i), c));
    return this.leading({ order: order - 1, terms: slopes, exact });
  }

  integral({ order, terms, exact }: PowerSeries<T>): PowerSeries<T> {
    const sums = terms.map((c, i) => this.on.mul(this.number(1, order + i + 1), c));
    return this.leading({ order: order + 1, terms: sums, exact });
  }
}
