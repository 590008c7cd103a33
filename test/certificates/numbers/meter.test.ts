/** How the checker stops: what may be tried, and what a budget bounds. */
import { describe, expect, it, test } from 'vitest';
import { attempt } from '../../../src/certificates/numbers/attempt.ts';
import { Meter, Stop, Wrong } from '../../../src/certificates/numbers/meter.ts';

describe('an attempt', () => {
  it('gives what the work gives, or nothing where it stops', () => {
    expect(attempt(() => 7)).toBe(7);
    expect(
      attempt(() => {
        throw new Stop('not known');
      }),
    ).toBeUndefined();
  });

  it('hides neither what is wrong nor what is broken', () => {
    for (const error of [new Wrong('false'), new TypeError('broken')])
      expect(() =>
        attempt(() => {
          throw error;
        }),
      ).toThrow(error);
  });

  it('does not give back what was spent', () => {
    const meter = new Meter(10);
    expect(attempt(() => meter.charge(11))).toBeUndefined();
    expect(() => meter.charge(0)).toThrow('the budget is spent');
  });
});

test('the clock is looked at once in many operations', () => {
  const meter = new Meter(1e9, () => true);
  meter.charge(1);
  expect(() => meter.charge(200_000)).toThrow('the time is over');
});
