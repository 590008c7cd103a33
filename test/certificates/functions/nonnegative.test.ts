/** What is ≥ 0 near a point by the way it is made, and what is not seen to be. */
import { describe, expect, test } from 'vitest';
import { isSumOfSquares, nonnegativeSlots } from '../../../src/certificates/functions/nonnegative.ts';
import { valuesAt } from '../../../src/certificates/kernel/evaluate.ts';
import { formulaOf, lineOf, meter, selectionOf, vector } from '../units.ts';

type Point = readonly (string | number)[];
/** Whether the last node is, at 0 or at the point. */
function seen(nodes: readonly string[], at: Point = [0, 0], fields = {}): boolean {
  const line = lineOf('x y', nodes, fields);
  const found = nonnegativeSlots(line, valuesAt(line, vector(...at), meter), meter);
  return found[line.outputs[0]!]!;
}

describe('it is seen of', () => {
  test.each<[string, string[], Point?]>([
    ['what is positive there', ['n = neg x'], [-1, 0]],
    ['a square', ['n = square x']],
    ['a product of a slot with itself', ['s = sub x y', 'n = mul s s']],
    ['an even power', ['n = pow x exponent=4']],
    ['a constant 0', ['n = const value=0']],
    ['an odd power of what is', ['a = abs x', 'n = pow a exponent=3']],
    ['a sum of such', ['a = abs x', 'b = square y', 'n = add a b']],
    ['a product of such', ['a = abs x', 'b = square y', 'n = mul a b']],
    ['a norm', ['n = norm2 x y']],
    ['|x|, whose cells ask for it', ['n = abs x']],
    ['relu', ['n = relu x']],
    ['the largest of such', ['a = abs x', 'b = square y', 'n = max a b']],
    ['and the least', ['a = abs x', 'b = square y', 'n = min a b']],
    ['what is made of one that is positive there', ['e = exp x', 'b = square y', 'n = mul e b']],
  ])('%s', (_, nodes, at) => expect(seen(nodes, at)).toBe(true));
});

describe('it is not seen of', () => {
  test.each<[string, string[], Point?, object?]>([
    ['an input that is 0', ['n = add x y']],
    ['what is negative', ['n = neg x'], [1, 0]],
    ['an odd power', ['n = pow x exponent=3']],
    ['a product of two', ['n = mul x y']],
    ['the contrary of a square', ['a = square x', 'n = neg a']],
    ['a difference', ['a = square x', 'b = square y', 'n = sub a b']],
    ['a product with one of both signs', ['a = square x', 'n = mul a y']],
    ['the largest with one of both signs, whose cells do not ask for it', ['a = abs x', 'n = max y a']],
    ['the least with such', ['a = abs x', 'n = min y a']],
    ['leakyRelu', ['n = leakyRelu x alpha=1/2']],
    ['a quotient', ['a = square x', 'e = exp y', 'n = div a e']],
    ['what jumps', ['n = step x']],
    ['a root', ['a = square x', 'n = sqrt a']],
    [
      'a selection of the document',
      ['n = s x'],
      [0, 0],
      { selections: { s: selectionOf('u', ['u^2', '0'], '1: u > 0', '2: u <= 0') } },
    ],
    ['outputs of several', ['a = abs x', 'b = abs y', 'c = sort a b', 'n = component c k=1']],
  ])('%s', (_, nodes, at, fields) => expect(seen(nodes, at, fields)).toBe(false));
});

test.each<[string, boolean[], boolean]>([
  ['x^2 + 3*y^4', [false, false], true],
  ['x*y', [true, true], true],
  ['x*y', [true, false], false],
  ['x*y^2 + 1', [true, false], true],
  ['x^2 - y^2', [true, true], false],
  ['x^2 - 2*x*y + y^2', [false, false], false],
  ['-x', [true, true], false],
  ['0*x', [false, false], true],
  ['x^2/(1 + y^2)', [false, false], false],
  ['exp(x)', [true, true], false],
  ['log(x)', [true, true], false],
])('%s of arguments that are ≥ 0, %j: %s', (text, signs, expected) => {
  expect(isSumOfSquares(formulaOf(text), { args: [0, 1] }, signs, meter)).toBe(expected);
});

test('slots that are given twice are one argument', () => {
  expect(isSumOfSquares(formulaOf('x*y'), { args: [1, 1] }, [false, false], meter)).toBe(true);
  expect(isSumOfSquares(formulaOf('x*y'), { args: [1, 0] }, [false, true], meter)).toBe(false);
});
