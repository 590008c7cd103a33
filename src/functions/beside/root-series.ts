/** atan and roots of series in t → 0+. */
import {
  Failure,
  type Fallible,
  isFailure,
  isZero,
  ONE,
  type Rational,
  rational,
  rationalField,
  ZERO,
} from '../../numbers/index.ts';
import {
  composed,
  type LogSeries,
  leading,
  monomialSeries,
  multiplySeries,
  signOfSeries,
  split,
} from './log-series.ts';

/** Σ (−1)ᵏ a^(2k+1)/(2k+1), of what tends to 0. */
export function atanSeries(a: LogSeries): Fallible<LogSeries> {
  const parts = split(a, 'atan');
  if (parts instanceof Failure) return parts;
  if (parts.c.length > 0) return new Failure('undecided', 'atan has no rational value there');
  return composed(m => (m % 2 === 0 ? ZERO : rational(m % 4 === 1 ? 1 : -1, m)), parts.rest);
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
  const rest: LogSeries = { order: 1, terms: terms.slice(1).map(c => c.map(value => value.mul(inverse))) };
  const series = composed(m => binomial(rational(1, n), m), rest);
  return multiplySeries(series, monomialSeries([scale], order / n));
}

/** x (x − 1) … (x − m + 1)/m!. */
function binomial(x: Rational, m: number): Rational {
  let product = ONE;
  for (let i = 0; i < m && !isZero(product); i++)
    product = product.mul(x.sub(rational(i))).div(rational(i + 1));
  return product;
}
