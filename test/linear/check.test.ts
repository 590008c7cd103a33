import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import {
  combinesTo,
  combinesToZero,
  isNearest,
  mustHold,
  nonnegative,
  separatesBy,
  signOfDot,
  withinBox,
} from '../../src/linear/check.ts';
import { q, vec } from './rationals.ts';

const triangle = [vec(0, 0), vec(3, 0), vec(0, 3)];
const thirds = (a: number, b: number, c: number) =>
  new Map([
    [0, q(a, 3)],
    [1, q(b, 3)],
    [2, q(c, 3)],
  ]);

describe('a wrong certificate is rejected', () => {
  test('weights', () => {
    expect(combinesTo(triangle, thirds(1, 1, 1), vec(1, 1), 3)).toBe(true);
    expect(combinesTo(triangle, thirds(1, 1, 1), [q(1), q(10n ** 30n + 1n, 10n ** 30n)], 3)).toBe(false);
    expect(combinesTo(triangle, thirds(1, 1, 1), vec(1, 1), 2)).toBe(false);
    expect(combinesTo(triangle, thirds(2, 1, 1), vec(1, 1), 3)).toBe(false);
    expect(combinesTo(triangle, thirds(2, 0, 1), vec(0, 1), 3)).toBe(false);
    expect(combinesTo(triangle, thirds(-1, 2, 2), vec(2, 2), 3)).toBe(false);
    // Half of the point of all weights 1: the sum is what is wrong.
    expect(combinesTo(triangle, new Map([[1, q(1, 2)]]), [q(3, 2), q(0)], 3)).toBe(false);
    expect(combinesTo([[q(1, 2), q(1, 3)], vec(1, 0)], new Map([[0, q(1)]]), [q(1, 2), q(1, 3)], 3)).toBe(
      true,
    );
    expect(combinesTo([[q(1, 2), q(1, 3)], vec(1, 0)], new Map([[0, q(1)]]), [q(1, 2), q(1, 4)], 3)).toBe(
      false,
    );
  });

  test('separators: a margin just below 1 does not do', () => {
    expect(separatesBy(triangle, vec(-1, 0), vec(1, 0))).toBe(true);
    expect(separatesBy(triangle, vec(-1, 0), [q(999, 1000), q(0)])).toBe(false);
    expect(separatesBy(triangle, vec(-1, 0), vec(1, -1))).toBe(false);
    expect(separatesBy(triangle, vec(-2, 0), vec(1, 0), vec(1, 7))).toBe(true);
    expect(separatesBy(triangle, vec(-2, 0), vec(1, 0), [q(1001, 1000), q(0)])).toBe(false);
    // −1/2 · 2: denominators of all four.
    const fraction = [[q(1, 3), q(5, 7)]];
    const point = [q(7, 3), q(1, 2)];
    expect(separatesBy(fraction, point, [q(-3, 4), q(0)], [q(2, 3), q(9)])).toBe(true);
    expect(separatesBy(fraction, point, [q(-3, 4), q(0)], [q(2001, 3000), q(9)])).toBe(false);
    expect(separatesBy(fraction, point, [q(-1, 2), q(0)])).toBe(true);
    expect(separatesBy(fraction, point, [q(-499, 1000), q(0)])).toBe(false);
    expect(separatesBy([...fraction, vec(2, 0)], point, [q(-1, 2), q(0)])).toBe(false);
  });

  test('multipliers and nearest points', () => {
    expect(combinesToZero([vec(2, 4), vec(-1, -2)], vec(1, 2), 2)).toBe(true);
    expect(combinesToZero([vec(2, 4), vec(-1, -3)], vec(1, 2), 2)).toBe(false);
    expect(isNearest([vec(1, 3), vec(3, 1)], vec(2, 2))).toBe(true);
    expect(isNearest([vec(1, 3), vec(3, 1)], [q(5, 2), q(3, 2)])).toBe(false);
    expect(isNearest([[q(1, 2), q(1, 3)]], [q(1, 2), q(1, 3)])).toBe(true);
    expect(isNearest([[q(1, 2), q(1, 3)]], [q(1, 2), q(1, 2)])).toBe(false);
    expect(combinesToZero([[q(1, 2), q(0)], vec(1, 0)], [q(1, 3), q(-1, 6)], 2)).toBe(true);
    // Each coordinate counts, the last one too.
    expect(combinesToZero([vec(1, 1), vec(1, 0)], vec(1, -1), 2)).toBe(false);
  });

  test('signs and boxes', () => {
    const ray = [q(1, 2), q(-1, 3)];
    expect([vec(2, 3), vec(2, 2), vec(2, 4)].map(a => signOfDot(ray, a))).toEqual([0n, 2n, -2n]);
    expect([vec(0, 1), vec(), vec(1, -1)].map(nonnegative)).toEqual([true, true, false]);
    const half = [q(1, 2), q(1, 2)];
    expect(withinBox(half, vec(0, 1), half)).toBe(true);
    expect(withinBox(half, vec(0, 1), [q(1, 2), q(499, 1000)])).toBe(false);
    expect(withinBox(half, vec(0, 1), [q(499, 1000), q(1, 2)])).toBe(false);
  });

  test('and ends in an internal error that asks for a report', () => {
    expect(() => mustHold(true, 'fine')).not.toThrow();
    expect(() => mustHold(false, 'weights')).toThrow(
      new CornercheckError(
        'internal',
        'linear: a computed certificate is wrong (weights); please report this as a bug',
      ),
    );
  });
});
