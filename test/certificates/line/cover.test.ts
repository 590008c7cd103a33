/** Intervals one after the other, as documents write them, and functions on them. */
import { describe, expect, test } from 'vitest';
import { expectFunction, readCover, readFunction } from '../../../src/certificates/line/cover.ts';
import { areFunctions, quotientOf, ROOT_TWO, roots } from '../quotients.ts';
import { meter, refusal } from '../units.ts';

const ONE = { at: '1' };
const part = (from: object | null, to: object | null): object => ({ from, to });

describe('a cover', () => {
  test('is of intervals that follow on each other; null is an end of the line', () => {
    const found = readCover([part(null, ONE), part(ONE, ROOT_TWO), part(ROOT_TWO, null)], roots);
    expect(found.map(({ from, to }) => [from?.exact, to?.exact])).toEqual([
      [undefined, true],
      [true, false],
      [false, undefined],
    ]);
  });

  test.each<readonly [what: string, parts: readonly object[], why: object]>([
    ['of nothing', [], { wrong: 'expected at least one interval' }],
    [
      'with a gap',
      [part(null, ONE), part(ROOT_TWO, null)],
      { wrong: 'does not begin where the interval before it ends', path: '/1/from' },
    ],
    [
      'with a part behind the end of the line',
      [part(null, null), part(ONE, null)],
      { wrong: 'does not begin where the interval before it ends', path: '/1/from' },
    ],
    [
      'with a second beginning',
      [part(null, ONE), part(null, null)],
      { wrong: 'does not begin where the interval before it ends', path: '/1/from' },
    ],
    ['of ends in another order', [part(ROOT_TWO, ONE)], { wrong: 'expected from < to', path: '/0' }],
    ['of a point', [part(ONE, ONE)], { wrong: 'expected from < to', path: '/0' }],
    ['without an end', [{ from: null }], { wrong: 'expected an object', path: '/0/to' }],
  ])('%s is none', (_, parts, why) => expect(refusal(() => readCover(parts, roots))).toEqual(why));
});

describe('a function', () => {
  test('is a rational function of t', () => {
    expect(areFunctions([readFunction('(t^2 - 1)/(t - 1)', meter)], 't + 1')).toBe(true);
    expect(refusal(() => readFunction(1, meter))).toEqual({ wrong: 'expected a string' });
    expect(refusal(() => readFunction('1/(t - t)', meter))).toEqual({
      wrong: 'expected a rational function of t',
    });
    expect(refusal(() => readFunction('exp(t)', meter))).toEqual({
      stop: 'it is written with a function that is not rational',
    });
  });

  test('may be written in any way, and is no other one', () => {
    const expected = (text: string) =>
      refusal(() => expectFunction(text, quotientOf('t^2 + t'), 'the value', meter));
    expect([expected('t*(t + 1)'), expected('t^2 + 2*t')]).toEqual(['none', { wrong: 'is not the value' }]);
  });
});
