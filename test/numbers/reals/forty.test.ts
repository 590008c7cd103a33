/** Constants whose signs are known, with what makes them hard: nested radicals, logarithms of logarithms, exponents of tanh. */
import { expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { numberOf } from './constants.ts';

const ZEROS = [
  'log(6) - log(2) - log(3)',
  '(sqrt(2) + sqrt(3))^2 - 5 - 2*sqrt(6)',
  'sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)',
  'root(sqrt(5) + 2, 3) - root(sqrt(5) - 2, 3) - 1',
  'exp(1/2)*exp(1/3) - exp(5/6)',
  '1/(1 + exp(-22/7)) + 1/(1 + exp(22/7)) - 1',
  'log(1 + exp(3/7)) - log(1 + exp(-3/7)) - 3/7',
  'log(exp(1) + exp(2) + exp(3)) - 2 - log(exp(-1) + 1 + exp(1))',
  'log(1 + 2*exp(1) + exp(2))*log(3) - 2*log(1 + exp(1))*log(3)',
  'log(log(4)) - log(log(2)) - log(2)',
  'exp(log(2)*log(3)) - exp(log(9)*log(sqrt(2)))',
  'exp(1 - 2/(exp(2/3) + 1)) - exp(2/(1 + exp(-2/3)))/exp(1)',
  'exp(1/(1 + exp(-1))/2)*exp(1/(1 + exp(1))/2) - sqrt(exp(1))',
  'log(1000003*1000033) + log(1000033*1000037) - log(1000003*1000037) - 2*log(1000033)',
  '(exp(2) - 2)/(exp(1) - sqrt(2)) - exp(1) - sqrt(2)',
  'sin(3/7)^2 + cos(3/7)^2 - 1',
  '1 - 2/(exp(2) + 1) - (exp(2) - 1)/(exp(2) + 1)',
  'log(2 + sqrt(3)) + log(2 - sqrt(3))',
  'sqrt(1 + sqrt(2))*sqrt(sqrt(2) - 1) - 1',
  'exp(sqrt(2)) - exp(2/sqrt(2))',
];

test.each(ZEROS)('%s is 0', text => {
  const field = realField();
  expect(field.sign(numberOf(field, text))).toBe(0);
});

test.each(ZEROS)('%s, 10^-30 and 10^-300 beside it, is not', text => {
  for (const digits of [30, 300])
    for (const side of [1, -1] as const) {
      const field = realField();
      const off = field.from(rational(side, 10n ** BigInt(digits)));
      expect(field.sign(field.add(numberOf(field, text), off))).toBe(side);
    }
});

test.each([
  ['exp(1) - 6121026514868073/2251799813685248', 1],
  ['exp(-1000000)', 1],
  ['3*log(2) - 2*log(3) + 1/1000', -1],
  ['sqrt(2) + sqrt(3) - sqrt(10)', -1],
  ['exp(10^10*log(1 + 1/10^10)) - exp(1)', -1],
  ['sqrt(10^60 + 1) - 10^30 - 1/(2*10^30)', -1],
] as const)('the sign of %s is %i', (text, sign) => {
  const field = realField();
  expect(field.sign(numberOf(field, text))).toBe(sign);
});

test('what no identity known here settles is undecided, and not guessed', () => {
  const field = realField();
  expect(field.sign(numberOf(field, 'cos(8*atan(1)/5) - (sqrt(5) - 1)/4'))).toBe('undecided');
});
