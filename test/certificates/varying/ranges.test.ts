/** Enclosures of functions of t over closed parts of a stretch, in units of 2^−bits. */
import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/certificates/reals/reals.ts';
import { type Range, Ranges, signOfRange } from '../../../src/certificates/varying/ranges.ts';
import { functionOf, type Mark, stretchOf, withReals } from '../stretches.ts';
import { number } from '../units.ts';

const BITS = 20;
const UNIT = 2 ** BITS;

/** Of a function of t < 0 (`left`), of t > 0 (`right`) or of any t, between two numbers. */
function rangeOf(
  text: string,
  from: string | undefined,
  to: string | undefined,
  side: 'left' | 'right' | 'all',
): Range {
  return withReals(meter => {
    const ends: readonly [Mark, Mark, string] =
      side === 'left'
        ? [undefined, '0', '-1']
        : side === 'right'
          ? ['0', undefined, '1']
          : [undefined, undefined, '0'];
    const on = stretchOf(meter, ...ends);
    const [lo, hi] = [from, to].map(end => (end === undefined ? undefined : number(end)));
    return new Ranges(lo, hi, side === 'left', BITS, meter).of(formOf(functionOf(text, on)));
  });
}
const INFINITY = Number.POSITIVE_INFINITY;
const toNumber = (end: bigint | number): number => (typeof end === 'bigint' ? Number(end) / UNIT : end);

/** Ends that are met to a few units, and never from inside. */
test.each<
  readonly [
    text: string,
    from: string | undefined,
    to: string | undefined,
    side: 'left' | 'right' | 'all',
    lo: number,
    hi: number,
  ]
>([
  ['t', '-1', '2', 'all', -1, 2],
  ['3 - 2*t', '-1', '2', 'all', -1, 5],
  ['t', '-2', '-1', 'left', -2, -1],
  ['t', undefined, '-1', 'left', -INFINITY, -1],
  ['t^2', '-1', '2', 'all', 0, 4],
  ['t^2', '-3', '1', 'all', 0, 9],
  ['t^2', '-3', '-1', 'left', 1, 9],
  ['t^3', '-1', '2', 'all', -1, 8],
  ['t^2', undefined, undefined, 'all', 0, INFINITY],
  ['1/(1 + t^2)', '1', '2', 'all', 1 / 5, 1 / 2],
  ['1/(1 + t^2)', undefined, undefined, 'all', 0, 1],
  ['1/t', '1/2', '4', 'right', 1 / 4, 2],
  ['1/t', '0', '4', 'right', 1 / 4, INFINITY],
  ['1/t', '-4', '-1/2', 'left', -2, -1 / 4],
  ['1/t', undefined, '-1/2', 'left', -2, 0],
  ['sqrt(t)', '1', '4', 'right', 1, 2],
  ['sqrt(t)', '0', undefined, 'right', 0, INFINITY],
  ['t^(-1/2)', '1', '4', 'right', 1 / 2, 1],
  ['exp(t)', '0', '1', 'all', 1, Math.E],
  ['exp(t)', undefined, '0', 'all', 0, 1],
  ['exp(-t)', '0', undefined, 'all', 0, 1],
  ['exp(t)*exp(t^2)', '0', '1', 'all', 1, Math.E ** 2],
  ['log(t)', '1', '2', 'right', 0, Math.LN2],
  ['log(t)', '0', '1', 'right', -INFINITY, 0],
  ['log(t)', '1', undefined, 'right', 0, INFINITY],
  ['atan(t)', '0', '1', 'all', 0, Math.PI / 4],
  ['atan(t)', undefined, undefined, 'all', -2, 2],
  ['sin(t)', '0', '1/1000', 'all', -0.001, 0.001],
  ['cos(t)', '0', '5', 'all', -1, 1],
  ['sin(t)', undefined, '0', 'all', -1, 1],
  ['t - t^2', '0', undefined, 'all', -INFINITY, INFINITY],
  ['t*sin(t)', '0', '2', 'all', -2, 2],
  ['exp(exp(t))', '0', '100', 'all', Math.E, INFINITY],
])('%s between %s and %s (t on the %s)', (text, from, to, side, lo, hi) => {
  const found = rangeOf(text, from, to, side);
  const [low, high] = [toNumber(found.lo), toNumber(found.hi)];
  expect([low <= lo, high >= hi]).toEqual([true, true]);
  if (Number.isFinite(lo)) expect(lo - low).toBeLessThan(64 / UNIT);
  if (Number.isFinite(hi)) expect(high - hi).toBeLessThan(64 / UNIT);
});

test('what is known to be positive is so, and little is known of large powers', () => {
  const everything = { lo: -INFINITY, hi: INFINITY };
  expect(rangeOf('1/t', '-1', '1', 'right')).toEqual({ lo: BigInt(UNIT), hi: INFINITY });
  expect(rangeOf('t^65', '1', '2', 'all')).toEqual(everything);
  expect(rangeOf('t^65', '1', '2', 'right')).toEqual({ lo: 0n, hi: INFINITY });
  expect(rangeOf('t^(1/17)', '1', '2', 'right')).toEqual({ lo: 0n, hi: INFINITY });
});

describe('a sign', () => {
  test('is that of all between the ends', () => {
    const sign = (lo: bigint | number, hi: bigint | number) => signOfRange({ lo, hi });
    expect([sign(1n, 2n), sign(1n, INFINITY), sign(-2n, -1n), sign(-INFINITY, -1n)]).toEqual([1, 1, -1, -1]);
    expect([sign(0n, 1n), sign(-1n, 0n), sign(-1n, 1n), sign(-INFINITY, INFINITY)]).toEqual(
      new Array(4).fill(undefined),
    );
  });
});
