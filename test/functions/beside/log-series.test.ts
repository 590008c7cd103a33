import { describe, expect, test } from 'vitest';
import {
  expSeries,
  logSeries,
  trigonometricSeries,
} from '../../../src/functions/beside/elementary-series.ts';
import { germField, type OneSided, seriesOf } from '../../../src/functions/beside/germ-field.ts';
import {
  addLogSeries,
  coefficientOf,
  invertSeries,
  type LogSeries,
  leading,
  monomialSeries,
  multiplyLogSeries,
  negateSeries,
  signOfSeries,
  TERMS,
} from '../../../src/functions/beside/log-series.ts';
import { Failure, type Fallible, format, rational } from '../../../src/numbers/index.ts';
import { fromPolynomial, polynomial } from '../../../src/polynomials/index.ts';

/** The first coefficients other than 0, each a polynomial in L, as `t^k: c0 c1 …`. */
function text(a: Fallible<LogSeries>, most = 4): string {
  if (a instanceof Failure) return `${a.kind}: ${a.why}`;
  return a.terms
    .map((c, i) => ({ c, k: a.order + i }))
    .filter(({ c }) => c.length > 0)
    .slice(0, most)
    .map(({ c, k }) => `t^${k}: ${c.map(format).join(' ')}`)
    .join(', ');
}
const q = (...entries: number[]) => entries.map(n => rational(n));
const t = monomialSeries(q(1), 1);
const one = monomialSeries(q(1), 0);
const L = monomialSeries(q(0, 1), 0);

describe('series in t and L = log t', () => {
  test('are sums of monomials, without zeros at the end', () => {
    expect(text(monomialSeries(q(2, 0), 3))).toBe('t^3: 2');
    expect(monomialSeries(q(1), 0).terms).toHaveLength(TERMS);
    expect(text(leading(addLogSeries(t, negateSeries(one))))).toBe('t^0: -1, t^1: 1');
    expect(leading(monomialSeries([], 2))).toEqual({ order: 2 + TERMS, terms: [] });
    const later = leading(addLogSeries(addLogSeries(one, t), negateSeries(one)));
    expect([later.order, later.terms.length]).toEqual([1, TERMS - 1]);
  });

  test('have coefficients as far as they are known', () => {
    expect([-1, 0, 1, TERMS, TERMS + 1].map(k => coefficientOf(t, k)?.map(format))).toEqual([
      [],
      [],
      ['1'],
      [],
      undefined,
    ]);
  });

  test('have the sign of their first coefficient, L being below every number', () => {
    expect([t, negateSeries(t), L, negateSeries(L), multiplyLogSeries(L, L)].map(signOfSeries)).toEqual([
      1, -1, -1, 1, 1,
    ]);
    expect(signOfSeries(monomialSeries(q(100, 1), 0))).toBe(-1);
    expect(signOfSeries(monomialSeries([], 0))).toBe('undecided');
  });

  test('add and multiply', () => {
    expect(text(addLogSeries(t, L))).toBe('t^0: 0 1, t^1: 1');
    expect(text(addLogSeries(L, negateSeries(L)))).toBe('');
    const square = multiplyLogSeries(addLogSeries(t, L), addLogSeries(t, L));
    expect(text(square)).toBe('t^0: 0 0 1, t^1: 0 2, t^2: 1');
    expect(text(multiplyLogSeries(monomialSeries(q(1), -2), t))).toBe('t^-1: 1');
  });

  test('are inverted, where the first coefficient is a number', () => {
    expect(text(invertSeries(addLogSeries(one, negateSeries(t))))).toBe('t^0: 1, t^1: 1, t^2: 1, t^3: 1');
    expect(text(invertSeries(monomialSeries(q(2), 3)))).toBe('t^-3: 1/2');
    expect(text(invertSeries(addLogSeries(one, multiplyLogSeries(L, t))))).toBe(
      't^0: 1, t^1: 0 -1, t^2: 0 0 1, t^3: 0 0 0 -1',
    );
    expect(text(invertSeries(L))).toBe('undecided: a quotient by a logarithm');
    expect(text(invertSeries(monomialSeries([], 0)))).toBe(
      'undecided: whether a divisor is 0 near the point',
    );
  });

  test('exp', () => {
    expect(text(expSeries(t))).toBe('t^0: 1, t^1: 1, t^2: 1/2, t^3: 1/6');
    // exp(2L + t) = t² e^t.
    expect(text(expSeries(addLogSeries(monomialSeries(q(0, 2), 0), t)), 2)).toBe('t^2: 1, t^3: 1');
    expect(text(expSeries(negateSeries(L)))).toBe('t^-1: 1');
    for (const a of [one, monomialSeries([rational(0), rational(1, 2)], 0), multiplyLogSeries(L, L)])
      expect(text(expSeries(a))).toBe('undecided: exp has no rational value there');
    expect(text(expSeries(monomialSeries(q(1), -1)))).toBe(
      'undecided: exp of what is not bounded near the point',
    );
    expect(text(expSeries({ order: -1, terms: [[]] }))).toBe(
      'undecided: exp of what is not known near the point',
    );
  });

  test('sin and cos', () => {
    expect(text(trigonometricSeries('sin', t))).toBe('t^1: 1, t^3: -1/6, t^5: 1/120, t^7: -1/5040');
    expect(text(trigonometricSeries('cos', t))).toBe('t^0: 1, t^2: -1/2, t^4: 1/24, t^6: -1/720');
    expect(text(trigonometricSeries('sin', one))).toBe('undecided: sin has no rational value there');
    expect(text(trigonometricSeries('cos', monomialSeries(q(1), -1)))).toBe(
      'undecided: cos of what is not bounded near the point',
    );
  });

  test('log', () => {
    expect(text(logSeries(addLogSeries(one, t)))).toBe('t^1: 1, t^2: -1/2, t^3: 1/3, t^4: -1/4');
    expect(text(logSeries(monomialSeries(q(1), 3)))).toBe('t^0: 0 3');
    expect(text(logSeries(multiplyLogSeries(monomialSeries(q(1), -1), addLogSeries(one, t))), 2)).toBe(
      't^0: 0 -1, t^1: 1',
    );
    expect(text(logSeries(monomialSeries(q(2), 0)))).toBe('undecided: log has no rational value there');
    expect(text(logSeries(negateSeries(L)))).toBe('undecided: log has no rational value there');
    expect(text(logSeries(negateSeries(t)))).toBe('undefined: log of a negative number');
    expect(text(logSeries(monomialSeries([], 0)))).toBe('undecided: whether log has a value near the point');
  });
});

