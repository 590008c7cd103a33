/**
 * Functions of t → 0+ as series Σ c_k(L) tᵏ with L = log t, from some power of t on, which may be negative: each c_k is a
 * polynomial in L over ℚ. Known up to a power of t. As L grows slower than any power of 1/t, the first c_k other than 0 decides.
 */
import {
  Failure,
  type Fallible,
  isZero,
  ONE,
  type Rational,
  rational,
  type Sign,
  sign,
  ZERO,
} from '../../numbers/index.ts';

/** Coefficients of Lⁱ; no zeros at the end. */
export type LogPolynomial = readonly Rational[];

/** Σ terms[i] t^(order + i), and a rest that is smaller than every t^k with k below order + terms.length. */
export interface LogSeries {
  readonly order: number;
  readonly terms: readonly LogPolynomial[];
}

/** As many terms are computed. */
export const TERMS = 24;

const NONE: LogPolynomial = [];

function trimmed(c: readonly Rational[]): LogPolynomial {
  let length = c.length;
  while (length > 0 && isZero(c[length - 1]!)) length -= 1;
  return length === c.length ? c : c.slice(0, length);
}

const plus = (a: LogPolynomial, b: LogPolynomial): LogPolynomial =>
  a.length === 0
    ? b
    : b.length === 0
      ? a
      : trimmed(
          Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? ZERO).add(b[i] ?? ZERO)),
        );

function times(a: LogPolynomial, b: LogPolynomial): LogPolynomial {
  if (a.length === 0 || b.length === 0) return NONE;
  const product = new Array<Rational>(a.length + b.length - 1).fill(ZERO);
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries()) product[i + j] = product[i + j]!.add(left.mul(right));
  return trimmed(product);
}

/** c t^order, and nothing else that is known of. */
export const monomialSeries = (c: LogPolynomial, order: number): LogSeries => ({
  order,
  terms: [trimmed(c), ...new Array<LogPolynomial>(TERMS - 1).fill(NONE)],
});

/** Without the zeros in front; no terms at all where none but zeros are known. */
export function leading({ order, terms }: LogSeries): LogSeries {
  const first = terms.findIndex(c => c.length > 0);
  if (first === 0) return { order, terms };
  return first < 0
    ? { order: order + terms.length, terms: [] }
    : { order: order + first, terms: terms.slice(first) };
}

/** The coefficient of tᵏ; undefined where it is not known. */
export const coefficientOf = ({ order, terms }: LogSeries, k: number): LogPolynomial | undefined =>
  k < order ? NONE : terms[k - order];

/** The sign for all small t > 0: that of the highest power of L in the first coefficient, and L < 0. */
export function signOfSeries(a: LogSeries): Sign {
  const first = leading(a).terms[0];
  if (first === undefined) return 'undecided';
  const top = sign(first.at(-1)!);
  return first.length % 2 === 1 ? top : ((0 - top) as -1 | 0 | 1);
}

export function addLogSeries(a: LogSeries, b: LogSeries): LogSeries {
  const order = Math.min(a.order, b.order);
  const end = Math.min(a.order + a.terms.length, b.order + b.terms.length);
  const terms = Array.from({ length: Math.max(0, Math.min(end - order, TERMS)) }, (_, i) =>
    plus(coefficientOf(a, order + i)!, coefficientOf(b, order + i)!),
  );
  return { order, terms };
}

export const negateSeries = ({ order, terms }: LogSeries): LogSeries => ({
  order,
  terms: terms.map(c => c.map(value => value.neg())),
});

export function multiplyLogSeries(a: LogSeries, b: LogSeries): LogSeries {
  const length = Math.min(a.terms.length, b.terms.length);
  const terms = new Array<LogPolynomial>(length).fill(NONE);
  for (let i = 0; i < length; i++) {
    if (a.terms[i]!.length === 0) continue;
    for (let j = 0; i + j < length; j++) terms[i + j] = plus(terms[i + j]!, times(a.terms[i]!, b.terms[j]!));
  }
  return { order: a.order + b.order, terms };
}

