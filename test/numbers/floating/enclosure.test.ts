import { describe, expect, test } from 'vitest';
import {
  distance,
  enclosureField,
  exactly,
  greatestSize,
  isKept,
  isOneNumber,
  leastNormal,
  type RoundingEnclosure,
  sumsExactly,
  union,
} from '../../../src/numbers/floating/enclosure.ts';
import { roundOut, widen } from '../../../src/numbers/floating/outward.ts';
import {
  compare,
  type Failure,
  float32,
  float64,
  floorLog2,
  format,
  fromFloat,
  isFailure,
  parseRational,
  powerOfTwo,
  type Rational,
  rational,
} from '../../../src/numbers/index.ts';

const q = (text: string): Rational => parseRational(text);
const between = (lo: string, hi: string): RoundingEnclosure => ({ lo: q(lo), hi: q(hi) });
const show = (e: RoundingEnclosure | Failure): string[] =>
  isFailure(e) ? [e.why] : isOneNumber(e) ? [format(e.lo)] : [format(e.lo), format(e.hi)];
const field = enclosureField(float64);
const ulp = powerOfTwo(-52);

describe('intervals', () => {
  test('one number, the largest size in them, how far they reach, and their union', () => {
    expect(show(exactly(q('2/3')))).toEqual(['2/3']);
    expect(isOneNumber(between('1', '2'))).toBe(false);
    expect(format(greatestSize(between('-3', '2')))).toBe('3');
    expect(format(greatestSize(between('-3', '4')))).toBe('4');
    expect(format(distance(between('1', '4'), q('2')))).toBe('2');
    expect(format(distance(between('1', '4'), q('3')))).toBe('2');
    expect(format(distance(between('1', '4'), q('5')))).toBe('4');
    expect(show(union(between('1', '3'), between('2', '5')))).toEqual(['1', '5']);
    expect(show(union(between('2', '5'), between('1', '3')))).toEqual(['1', '5']);
    expect(show(widen(between('1', '2'), q('1/4')))).toEqual(['3/4', '9/4']);
  });

  test('a bound keeps 81 bits, and is rounded away from the number where it has more', () => {
    const third = q('1/3');
    const [below, above] = [roundOut(third, -1), roundOut(third, 1)];
    expect(compare(below, third)).toBe(-1);
    expect(compare(above, third)).toBe(1);
    expect(format(above.sub(below))).toBe(format(powerOfTwo(-82)));
    expect(compare(roundOut(third.neg(), 1), third.neg())).toBe(1);
    expect(compare(roundOut(third.neg(), -1), third.neg())).toBe(-1);
    for (const kept of ['0', '5', '-7/8', '1267650600228229401496703205376'])
      for (const direction of [1, -1] as const) expect(format(roundOut(q(kept), direction))).toBe(kept);
    const large = q('3').mul(powerOfTwo(200)).add(q('1'));
    expect(format(roundOut(large, -1))).toBe(format(q('3').mul(powerOfTwo(200))));
    expect(format(roundOut(large, 1).sub(roundOut(large, -1)))).toBe(format(powerOfTwo(201 - 80)));
  });
});

