/** Gradients that independent parts add up to: listed, or stated as a sum. */
import { describe, expect, test } from 'vitest';
import { Budget, DEFAULT_BUDGET, Undecided } from '../../../src/fields/budget.ts';
import { listed, normalSum } from '../../../src/fields/live/sums.ts';
import {
  format,
  isZero,
  ONE,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  ZERO,
} from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';

const OPEN: OrderedField<Rational> = { ...rationalField, told: () => false, isZero: () => 'undecided' };

describe('a list', () => {
  const list = (start: number[], parts: number[][][], steps = 1_000_000, field = rationalField) =>
    listed(
      field,
      vector(...start),
      parts.map(part => part.map(one => vector(...one))),
      new Budget(steps),
    );
  const shown = (...args: Parameters<typeof list>) =>
    list(...args)?.gradients.map(g => g.map(format).join(' '));

  test('of the start and one of each part, each sum once', () => {
    expect(shown([5], [])).toEqual(['5']);
    expect(shown([5], [[[0], [1]]])).toEqual(['5', '6']);
    expect(
      shown(
        [1, 0],
        [
          [
            [0, 0],
            [1, 0],
          ],
          [
            [0, 0],
            [0, 3],
          ],
        ],
      ),
    ).toEqual(['1 0', '1 3', '2 0', '2 3']);
    expect(
      shown(
        [0],
        [
          [[0], [1]],
          [[0], [1]],
        ],
      ),
    ).toEqual(['0', '1', '2']);
  });

  test('is open where two of it may be equal', () => {
    expect(list([0], [[[0], [1]]])!.open).toBe(false);
    expect(list([0], [[[0], [1]]], 1_000, OPEN)!.open).toBe(true);
  });

  /** Parts whose sums are all different. */
  const bits = (count: number) => Array.from({ length: count }, (_, i) => [[0], [2 ** i]]);

  test('undefined where two parts or more cost too much; of one part that is undecided', () => {
    expect(list([0], bits(3), 5)).toBeUndefined();
    expect(list([0], bits(3), 100)!.gradients).toHaveLength(8);
    expect(() => list([0], [[[0], [1], [2]]], 2)).toThrow(Undecided);
  });

  test('many sums are seen at once, many that are equal are listed', () => {
    // Of 200 bits nothing is listed on the way: within so few steps it would be.
    const budget = new Budget(DEFAULT_BUDGET);
    const parts = bits(200).map(part => part.map(one => vector(...one)));
    expect(listed(rationalField, vector(0), parts, budget)).toBeUndefined();
    expect(() => budget.spend(DEFAULT_BUDGET)).not.toThrow();
    expect(list([0], new Array(300).fill([[0], [1]]))!.gradients).toHaveLength(301);
    // The prime below: no residue, the same list.
    expect(
      listed(
        rationalField,
        [ZERO],
        [
          [[ZERO], [rational(1n, 2_097_143n)]],
          [[ZERO], [ONE]],
        ],
        new Budget(100),
      )!.gradients,
    ).toHaveLength(4);
  });

  test('of more than 200,000 numbers there is none; one part is listed, however long', () => {
    const wide = new Array<number>(50_001).fill(0);
    const two = [0, 1].map(value => wide.with(0, value));
    const other = [0, 1].map(value => wide.with(1, value));
    expect(list(wide, [two, [wide]])!.gradients).toHaveLength(2);
    expect(list(wide, [two, other])).toBeUndefined();
    expect(list(wide, [[0, 1, 2, 3, 4].map(value => wide.with(0, value))])!.gradients).toHaveLength(5);
  });
});

describe('a Minkowski sum', () => {
  test('a sum is written with its least entries in the start', () => {
    const { start, parts } = normalSum(
      rationalField,
      [ONE],
      [[[ONE], [rational(-2)]], [[ONE]], [[ZERO], [ZERO]]],
    );
    expect(start.map(format)).toEqual(['0']);
    expect(parts.map(part => part.map(entry => entry.map(format)))).toEqual([[['0'], ['3']]]);
    expect(parts.every(part => part[0]!.every(isZero))).toBe(true);
  });

  test('where it is open which of two entries are equal it is undecided', () => {
    expect(() => normalSum(OPEN, [ZERO], [[[ZERO], [ONE]]])).toThrow(
      new Undecided('whether two of the gradients are equal'),
    );
  });
});
