import { describe, expect, test } from 'vitest';
import { Budget, DEFAULT_BUDGET, effortOf, Undecided } from '../../src/fields/budget.ts';

describe('a budget', () => {
  test('is spent, and not overdrawn', () => {
    const budget = new Budget(10);
    budget.spend(4);
    budget.spend(6);
    expect(() => budget.spend(1)).toThrow(new Undecided('more than 10 steps of enumeration'));
    expect(budget.limit).toBe(10);
    expect(DEFAULT_BUDGET).toBe(1_000_000);
  });

  test('has its watch called once in 2000 steps, and when it is told to look', () => {
    let calls = 0;
    const budget = new Budget({ steps: 10_000, watch: () => (calls += 1) });
    const callsAfter = (steps: number): number => {
      budget.spend(steps);
      return calls;
    };
    expect([
      callsAfter(1_999),
      callsAfter(1),
      callsAfter(1_999),
      callsAfter(1),
      callsAfter(4_000),
      callsAfter(1_999),
    ]).toEqual([0, 1, 1, 2, 3, 3]);
    budget.look();
    expect(calls).toBe(4);
  });

  test('is stopped by its watch', () => {
    const budget = new Budget({
      steps: 10_000,
      watch: () => {
        throw new Undecided('no more time');
      },
    });
    budget.spend(1_999);
    expect(() => budget.spend(1)).toThrow(new Undecided('no more time'));
  });

  test('pays for vectors that are kept: one step for each four numbers, one for each vector at least', () => {
    const spent = (vectors: number, length: number, limit: number) => () =>
      new Budget(limit).keep(vectors, length);
    expect(spent(3, 2, 3)).not.toThrow();
    expect(spent(3, 2, 2)).toThrow(Undecided);
    expect(spent(3, 8, 6)).not.toThrow();
    expect(spent(3, 8, 5)).toThrow(Undecided);
  });

  test('may be a share of another', () => {
    const watch = () => {};
    expect(effortOf(10)).toEqual({ steps: 10 });
    expect(effortOf(10, 0.5)).toEqual({ steps: 5 });
    expect(effortOf({ steps: 10, watch }, 2)).toEqual({ steps: 20, watch });
  });
});
