/**
 * Power series in t → 0+ over any field of numbers: Σ terms[i] t^(order + i), and, where it is not exact, a rest of higher order.
 * A term is left out in front only where it is proven to be 0; where that is open, the sign of the series is.
 */
import {
  Failure,
  type Fallible,
  isFailure,
  type OrderedField,
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

/** The arithmetic of series, without the field's own names for it. */
export class SeriesRing<T> {
  readonly on: OrderedField<T>;

  constructor(on: OrderedField<T>) {
    this.on = on;
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
      : Math.min(order + WIDTH, ...ends.flatMap(({ end, exact: all }) => (all ? [] : [end])));
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
    const exact = known.length === 0 && all <= 4 * WIDTH;
    const length = exact ? all : Math.min(WIDTH, ...known);
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

  /** Σ coefficients[m] aᵐ, for a without terms up to t⁰. */
  composed(coefficients: readonly T[], a: PowerSeries<T>): PowerSeries<T> {
    if (this.isNought(a)) return this.whole(coefficients[0]!);
    let sum = this.whole(this.on.zero);
    for (const c of coefficients.toReversed()) sum = this.add(this.multiply(sum, a), this.whole(c));
    const { order, terms } = this.add(sum, { order: WIDTH, terms: [], exact: false });
    return { order, terms, exact: false };
  }

  /** Coefficients of ascending powers, by their quotients: c_{m+1} = c_m · ratio(m). */
  coefficients(first: T, ratio: (m: number) => T): T[] {
    const found = [first];
    for (let m = 0; m < WIDTH; m++) found.push(this.on.mul(found[m]!, ratio(m)));
    return found;
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
    const weights = this.coefficients(this.on.one, () => this.number(-1));
    return this.multiply(this.composed(weights, parts.rest), this.monomial(over, -parts.k));
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
