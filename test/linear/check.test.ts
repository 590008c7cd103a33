import { describe, expect, test } from 'vitest';
import { CornercheckError } from '../../src/errors.ts';
import { combinesTo, combinesToZero, isNearest, mustHold, separatesBy } from '../../src/linear/check.ts';
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
  });

  test('separators: a margin just below 1 does not do', () => {
    expect(separatesBy(triangle, vec(-1, 0), vec(1, 0))).toBe(true);
    expect(separatesBy(triangle, vec(-1, 0), [q(999, 1000), q(0)])).toBe(false);
    expect(separatesBy(triangle, vec(-1, 0), vec(1, -1))).toBe(false);
    expect(separatesBy(triangle, vec(-2, 0), vec(1, 0), vec(1, 7))).toBe(true);
    expect(separatesBy(triangle, vec(-2, 0), vec(1, 0), [q(1001, 1000), q(0)])).toBe(false);
  });

  test('multipliers and nearest points', () => {
    expect(combinesToZero([vec(2, 4), vec(-1, -2)], vec(1, 2), 2)).toBe(true);
    expect(combinesToZero([vec(2, 4), vec(-1, -3)], vec(1, 2), 2)).toBe(false);
    expect(isNearest([vec(1, 3), vec(3, 1)], vec(2, 2))).toBe(true);
    expect(isNearest([vec(1, 3), vec(3, 1)], [q(5, 2), q(3, 2)])).toBe(false);
  });

  test('and ends in an internal error that asks for a report', () => {
    expect(() => mustHold(true, 'fine')).not.toThrow();
    expect(() => mustHold(false, 'weights')).toThrow(CornercheckError);
    expect(() => mustHold(false, 'weights')).toThrow(/report this as a bug/);
  });
});
