/** How near to 0 a number made of roots can be, if it is not 0. */
import { expect, test } from 'vitest';
import { isReal } from '../../../src/certificates/reals/real.ts';
import { separationOf } from '../../../src/certificates/reals/separation.ts';
import { real, withReals } from '../stretches.ts';

const separation = (text: string, most = 100_000): number | undefined =>
  withReals(meter => {
    const found = real(text, meter);
    return isReal(found) ? separationOf(found, most, meter) : Number.NaN;
  });

test.each<readonly [text: string, digits: number]>([
  // Of 2 over 1, with two digits and one: u = ⌈(2 + 1)/2⌉, l = 1, and l + (2 − 1)u + 1.
  ['sqrt(2)', 4],
  // Sums: u = max(u₁ + l₂, u₂ + l₁) + 1, l = l₁ + l₂; the degree is 4.
  ['sqrt(2) + sqrt(3)', 15],
  // Products add up; √2 counts once.
  ['sqrt(2)*sqrt(1 + sqrt(2))', 19],
])('%s is 0, or above 2^-%i', (text, digits) => {
  expect(separation(text)).toBe(digits);
});

test('what is near to 0 and is not 0 is above its bound', () => {
  // √(n² + 1) − n is about 1/(2n).
  for (const [n, bits] of [
    ['10^6', 21],
    ['10^30', 101],
  ] as const)
    expect(separation(`sqrt((${n})^2 + 1) - ${n}`)).toBeGreaterThan(bits);
  // √2 + √3 − √(5 + 2√6) + 10^-20.
  expect(separation('sqrt(2) + sqrt(3) - sqrt(5 + 2*sqrt(6) + 1/10^20)')).toBeGreaterThan(66);
});

test('of what is not made of roots nothing is known, nor where the digits are too many', () => {
  expect([separation('exp(1)'), separation('sqrt(2)*log(3)'), separation('sqrt(1 + atan(2))')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([separation('sqrt(2) + sqrt(3)', 4), separation('2^(1/9973)', 5_000)]).toEqual([
    undefined,
    undefined,
  ]);
});
