/** Points of the line as documents mark them: which are none, which are one, and which are told apart. */
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { readSpot } from '../../../src/certificates/varying/spot.ts';
import { CROSSING, spotAt, withReals } from '../stretches.ts';
import { number, programOf, refusal, texts } from '../units.ts';

const LOG_TWO = { root: 'exp(t) - 2', lo: '1/2', hi: '1', expr: 'log(2)' };
const PLAIN = { root: 'exp(t) - 2', lo: '1/2', hi: '1' };
/** Two zeros between the ends: a closed form says which. */
const one = (expr: string): object => ({ root: '(exp(t) - 2)*(exp(t) - 3)', lo: '0', hi: '2', expr });
const HIGHER = { root: '(exp(t) - 2)*(exp(t) - 3)', lo: '1', hi: '2' };

describe('is no point', () => {
  test.each<readonly [what: string, value: object, why: object]>([
    [
      'another field beside "at"',
      { at: '1', expr: '1' },
      { wrong: 'expected no other fields', path: '/expr' },
    ],
    [
      'another field beside "root"',
      { ...PLAIN, at2: '1' },
      { wrong: 'expected no other fields', path: '/at2' },
    ],
    ['ends in another order', { ...CROSSING, lo: '1' }, { wrong: 'expected lo < hi' }],
    ['one end', { ...CROSSING, lo: '13/20' }, { wrong: 'expected lo < hi' }],
    [
      'no zero',
      { root: 'exp(t)', lo: '0', hi: '1' },
      { wrong: 'the function does not change its sign between lo and hi' },
    ],
    [
      'a zero at an end',
      { root: 't', lo: '0', hi: '1' },
      { wrong: 'the function does not change its sign between lo and hi' },
    ],
    [
      'a function that has no value at an end',
      { root: 'log(t - 1)', lo: '1', hi: '3' },
      { wrong: 'the function that marks a point has no value beside it' },
    ],
    [
      'two zeros',
      { root: 't^3 - t', lo: '-2', hi: '2' },
      { stop: 'whether a function has one zero between two ends' },
    ],
    [
      'three zeros',
      { root: 'sin(4*t)', lo: '-1', hi: '1' },
      { stop: 'whether a function has one zero between two ends' },
    ],
    [
      'a pole',
      { root: '1/t', lo: '-1', hi: '1' },
      { stop: 'whether a function has one zero between two ends' },
    ],
    [
      'another number',
      { ...LOG_TWO, expr: 'log(2) + 1/10^40' },
      { wrong: 'the function is not 0 there', path: '/expr' },
    ],
    [
      'a number beside the ends',
      { ...LOG_TWO, lo: '7/10' },
      { wrong: 'is not between lo and hi', path: '/expr' },
    ],
    [
      'no number',
      { ...LOG_TWO, expr: 'log(0)' },
      { wrong: 'expected a closed form that has a value', path: '/expr' },
    ],
  ])('%s', (_, value, why) => {
    expect(withReals(meter => refusal(() => readSpot(value, meter)))).toEqual(why);
  });
});

test.each<readonly [a: object | string, b: object | string, sign: number]>([
  ['1/2', '1/2', 0],
  ['1/2', '1/3', 1],
  [CROSSING, { ...CROSSING, lo: '61/100', hi: '7/10' }, 0],
  [CROSSING, { ...CROSSING, lo: '3/2', hi: '8/5' }, -1],
  [CROSSING, '0.619', 1],
  [CROSSING, '0.62', -1],
  [LOG_TWO, PLAIN, 0],
  [LOG_TWO, { root: 'exp(2*t) - 4', lo: '0', hi: '1', expr: 'log(4)/2' }, 0],
  [LOG_TWO, '0.6931', 1],
  // Among several zeros of one function between the same ends the closed form says which.
  [one('log(2)'), one('log(3)'), -1],
  [one('log(3)'), one('log(2)'), 1],
  [one('log(2)'), HIGHER, -1],
  [HIGHER, one('log(2)'), 1],
  [HIGHER, { ...HIGHER, expr: 'log(3)' }, 0],
])('%j less %j has the sign %i', (a, b, sign) => {
  expect(withReals(meter => spotAt(a, meter).compare(spotAt(b, meter)))).toBe(sign);
});

test('one number as the zero of two functions is not told from itself', () => {
  const other = { root: 't^4 - 9', lo: '1', hi: '2' };
  expect(
    withReals(meter =>
      refusal(() => spotAt({ root: 't^2 - 3', lo: '1', hi: '2' }, meter).compare(spotAt(other, meter))),
    ),
  ).toEqual({ stop: 'two points are not told apart' });
});

test('is narrowed to the half in which it lies', () => {
  const halved = (mark: object | string): string[] =>
    withReals(meter => {
      const spot = spotAt(mark, meter);
      spot.narrow();
      return texts([spot.lo, spot.hi]);
    });
  expect(halved('1/3')).toEqual(['1/3', '1/3']);
  expect(halved(LOG_TWO)).toEqual(['1/2', '3/4']);
  expect(halved({ ...PLAIN, lo: '0' })).toEqual(['1/2', '1']);
  expect(halved({ root: 't^3 + t', lo: '-1', hi: '1' })).toEqual(['0', '0']);
});

test('is rational where it is written as a rational number', () => {
  const is = (mark: object | string): boolean => withReals(meter => spotAt(mark, meter).isRational);
  expect([is('1/2'), is({ at: '1/2' }), is(LOG_TWO), is(CROSSING)]).toEqual([true, true, false, false]);
});

test('its sign against a rational number is seen on both sides', () => {
  expect(withReals(meter => ['0.69', '0.7'].map(x => spotAt(PLAIN, meter).compareTo(number(x))))).toEqual([
    1, -1,
  ]);
});

test('parts that leave out what lies between two zeros do not cover the line', () => {
  // min(relu(exp(t) - 2), relu(3 - exp(t))) is 0 but between log 2 and log 3.
  const bump = programOf('t', [
    'E = exp t',
    'a = affine E coefficients= constant=-2',
    'b = affine E coefficients= constant=3',
    'c = relu a',
    'd = relu b',
    'm = min c d',
  ]);
  bump.nodes[1].coefficients = ['1'];
  bump.nodes[2].coefficients = ['-1'];
  const none = programOf('t', ['z = sub t t']);
  const parts = [
    { from: null, to: one('log(2)'), values: ['0'] },
    { from: one('log(3)'), to: null, values: ['0'] },
  ];
  const document = { format: 'cornercheck.equal/1', programs: [bump, none], equal: 'yes', parts };
  expect(verifyDocument(document)).toMatchObject({
    verdict: 'rejected',
    problems: [{ path: '/parts/1/from', message: 'does not begin where the interval before it ends' }],
  });
});
