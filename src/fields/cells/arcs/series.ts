/** Power series in one variable t over ℚ, as lists of coefficients of tⁱ: all of one length n, sums are modulo tⁿ. */
import { isZero, type Rational, ZERO } from '../../../numbers/index.ts';

export type Series = readonly Rational[];

export const zeroSeries = (n: number): Rational[] => new Array<Rational>(n).fill(ZERO);

export const constantSeries = (value: Rational, n: number): Series => [value, ...zeroSeries(n - 1)];

export const addSeries = (a: Series, b: Series): Series => a.map((value, i) => value.add(b[i]!));

export const scaleSeries = (a: Series, factor: Rational): Series => a.map(value => value.mul(factor));

export function multiplySeries(a: Series, b: Series): Series {
  const product = zeroSeries(a.length);
  for (const [i, left] of a.entries()) {
    if (isZero(left)) continue;
    for (let j = 0; i + j < a.length; j++)
      if (!isZero(b[j]!)) product[i + j] = product[i + j]!.add(left.mul(b[j]!));
  }
  return product;
}

/** a/b for b(0) ≠ 0. */
export function divideSeries(a: Series, b: Series): Series {
  const scale = b[0]!.inverse();
  const quotient: Rational[] = [];
  for (const [i, value] of a.entries()) {
    let rest = value;
    for (let j = 1; j <= i; j++) if (!isZero(b[j]!)) rest = rest.sub(b[j]!.mul(quotient[i - j]!));
    quotient.push(rest.mul(scale));
  }
  return quotient;
}

/** Σ coefficients[k] aᵏ for a(0) = 0, by Horner's rule. */
export function composeSeries(coefficients: readonly Rational[], a: Series): Series {
  let sum: Series = zeroSeries(a.length);
  for (const c of coefficients.toReversed())
    sum = multiplySeries(sum, a).map((value, i) => (i === 0 ? value.add(c) : value));
  return sum;
}
