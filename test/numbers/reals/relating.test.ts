/** Zeros of which parts inside of others depend on each other; and what is near to them. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { numberOf } from './constants.ts';

test.each([
  'exp(sqrt(3))*exp(sqrt(19)) - exp(sqrt(22 + 2*sqrt(57)))',
  'log(log(30 + 2*sqrt(161))) - log(2) - log(log(sqrt(23) + sqrt(7)))',
  'sqrt(log(17 + sqrt(288))^2 + 10) - sqrt(log(17 - sqrt(288))^2 + 10)',
  'log((atan(1/3) + atan(6/19))^2 + 2) - log(atan(37/51)^2 + 2)',
  'exp(4*atan(1/5)*log(2)) - exp((atan(1) + atan(1/239))*log(2))',
  '1/(log((1/(1 + exp(-7)))/(1 - 1/(1 + exp(-7))))^2 + 7) - 1/56',
  'sqrt(3*(2 + sin(4))^2) - (2 + sin(4))*sqrt(3)',
  'sqrt(sqrt(38 + 2*sqrt(312))) - sqrt(sqrt(12) + sqrt(26))',
  'log(1 + log(1 + root(29, 3)) + log(1 - root(29, 3) + root(841, 3))) - log(1 + log(30))',
  '3*sqrt(root(5, 3) - root(4, 3))*log(12) - (root(2, 3) + root(20, 3) - root(25, 3))*log(12)',
  'root((40/3)^3 + 3*40/3*(39/7)^2*6 + (3*(40/3)^2*39/7 + (39/7)^3*6)*sqrt(6), 3) - 40/3 - 39/7*sqrt(6)',
])('%s is 0, and 10^-30 and 10^-300 beside it, it is not', text => {
  for (const [digits, side] of [
    [0, 0],
    [30, 1],
    [300, -1],
  ] as const) {
    const field = realField();
    const off = field.from(rational(side, 10n ** BigInt(digits)));
    expect(field.sign(field.add(numberOf(field, text), off))).toBe(side);
  }
});
