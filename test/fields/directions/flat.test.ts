/** The sign of a guard beside a point, where the steps of a direction are of different sizes. */
import { describe, expect, test } from 'vitest';
import { signBeside } from '../../../src/fields/directions/flat.ts';
import { guardsOf } from '../cells/guards.ts';
import { vector } from '../evaluated.ts';

describe('the sign of a guard at u + t(u₁ + δ₂u₂ + …)', () => {
  const sign = (text: string, u: readonly number[], ...rows: number[][]) =>
    signBeside(
      guardsOf('a, b', [text])[0]!,
      vector(...u),
      rows.map(row => vector(...row)),
    );

  test('is that of the largest term', () => {
    expect(sign('a', [0, 0], [1, 0], [0, 1])).toBe(1);
    expect(sign('a - b', [0, 0], [0, 1], [1, 0])).toBe(-1);
    expect(sign('a^2 - b', [0, 0], [1, 0], [0, 1])).toBe(-1);
    expect(sign('a^3 - b^2', [0, 0], [1, 0], [0, 1])).toBe(-1);
    expect(sign('a^2 - b^2', [0, 0], [1, 0], [0, 1])).toBe(1);
    expect(sign('b^2 - a*b', [0, 0], [1, 0], [0, 1])).toBe(-1);
    expect(sign('a - 2', [2, 0], [0, -1], [1, 0])).toBe(-1);
    expect(sign('a - 3', [2, 0], [1, 0], [1, 0])).toBe(-1);
  });

  test('later directions count less, earlier ones more', () => {
    expect(sign('a^2 - b^2', [0, 0], [0, 1, 0], [0, 0, 1])).toBe(1);
    expect(sign('a^2 - b^2', [0, 0], [0, 0, 1], [0, 1, 0])).toBe(-1);
    expect(sign('a*b', [0, 0], [0, 0, -1], [1, 0, 0])).toBe(-1);
  });

  test('is 0 where nothing is left, and of an argument that does not move the sign there', () => {
    expect(sign('a - b', [0, 0], [1, 2], [1, 2])).toBe(0);
    expect(sign('a*b', [0, 0], [0, 0], [1, 0])).toBe(0);
    expect(sign('a', [5, 0], [0, 0], [1, 0])).toBe(1);
  });

  test('is undecided where a remainder may be as large, or a value is not known', () => {
    expect(sign('exp(a) - 1 - a', [0, 0], [1, 0], [0, 0])).toBe(1);
    expect(sign('exp(a) - 1 - a - a^2/2 - a^3/6 - a^4/24 - a^5/120', [0, 0], [-1, 0], [0, 0])).toBe(1);
    expect(sign('exp(a) - 1 - a - a^2/2 - a^3/6 - a^4/24 - a^5/120 - a^6/720', [0, 0], [1, 0], [0, 0])).toBe(
      'undecided',
    );
    expect(sign('exp(a) - exp(1)', [1, 0], [1, 0], [0, 0])).toBe('undecided');
    expect(sign('1/a', [0, 0], [1, 0], [0, 0])).toBe('undecided');
  });

  test('no directions: the sign at the point', () => {
    expect([sign('a - 1', [3, 0], [], []), sign('a', [0, 0], [], []), sign('-a', [1, 0], [], [])]).toEqual([
      1, 0, -1,
    ]);
  });

  test('what is too long is undecided', () => {
    expect(sign('((1 + a + b)^40)^40 - 1', [0, 0], [1, 2, 3], [3, 2, 1])).toBe('undecided');
  });
});
