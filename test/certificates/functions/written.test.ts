/** Functions as they are written: what is seen to be equal, and what is not. */
import { describe, expect, test } from 'vitest';
import { keyOfSeveral } from '../../../src/certificates/functions/several.ts';
import { Written } from '../../../src/certificates/functions/written.ts';
import { formulaOf, meter, number, refusal } from '../units.ts';

/** At (c, 0, 0); in one space, so that what is made has one number. */
function same(one: string, other: string, at: string | number = 0): boolean {
  const space = new Written(3, meter);
  const args = [at, 0, 0].map((value, i) => () => space.coordinate(i, number(value)));
  const [a, b] = [one, other].map(text => keyOfSeveral(space.run(formulaOf(text), args)!.top));
  return a === b;
}

describe('equal', () => {
  test.each<[string, string, (string | number)?]>([
    ['x*y', 'y*x'],
    ['(x + y)^2', 'x^2 + 2*x*y + y^2'],
    ['exp(x)*exp(x)', 'exp(x)^2'],
    ['exp(x + y)', 'exp(y + x)'],
    ['x^(1/2)*y - y*x^(1/2)', '0'],
    ['sin(exp(x))', 'sin(exp(x))'],
    ['x/2', '1/2*x'],
    ['exp(x - x)', '1'],
    ['(x - x + 4)^(1/2)', '2'],
    ['(x - x + 2)^-2', '1/4'],
    // Displacements from the point: x is 1 + d there.
    ['(x - 1)^2', 'x^2 - 2*x + 1', 1],
    ['exp(x)', 'exp(x)', 1],
  ])('%s and %s', (one, other, at) => expect(same(one, other, at)).toBe(true));
});

describe('not seen to be equal', () => {
  test.each<[string, string]>([
    ['x', 'y'],
    ['exp(x)', 'exp(y)'],
    ['exp(x)', 'sin(x)'],
    ['x^(1/2)', 'x^(1/3)'],
    ['x^(1/2)', 'y'],
    // What only an identity shows.
    ['exp(x)*exp(y)', 'exp(x + y)'],
    ['sin(x)^2 + cos(x)^2', '1'],
    ['(x^2)^(1/2)', 'x'],
  ])('%s and %s', (one, other) => expect(same(one, other)).toBe(false));
});

const space = new Written(1, meter);
const x = () => space.coordinate(0, number(0));

test.each(['1/(x - x)', '(x - x - 1)^(1/2)', 'log(x - x)'])('%s has no value', text => {
  expect(space.run(formulaOf(text), [x])).toBeUndefined();
});

test('what an argument is that has no value, has none', () => {
  expect(space.run(formulaOf('x + 1'), [() => undefined])).toBeUndefined();
});

test.each<[string, string]>([
  ['1/x', 'a quotient of functions as they are written'],
  ['x^-1', 'a quotient of functions as they are written'],
  ['exp(x - x + 1)', 'exp of a number for which its value is not rational'],
])('%s stops it', (text, stop) => expect(refusal(() => space.run(formulaOf(text), [x]))).toEqual({ stop }));
