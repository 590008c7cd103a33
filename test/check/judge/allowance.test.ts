import { describe, expect, test } from 'vitest';
import { allowanceFor, exactAllowance, excuse, within } from '../../../src/check/judge/allowance.ts';
import { isFarOut } from '../../../src/check/oracle/kernels.ts';
import { Oracle } from '../../../src/check/oracle/oracle.ts';
import {
  compare,
  equal,
  float32,
  float64,
  format,
  parseRational,
  powerOfTwo,
  type Rational,
  toFloat,
  unitRoundoff,
} from '../../../src/numbers/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import type { Precision } from '../../../src/targets/index.ts';

const q = parseRational;
const oracleOf = (text: string, ...at: string[]): Oracle =>
  Oracle.of({ program: parseProgramText(text), at: at.map(x => q(x)) }) as Oracle;
const allowed = (oracle: Oracle, precision: Precision = 'float64') =>
  allowanceFor(oracle, { precision, forward: 'jacobian' } as never, oracle.nodewise.gradients[0]!)!;
const u = unitRoundoff(float64);
/** How many units of roundoff. */
const units = (x: Rational): number => Math.floor(toFloat(x.div(u)));

describe('the radius of a gradient', () => {
  test('of a sum: two roundings of each product, in sums of up to three terms', () => {
    const radius = oracleOf('x + y', '1', '2').radius(float64)!;
    expect(radius.map(format)).toEqual([6, 6].map(n => format(u.mul(q(String(n))))));
    expect(oracleOf('x + y', '1', '2').radius(float32)!.map(format)).toEqual(
      [6, 6].map(n => format(unitRoundoff(float32).mul(q(String(n))))),
    );
  });

  test('grows where a value is used twice, and with the slopes on the way', () => {
    const [twice] = oracleOf('x + x', '1').radius(float64)!;
    expect(units(twice!)).toBe(24);
    const [steep] = oracleOf('4 * x', '1').radius(float64)!;
    const [flat] = oracleOf('1 * x', '1').radius(float64)!;
    expect(compare(steep!, flat!.mul(q('4')))).toBe(0);
  });

  test('a product loses up to sixteen roundings of its slope', () => {
    const [inX, inY] = oracleOf('x * y', '3', '5').radius(float64)!;
    // (16 + 2) roundings of the slope, three times; the slopes are 5 and 3.
    expect([units(inX!), units(inY!)]).toEqual([270, 162]);
  });

  test('of a constant is the smallest normal number', () => {
    const [none] = oracleOf('0 * x', '1').radius(float64)!;
    expect(compare(none!, powerOfTwo(-1000))).toBe(-1);
    expect(compare(none!, q('0'))).toBe(1);
  });
});

describe('what is allowed', () => {
  test('nothing of an exact target, and nothing where nothing rounds', () => {
    for (const allowance of [
      exactAllowance(oracleOf('x * y', '1/3', '2')),
      allowed(oracleOf('x * y', '1/3', '2'), 'exact'),
      allowed(oracleOf('relu(x) + y', '1', '2')),
    ]) {
      expect(allowance).toMatchObject({ free: true, open: false, extreme: false });
      expect([allowance.value, ...allowance.gradient].every(x => equal(x, q('0')))).toBe(true);
      expect(allowance.gradient).toHaveLength(2);
    }
  });

  test('the larger distance of the value to the ends of what may be computed', () => {
    const oracle = oracleOf('x * x * x', '134217729');
    const { free, value, open } = allowed(oracle);
    expect([free, open]).toEqual([false, false]);
    const slot = oracle.rounded(float64)!.slots.at(-1)!;
    const ends = [slot.hi.sub(oracle.value), oracle.value.sub(slot.lo)];
    expect(ends.some(end => equal(end, value))).toBe(true);
    expect(ends.every(end => compare(end, value) <= 0)).toBe(true);
  });

  test('what the user says, and no more', () => {
    const oracle = oracleOf('x * y', '3', '5');
    const own = allowanceFor(
      oracle,
      { precision: 'float64', forward: 'jacobian', within: q('1/10') } as never,
      [],
    );
    expect(own).toMatchObject({ free: false, open: false, extreme: false });
    expect([own!.value, ...own!.gradient].map(format)).toEqual(['1/10', '1/10', '1/10']);
  });

  test('nothing is known where no bound is', () => {
    const oracle = oracleOf('(x / 3)^65', '1');
    expect(allowanceFor(oracle, { precision: 'float64', forward: 'jacobian' } as never, [])).toBeUndefined();
  });

  test('excuses: another branch first, then the range', () => {
    const allowance = exactAllowance(oracleOf('x', '1'));
    expect(excuse(allowance, [q('1')])).toBeUndefined();
    expect(excuse({ ...allowance, open: true, extreme: true }, [q('1')])).toBe(
      'rounding may have taken another branch',
    );
    expect(excuse({ ...allowance, extreme: true }, [q('1')])).toBe(
      'numbers of this size may leave the range of the format on the way',
    );
  });
});

test('within: equal without a radius, as near as the radius with one, in every coordinate', () => {
  const v = (...entries: string[]) => entries.map(entry => q(entry));
  expect(within(v('1', '2'), v('1', '2'))).toBe(true);
  expect(within(v('1', '2'), v('1', '3'))).toBe(false);
  expect(within(v('1', '2'), v('1', '3'), v('0', '1'))).toBe(true);
  expect(within(v('1', '2'), v('2', '3'), v('0', '1'))).toBe(false);
  expect(within(v('1', '4'), v('1', '3'), v('0', '1'))).toBe(true);
});

describe('numbers that leave the range', () => {
  const extreme = (text: string, ...at: string[]) => oracleOf(text, ...at).isExtreme(float64);
  const far = (text: string, ...at: string[]) => isFarOut(oracleOf(text, ...at).evaluation.values, float64);
  const two = (k: number): string => format(powerOfTwo(k));

  test('what only moves and adds may come near the largest number', () => {
    expect(extreme('relu(x)', two(1015))).toBe(false);
    expect(extreme('relu(x)', two(1016))).toBe(true);
    expect(extreme('relu(x)', two(-1022))).toBe(false);
    expect(extreme('relu(x)', two(-1023))).toBe(true);
    expect(extreme('relu(x)', '0')).toBe(false);
  });

  test('what multiplies may only come to its root', () => {
    expect(extreme('square(x)', two(255))).toBe(false);
    expect(extreme('square(x)', two(256))).toBe(true);
    expect(extreme('x * y', two(-511), '1')).toBe(false);
    expect(extreme('x * y', two(-512), '1')).toBe(true);
    // Also on the way, and in derivatives.
    expect(extreme('x * y - x * y', two(300), two(300))).toBe(true);
    expect(extreme('x / y', '1', two(-300))).toBe(true);
  });

  test('far out is asked first, and is never less', () => {
    expect(far('relu(x)', two(62))).toBe(false);
    expect(far('relu(x)', two(63))).toBe(true);
    expect(far('relu(x)', two(-62))).toBe(false);
    expect(far('relu(x)', two(-63))).toBe(true);
    expect(far('relu(x)', '0')).toBe(false);
    expect(isFarOut(oracleOf('relu(x)', '128').evaluation.values, float32)).toBe(true);
    expect(isFarOut(oracleOf('relu(x)', '127').evaluation.values, float32)).toBe(false);
  });
});
