/** Functions of t with derivatives, and what was divided by on the way. */
import { expect, test } from 'vitest';
import {
  divisorsOf,
  dual,
  keyOfDual,
  plain,
  type QuotientDual,
  quotientDuals,
  runDual,
  undivided,
} from '../../../src/certificates/functions/dual.ts';
import { IDENTITY, ONE, type Quotient, readQuotient } from '../../../src/certificates/functions/quotient.ts';
import { formulaOf, meter, refusal } from '../units.ts';

const t = dual(IDENTITY, [ONE]);
const c = ({ top, bottom }: Quotient): string => `${top.c}/${bottom.c}`;
const run = (text: string): QuotientDual | undefined => runDual([formulaOf(text)], [t, t, t], 1, meter)?.[0];
const shown = (one: QuotientDual | undefined) =>
  one && [
    c(one.value),
    one.gradient.map(c).join(),
    divisorsOf(one)
      .map(p => `${p.c}`)
      .sort(),
  ];

test.each<[string, [string, string, string[]]]>([
  ['x', ['0,1/1', '1/1', []]],
  ['x^2 + 1', ['1,0,1/1', '0,2/1', []]],
  ['1/x', ['1/0,1', '-1/0,0,1', ['0,1']]],
  ['x^-2', ['1/0,0,1', '-2/0,0,0,1', ['0,1']]],
  // What cancels was divided by all the same.
  ['x/x', ['1/1', '/1', ['0,1']]],
  ['1/(1/x)', ['0,1/1', '1/1', ['0,1']]],
  ['1/x - 1/(x + 1)', ['1/0,1,1', '-1,-2/0,0,1,2,1', ['0,1', '1,1']]],
  ['(1/x)*(1/(x + 1))', ['1/0,1,1', '-1,-2/0,0,1,2,1', ['0,1', '1,1']]],
  ['(1/x)^2', ['1/0,0,1', '-2/0,0,0,1', ['0,1']]],
  ['x/2', ['0,1/2', '1/2', []]],
  ['exp(x - x)', ['1/1', '/1', []]],
])('%s', (text, expected) => expect(shown(run(text))).toEqual(expected));

test.each(['1/(x - x)', '(x - x)^-1', 'log(x - x)'])('%s is one nowhere', text => {
  expect(run(text)).toBeUndefined();
});

test('all outputs, or none', () => {
  const two = (text: string) => runDual([formulaOf('x'), formulaOf(text)], [t], 1, meter);
  expect(two('2*x')?.map(({ value }) => c(value))).toEqual(['0,1/1', '0,2/1']);
  expect(two('1/(x - x)')).toBeUndefined();
});

test('it stops at what is no rational function', () => {
  expect(refusal(() => run('sin(x)'))).toEqual({
    stop: 'sin of what is not a constant with a rational value',
  });
});

test('without derivatives, and without what was divided by', () => {
  const one = run('1/x')!;
  expect(shown(plain(one))).toEqual(['1/0,1', '', ['0,1']]);
  expect(shown(undivided(one))).toEqual(['1/0,1', '-1/0,0,1', []]);
  expect(quotientDuals(0, meter).constant({ n: 3n, d: 1n, words: 1 }).gradient).toEqual([]);
});

test('keys tell values, derivatives and divisors apart, not the order in which these came', () => {
  const keys = ['x', '2*x', 'x/x*x', '1/x'].map(text => keyOfDual(run(text)!));
  expect(new Set(keys).size).toBe(4);
  expect(keyOfDual(dual(IDENTITY, [readQuotient('2', meter)!]))).not.toBe(keyOfDual(t));
  expect(keyOfDual(run('1/x + 1/(x + 1)')!)).toBe(keyOfDual(run('1/(x + 1) + 1/x')!));
});
