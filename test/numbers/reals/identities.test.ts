/** Identities at random rationals are proven, and told from what is beside them by 10^-30 and 10^-300. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rational } from '../../../src/numbers/index.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { numberOf } from './constants.ts';

const sigma = (x: string) => `(1/(1 + exp(-(${x}))))`;
const softplus = (x: string) => `log(1 + exp(${x}))`;
const tanh = (x: string) => `(1 - 2/(exp(2*(${x})) + 1))`;

/** By name: in a and b, positive rationals. */
const IDENTITIES: Readonly<Record<string, (a: string, b: string) => string>> = {
  'exp(a) exp(b) = exp(a + b)': (a, b) => `exp(${a})*exp(${b}) - exp(${a} + ${b})`,
  'log(ab) = log a + log b': (a, b) => `log(${a}*${b}) - log(${a}) - log(${b})`,
  'σ(x) + σ(−x) = 1': a => `${sigma(a)} + ${sigma(`-${a}`)} - 1`,
  'logSumExp(x, x) − x = log 2': a => `log(exp(${a}) + exp(${a})) - ${a} - log(2)`,
  'tanh x = 2σ(2x) − 1': a => `${tanh(a)} - 2*${sigma(`2*${a}`)} + 1`,
  'softplus(x) − softplus(−x) = x': a => `${softplus(a)} - ${softplus(`-${a}`)} - ${a}`,
  'σ(log x) = x/(1 + x)': a => `${sigma(`log(${a})`)} - ${a}/(1 + ${a})`,
  '(√a + √b)² = a + b + 2√(ab)': (a, b) => `(sqrt(${a}) + sqrt(${b}))^2 - ${a} - ${b} - 2*sqrt(${a}*${b})`,
  '√(a + b + 2√(ab)) = √a + √b': (a, b) => `sqrt(${a} + ${b} + 2*sqrt(${a}*${b})) - sqrt(${a}) - sqrt(${b})`,
  '1/(√a + √b) = (√a − √b)/(a − b)': (a, b) =>
    `(${a} - ${b} - 1)/(sqrt(${a}) + sqrt(${b} + 1)) - sqrt(${a}) + sqrt(${b} + 1)`,
  'exp(log(a) b) = a^b': (a, b) => `exp(log(${a})*${b})^2 - exp(log(${a}^2)*${b})`,
  'softmax is the same after a shift': (a, b) =>
    `exp(${a})/(exp(${a}) + exp(${b})) - exp(${a} + 3)/(exp(${a} + 3) + exp(${b} + 3))`,
  'sin² + cos² = 1': a => `sin(${a})^2 + cos(${a})^2 - 1`,
  'sin(a + b)': (a, b) => `sin(${a} + ${b}) - sin(${a})*cos(${b}) - cos(${a})*sin(${b})`,
  'atan(a) + atan(1/a) = π/2': a => `atan(${a}) + atan(1/(${a})) - 2*atan(1)`,
  'sin(atan a) = a/√(1 + a²)': a => `sin(atan(${a})) - ${a}/sqrt(1 + ${a}^2)`,
  'cos(2 atan a) of a root': a => `cos(2*atan(sqrt(${a}))) - (1 - ${a})/(1 + ${a})`,
  'sin(atan a + atan b)': (a, b) =>
    `sin(atan(${a}) + atan(${b}))*sqrt((1 + ${a}^2)*(1 + ${b}^2)) - ${a} - ${b}`,
  'log(cosh a)': a => `log((exp(${a}) + exp(-${a}))/2) - ${a} - ${softplus(`-2*${a}`)} + log(2)`,
  'e^tanh(a) e^tanh(-a) = 1': a => `exp(${tanh(a)})*exp(${tanh(`-${a}`)}) - 1`,
  'cube roots': (a, b) => `root(${a}, 3)*root(${b}, 3) - root(${a}*${b}, 3)`,
};

const positive = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }))
  .map(([n, d]) => `(${n}/${d})`);

describe.each(Object.entries(IDENTITIES))('%s', (_, write) => {
  const instances = fc.tuple(positive, positive).map(([a, b]) => write(a, b));

  test('is proven', () => {
    fc.assert(
      fc.property(instances, text => {
        const field = realField();
        expect(field.sign(numberOf(field, text))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  test('is not claimed beside it', () => {
    fc.assert(
      fc.property(instances, fc.constantFrom(30, 300), fc.constantFrom(1, -1), (text, digits, side) => {
        const field = realField();
        const off = field.from(rational(side, 10n ** BigInt(digits)));
        expect(field.sign(field.add(numberOf(field, text), off))).toBe(side);
      }),
      { numRuns: 10 },
    );
  });
});
