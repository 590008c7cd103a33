/** exp, log, sin, cos and atan by their series, in units of 2^−bits. */
import { expect, test } from 'vitest';
import {
  ceil,
  type Fixed,
  floor,
  minus,
  multiple,
  plus,
  Series,
} from '../../../src/certificates/reals/series.ts';
import { meter } from '../units.ts';

test('integers are cut off below, and rounded up above', () => {
  expect([floor(7n, 2n), floor(-7n, 2n), floor(6n, 2n), floor(-6n, 2n)]).toEqual([3n, -4n, 3n, -3n]);
  expect([ceil(7n, 2n), ceil(-7n, 2n), ceil(6n, 2n), ceil(-6n, 2n)]).toEqual([4n, -3n, 3n, -3n]);
});

test('sums and multiples', () => {
  expect(plus([1n, 2n], [-3n, 5n])).toEqual([-2n, 7n]);
  expect(minus([1n, 2n])).toEqual([-2n, -1n]);
  expect([multiple([1n, 2n], 3n), multiple([1n, 2n], -3n), multiple([1n, 2n], 0n)]).toEqual([
    [3n, 6n],
    [-6n, -3n],
    [0n, 0n],
  ]);
});

/** To 50 decimal digits, cut off. */
const DIGITS = 10n ** 50n;
const E = 271828182845904523536028747135266249775724709369995n;
const SQRT_E = 164872127070012814684865078781416357165377610071014n;
const LOG_TWO = 69314718055994530941723212145817656807550013436025n;
const LOG_THREE_HALVES = 40546510810816438197801311546434913657199042346249n;
const QUARTER_PI = 78539816339744830961566084581987572104929234984377n;
const ATAN_HALF = 46364760900080611621425623146121440202853705428612n;
const SIN_ONE = 84147098480789650665250232163029899962256306079837n;
const COS_ONE = 54030230586813971740093660744297660373231042061792n;
const SIN_TWO = 90929742682568169539601986591174484270225497144789n;
const COS_TWO = -41614683654714238699756822950076218976600077107555n;

const on = new Series(200, meter);
const x = (n: bigint, d = 1n): Fixed => on.fixed(n, d);

test.each<readonly [name: string, found: Fixed, digits: bigint]>([
  ['exp 1', on.exp(x(1n)), E],
  ['exp 1/2', on.exp(x(1n, 2n)), SQRT_E],
  ['exp 0', on.exp(x(0n)), DIGITS],
  ['2 artanh 1/3', multiple(on.artanh(x(1n, 3n)), 2n), LOG_TWO],
  ['log 2', on.logTwo, LOG_TWO],
  ['log 2, by its argument', on.log(2n, 1n), LOG_TWO],
  ['log 3/2', on.log(3n, 2n), LOG_THREE_HALVES],
  ['log 1', on.log(1n, 1n), 0n],
  ['atan 1', on.atan(x(1n)), QUARTER_PI],
  ['π/4', on.quarter, QUARTER_PI],
  ['atan 1/2', on.atan(x(1n, 2n)), ATAN_HALF],
  ['sin 1', on.wave('sin', x(1n)), SIN_ONE],
  ['cos 1', on.wave('cos', x(1n)), COS_ONE],
  ['sin 2', on.wave('sin', x(2n)), SIN_TWO],
  ['cos 2', on.wave('cos', x(2n)), COS_TWO],
  ['cos 0', on.wave('cos', x(0n)), DIGITS],
])('%s lies between the ends, which are near each other', (_, [lo, hi], digits) => {
  // The number is between digits and digits + 1, in units of 10^−50, which is more than 2^−200.
  expect([lo * DIGITS <= (digits + 1n) * on.one, digits * on.one <= hi * DIGITS]).toEqual([true, true]);
  expect(hi - lo < 1n << 30n).toBe(true);
});

test('ends that are apart stay so', () => {
  const [lo, hi] = on.exp([0n, on.one]);
  expect([lo <= on.one, hi * DIGITS >= E * on.one]).toEqual([true, true]);
  expect(x(1n, 3n)[1] - x(1n, 3n)[0]).toBe(1n);
  expect(x(-1n, 3n).map(end => end * 3n < -on.one)).toEqual([true, false]);
});
