/** Counts over grids of parameters, beside counts by hand. */
import { expect, test } from 'vitest';
import { countsOf, dependOnConvention, gridOf } from '../../../src/claims/counts/networks.ts';

test.each([1, 2, 3])('relu(w + b) has a kink where w = −b: once for each of the values (m = %i)', m => {
  const network = { program: 'f(w, b) = relu(w + b)', kinks: 1, grid: gridOf(m) };
  const { parameters, kinked, wrong, undecided } = countsOf(network);
  expect({ parameters, kinked, wrong, undecided }).toEqual({
    parameters: (2 * m + 1) ** 2,
    kinked: 2 * m + 1,
    wrong: { zero: 0, one: 0, some: 0 },
    undecided: 0,
  });
  expect(dependOnConvention(network)).toEqual({ depend: 2 * m + 1, parameters: (2 * m + 1) ** 2 });
});

test.each([1, 2])('v relu(w) has a derivative at (0, 0): kinks where w = 0 and v ≠ 0 (m = %i)', m => {
  expect(countsOf({ program: 'f(w, v) = v*relu(w)', kinks: 1, grid: gridOf(m) }).kinked).toBe(2 * m);
});

test('relu(v relu(w)) with relu′(0) = 1 has the gradient (v, 0) at w = 0, where it is 0 around for v < 0', () => {
  const { kinked, wrong } = countsOf({
    program: 'f(w, v) = relu(v*relu(w))',
    kinks: 2,
    grid: gridOf(1, 2),
  });
  expect({ kinked, wrong }).toEqual({ kinked: 4, wrong: { zero: 0, one: 2, some: 2 } });
});

test('relu(−t) + t − relu(t) at 0: 1 by relu′(0) = 0, 0 by the mean, −1 by relu′(0) = 1', () => {
  const { kinked, wrong } = countsOf({
    program: 'f(t) = relu(-t) + t - relu(t)',
    kinks: 2,
    grid: gridOf(1),
  });
  expect({ kinked, wrong }).toEqual({ kinked: 0, wrong: { zero: 1, one: 1, some: 1 } });
});

test('grids are exact', () => {
  expect(gridOf(1, 2).map(x => x.toFraction())).toEqual(['-1', '-1/2', '0', '1/2', '1']);
});
