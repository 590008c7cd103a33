/** Formulas of documents are read back as they were written. */
import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { parseRational, rational } from '../../../../src/numbers/index.ts';
import {
  formatFunction,
  formatPolynomial,
  fromIntegers,
  functionValue,
  polynomial,
  quotient,
} from '../../../../src/polynomials/index.ts';
import {
  floatOf,
  functionIn,
  functionsIn,
  polynomialIn,
  rootIn,
} from '../../../../src/reports/words/terms/formula.ts';

const rationals = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => rational(n, d));
const polynomials = fc.array(rationals, { maxLength: 6 }).map(polynomial);

prop.prop([polynomials])('a polynomial', f => {
  const text = formatPolynomial(f, 't');
  expect(formatPolynomial(polynomialIn(text)!, 't')).toBe(text);
  expect(polynomialIn(text.replaceAll(' ', ''))).toEqual(polynomialIn(text));
});

prop.prop([polynomials, polynomials.filter(f => f.coefficients.length > 0)])('a quotient', (top, bottom) => {
  const f = quotient(top, bottom);
  expect(formatFunction(functionIn(formatFunction(f, 't'))!, 't')).toBe(formatFunction(f, 't'));
});

test.each([
  '',
  'x',
  't^',
  't t',
  '2t',
  '1/0*t',
  't^999',
  'exp(t)',
  '(t)/(0)',
  '()/(t)',
  't +',
  't'.repeat(6000),
])('%j is none', text => expect(functionIn(text)).toBeUndefined());

test('of too many formulas the first are read', () => {
  const long = Array.from({ length: 400 }, (_, i) => `${i + 1}*t^100`).join(' + ');
  const read = functionsIn(['t', null, undefined, ...new Array<string>(40).fill(long), 't']);
  expect(functionValue(read[0]!, rational(3))!.toString()).toBe('3');
  expect(read[3]).toBeDefined();
  expect(read.at(-1)).toBeUndefined();
});

test('points: exact, roots, and intervals that hold none', () => {
  expect(rootIn({ at: '-7/3' }).lo.toString()).toBe(parseRational('-7/3').toString());
  const root = rootIn({ root: 't^2-2', lo: '1', hi: '2' });
  expect(root.polynomial).toEqual(fromIntegers([-2n, 0n, 1n]));
  const none = rootIn({ root: 't^2+2', lo: '1', hi: '2' });
  expect([none.lo, none.hi].map(String)).toEqual([String(rational(3, 2)), String(rational(3, 2))]);
  expect(() => rootIn({ root: 't', lo: '2', hi: '1' })).toThrow('expected an interval, got [2, 1]');
  expect(() => rootIn({ at: 'soon' })).toThrow();
  expect(floatOf({ expr: '√2', lo: '1', hi: '2' })).toBe(1);
});
