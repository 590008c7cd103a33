/** Values of functions at real algebraic numbers, as documents print them. */
import { describe, expect, test } from 'vitest';
import { expectValues, readValue } from '../../../src/certificates/line/number.ts';
import { algebraic, MINUS_ROOT_TWO, quotientOf, ROOT_TWO } from '../quotients.ts';
import { meter, refusal } from '../units.ts';

const TWICE = { expr: '2*t at t', lo: '2', hi: '3' };

describe('a number is the value of a function', () => {
  test.each<readonly [value: unknown, f: string, at: object | string, answer: boolean]>([
    ['2', 't^2', ROOT_TWO, true],
    ['3', 't^2', ROOT_TWO, false],
    ['1/4', 't^2', '1/2', true],
    ['7/5', 't', ROOT_TWO, false],
    [TWICE, 't + t', ROOT_TWO, true],
    // At √2 another function has that value.
    [TWICE, 't^3', ROOT_TWO, true],
    [TWICE, 't', ROOT_TWO, false],
    [TWICE, '2*t', MINUS_ROOT_TWO, false],
    [{ ...TWICE, lo: '14/5' }, '2*t', ROOT_TWO, true],
    [{ ...TWICE, lo: '29/10' }, '2*t', ROOT_TWO, false],
    [{ ...TWICE, hi: '14/5' }, '2*t', ROOT_TWO, false],
    [{ expr: 't^2 at t', lo: '2', hi: '2' }, 't^2', ROOT_TWO, true],
    // A pole of what is written.
    [{ expr: '1/(t^2 - 2) at t', lo: '0', hi: '9' }, 't', ROOT_TWO, false],
  ])('%j of %s at %j: %s', (value, f, at, answer) => {
    expect(readValue(value, meter)(quotientOf(f), algebraic(at))).toBe(answer);
  });

  test.each<readonly [what: string, value: object, why: object]>([
    ['ends in another order', { ...TWICE, lo: '4' }, { wrong: 'expected lo ≤ hi' }],
    [
      'no "at t"',
      { ...TWICE, expr: '2*t' },
      { wrong: 'expected a rational function of t, at t', path: '/expr' },
    ],
    [
      'no function',
      { ...TWICE, expr: '1/0 at t' },
      { wrong: 'expected a rational function of t, at t', path: '/expr' },
    ],
    ['an end that is no text', { ...TWICE, hi: 3 }, { wrong: 'expected a string', path: '/hi' }],
    ['no expression', { lo: '0', hi: '1' }, { wrong: 'expected a string', path: '/expr' }],
  ])('%s is none', (_, value, why) => expect(refusal(() => readValue(value, meter))).toEqual(why));
});

describe('a list of the values of t, t²/2 and -t at √2', () => {
  const [same, negative] = [
    { expr: 't at t', lo: '1', hi: '2' },
    { expr: '-t at t', lo: '-2', hi: '-1' },
  ];
  const check = (list: unknown, part = false) =>
    refusal(() => expectValues(list, ['t', 't^2/2', '-t'].map(quotientOf), algebraic(ROOT_TWO), part, meter));

  test('has all of them, in any order; or some, where not all are known', () => {
    expect([check([negative, '1', same]), check(['1'], true), check([], true)]).toEqual([
      'none',
      'none',
      'none',
    ]);
  });

  test.each<readonly [what: string, list: unknown, why: object]>([
    ['one left out', ['1', same], { wrong: 'lacks a value' }],
    ['another number', ['1', same, negative, '0'], { wrong: 'is not one of the values', path: '/3' }],
    ['one twice', ['1', '1', same, negative], { wrong: 'is listed twice', path: '/1' }],
    [
      'one twice in other words',
      ['1', same, { ...same, hi: '3' }, negative],
      { wrong: 'is listed twice', path: '/2' },
    ],
    ['no list', '1', { wrong: 'expected a list' }],
  ])('%s', (_, list, why) => expect(check(list)).toEqual(why));
});
