/** exp, log, sin, cos, atan and roots of series in t → 0+: of what tends to a number at which they are rational. */
import {
  Failure,
  type Fallible,
  isFailure,
  isZero,
  ONE,
  rational,
  rationalField,
  ZERO,
} from '../../numbers/index.ts';
import { atanBySlopes, expBySlopes, logBySlopes, powerBySlopes, wavesBySlopes } from './by-slopes.ts';
import {
  addLogSeries,
  coefficientOf,
  type LogPolynomial,
  type LogSeries,
  leading,
  monomialSeries,
  multiplyLogSeries,
  scaleLogs,
  signOfSeries,
  TERMS,
} from './log-series.ts';

/** a as c + rest: c the coefficient of t⁰, the rest by its terms from t on. */
function split(
  a: LogSeries,
  what: string,
): Fallible<{ readonly c: LogPolynomial; readonly rest: readonly LogPolynomial[] }> {
  const lead = leading(a);
  if (lead.order < 0) return new Failure('undecided', `${what} of what is not bounded near the point`);
  const c = coefficientOf(lead, 0);
  if (c === undefined) return new Failure('undecided', `${what} of what is not known near the point`);
  const terms = Array.from({ length: TERMS }, (_, i) => coefficientOf(lead, i + 1));
  return { c, rest: terms.filter(term => term !== undefined) };
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
  return { order: Number(logs.s * logs.n), terms: expBySlopes(parts.rest).terms };
}

export function trigonometricSeries(name: 'sin' | 'cos', a: LogSeries): Fallible<LogSeries> {
  const parts = split(a, name);
  if (parts instanceof Failure) return parts;
  if (parts.c.length > 0) return new Failure('undecided', `${name} has no rational value there`);
  return wavesBySlopes(parts.rest)[name];
}

/** log(tᵏ (1 + u)) = kL + log(1 + u). */
export function logSeries(a: LogSeries): Fallible<LogSeries> {
  const { order, terms } = leading(a);
  const first = terms[0];
  if (first === undefined) return new Failure('undecided', 'whether log has a value near the point');
  if (signOfSeries(a) === -1) return new Failure('undefined', 'log of a negative number');
  if (first.length > 1 || !isZero(first[0]!.sub(ONE)))
    return new Failure('undecided', 'log has no rational value there');
  return addLogSeries(logBySlopes(terms.slice(1)), monomialSeries([ZERO, rational(order)], 0));
}

export function atanSeries(a: LogSeries): Fallible<LogSeries> {
  const parts = split(a, 'atan');
  if (parts instanceof Failure) return parts;
  if (parts.c.length > 0) return new Failure('undecided', 'atan has no rational value there');
  return atanBySlopes(parts.rest);
}

/** (c tᵏ (1 + u))^(1/n) = c^(1/n) t^(k/n) (1 + u)^(1/n), where n divides k: the binomial series. */
export function rootSeries(a: LogSeries, n: number): Fallible<LogSeries> {
  const { order, terms } = leading(a);
  const first = terms[0];
  if (first === undefined) return new Failure('undecided', 'whether a root has a value near the point');
  if (signOfSeries(a) === -1) return new Failure('undefined', 'a root of a negative number');
  if (first.length > 1) return new Failure('undecided', 'a root of a logarithm');
  if (order % n !== 0) return new Failure('undecided', 'a root that is no series in whole powers');
  const scale = rationalField.root(first[0]!, n);
  if (isFailure(scale)) return scale;
  const inverse = first[0]!.inverse();
  const rest = terms.slice(1).map(c => scaleLogs(c, inverse));
  return multiplyLogSeries(powerBySlopes(rest, rational(1, n)), monomialSeries([scale], order / n));
}
