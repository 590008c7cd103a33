/** Cells that may hold somewhere between bounds: none that has points there is left out. */
import { expect, test } from 'vitest';
import { enclosedField, parseRational } from '../../src/numbers/index.ts';
import { piecesBetween } from '../../src/selections/cells-between.ts';
import { maxOperation } from '../../src/selections/library/max.ts';

test('pieces of cells that have points between the bounds, and no others', () => {
  const g = maxOperation.build(3, {});
  const pieces = (...ends: (readonly [string, string])[]) => {
    const args = ends.map(([lo, hi]) => ({ lo: parseRational(lo), hi: parseRational(hi) }));
    return [...piecesBetween(g, enclosedField(), args)!].sort();
  };
  expect(pieces(['0', '1'], ['0', '1'], ['-7', '-6'])).toEqual([1, 2]);
  expect(pieces(['2', '3'], ['0', '1'], ['-7', '-6'])).toEqual([1]);
  expect(pieces(['0', '1'], ['1', '2'], ['1', '3'])).toEqual(expect.arrayContaining([2, 3]));
});
