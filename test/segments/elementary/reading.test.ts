/** Functions read at points: exactly, by the function that marks the point, or from enclosures; else undecided. */
import { describe, expect, test } from 'vitest';
import { compare, parseRational, rational, Undecided } from '../../../src/numbers/index.ts';
import { LinePoint } from '../../../src/segments/elementary/point.ts';
import {
  distinctAt,
  sameAtPoint,
  signAtPoint,
  valueAtPoint,
  zeroInsideAt,
} from '../../../src/segments/elementary/reading.ts';
import { around } from './around.ts';

/** A function that is 0, which no normal form shows. */
const HIDDEN = '2*cos(atan(t)/2)^2 - 1 - 1/sqrt(1 + t^2)';
/** An exact place, or the next zero of a function after 1/3. */
const placed = (setting: ReturnType<typeof around>, text: string): LinePoint =>
  /[a-z]/.test(text) ? setting.zeroOf(text) : LinePoint.at(parseRational(text));

describe('the sign', () => {
  test.each([
    ['t - t', '0', 0],
    ['exp(t) - 1', '0', 0],
    ['exp(t) - 2', '1/2', -1],
    ['1/t', '0', 'undecided'],
    // At log 2, which has a closed form.
    ['exp(t) - 2', 'exp(t) - 2', 0],
    ['exp(2*t) - 4', 'exp(t) - 2', 0],
    ['t - 1', 'exp(t) - 2', -1],
    // At √2, a root.
    ['t^4 - 4', 't^2 - 2', 0],
    ['t^4 - 5', 't^2 - 2', -1],
    ['exp(t) - 4', 't^2 - 2', 1],
    // At the zero of 3t − e^t: factors, multiples, and what is neither.
    ['exp(t) - 3*t', 'exp(t) - 3*t', 0],
    ['t*(exp(t) - 3*t)^2', 'exp(t) - 3*t', 0],
    ['exp(2*t) - 3*t*exp(t) + exp(t) - 3*t', 'exp(t) - 3*t', 0],
    ['t - 1/2', 'exp(t) - 3*t', 1],
    ['t - 2/3', 'exp(t) - 3*t', -1],
    // log t + t is 0 where t e^t is 1.
    ['log(t) + t', 't*exp(t) - 1', 0],
    [HIDDEN, '1', 'undecided'],
    [HIDDEN, 'exp(t) - 3*t', 'undecided'],
  ] as const)('of %s at %s is %s', (text, place, expected) => {
    const setting = around();
    expect(signAtPoint(setting, setting.read(text), placed(setting, place))).toBe(expected);
  });
});

describe('one value of two functions', () => {
  test.each([
    ['exp(t)', '2', 'exp(t) - 2', 'yes'],
    ['exp(t)', '3*t', 'exp(t) - 3*t', 'yes'],
    ['exp(t)', '3*t + 1/2^50', 'exp(t) - 3*t', 'no'],
    ['t', '1/2', '1/2', 'yes'],
    ['t', '1/3', '1/2', 'no'],
    ['2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)', '1', 'undecided'],
    ['2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)', 'exp(t) - 3*t', 'undecided'],
  ] as const)('%s and %s at %s: %s', (a, b, place, expected) => {
    const one = around();
    // Of one field, and of two.
    const other = around(rational(2, 3), one.reals);
    const at = placed(one, place);
    expect(sameAtPoint(one, one.read(a), one.read(b), at)).toBe(expected);
    expect(sameAtPoint(one, one.read(a), other.read(b), at)).toBe(expected);
  });

  test('of two fields, where they are written alike', () => {
    const one = around();
    const other = around(rational(2, 3), one.reals);
    const at = LinePoint.at(rational(0));
    // Neither has a value there.
    expect(sameAtPoint(one, one.read('1/t'), other.read('1/t'), at)).toBe('yes');
    expect(sameAtPoint(one, one.read('1/t'), other.read('2/t'), at)).toBe('undecided');
  });
});

describe('the value', () => {
  test.each([
    ['t^2', '3', '9'],
    ['exp(t)', 'exp(t) - 2', '2'],
    ['3*t - 3*t + 5', 'exp(t) - 3*t', '5'],
  ])('of %s at %s is %s', (text, place, expected) => {
    const setting = around();
    expect(valueAtPoint(setting, setting.read(text), placed(setting, place))).toBe(expected);
  });

  test('has a closed form where the point has one, and else an enclosure', () => {
    const setting = around();
    const ends = { lo: expect.any(String), hi: expect.any(String) };
    const at = (text: string, place: string) =>
      valueAtPoint(setting, setting.read(text), placed(setting, place));
    expect(at('t', 'exp(t) - 2')).toEqual({ expr: 'log(2)', ...ends });
    const found = at('t^2', 'exp(t) - 3*t');
    expect(found).toEqual({ expr: 't^2 at t', ...ends });
    const { lo, hi } = found as { lo: string; hi: string };
    expect(compare(parseRational(hi).sub(parseRational(lo)), parseRational('1e-12'))).toBe(-1);
    expect(Number(parseRational(lo).valueOf())).toBeCloseTo(0.619061286735945 ** 2, 10);
  });

  test('is not there where it is not enclosed', () => {
    const setting = around();
    expect(() => valueAtPoint(setting, setting.read('1/t'), LinePoint.at(rational(0)))).toThrow(
      new Undecided('the value of 1/t was not enclosed'),
    );
  });
});

test('each value once, and none where two may be one', () => {
  const setting = around();
  const at = placed(setting, 'exp(t) - 3*t');
  const reads = ['exp(t)', '3*t', 't', '3*t', '1'].map(setting.read);
  expect(distinctAt(setting, reads, at)).toEqual([reads[0], reads[2], reads[4]]);
  expect(distinctAt(setting, [], at)).toEqual([]);
  const hidden = ['2*cos(atan(t)/2)^2', '1 + 1/sqrt(1 + t^2)'].map(setting.read);
  expect(() => distinctAt(setting, hidden, at)).toThrow('whether two slopes at a point are one is not seen');
});

test.each([
  [[], 'no'],
  [['t'], 'no'],
  [['-t', '-exp(t)'], 'no'],
  [['-t', 'exp(t)'], 'yes'],
  [['exp(t)', 'exp(t) - 3*t'], 'yes'],
  [['exp(t)', HIDDEN], 'undecided'],
  [['exp(t)', HIDDEN, '-1'], 'yes'],
] as const)('0 between the values of %j: %s', (texts, expected) => {
  const setting = around();
  const reads = texts.map(setting.read);
  expect(zeroInsideAt(setting, reads, placed(setting, 'exp(t) - 3*t'))).toBe(expected);
});