describe('functions beside a point', () => {
  const { add, sub, mul, div, pow, exp, log, sin, cos, sign, neg, bounded, zero } = germField;
  const from = (n: number): OneSided => germField.from(rational(n));
  const u: OneSided = fromPolynomial(polynomial(q(0, 1)));
  const known = (a: Fallible<OneSided>): OneSided => {
    if (a instanceof Failure) throw new Error(a.why);
    return a;
  };
  const said = (a: Fallible<OneSided>, most?: number): string =>
    a instanceof Failure ? `${a.kind}: ${a.why}` : text(seriesOf(a), most);

  test('are quotients of polynomials, exactly', () => {
    expect(said(add(u, from(2)))).toBe('t^0: 2, t^1: 1');
    expect(said(sub(u, u))).toBe('');
    expect(said(mul(u, u))).toBe('t^2: 1');
    expect(said(div(from(1), u))).toBe('t^-1: 1');
    expect(said(div(u, sub(from(1), u)), 2)).toBe('t^1: 1, t^2: 1');
    expect(said(div(u, zero))).toBe('undefined: division by zero');
    expect([u, neg(u), zero, known(div(from(-1), u)), known(div(neg(u), sub(u, from(3))))].map(sign)).toEqual(
      [1, -1, 0, -1, 1],
    );
  });

  test('have powers', () => {
    expect(said(pow(u, 0))).toBe('t^0: 1');
    expect(said(pow(u, -2))).toBe('t^-2: 1');
    expect(said(pow(zero, 3))).toBe('');
    expect(said(pow(zero, -1))).toBe('undefined: division by zero');
    expect(said(pow(u, 201))).toBe('undecided: a function that is too large to compute with');
    expect(said(pow(u, 200))).toBe('t^200: 1');
    const s = known(sin(u));
    expect(said(pow(s, 3), 2)).toBe('t^3: 1, t^5: -1/2');
    expect(said(pow(s, 4), 1)).toBe('t^4: 1');
    expect(said(pow(s, -1), 2)).toBe('t^-1: 1, t^1: 1/6');
  });

  test('are series where exp, log, sin or cos enter', () => {
    expect(said(exp(u), 3)).toBe('t^0: 1, t^1: 1, t^2: 1/2');
    expect(said(cos(u), 2)).toBe('t^0: 1, t^2: -1/2');
    expect(said(log(u))).toBe('t^0: 0 1');
    expect(said(add(known(exp(u)), u), 2)).toBe('t^0: 1, t^1: 2');
    expect(said(add(zero, known(sin(u))), 1)).toBe('t^1: 1');
    expect(said(add(known(sin(u)), zero), 1)).toBe('t^1: 1');
    expect(said(mul(known(log(u)), u))).toBe('t^1: 0 1');
    expect(said(mul(known(log(u)), zero))).toBe('');
    expect(said(mul(zero, known(log(u))))).toBe('');
    expect(said(div(known(sin(u)), u), 2)).toBe('t^0: 1, t^2: -1/6');
    expect(said(div(u, known(log(u))))).toBe('undecided: a quotient by a logarithm');
    expect(said(neg(known(sin(u))), 1)).toBe('t^1: -1');
    expect(sign(known(log(u)))).toBe(-1);
  });

  test('of a number are numbers', () => {
    expect(said(exp(zero))).toBe('t^0: 1');
    expect(said(log(from(1)))).toBe('');
    expect(said(exp(from(1)))).toMatch(/^undecided: exp\(1\) is not rational/);
    expect(said(log(from(-1)))).toMatch(/^undefined: log of -1/);
  });

  test('are bounded in size', () => {
    expect(bounded(known(pow(u, 200)))).toBe(true);
    expect(bounded(mul(known(pow(u, 200)), u))).toBe(false);
    expect(bounded(germField.from(rational(1n << 20_001n)))).toBe(false);
    expect(bounded(monomialSeries(q(1), -200))).toBe(true);
    expect(bounded(monomialSeries(q(1), -201))).toBe(false);
  });
});
