/** All zeros of a function on an interval, ascending, its ends left out. */
import { expect, test } from 'vitest';
import { rational, toFloat, Undecided } from '../../../src/numbers/index.ts';
import { allZeros } from '../../../src/segments/elementary/all-zeros.ts';
import { LinePoint } from '../../../src/segments/elementary/point.ts';
import { around } from './around.ts';

const end = (x: number | undefined) => (x === undefined ? undefined : LinePoint.at(rational(x)));

/** Those that are found, as decimals, and why they end. */
function zerosOf(text: string, from?: number, to?: number): { found: number[]; why?: string } {
  const { of, ...setting } = around();
  const found: number[] = [];
  try {
    for (const zero of allZeros(setting, of(text), { after: end(from), before: end(to) })) {
      zero.narrowTo(rational(1, 1 << 20));
      found.push(Number(toFloat(zero.lo).toFixed(3)));
    }
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { found, why: error.message };
  }
  return { found };
}

test.each([
  ['exp(t)', undefined, undefined, []],
  ['t^3 - t', undefined, undefined, [-1, 0, 1]],
  ['t*(t - 1)*(t - 2)', 0, 2, [1]],
  ['t*(t - 1)*(t - 2)', -1, 3, [0, 1, 2]],
  ['exp(t) - 3*t', undefined, undefined, [0.619, 1.512]],
  ['exp(t) - 3*t', 1, undefined, [1.512]],
  ['sin(t - 1)', 0, 8, [1, 4.142, 7.283]],
  ['cos(t)', -2, 0, [-1.571]],
] as const)('%s between %s and %s: %j', (text, from, to, expected) => {
  expect(zerosOf(text, from, to)).toEqual({ found: expected });
});

test('between ends that are not rational', () => {
  const { of, zeroOf, ...setting } = around();
  const gap = { after: zeroOf('exp(t) - 2'), before: zeroOf('t^2 - 2') };
  const found = [...allZeros(setting, of('(t - 1)*(exp(t) - 2)*(t - 3)'), gap)];
  expect(found.map(zero => zero.exact?.toFraction())).toEqual(['1']);
});

test('of too many those that were found come first, ascending', () => {
  const { found, why } = zerosOf('cos(t)');
  expect(why).toBe('more than 48 zeros');
  expect(found.length).toBe(49);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

test('an error is no end of the list', () => {
  const { of, ...setting } = around();
  const narrowed = () => {
    throw new TypeError('broken');
  };
  const before = new LinePoint({ lo: rational(1), hi: rational(2) }, { name: 't*exp(t) - 2', narrowed });
  const zeros = allZeros(setting, of('(exp(t) - 1)*(exp(t) - 4)'), { after: end(-1), before });
  expect(() => [...zeros]).toThrow(TypeError);
});
