import { expect, it } from 'vitest';
import { rootsInUnitInterval } from '../../../src/polynomials/isolation/descartes.ts';
import { shiftByOne, signVariations } from '../../../src/polynomials/isolation/variations.ts';

it('sign variations leave zeros out', () => {
  expect(
    [
      [1n, 0n, -1n],
      [0n, 0n],
      [1n, -1n, 0n, 1n],
      [2n, 3n],
    ].map(signVariations),
  ).toEqual([1, 0, 2, 0]);
});

it('shiftByOne expands powers of x + 1', () => {
  expect(shiftByOne([0n, 0n, 0n, 1n])).toEqual([1n, 3n, 3n, 1n]);
});

it('finds 1/4 and 1/2 exactly, 1/3 in an interval, and leaves out what lies outside', () => {
  // (4x - 1)(2x - 1)(3x - 1)(x - 1)(x + 1)
  const p = [1n, -9n, 25n, -15n, -26n, 24n];
  const found = rootsInUnitInterval(p).map(({ position, level, exact }) => ({
    from: Number(position) / 2 ** level,
    exact,
  }));
  expect(found).toHaveLength(3);
  expect(found).toContainEqual({ from: 0.5, exact: true });
});
