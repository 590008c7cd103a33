/** Numbers that are proven equal to earlier ones are written as those, and no others are. */
import { expect, test } from 'vitest';
import { formKey } from '../../../src/numbers/forms/form.ts';
import { rational } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { numberOf } from './constants.ts';

const tanh = (x: string) => `(1 - 2/(exp(2*(${x})) + 1))`;
const [one, other] = [`${tanh('37')}*(1 + ${tanh('11')}*${tanh('26')})`, `${tanh('11')} + ${tanh('26')}`];

test.each([
  [`exp((${one})/(1 + (${one})^2))`, `exp((${other})/(1 + (${other})^2))`],
  ['sqrt((1/(1 + exp(-35/9)) + 1/(1 + exp(35/9)))^2 + 3)', '2'],
  ['exp(1/(1 + (sin(9/16)/cos(9/16))^2))', 'exp(1/(1 + (sin(9/8)/(1 + cos(9/8)))^2))'],
  ['log(1 + 1/(root(16, 3) + root(6, 3)))', 'log(1 + (root(256, 3) - root(96, 3) + root(36, 3))/22)'],
])('%s is %s', (left, right) => {
  const field = realField();
  expect(formKey(numberOf(field, left))).toBe(formKey(numberOf(field, right)));
});

test.each([30, 300])('what is 10^-%i beside it is another number', digits => {
  const field = realField();
  const off = field.from(rational(1, 10n ** BigInt(digits)));
  const [x, y] = [numberOf(field, one), numberOf(field, other)];
  expect(formKey(field.log(x) as typeof x)).toBe(formKey(field.log(y) as typeof y));
  const moved = field.log(field.add(y, off)) as typeof x;
  expect(formKey(moved)).not.toBe(formKey(field.log(y) as typeof y));
  expect(field.sign(field.sub(moved, field.log(x) as typeof x))).toBe(1);
});

test('sums of many terms in exponents take no long time', () => {
  const field = realField();
  const x = '(log(21) + (1/2 - log(36/7)^2))^2';
  expect(field.sign(numberOf(field, `1/(1 + exp(-(${x})/(1 + (${x})^2))) - 1/2`))).toBe(1);
});
