/** Places on the line: how they are narrowed, ordered and written. */
import { expect, test } from 'vitest';
import {
  compare,
  format,
  isFailure,
  parseRational,
  rational,
  Undecided,
} from '../../../src/numbers/index.ts';
import {
  comparePoints,
  formatPlace,
  LinePoint,
  markedJson,
  realJson,
} from '../../../src/segments/elementary/point.ts';
import { around } from './around.ts';

const at = (text: string): LinePoint => LinePoint.at(parseRational(text));

test('a rational point is exact, and nothing narrows it', () => {
  const { reals } = around();
  const point = at('1/2');
  point.narrow();
  expect([point.lo, point.hi, point.exact!].map(format)).toEqual(['1/2', '1/2', '1/2']);
  expect(reals.text(point.real(reals)!)).toBe('1/2');
});

test('another is as narrow as one likes, and has a closed form where one is seen', () => {
  const { reals, zeroOf } = around();
  const point = zeroOf('exp(t) - 2');
  expect(point.exact).toBeUndefined();
  point.narrowTo(rational(1, 1000));
  expect(compare(point.hi.sub(point.lo), rational(1, 1000))).toBeLessThanOrEqual(0);
  expect(compare(point.lo, parseRational('0.69315'))).toBe(-1);
  expect(compare(point.hi, parseRational('0.69314'))).toBe(1);
  expect(reals.text(point.real(reals)!)).toBe('log(2)');
  expect(zeroOf('exp(t) - 3*t').real(reals)).toBeUndefined();
});

test('a point that turns out to be rational is so from then on', () => {
  const point = new LinePoint(
    { lo: rational(0), hi: rational(1) },
    { name: 'f', narrowed: () => ({ lo: rational(1, 3), hi: rational(1, 3) }) },
  );
  point.narrowTo(rational(1, 2));
  expect(format(point.exact!)).toBe('1/3');
});

test('points are in their order', () => {
  const { reals, zeroOf } = around();
  const [log2, root2, root3] = ['exp(t) - 2', 't^2 - 2', 't^2 - 3'].map(zeroOf);
  expect(comparePoints(at('1'), at('2'), reals)).toBe(-1);
  expect(comparePoints(at('1'), at('1'), reals)).toBe(0);
  expect(comparePoints(log2!, at('0.7'), reals)).toBe(-1);
  expect(comparePoints(log2!, at('0.69'), reals)).toBe(1);
  expect(comparePoints(log2!, zeroOf('exp(2*t) - 5'), reals)).toBe(-1);
  expect(comparePoints(root2!, root3!, reals)).toBe(-1);
  expect(comparePoints(root3!, log2!, reals)).toBe(1);
});

test('two points are one as roots, or by their closed forms; else that is not seen', () => {
  const { reals, zeroOf } = around();
  const log2 = zeroOf('exp(t) - 2');
  expect(comparePoints(zeroOf('t^2 - 2'), zeroOf('t^3 - 2*t'), reals)).toBe(0);
  expect(comparePoints(log2, zeroOf('t - log(2)'), reals)).toBe(0);
  const open = zeroOf('exp(t) - 3*t');
  expect(comparePoints(open, open, reals)).toBe(0);
  expect(() => comparePoints(open, zeroOf('exp(t) - 3*t'), reals)).toThrow(
    new Undecided('two points near t = 0.619061 could not be told apart'),
  );
});

test('documents say which zero it is, within 2^-40, and its closed form', () => {
  const { reals, zeroOf } = around();
  expect(markedJson(at('-7/3'), reals)).toEqual({ at: '-7/3' });
  const ends = { lo: expect.any(String), hi: expect.any(String) };
  expect(markedJson(zeroOf('exp(t) - 2'), reals)).toEqual({ root: 'exp(t) - 2', ...ends, expr: 'log(2)' });
  expect(markedJson(zeroOf('t^2 - 2'), reals)).toEqual({ root: 't^2-2', ...ends });
  const json = markedJson(zeroOf('exp(t) - 3*t'), reals);
  expect(json).toEqual({ root: 't - exp(t)/3', ...ends });
  const { lo, hi } = json as { lo: string; hi: string };
  expect(compare(parseRational(hi).sub(parseRational(lo)), rational(1n, 1n << 40n))).toBeLessThanOrEqual(0);
});

test('people read which zero it is, and about where', () => {
  const { zeroOf } = around();
  expect(formatPlace(at('1/2'))).toBe('1/2');
  expect(formatPlace(zeroOf('exp(t) - 2'))).toBe('the zero of exp(t) - 2 near 0.693147');
});

test('numbers are rational where they are, else enclosed; not where they are too large', () => {
  const { reals } = around();
  const exp = (x: number) => {
    const value = reals.exp(reals.from(rational(x)));
    if (isFailure(value)) throw new Error(value.why);
    return value;
  };
  const ends = { lo: expect.any(String), hi: expect.any(String) };
  expect(realJson(reals.from(rational(2, 3)), reals)).toBe('2/3');
  expect(realJson(exp(1), reals)).toEqual({ expr: 'exp(1)', ...ends });
  const large = exp(1_000_000);
  expect(realJson(reals.mul(large, large), reals)).toBeUndefined();
});
