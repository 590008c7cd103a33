/**
 * Functions of t → 0+ as series Σ c_k(L) tᵏ with L = log t, from some power of t on, which may be negative: each c_k is a
 * polynomial in L over ℚ. Known up to a power of t. As L grows slower than any power of 1/t, the first c_k other than 0 decides.
 */
import { Failure, type Fallible, isZero, type Rational, type Sign, sign, ZERO } from '../../numbers/index.ts';

/** Coefficients of Lⁱ; no zeros at the end. */
export type LogPolynomial = readonly Rational[];

/** Σ terms[i] t^(order + i), and a rest that is smaller than every t^k with k below order + terms.length. */
export interface LogSeries {
  readonly order: number;
  readonly terms: readonly LogPolynomial[];
}

/** As many terms are computed. */
export const TERMS = 24;

export const NO_LOGS: LogPolynomial = [];

export function trimmedLogs(c: readonly Rational[]): LogPolynomial {
  let length = c.length;
  while (length > 0 && isZero(c[length - 1]!)) length -= 1;
  return length === c.length ? c : c.slice(0, length);
}

export function addLogs(a: LogPolynomial, b: LogPolynomial): LogPolynomial {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  // Most have no logarithms.
  if (a.length === 1 && b.length === 1) return trimmedLogs([a[0]!.add(b[0]!)]);
  return trimmedLogs(
    Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? ZERO).add(b[i] ?? ZERO)),
  );
}

export const scaleLogs = (a: LogPolynomial, c: Rational): LogPolynomial =>
  trimmedLogs(a.map(value => value.mul(c)));

export function multiplyLogs(a: LogPolynomial, b: LogPolynomial): LogPolynomial {
  if (a.length === 0 || b.length === 0) return NO_LOGS;
  if (a.length === 1 && b.length === 1) return [a[0]!.mul(b[0]!)];
  const product = new Array<Rational>(a.length + b.length - 1).fill(ZERO);
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries()) product[i + j] = product[i + j]!.add(left.mul(right));
  return trimmedLogs(product);
}

/** c t^order, and nothing else that is known of. */
export const monomialSeries = (c: LogPolynomial, order: number): LogSeries => ({
  order,
  terms: [trimmedLogs(c), ...new Array<LogPolynomial>(TERMS - 1).fill(NO_LOGS)],
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
  k < order ? NO_LOGS : terms[k - order];

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
    addLogs(coefficientOf(a, order + i)!, coefficientOf(b, order + i)!),
  );
  return { order, terms };
}

export const negateSeries = ({ order, terms }: LogSeries): LogSeries => ({
  order,
  terms: terms.map(c => c.map(value => value.neg())),
});

export function multiplyLogSeries(a: LogSeries, b: LogSeries): LogSeries {
  const length = Math.min(a.terms.length, b.terms.length);
  const terms = new Array<LogPolynomial>(length).fill(NO_LOGS);
  for (let i = 0; i < length; i++) {
    if (a.terms[i]!.length === 0) continue;
    for (let j = 0; i + j < length; j++)
      terms[i + j] = addLogs(terms[i + j]!, multiplyLogs(a.terms[i]!, b.terms[j]!));
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
    let sum: LogPolynomial = NO_LOGS;
    for (let j = 1; j <= i; j++) sum = addLogs(sum, multiplyLogs(terms[j]!, inverse[i - j]!));
    inverse.push(sum.map(value => value.mul(scale).neg()));
  }
  return { order: -order, terms: inverse };
}
