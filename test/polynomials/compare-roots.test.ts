import { expect, test } from 'vitest';
import { rational } from '../../src/numbers/index.ts';
import {
  apartFrom,
  compareRoots,
  compareToRational,
  exactRoot,
  fromIntegers,
  isExact,
  isolateRoots,
  multiplyPolynomials,
  type RealRoot,
  VARIABLE,
} from '../../src/polynomials/index.ts';

/** In an interval so wide that only the polynomial tells. */
const wide = (...coefficients: bigint[]): RealRoot => ({
  polynomial: fromIntegers(coefficients),
  lo: rational(0),
  hi: rational(4),
});
const two = wide(-2n, 0n, 1n);

test('one number, of two polynomials', () => {
  const other = multiplyPolynomials(fromIntegers([-2n, 0n, 1n]), fromIntegers([-3n, 0n, 1n]));
  const roots = isolateRoots(other);
  expect(roots.map(root => compareRoots(root, two))).toEqual([-1, -1, 0, 1]);
  expect(roots.map(root => compareRoots(two, root))).toEqual([1, 1, 0, -1]);
});

test('close numbers are told apart', () => {
  // 665857/470832 is larger than √2 by less than 2e-12.
  const close = rational(665857, 470832);
  expect(compareToRational(two, close)).toBe(-1);
  expect(compareRoots(two, exactRoot(VARIABLE, close))).toBe(-1);
  expect(compareRoots(exactRoot(VARIABLE, close), two)).toBe(1);
  expect(compareRoots(two, wide(-2_000_000_000_001n, 0n, 1_000_000_000_000n))).toBe(-1);
  expect(compareRoots(exactRoot(VARIABLE, close), exactRoot(VARIABLE, close))).toBe(0);
});

test('a point inside the interval cuts it, a root becomes exact', () => {
  expect(compareToRational(wide(-4n, 0n, 1n), rational(2))).toBe(0);
  expect(isExact(apartFrom(wide(-4n, 0n, 1n), rational(2)))).toBe(true);
  expect(apartFrom(two, rational(1)).lo.toFraction()).toBe('1');
  expect(apartFrom(two, rational(3)).hi.toFraction()).toBe('3');
});
