import { describe, expect, test } from 'vitest';
import { isDefinite, isSemidefinite } from '../../../src/functions/near/semidefinite.ts';
import { polyOf } from '../../fields/cells/guards.ts';

describe('terms show signs', () => {
  test('of what is never negative, or never positive', () => {
    expect(
      ['x^2 + y^2', '-x^4', 'x^2*y^2', 'x^2 - y^2', 'x', 'x^2 + x*y + y^2', '3', '0*x']
        .map(polyOf)
        .map(isSemidefinite),
    ).toEqual([1, -1, 1, 0, 0, 0, 1, 0]);
  });

  test('of what is 0 at 0 only', () => {
    const definite = (text: string, ...variables: number[]) => isDefinite(polyOf(text), variables);
    expect(definite('x^2 + y^2', 0, 1)).toBe(1);
    expect(definite('-x^2 - 3*y^4 - x^2*y^2', 0, 1)).toBe(-1);
    expect(definite('x^2', 0, 1)).toBe(0);
    expect(definite('x^2', 0)).toBe(1);
    expect(definite('x^2*y^2', 0, 1)).toBe(0);
    expect(definite('x^2 + y^2 + 1', 0, 1)).toBe(0);
    expect(definite('x^2 + x*y + y^2', 0, 1)).toBe(0);
  });
});
