import { expect, test } from 'vitest';
import { habit } from '../../src/expressions/habits.ts';
import { parseProgramText } from '../../src/programs/index.ts';

const messageOf = (text: string): string => {
  try {
    parseProgramText(text);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test.each([
  ['x ** 2', 'write x^2 for a power'],
  ['x²', 'write x^2 for a power'],
  ['x // 2', 'write floor(x/y) for a quotient without remainder'],
  ['x^y', 'write exp(y*log(x)) for a power whose exponent varies'],
  ['2^(-x)', 'write exp(y*log(x)) for a power whose exponent varies'],
  ['2x', 'write 2*x for a product'],
  ['1 + 3 (x - 1)', 'write 2*x for a product'],
  ['x × y', 'write * for a product'],
  ['x % 2', 'write mod(x, y) for a remainder with the sign of y, rem(x, y) for one with that of x'],
  ['x > 0 ? x : 0', 'write where(x > 0, y, z) for a choice'],
  ['(x == 0) * y', 'write where(x > 0, y, z) for a choice'],
  ['max(x) >= 0', 'write where(x > 0, y, z) for a choice'],
  ['|x|', 'write abs(x) for a modulus'],
  ['where(x > 0 & y > 0, x, y)', 'write `and` between comparisons'],
  ['−x', 'write - for minus'],
  ['x ÷ 2', 'write / for a quotient'],
  ['√x', 'write sqrt(x) for a root'],
])('%s, which other languages have, is told how to be written', (text, advice) => {
  expect(messageOf(text)).toMatch(/line 1, column \d+: (?:expected|unexpected) .*; /);
  expect(messageOf(text).endsWith(`; ${advice}`)).toBe(true);
});

test.each(['x +', 'x)', 'x y', 'x1 y', 'x $ y', 'h = x = y\nh', 'x^^2', 'x + * y'])(
  '%s is no habit of another language: nothing is advised',
  text => expect(messageOf(text)).not.toContain('; write'),
);

test('only what stands at the place counts', () => {
  expect(habit('x ** 2', 3)).toBe('; write x^2 for a power');
  expect(habit('x ** 2', 2)).toBe('');
  expect(habit('x ** 2', 5)).toBe('');
});