describe('arithmetic of float64', () => {
  test('is exact where the result is one of its numbers', () => {
    expect(show(field.add(exactly(q('1/2')), exactly(q('3'))))).toEqual(['7/2']);
    expect(show(field.sub(exactly(q('1/2')), exactly(q('3'))))).toEqual(['-5/2']);
    expect(show(field.mul(exactly(q('1/2')), exactly(q('3'))))).toEqual(['3/2']);
    expect(show(field.div(exactly(q('3')), exactly(q('-4'))))).toEqual(['-3/4']);
    expect(show(field.pow(exactly(q('3')), 4))).toEqual(['81']);
    expect(show(field.pow(exactly(q('2')), -3))).toEqual(['1/8']);
    expect(show(field.pow(exactly(q('7')), 0))).toEqual(['1']);
    expect(show(field.neg(between('1', '2')))).toEqual(['-2', '-1']);
    expect(show(field.zero)).toEqual(['0']);
    expect(show(field.one)).toEqual(['1']);
  });

  test('is one rounding wider elsewhere', () => {
    const third = field.div(exactly(q('1')), exactly(q('3'))) as RoundingEnclosure;
    expect(compare(third.lo, q('1/3'))).toBe(-1);
    expect(compare(third.hi, q('1/3'))).toBe(1);
    expect(compare(third.hi.sub(third.lo), ulp)).toBe(-1);
    const tenth = field.from(q('1/10'));
    expect(isOneNumber(tenth)).toBe(false);
    expect(compare(tenth.lo, q('1/10'))).toBe(-1);
    // Intervals are widened also where their ends are numbers of the format.
    const sum = field.add(between('1', '2'), exactly(q('0')));
    expect([compare(sum.lo, q('1')), compare(sum.hi, q('2'))]).toEqual([-1, 1]);
  });

  test('products and quotients of intervals take the signs into account', () => {
    const near = (e: RoundingEnclosure | Failure, lo: string, hi: string) => {
      expect(isFailure(e)).toBe(false);
      const { lo: a, hi: b } = e as RoundingEnclosure;
      for (const [end, wanted] of [[a, q(lo)] as const, [b, q(hi)] as const])
        expect(compare(end.sub(wanted).abs(), ulp.mul(q('16'))), format(end)).toBe(-1);
    };
    near(field.mul(between('-1', '2'), between('-3', '5')), '-6', '10');
    near(field.mul(between('-2', '-1'), between('3', '4')), '-8', '-3');
    near(field.div(between('-1', '2'), between('2', '4')), '-1/2', '1');
    near(field.div(between('1', '2'), between('-4', '-2')), '-1', '-1/4');
    near(field.sub(between('1', '2'), between('3', '5')), '-4', '-1');
  });

  test('what it does not know it says', () => {
    expect(show(field.div(exactly(q('1')), between('-1', '1')))).toEqual(['rounding may change a sign']);
    expect(isFailure(field.div(exactly(q('1')), exactly(q('0'))))).toBe(true);
    expect(show(field.pow(between('1', '2'), 65))).toEqual(['no error bound for this operation']);
    expect(isFailure(field.pow(between('1', '2'), 64))).toBe(false);
    expect(isFailure(field.pow(exactly(q('2')), -64))).toBe(false);
    expect(show(field.exp(exactly(q('0'))))).toEqual(['1']);
    expect(show(field.exp(exactly(q('20000'))))).toEqual(['a number on the way is beyond all formats']);
    expect(show(field.log(exactly(q('1'))))).toEqual(['0']);
    expect(show(field.cos(exactly(q('0'))))).toEqual(['1']);
    expect(show(field.sin(exactly(q('0'))))).toEqual(['0']);
  });

  test('kernels are some units in the last place from the exact value, which is enclosed', () => {
    const near = (e: unknown, exact: number, ulps: number): void => {
      expect(isFailure(e as RoundingEnclosure)).toBe(false);
      const { lo, hi } = e as RoundingEnclosure;
      const value = fromFloat(exact);
      // The double itself is half a unit off.
      const unit = powerOfTwo(floorLog2(value) - 52);
      expect(compare(value.sub(lo), unit.mul(rational(2 * ulps + 2)))).toBe(-1);
      expect(compare(hi.sub(value), unit.mul(rational(2 * ulps + 2)))).toBe(-1);
      expect([compare(lo, value.sub(unit)), compare(hi, value.add(unit))]).toEqual([-1, 1]);
    };
    near(field.exp(exactly(q('1'))), Math.E, 4);
    near(field.log(exactly(q('2'))), Math.LN2, 4);
    near(field.sin(exactly(q('1000'))), Math.sin(1000), 4);
    near(field.cos(exactly(q('3'))), Math.cos(3), 4);
    near(field.atan(exactly(q('1'))), Math.PI / 4, 8);
    // A machine need not find a root that is rational.
    near(field.root(exactly(q('4')), 2), 2, 4);
    const { lo, hi } = field.exp(exactly(q('-800'))) as RoundingEnclosure;
    expect([compare(lo, q('0')), compare(hi, q('0'))]).toEqual([-1, 1]);
  });

  test('signs, and what tells numbers apart', () => {
    expect(field.sign(between('1/2', '1'))).toBe(1);
    expect(field.sign(between('-1', '-1/2'))).toBe(-1);
    expect(field.sign(exactly(q('0')))).toBe(0);
    for (const straddling of [between('-1', '1'), between('0', '1'), between('-1', '0')])
      expect(field.sign(straddling)).toBe('undecided');
    expect(field.key(between('1', '2'))).not.toBe(field.key(between('1', '3')));
    expect(field.bounded(between('1', '2'))).toBe(true);
    expect([field.told(exactly(q('1'))), field.told(between('1', '2'))]).toEqual([true, false]);
    expect(field.name).toBe('enclosures of float64');
    expect(enclosureField(float64)).toBe(field);
    expect(enclosureField(float32)).not.toBe(field);
  });

  test('what lies below the normal numbers may be flushed to zero', () => {
    const least = leastNormal(float64);
    expect(format(least)).toBe(format(powerOfTwo(-1022)));
    const half = exactly(powerOfTwo(-511));
    expect(show(field.mul(half, half))).toEqual([format(least)]);
    const below = field.mul(half, exactly(powerOfTwo(-512))) as RoundingEnclosure;
    expect(compare(below.lo, q('0'))).toBeLessThan(1);
    expect(compare(below.hi, powerOfTwo(-1023))).toBe(1);
    expect(show(field.neg(exactly(q('0'))))).toEqual(['0']);
  });
});

