/** Numbers with too many terms are known by enclosures alone. */
import { expect, test } from 'vitest';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { signOf } from '../../../src/certificates/numbers/rational.ts';
import { isReal } from '../../../src/certificates/reals/real.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';

const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103,
  107, 109,
];
const squared = (n: number): string =>
  `(${PRIMES.slice(0, n)
    .map(prime => `log(${prime})`)
    .join(' + ')})^2`;

test.each([
  [26, true],
  [29, false],
])('the square of a sum of %i logarithms has a form: %s', (n, has) => {
  const meter = new Meter(1e9);
  meter.over(new ExpLog(meter), () => {
    const value = meter.reals!.read(squared(n));
    expect(isReal(value) && value.form !== undefined).toBe(has);
    expect(signOf(value)).toBe(1);
  });
});
