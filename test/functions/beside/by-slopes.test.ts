/** Series by their differential equations are those that the sums of powers give. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atanBySlopes,
  expBySlopes,
  logBySlopes,
  powerBySlopes,
  wavesBySlopes,
} from '../../../src/functions/beside/by-slopes.ts';
import {
  addLogSeries,
  type LogPolynomial,
  type LogSeries,
  monomialSeries,
  multiplyLogSeries,
  TERMS,
} from '../../../src/functions/beside/log-series.ts';
import { type PowerSeries, SeriesRing } from '../../../src/functions/beside/power-series.ts';
import { format, ONE, type Rational, rational, rationalField, ZERO } from '../../../src/numbers/index.ts';

/** Of a function, Σ coefficients(m) uᵐ. */
const TAYLOR: Readonly<Record<string, (m: number) => Rational>> = {
  exp: m => over(factorial(m)),
  log: m => (m === 0 ? ZERO : rational(m % 2 === 1 ? 1 : -1, m)),
  atan: m => (m % 2 === 0 ? ZERO : rational(m % 4 === 1 ? 1 : -1, m)),
  sin: m => (m % 2 === 0 ? ZERO : over(factorial(m)).mul(rational(m % 4 === 1 ? 1 : -1))),
  cos: m => (m % 2 === 1 ? ZERO : over(factorial(m)).mul(rational(m % 4 === 0 ? 1 : -1))),
  root: m =>
    Array.from({ length: m }, (_, i) => rational(1 - 3 * i, 3 * (i + 1))).reduce((a, b) => a.mul(b), ONE),
};
const factorial = (n: number): Rational =>
  Array.from({ length: n }, (_, i) => rational(i + 1)).reduce((a, b) => a.mul(b), ONE);
const over = (q: Rational): Rational => q.inverse();

const number = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .map(([n, d]) => rational(n, d));
const logs = fc.array(number, { maxLength: 3 }).map((c): LogPolynomial => {
  const last = c.findLastIndex(value => value.s * value.n !== 0n);
  return c.slice(0, last + 1);
});

describe('beside a point, with logarithms', () => {
  const sum = (coefficients: (m: number) => Rational, u: LogSeries): LogSeries => {
    const whole = (c: Rational): LogSeries => monomialSeries([c], 0);
    let found = whole(coefficients(TERMS));
    for (let m = TERMS - 1; m >= 0; m--)
      found = addLogSeries(multiplyLogSeries(found, u), whole(coefficients(m)));
    return found;
  };
  const text = ({ order, terms }: LogSeries): string =>
    `${order}: ${terms.map(c => c.map(format).join(' ')).join(', ')}`;
  const ways: Readonly<Record<string, (u: readonly LogPolynomial[]) => LogSeries>> = {
    exp: expBySlopes,
    log: logBySlopes,
    atan: atanBySlopes,
    sin: u => wavesBySlopes(u).sin,
    cos: u => wavesBySlopes(u).cos,
    root: u => powerBySlopes(u, rational(1, 3)),
  };

  test.each(Object.keys(ways))('%s', name => {
    fc.assert(
      fc.property(fc.array(logs, { maxLength: 6 }), terms => {
        expect(text(ways[name]!(terms))).toBe(text(sum(TAYLOR[name]!, { order: 1, terms })));
      }),
      { numRuns: 40 },
    );
  });

  test('of as many terms as there are', () => {
    const known = (count: number): number =>
      expBySlopes(new Array<LogPolynomial>(count).fill([])).terms.length;
    expect([0, 1, 5, TERMS - 1, TERMS, TERMS + 3].map(known)).toEqual([1, 2, 6, TERMS, TERMS, TERMS]);
  });
});

describe('over any field', () => {
  const width = 6;
  const ring = new SeriesRing(rationalField, width);
  const ways: Readonly<Record<string, (u: PowerSeries<Rational>) => PowerSeries<Rational>>> = {
    exp: u => ring.exponential(u),
    log: u => ring.logarithm(u),
    sin: u => ring.waves(u).sin,
    cos: u => ring.waves(u).cos,
    root: u => ring.power(u, rational(1, 3)),
  };
  const sum = (coefficients: (m: number) => Rational, u: PowerSeries<Rational>): PowerSeries<Rational> => {
    let found = ring.whole(ZERO);
    for (let m = width; m >= 0; m--) found = ring.add(ring.multiply(found, u), ring.whole(coefficients(m)));
    return found;
  };
  const shown = (a: PowerSeries<Rational>): string[] =>
    Array.from({ length: width }, (_, k) => ring.coefficient(a, k)).flatMap(c => (c ? [format(c)] : []));

  test.each(Object.keys(ways))('%s', name => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(number, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (order, terms, exact) => {
          const u = ring.leading({ order, terms, exact });
          fc.pre(!ring.isNought(u));
          const known = exact ? width : Math.min(width, u.order + u.terms.length);
          const found = ways[name]!(u);
          expect(shown(found)).toEqual(shown(sum(TAYLOR[name]!, u)).slice(0, known));
          expect([found.exact, found.order + found.terms.length]).toEqual([false, known]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('1/a', () => {
    const a = ring.leading({ order: -1, terms: [rational(2), ONE, rational(3)], exact: true });
    const inverse = ring.inverse(a) as PowerSeries<Rational>;
    const product = ring.multiply(a, inverse);
    expect([0, 1, 2, 3].map(k => format(ring.coefficient(product, k)!))).toEqual(['1', '0', '0', '0']);
  });
});
