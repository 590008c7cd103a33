/** Least values of quadratic polynomials: by completing squares, and none where there is none. */
import { expect, test } from 'vitest';
import { type Quadratic, Quadratics, quadraticDegree } from '../../../src/claims/minorants/quadratic.ts';
import { format, type Rational, rational, rationalField } from '../../../src/numbers/index.ts';

const of = new Quadratics(rationalField);
const q = (terms: Readonly<Record<string, number>>): Quadratic<Rational> =>
  new Map(Object.entries(terms).map(([key, c]) => [key, rational(c)]));

test.each([
  [{ '0 0': 1, '0': -2 }, '-1'],
  [{ '0 0': 2, '0 1': 2, '1 1': 1, '1': -2, '': 5 }, '3'],
  [{ '': 7 }, '7'],
  [{ '0 0': 1, '0 1': -2, '1 1': 1 }, '0'],
])('%j has the least value %s', (terms, least) => expect(format(of.least(q(terms))!)).toBe(least));

test.each([
  [{ '0 0': -1 }],
  [{ '0': 1 }],
  [{ '0 1': 1 }],
  [{ '0 0': 1, '0 1': 4, '1 1': 1 }],
  [{ '0 0': 1, '0 1': -2, '1 1': 1, '1': 1 }],
])('%j has none', terms => expect(of.least(q(terms))).toBeUndefined());

test('sums, products up to degree two, values', () => {
  const [x, y] = [of.variable(0), of.variable(1)];
  const sum = of.sub(of.add(x, y), x);
  expect([...sum.keys()]).toEqual(['1']);
  expect(quadraticDegree(of.mul(x, y)!)).toBe(2);
  expect(of.mul(of.mul(x, y)!, x)).toBeUndefined();
  expect(format(of.at(of.mul(of.add(x, y), x)!, [rational(2), rational(3)]))).toBe('10');
  expect(of.constantOf(of.sub(x, x))!.n).toBe(0n);
  expect(of.constantOf(x)).toBeUndefined();
});
