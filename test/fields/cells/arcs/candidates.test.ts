import { describe, expect, test } from 'vitest';
import { candidates } from '../../../../src/fields/cells/arcs/candidates.ts';
import { evaluatePoly } from '../../../../src/functions/near/poly.ts';
import { format, sign } from '../../../../src/numbers/index.ts';
import { polyOf } from '../guards.ts';

const listed = (unknowns: number, forms: readonly string[], hints: readonly (readonly string[])[] = []) =>
  candidates(
    forms.map(polyOf),
    unknowns,
    hints.map(hint => hint.map(polyOf)),
  ).map(point => point.map(format).join(' '));

describe('points at which no form is negative', () => {
  test('without unknowns there is one, which has no coordinates', () => {
    expect(listed(0, [])).toEqual(['']);
  });

  test('on a line: between the roots, those first where most forms are positive, then short numbers', () => {
    // x ≥ 0 and 1 − x ≥ 0: inside both are positive, at the ends one is.
    expect(listed(1, ['x', '1 - x'])).toEqual(['1/2', '0', '1']);
    expect(listed(1, ['x - 2'])).toEqual(['3', '2']);
    expect(listed(1, ['-x^2'])).toEqual(['0']);
    expect(listed(1, ['-1 - x^2'])).toEqual([]);
    expect(listed(1, [])).toEqual(['0']);
  });

  test('a root that is not rational is no candidate, what is beside it is', () => {
    const found = listed(1, ['x^2 - 2']);
    expect(found.length).toBe(2);
    expect(found.every(text => !text.includes(' '))).toBe(true);
  });

  test('in space none is negative anywhere, at most 16 are offered, and the best are first', () => {
    for (const [unknowns, forms] of [
      [2, ['x - y^2', 'y']],
      [2, ['x - 1/2', '2*y - x']],
      [3, ['x*y - z', 'z - 1/4']],
      [4, ['x - y']],
    ] as const) {
      const polys = forms.map(polyOf);
      const found = candidates(polys, unknowns, []);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(16);
      const positive = found.map(point => polys.filter(h => sign(evaluatePoly(h, point)) === 1).length);
      expect(found.every(point => polys.every(h => sign(evaluatePoly(h, point)) >= 0))).toBe(true);
      expect(positive).toEqual([...positive].sort((a, b) => b - a));
      expect(positive[0]).toBe(forms.length);
      expect(new Set(found.map(point => point.map(format).join())).size).toBe(found.length);
      expect(found.every(point => point.length === unknowns)).toBe(true);
    }
  });

  test('affine forms are solved, also where small numbers do not do', () => {
    const far = ['x - 1000', 'y - x - 1000'].map(polyOf);
    const [best] = candidates(far, 2, []);
    expect(far.map(h => sign(evaluatePoly(h, best!)))).toEqual([1, 1]);
    expect(listed(2, ['x', '-x'])[0]).toMatch(/^0 /);
    expect(listed(6, ['x - 5', '5 - x'])).toEqual(['5 0 0 0 0 0']);
    expect(listed(6, ['x', '-1 - x'])).toEqual([]);
  });

  test('hints order what is otherwise alike', () => {
    const [best] = listed(2, ['1'], [[], ['y - 100']]);
    expect(Number(best!.split(' ')[1])).toBeGreaterThan(100);
    const [other] = listed(2, ['1'], [[], ['-y - 100']]);
    expect(Number(other!.split(' ')[1])).toBeLessThan(-100);
  });
});
