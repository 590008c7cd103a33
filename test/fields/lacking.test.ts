/** Pieces without a value where their own cell reaches. */
import { expect, test } from 'vitest';
import { lackingNode, lackingWords } from '../../src/fields/lacking.ts';
import { rationalField } from '../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../src/programs/index.ts';
import { evaluated, vector } from './evaluated.ts';

const HOLE = 'select g(x) { x^2/x when x != 0; 0 when x = 0 }\n';
const SIDE = 'select h(x) { 1/x when x >= 1; x when x < 1 }\n';
const lacking = (text: string, ...x: number[]): string | undefined => {
  const line = compile(parseProgramText(text));
  return lackingNode(rationalField, line, evaluated(line, vector(...x)));
};

test('the first node at which a cell reaches the point, and its piece has no value there', () => {
  expect(lacking(`${HOLE}f(x) =\n a = g(x)\n b = g(a)\n b + x`, 0)).toBe('a');
  expect(lacking(`${HOLE}f(x) =\n a = x + 1\n b = g(a - 1)\n b`, 0)).toBe('b');
});

test('none where it has one, where its cell does not reach, or where there are no such pieces', () => {
  expect(lacking(`${HOLE}g(x)`, 1)).toBeUndefined();
  expect(lacking(`${SIDE}h(x)`, 0)).toBeUndefined();
  expect(lacking(`${SIDE}h(x)`, 1)).toBeUndefined();
  expect(lacking('relu(x)', 0)).toBeUndefined();
});

test('in words, by its node', () => {
  expect(lackingWords('n2')).toBe(
    'a piece of n2 has no value there, though its cell reaches it: D_f is not known',
  );
});
