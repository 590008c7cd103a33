/** Enclosures of numbers from those of what they are made of, and the first digits by which they are compared. */
import { expect, test } from 'vitest';
import { Enclosing } from '../../../src/certificates/reals/enclosing.ts';
import type { Real } from '../../../src/certificates/reals/real.ts';
import { functionOf, real, stretchOf, withReals } from '../stretches.ts';
import { number } from '../units.ts';

test.each<readonly [text: string, value: number]>([
  ['exp(1) + log(2)', Math.E + Math.LN2],
  ['exp(1)*sin(1)', Math.E * Math.sin(1)],
  ['cos(1) - atan(1/2)', Math.cos(1) - Math.atan(0.5)],
  ['(1 + sqrt(2))^3', (1 + Math.SQRT2) ** 3],
  ['(1 + sqrt(2))^(-3)', (1 + Math.SQRT2) ** -3],
  ['(1 + exp(1))^(2/3)', (1 + Math.E) ** (2 / 3)],
  // Of a root of a high degree by exp and log.
  ['(1 + exp(1))^(1/17)', (1 + Math.E) ** (1 / 17)],
])('%s', (text, value) => {
  withReals(meter => {
    const { lo, hi, e } = new Enclosing(meter).of(real(text, meter), 64)!;
    const [low, high] = [lo, hi].map(end => Number(end) * 2 ** e) as [number, number];
    const off = Math.abs(value) * 2 ** -48;
    expect([low <= value + off, high >= value - off, high - low < 2 * off]).toEqual([true, true, true]);
  });
});

test('a rational number lies in its own', () => {
  withReals(meter => {
    const { lo, hi, e } = new Enclosing(meter).of(number('1/3'), 64)!;
    const one = 1n << BigInt(-e);
    expect([3n * lo <= one, one <= 3n * hi, hi - lo]).toEqual([true, true, 1n]);
  });
});

test('a quotient by what may be 0, a log of it, and functions of t have none', () => {
  withReals(meter => {
    const enclosing = new Enclosing(meter);
    const near = real('exp(1/10^40) - 1', meter);
    expect(enclosing.of(near, 64)!.lo <= 0n).toBe(true);
    const log = real('log(exp(1/10^40) - 1)', meter);
    expect([enclosing.of(log, 64), enclosing.of(log, 400) === undefined]).toEqual([undefined, false]);
    const on = stretchOf(meter, '0', undefined, '1');
    expect(enclosing.of(functionOf('exp(t)', on), 64)).toBeUndefined();
  });
});

test('equal numbers have the same first digits, or next ones, and negatives the negative', () => {
  withReals(meter => {
    const enclosing = new Enclosing(meter);
    const place = (text: string): bigint | undefined => enclosing.placeOf(real(text, meter) as Real);
    const [a, b, negative, other, half] = [
      'exp(1) + log(2)',
      'log(2*exp(exp(1)))',
      '-exp(1) - log(2)',
      'exp(1) + log(3)',
      '(exp(1) + log(2))/2',
    ].map(place) as bigint[];
    expect([(a! - b!) ** 2n <= 1n, a! + negative!, a === other, a === half]).toEqual([
      true,
      0n,
      false,
      false,
    ]);
    expect(place('exp(1/10^40) - 1')).toBeUndefined();
  });
});