describe('sums in any order', () => {
  const sums = (...terms: string[]): boolean => sumsExactly(terms.map(q), float32);

  test('round nowhere where all bits are within one significand', () => {
    expect(sums()).toBe(true);
    expect(sums('0', '0')).toBe(true);
    expect(sums('1', '-1/2', '3')).toBe(true);
    // 24 bits, from 2^-23 to 1; one more is too many.
    expect(sums('1', `1/${2 ** 23}`)).toBe(true);
    expect(sums('1', `1/${2 ** 24}`)).toBe(false);
    expect(sums(`${2 ** 23}`, '1')).toBe(true);
    expect(sums(`${2 ** 24}`, '1')).toBe(false);
    // What comes in between counts, not the sum alone.
    expect(sums(`${2 ** 24}`, '1', `-${2 ** 24}`)).toBe(false);
    expect(sums(`${2 ** 23}`, `${2 ** 23}`)).toBe(true);
    expect(sums('1/3')).toBe(false);
    expect(sums('6', '-6')).toBe(true);
  });

  test('of numbers that may be flushed, or lie beyond the range', () => {
    const [small, large] = [powerOfTwo(-126), powerOfTwo(127)];
    expect(sumsExactly([small, small], float32)).toBe(true);
    expect(sumsExactly([powerOfTwo(-127)], float32)).toBe(false);
    expect(sumsExactly([large], float32)).toBe(true);
    expect(sumsExactly([large, large], float32)).toBe(false);
  });

  test('a number is kept where it is one of the format, and normal', () => {
    expect(isKept(q('0'), float32)).toBe(true);
    expect(isKept(powerOfTwo(-126), float32)).toBe(true);
    expect(isKept(powerOfTwo(-127), float32)).toBe(false);
    expect(isKept(powerOfTwo(-126).neg(), float32)).toBe(true);
    expect(isKept(q('1/3'), float32)).toBe(false);
    expect(isKept(q('16777217'), float32)).toBe(false);
    expect(isKept(q('16777217'), float64)).toBe(true);
  });
});
