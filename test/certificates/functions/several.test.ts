/** Polynomials in several variables, by hand. */
import { describe, expect, test } from 'vitest';
import { Germs } from '../../../src/certificates/functions/germ.ts';
import * as P from '../../../src/certificates/functions/several.ts';
import { formulaOf, meter, number, textOf, vector } from '../units.ts';

const germs = new Germs(3, meter);
const of = (text: string): P.Poly =>
  germs.run(
    formulaOf(text),
    [0, 1, 2].map(i => () => germs.coordinate(i, number(0))),
  )!.top;
/** By exponents. */
const shown = (h: P.Poly): Record<string, string> =>
  Object.fromEntries([...h].map(([key, { coefficient }]) => [key, textOf(coefficient)]));
const term = (coefficient: string, ...exponents: number[]): P.Term => ({
  exponents,
  coefficient: number(coefficient),
});

test('a monomial is told by its exponents without trailing zeros', () => {
  expect([
    shown(P.constant(number('2/3'))),
    shown(P.constant(number(0))),
    shown(P.variable(0)),
    shown(P.variable(2)),
  ]).toEqual([{ '': '2/3' }, {}, { '1': '1' }, { '0,0,1': '1' }]);
  expect(
    shown(
      P.collect([term('1', 2, 0, 0), term('3', 2), term('1', 0, 1), term('-1', 0, 1, 0), term('5')], meter),
    ),
  ).toEqual({ '2': '4', '': '5' });
});

test.each<[string, P.Poly, Record<string, string>]>([
  ['a sum', P.plus(of('x + y'), of('x - y'), meter), { '1': '2' }],
  ['a multiple', P.scaled(of('x + 2'), number('1/2'), meter), { '1': '1/2', '': '1' }],
  ['by 0', P.scaled(of('x + 2'), number(0), meter), {}],
  ['a product', P.times(of('x + y'), of('x - y'), meter), { '2': '1', '0,2': '-1' }],
  ['of the longer one second', P.times(of('x'), of('z'), meter), { '1,0,1': '1' }],
  ['a power', P.powerOf(of('x + 1'), 3, meter), { '3': '1', '2': '3', '1': '3', '': '1' }],
  ['the power 0', P.powerOf(P.NIL, 0, meter), { '': '1' }],
])('%s', (_, found, expected) => expect(shown(found)).toEqual(expected));

test('a sum leaves what it is made of as it is', () => {
  const one = of('x');
  P.plus(one, of('-x'), meter);
  expect(shown(one)).toEqual({ '1': '1' });
});

test.each<[string, string, number, number]>([
  ['x^2*y - z/2 + 3', '3', 3, 3],
  ['x + y^4', '0', 2, 4],
  ['7', '7', 0, 0],
  ['0', '0', 0, 0],
])('%s is %s at 0, has a reach of %s and the degree %s', (text, ...expected) => {
  const h = of(text);
  expect([textOf(P.atZero(h)), P.reach(h), P.totalDegree(h)]).toEqual(expected);
});

test.each<[string, string]>([
  ['x^2*y - z/2 + 3', '-7/2'],
  ['x*y*z', '-10'],
  ['0', '0'],
])('%s at (2, -1, 5) is %s', (text, value) => {
  expect(textOf(P.evaluateAt(of(text), vector(2, -1, 5), meter))).toBe(value);
});

describe('near 0 the sign of', () => {
  test.each<[string, Record<string, string>]>([
    ['2 + x - y', { '': '1' }],
    ['-3*x*y + x^2*y - x*y^4', { '1,1': '-1' }],
    ['x^2*y - 5*x*y', { '1,1': '-1' }],
    ['5*x', { '1': '1' }],
  ])('%s is that of a monomial', (text, expected) =>
    expect(shown(P.withoutUnit(of(text)))).toEqual(expected),
  );

  test.each(['x + y', 'x^2 - y', 'x*y + x*z', '0'])('%s is not', text => {
    expect(P.withoutUnit(of(text))).toEqual(of(text));
  });
});

test('keys are those of polynomials, in whatever order these were made', () => {
  expect(P.keyOfSeveral(of('x + y'))).toBe(P.keyOfSeveral(of('y + x')));
  expect(
    new Set(['x + y', 'x - y', 'x', 'y', 'x^2', '2*x', '0'].map(text => P.keyOfSeveral(of(text)))).size,
  ).toBe(7);
});
