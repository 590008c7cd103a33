/** Slots that are ≥ 0 near the point by the way they are made: what is seen, and what is left out though it is so. */
import { describe, expect, test } from 'vitest';
import { nonnegativeSlots } from '../../../src/fields/balls/nonnegative.ts';
import { rationalField } from '../../../src/numbers/index.ts';
import { compile, parseProgramText } from '../../../src/programs/index.ts';
import { evaluated, vector } from '../evaluated.ts';

/** Of the first output. */
function isSeen(text: string, at: readonly number[], field = rationalField): boolean {
  const line = compile(parseProgramText(text));
  return nonnegativeSlots(field, line, evaluated(line, vector(...at)))[line.outputs[0]!]!;
}

/** Continuous, which is not proven of a definition with a product. */
const USER = 'select own(x) { x^2 when x >= 0; x^4 when x < 0 }\n';

test.each<[string, number[]]>([
  // A value > 0 is > 0 near the point, whatever it is made of.
  ['f(x) = x', [1]],
  ['x*y - 1', [2, 2]],
  [`${USER}own(x)`, [3]],
  // Even powers, products of what is ≥ 0, sums with positive coefficients.
  ['x^2', [0]],
  ['x*x', [0]],
  ['x^2*y^2', [0, 0]],
  ['x^2 + abs(y)', [0, 0]],
  ['x^2*exp(y)', [0, 0]],
  ['abs(x)^3', [0]],
  ['f(x) = 0', [0]],
  // Each piece is asked to be ≥ 0 where it is taken, or made of what is.
  ['abs(x)', [0]],
  ['relu(x)', [0]],
  ['max(x^2, abs(y))', [0, 0]],
  ['min(x^2, abs(y))', [0, 0]],
  ['norm2(x, y)', [0, 0]],
])('%s at %j is', (text, at) => {
  expect(isSeen(text, at)).toBe(true);
});

test.each<[string, number[]]>([
  ['f(x) = x', [0]],
  ['f(x) = x', [-1]],
  ['x^3', [0]],
  ['-x^2', [0]],
  ['x^2 - y^2', [0, 0]],
  ['x^2*y', [0, 0]],
  ['abs(x)*y', [0, 0]],
  ['abs(x) - 1', [1]],
  ['leakyRelu(x, 1/4)', [0]],
  ['max(-abs(x), -abs(y))', [0, 0]],
  ['min(x, y^2)', [0, 0]],
  // These are ≥ 0, and not by the way they are made.
  ['max(x, y^2)', [0, 0]],
  ['exp(x) - 1 - x', [0]],
  ['x^2/(1 + x^2)', [0]],
  ['(x - y)^2 + 2*x*y', [0, 0]],
  [`${USER}own(x)`, [0]],
  ['f(x, y) = sort(x^2, y^2)', [0, 0]],
])('%s at %j is not seen to be', (text, at) => {
  expect(isSeen(text, at)).toBe(false);
});

describe('what is open, or too long, says nothing', () => {
  test('a sign that is not known is not above 0', () => {
    expect(isSeen('f(x) = x', [1], { ...rationalField, sign: () => 'undecided' })).toBe(false);
    expect(isSeen('abs(x)', [1], { ...rationalField, sign: () => 'undecided' })).toBe(false);
  });

  test('64 arguments are looked at, and no more', () => {
    const squares = (n: number) => `sum(${Array.from({ length: n }, (_, i) => `x${i}^2`).join(', ')})`;
    const zeros = (n: number) => new Array<number>(n).fill(0);
    expect(isSeen(squares(64), zeros(64))).toBe(true);
    expect(isSeen(squares(65), zeros(65))).toBe(false);
  });
});
