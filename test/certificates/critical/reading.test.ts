/** Numbers and functions of t at points: signs that are seen, and what is not told apart. */
import { describe, expect, test } from 'vitest';
import { Reading } from '../../../src/certificates/critical/reading.ts';
import { readFormula } from '../../../src/certificates/language/formula.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import type { Rat } from '../../../src/certificates/numbers/rational.ts';
import { ExpLog } from '../../../src/certificates/reals/reals.ts';
import { readSpot, type Spot } from '../../../src/certificates/varying/spot.ts';
import { Varying } from '../../../src/certificates/varying/varying.ts';
import { number, refusal } from '../units.ts';

/** Where t = exp(t)/3, about 0.619; functions to its left and right. */
function beside<T>(work: (spot: Spot, left: Varying, right: Varying) => T): T {
  const meter = new Meter(50_000_000);
  return meter.over(new ExpLog(meter), () => {
    const spot = readSpot({ root: 't - exp(t)/3', lo: '3/5', hi: '13/20' }, meter);
    const left = new Varying(undefined, spot, number(0), meter);
    return work(spot, left, new Varying(spot, undefined, number(1), meter));
  });
}
const of = (text: string, on: Varying): Rat => on.over(() => on.of(readFormula(text, ['t'], on.meter)));
const reading = (text: string, on: Varying, spot: Spot): Reading => Reading.of(of(text, on), on, spot);

describe('a sign at a point', () => {
  test.each([
    ['exp(t)', 1],
    ['t - 1', -1],
    ['(exp(t) - 3*t)*exp(t)', 0],
  ])('of %s is %s', (text, sign) => {
    expect(beside((spot, left) => reading(text, left, spot).sign())).toBe(sign);
  });

  test('of what is 0 there, and is not seen to be, is not known', () => {
    expect(beside((spot, left) => refusal(() => reading('t^2 - exp(2*t)/9', left, spot).sign()))).toEqual({
      stop: 'the sign of a function at a point',
    });
  });
});

describe('two readings', () => {
  test('from one side differ where their difference is not 0', () => {
    const differ = (text: string): boolean =>
      beside((spot, left) => reading('exp(t)', left, spot).differsFrom(reading(text, left, spot)));
    expect([differ('3*t'), differ('2*t')]).toEqual([false, true]);
  });

  test('from both sides differ where their signs do; that they are equal is not seen', () => {
    const differ = (text: string) =>
      beside((spot, left, right) =>
        refusal(() => {
          const differs = reading('exp(t)', left, spot).differsFrom(reading(text, right, spot));
          expect(differs).toBe(true);
        }),
      );
    expect(differ('-exp(t)')).toBe('none');
    expect(differ('2*t')).toEqual({ stop: 'whether slopes on both sides of a point are one' });
  });
});