/** 1/a, where the first coefficient is a number. */
export function invertSeries(a: LogSeries): Fallible<LogSeries> {
  const { order, terms } = leading(a);
  const first = terms[0];
  if (first === undefined) return new Failure('undecided', 'whether a divisor is 0 near the point');
  if (first.length > 1) return new Failure('undecided', 'a quotient by a logarithm');
  const scale = first[0]!.inverse();
  const inverse: LogPolynomial[] = [[scale]];
  for (let i = 1; i < terms.length; i++) {
    let sum: LogPolynomial = NONE;
    for (let j = 1; j <= i; j++) sum = plus(sum, times(terms[j]!, inverse[i - j]!));
    inverse.push(sum.map(value => value.mul(scale).neg()));
  }
  return { order: -order, terms: inverse };
}

/** Σ coefficients[m] aᵐ for an a that tends to 0 like a positive power of t. */
export function composed(coefficients: (m: number) => Rational, a: LogSeries): LogSeries {
  const whole = (value: Rational): LogSeries => monomialSeries(isZero(value) ? NONE : [value], 0);
  let sum = whole(coefficients(TERMS));
  for (let m = TERMS - 1; m >= 0; m--) sum = addLogSeries(multiplyLogSeries(sum, a), whole(coefficients(m)));
  return sum;
}

const factorial = (n: number): Rational => {
  let product = 1n;
  for (let i = 2n; i <= BigInt(n); i++) product *= i;
  return rational(product);
};

/** a split as c + rest: c the coefficient of t⁰, the rest of positive order. */
export function split(
  a: LogSeries,
  what: string,
): Fallible<{ readonly c: LogPolynomial; readonly rest: LogSeries }> {
  const lead = leading(a);
  if (lead.order < 0) return new Failure('undecided', `${what} of what is not bounded near the point`);
  const c = coefficientOf(lead, 0);
  if (c === undefined) return new Failure('undecided', `${what} of what is not known near the point`);
  const terms = Array.from({ length: TERMS }, (_, i) => coefficientOf(lead, i + 1));
  return { c, rest: { order: 1, terms: terms.filter(term => term !== undefined) } };
}

export function expSeries(a: LogSeries): Fallible<LogSeries> {
  // exp of −c/tᵏ, with or without logarithms, is smaller than every power of t.
  if (leading(a).order < 0 && signOfSeries(a) === -1) return { order: TERMS, terms: [] };
  const parts = split(a, 'exp');
  if (parts instanceof Failure) return parts;
  const [number = ZERO, logs = ZERO] = parts.c;
  // exp(kL) = tᵏ.
  if (parts.c.length > 2 || !isZero(number) || logs.d !== 1n)
    return new Failure('undecided', 'exp has no rational value there');
  const { order, terms } = composed(m => factorial(m).inverse(), parts.rest);
  return { order: order + Number(logs.s * logs.n), terms };
}

export function trigonometricSeries(name: 'sin' | 'cos', a: LogSeries): Fallible<LogSeries> {
  const parts = split(a, name);
  if (parts instanceof Failure) return parts;
  if (parts.c.length > 0) return new Failure('undecided', `${name} has no rational value there`);
  const odd = name === 'sin' ? 1 : 0;
  return composed(
    m => (m % 2 !== odd ? ZERO : m % 4 < 2 ? factorial(m).inverse() : factorial(m).inverse().neg()),
    parts.rest,
  );
}

/** log(tᵏ (1 + u)) = kL + log(1 + u). */
export function logSeries(a: LogSeries): Fallible<LogSeries> {
  const { order, terms } = leading(a);
  const first = terms[0];
  if (first === undefined) return new Failure('undecided', 'whether log has a value near the point');
  if (signOfSeries(a) === -1) return new Failure('undefined', 'log of a negative number');
  if (first.length > 1 || !isZero(first[0]!.sub(ONE)))
    return new Failure('undecided', 'log has no rational value there');
  const rest: LogSeries = { order: 1, terms: terms.slice(1) };
  const series = composed(m => (m === 0 ? ZERO : rational(m % 2 === 1 ? 1 : -1, m)), rest);
  return addLogSeries(series, monomialSeries([ZERO, rational(order)], 0));
}
