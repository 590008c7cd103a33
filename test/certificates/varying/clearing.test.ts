/** Signs that a function is seen to have all over a stretch, and why there is none. */
import { describe, expect, test } from 'vitest';
import type { Real } from '../../../src/certificates/reals/real.ts';
import { Clearing } from '../../../src/certificates/varying/clearing.ts';
import { CROSSING, functionOf, type Mark, stretchOf, withReals } from '../stretches.ts';
import { refusal } from '../units.ts';

function sign(text: string, from: Mark, to: Mark, sample: string): unknown {
  return withReals(meter => {
    const on = stretchOf(meter, from, to, sample);
    let found: number | undefined;
    const why = refusal(() => {
      found = new Clearing(on).signOf(functionOf(text, on) as Real);
    });
    return found ?? why;
  });
}

describe('one sign', () => {
  test.each<readonly [text: string, from: Mark, to: Mark, sample: string, sign: 1 | -1]>([
    // On a closed part that of its enclosure, or of values between which it is monotone.
    ['2 + sin(t)', '0', '1', '1/2', 1],
    ['exp(t) - 2*t', '0', '1', '1/2', 1],
    // Beside an end at which it is 0 that of its first derivative that is not.
    ['exp(t) - 1', '0', '1', '1/2', 1],
    ['exp(t) - 1', '-1', '0', '-1/2', -1],
    ['exp(t) - 1 - t', '0', '1', '1/2', 1],
    ['exp(t) - 1 - t', '-1', '0', '-1/2', 1],
    ['sin(t) - t', '0', '1', '1/2', -1],
    ['exp(t) - 3*t', CROSSING, '1', '3/4', -1],
    ['exp(t) - 3*t', '0', CROSSING, '1/2', 1],
    ['log(t)', '0', '1', '1/2', -1],
    // Towards infinity that of the derivative, and to the left the contrary one.
    ['exp(t) - t', '0', undefined, '1', 1],
    ['t + 1 - exp(t)', '0', undefined, '1', -1],
    ['t - exp(t)', undefined, '0', '-1', -1],
    ['t^2 + t + 1', undefined, undefined, '0', 1],
  ])('%s between %j and %j', (text, from, to, sample, expected) => {
    expect(sign(text, from, to, sample)).toBe(expected);
  });

  test('a sample may be as near to an end as it likes', () => {
    const to = { root: 'exp(t) - 2', lo: '0', hi: '1', expr: 'log(2)' };
    expect(sign('exp(t) - 2', undefined, to, '69314718055994530941/100000000000000000000')).toBe(-1);
  });
});

describe('none is seen', () => {
  test.each<readonly [text: string, from: Mark, to: Mark, sample: string, stop: string]>([
    ['exp(t) - 1', '-1', '1', '0', 'a function is 0 inside a stretch'],
    ['exp(t) - 3*t', '1/2', '1', '3/5', 'a function changes its sign'],
    ['(3*t - 1)^2', '0', '1', '1/2', 'the sign of a function on a stretch'],
    // It is negative beyond 10⁹.
    ['10^9 - t', '0', undefined, '1', 'the sign of a function towards infinity'],
    ['t + 10^9', undefined, '0', '-1', 'the sign of a function towards infinity'],
    ['sin(t)', '1', undefined, '2', 'a function changes its sign'],
    // It is 0 just inside.
    ['exp(t) - 3*t + 1/10^9', CROSSING, '1', '3/4', 'the sign of a function near an end of a stretch'],
  ])('%s between %j and %j', (text, from, to, sample, stop) => {
    expect(sign(text, from, to, sample)).toEqual({ stop });
  });
});
