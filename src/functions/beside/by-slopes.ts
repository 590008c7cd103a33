/**
 * exp, log, powers, atan, sin and cos of series in t → 0+ with logarithms, by the differential equations that they satisfy: term after term,
 * with θ = t·d/dt, which takes p(L) tᵏ to (k p + p′)(L) tᵏ. All are of a u that tends to 0: `terms` are those of t, t², … in it.
 */
import { ONE, type Rational, rational, ZERO } from '../../numbers/index.ts';
import {
  addLogs,
  type LogPolynomial,
  type LogSeries,
  multiplyLogs,
  NO_LOGS,
  scaleLogs,
  TERMS,
  trimmedLogs,
} from './log-series.ts';

type Terms = readonly LogPolynomial[];

/** k p + p′. */
const slopeOf = (p: LogPolynomial, k: number): LogPolynomial =>
  trimmedLogs(p.map((c, i) => c.mul(rational(k)).add((p[i + 1] ?? ZERO).mul(rational(i + 1)))));

/** The p with k p + p′ = slope, k > 0. */
function withSlope(slope: LogPolynomial, k: number): LogPolynomial {
  const over = rational(1, k);
  const found = [...slope];
  for (let i = slope.length - 1; i >= 0; i--)
    found[i] = slope[i]!.sub((found[i + 1] ?? ZERO).mul(rational(i + 1))).mul(over);
  return found;
}

/** The terms from t⁰ on, as far as those of u are known; θu likewise. */
const countOf = (u: Terms): number => Math.min(u.length + 1, TERMS);
const slopesOf = (u: Terms): Terms => [NO_LOGS, ...u.map((p, i) => slopeOf(p, i + 1))];

/** The term of tᵏ of a product, of which the one factor begins with t. */
function termOf(a: Terms, b: Terms, k: number): LogPolynomial {
  let sum = NO_LOGS;
  for (let i = 1; i <= k; i++) sum = addLogs(sum, multiplyLogs(a[i] ?? NO_LOGS, b[k - i]!));
  return sum;
}

/** What begins with `first`, and whose slopes are told by the terms and slopes before. */
function solved(
  count: number,
  first: LogPolynomial,
  slope: (k: number, terms: Terms, slopes: Terms) => LogPolynomial,
): LogSeries {
  const terms = [first];
  const slopes = [NO_LOGS];
  for (let k = 1; k < count; k++) {
    slopes.push(slope(k, terms, slopes));
    terms.push(withSlope(slopes[k]!, k));
  }
  return { order: 0, terms };
}

/** exp u: θy = y θu. */
export function expBySlopes(u: Terms): LogSeries {
  const slopes = slopesOf(u);
  return solved(countOf(u), [ONE], (k, y) => termOf(slopes, y, k));
}

/** (1 + u)^α: (1 + u) θy = α y θu. */
export function powerBySlopes(u: Terms, exponent: Rational): LogSeries {
  const slopes = slopesOf(u);
  const own = [NO_LOGS, ...u];
  return solved(countOf(u), [ONE], (k, y, found) =>
    addLogs(scaleLogs(termOf(slopes, y, k), exponent), scaleLogs(termOf(own, found, k), ONE.neg())),
  );
}

/** What is 0 at 0, and has the slope θu/(1 + s). */
function quotientIntegral(u: Terms, s: Terms): LogSeries {
  const slopes = slopesOf(u);
  return solved(countOf(u), NO_LOGS, (k, _, found) =>
    addLogs(slopes[k]!, scaleLogs(termOf(s, found, k), ONE.neg())),
  );
}

/** log(1 + u). */
export const logBySlopes = (u: Terms): LogSeries => quotientIntegral(u, [NO_LOGS, ...u]);

/** atan u. */
export function atanBySlopes(u: Terms): LogSeries {
  const own = [NO_LOGS, ...u];
  return quotientIntegral(
    u,
    own.map((_, k) => termOf(own, own, k)),
  );
}

/** sin u and cos u: each is the other's slope, but for a sign. */
export function wavesBySlopes(u: Terms): { readonly sin: LogSeries; readonly cos: LogSeries } {
  const slopes = slopesOf(u);
  const [sin, cos]: [LogPolynomial[], LogPolynomial[]] = [[NO_LOGS], [[ONE]]];
  for (let k = 1; k < countOf(u); k++) {
    const [up, down] = [termOf(slopes, cos, k), termOf(slopes, sin, k)];
    sin.push(withSlope(up, k));
    cos.push(withSlope(scaleLogs(down, ONE.neg()), k));
  }
  return { sin: { order: 0, terms: sin }, cos: { order: 0, terms: cos } };
}
