import { expect, test } from 'vitest';
import { isFailure } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { separationBits } from '../../../src/numbers/reals/separation.ts';
import { numberOf } from './constants.ts';

test.each([
  'sqrt(2) + sqrt(3) - sqrt(10)',
  'sqrt(10^60 + 1) - 10^30',
  'sqrt(1 + sqrt(2)) - root(3, 5)',
  'root(sqrt(5) + 2, 3) - root(sqrt(5) - 2, 3) - 1 + 1/10^40',
  '1/(sqrt(10^20 + 1) - 10^10) - 2*10^10',
])('%s is farther from 0 than the bound', text => {
  const field = realField();
  const value = numberOf(field, text);
  const bits = separationBits(value)!;
  const range = field.enclosure(value, bits + 8)!;
  expect(
    range.lo
      .abs()
      .mul(2n ** BigInt(bits))
      .compare(1),
  ).toBe(1);
});

test.each(['exp(1)', 'log(2) + sqrt(2)', 'sin(1)'])('%s has none: it is not made of roots', text => {
  const field = realField();
  expect(separationBits(numberOf(field, text))).toBeUndefined();
});

test('a product of thousands of roots is left open, in time', () => {
  const field = realField();
  const roots = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29].map(n => field.root(numberOf(field, `${n}`), 2));
  const sum = roots.reduce((a, b) => (isFailure(a) || isFailure(b) ? a : field.add(a, b)));
  expect(isFailure(sum) ? sum : field.sign(sum)).toBe(1);
});
