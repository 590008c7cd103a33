/** What is behind the roundings: series and constants hold their values within the errors that they state. */
import { describe, expect, test } from 'vitest';
import { ln2, pi, thirdAngle } from '../../../src/numbers/fixed/constants.ts';
import { sineAndVersine } from '../../../src/numbers/fixed/doubling.ts';
import { exponentialOf } from '../../../src/numbers/fixed/exponential.ts';
import type { FixedEnclosure } from '../../../src/numbers/fixed/index.ts';
import { floorOf } from '../../../src/numbers/fixed/rounding.ts';
import { inverseTangent, rootAbove } from '../../../src/numbers/fixed/series.ts';
import { gp, hasPari, WITHOUT_PARI } from './pari.ts';

const DIGITS = '3.14159265358979323846264338327950288419716939937510582097494459230781640628620899';

test('π to 80 decimals, at most two units wide, to more bits and to fewer', () => {
  const decimals = BigInt(DIGITS.replace('.', ''));
  const unit = 10n ** 80n;
  for (const bits of [2, 250, 100, 1000, 20]) {
    const { lo, hi } = pi(bits);
    expect(hi - lo <= 2n).toBe(true);
    expect(lo * unit <= (decimals + 1n) << BigInt(bits) && decimals << BigInt(bits) <= hi * unit).toBe(true);
  }
  expect([ln2(3), pi(2)]).toEqual([
    { lo: 5n, hi: 6n, bits: 3 },
    { lo: 12n, hi: 13n, bits: 2 },
  ]);
});

describe.skipIf(!hasPari)(`within the errors stated${WITHOUT_PARI}`, () => {
  const FINER = 64;
  /** Enclosures, and what they are of, in PARI’s words. */
  const cases: (readonly [of: string, found: FixedEnclosure])[] = [];
  for (const bits of [16, 60, 300, 1000, 3400]) {
    cases.push(['log(2)', ln2(bits)], ['Pi', pi(bits)], ['atan(1/3)', thirdAngle(bits)]);
    for (const k of [0n, 1n, 7n, 12n, 41n, 60n, 63n]) {
      const n = (k << BigInt(bits - 6)) + k * k;
      const x = `(${n})/2^${bits}`;
      for (const halved of [0, 3, rootAbove(bits)]) {
        const { sine, versine } = sineAndVersine({ n, off: 0n, shift: bits }, bits, halved);
        cases.push([`exp(${x})`, exponentialOf({ n, off: 0n, shift: bits }, bits, halved)]);
        cases.push([`sin(${x})`, sine], [`1-cos(${x})`, versine]);
      }
      // |t| ≤ 1/3.
      for (const t of [n / 3n, -n / 3n]) {
        const at = { lo: t, hi: t, bits };
        cases.push([`atan((${t})/2^${bits})`, inverseTangent(at, true)]);
        cases.push([`atanh((${t})/2^${bits})`, inverseTangent(at, false)]);
      }
    }
  }
  const values = hasPari
    ? gp(cases.map(([of, { bits }]) => `localbitprec(${bits + 200}); floor((${of})*2.^${bits + FINER})`))
    : [];
  const outside = (changed: (found: FixedEnclosure) => FixedEnclosure) =>
    cases.filter(([, found], i) => {
      const { lo, hi } = changed(found);
      return lo << BigInt(FINER) > values[i]! + 1n || values[i]! > hi << BigInt(FINER);
    });

  test('all hold their values', () => {
    expect(outside(found => found).map(([of]) => of)).toEqual([]);
  });

  test('without the error that is stated many do not', () => {
    expect(outside(({ lo, bits }) => ({ lo, hi: lo, bits })).length).toBeGreaterThan(cases.length / 2);
  });
});

test('a floor is found with as many bits as it takes', () => {
  // 1 − 2^−200, enclosed on both sides with the bits asked for.
  let tries = 0;
  const value = (1n << 200n) - 1n;
  const found = floorOf(4, working => {
    tries += 1;
    const at = working >= 200 ? value << BigInt(working - 200) : value >> BigInt(200 - working);
    return { lo: at - 1n, hi: at + 2n, bits: working };
  });
  expect(found).toBe(15n);
  expect(tries).toBe(6);
});

test('roots of small integers, from above', () => {
  expect([0, 1, 2, 4, 5, 9, 10, 3400].map(rootAbove)).toEqual([0, 1, 2, 2, 3, 3, 4, 59]);
});
