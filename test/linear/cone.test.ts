import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cone, coneDirection } from '../../src/linear/index.ts';
import { add, mul, type Rational, sign, ZERO } from '../../src/numbers/index.ts';
import { cloud, inner, q, vec } from './rationals.ts';

type Vectors = readonly (readonly Rational[])[];

/** By the definition: a direction satisfies all, multipliers combine to 0; both together are impossible (Motzkin). */
function proves(cone: Cone, strict: Vectors, weak: Vectors, equalities: Vectors): boolean {
  if (cone.feasible) {
    const d = cone.direction;
    return (
      strict.every(a => sign(inner(a, d)) > 0) &&
      weak.every(b => sign(inner(b, d)) >= 0) &&
      equalities.every(c => sign(inner(c, d)) === 0)
    );
  }
  const { multipliers: m } = cone;
  const all = [...strict, ...weak, ...equalities];
  const factors = [...m.strict, ...m.weak, ...m.equalities];
  if (factors.length !== all.length || [...m.strict, ...m.weak].some(value => sign(value) < 0)) return false;
  if (!m.strict.some(value => sign(value) > 0)) return false;
  return all[0]!.every(
    (_, j) => sign(all.reduce((sum, a, i) => add(sum, mul(factors[i]!, a[j]!)), ZERO)) === 0,
  );
}

describe('coneDirection', () => {
  test('always answers, and the certificate proves the answer', () => {
    const seen = new Set<boolean>();
    const cuts = fc.tuple(fc.nat(9), fc.nat(9));
    fc.assert(
      fc.property(cloud(5, 9), cuts, ([vectors], [a, b]) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        const parts = [vectors.slice(0, first), vectors.slice(first, second), vectors.slice(second)] as const;
        const cone = coneDirection(...parts, vectors[0]!.length);
        seen.add(cone.feasible);
        expect(proves(cone, ...parts)).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(2);
  });

  test('the check above refuses wrong certificates', () => {
    const strict = [vec(1, 0), vec(0, 1)];
    expect(proves({ feasible: true, direction: vec(1, 0) }, strict, [], [])).toBe(false);
    const multipliers = { strict: vec(1, 1), weak: [], equalities: [] };
    expect(proves({ feasible: false, multipliers }, strict, [], [])).toBe(false);
    const none = { strict: vec(0, 0), weak: [], equalities: [] };
    expect(proves({ feasible: false, multipliers: none }, strict, [], [])).toBe(false);
  });

  test('a weak inequality may be tight where a strict one may not', () => {
    const forced = [vec(1, 0)];
    expect(coneDirection(forced, [vec(-1, 1), vec(-1, -1)], []).feasible).toBe(false);
    expect(coneDirection(forced, [vec(0, 1), vec(0, -1)], []).feasible).toBe(true);
    expect(coneDirection([...forced, vec(0, 1), vec(0, -1)]).feasible).toBe(false);
  });

  test('equalities confine the direction, dependent ones do no harm', () => {
    const cone = coneDirection([vec(1, 1, 0)], [], [vec(1, -1, 0), vec(2, -2, 0), vec(0, 0, 0)]);
    expect(cone.feasible && sign(inner(vec(1, -1, 0), cone.direction))).toBe(0);
    expect(coneDirection([vec(1, -1, 0)], [], [vec(1, -1, 0)]).feasible).toBe(false);
  });

  test('a zero vector is strictly positive nowhere', () => {
    const cone = coneDirection([vec(1, 0), vec(0, 0)]);
    expect(cone.feasible).toBe(false);
    if (!cone.feasible) expect(cone.multipliers.strict).toEqual(vec(0, 1));
  });

  test('without strict inequalities 0 is an answer', () => {
    expect(coneDirection([], [vec(1, 2)])).toEqual({ feasible: true, direction: vec(0, 0) });
    expect(coneDirection([], [], [], 3)).toEqual({ feasible: true, direction: vec(0, 0, 0) });
  });

  test('an opening of 1e-300 is found, a closed one too', () => {
    const tiny = q(1, 10n ** 300n);
    const open = [vec(1, 0), [q(-1), tiny]];
    expect(proves(coneDirection(open, [], [vec(0, 0)]), open, [], [vec(0, 0)])).toBe(true);
    expect(coneDirection(open).feasible).toBe(true);
    expect(coneDirection([...open, [q(0), tiny.neg()]]).feasible).toBe(false);
  });

  test('multipliers are named by the part that they belong to', () => {
    expect(coneDirection([vec(1, 0)], [vec(0, 1), [q(-1, 2), q(0)]], [vec(0, 3)])).toEqual({
      feasible: false,
      multipliers: { strict: vec(1), weak: vec(0, 2), equalities: vec(0) },
    });
    expect(coneDirection([vec(1, 1)], [vec(-1, 0)], [vec(0, 3)])).toEqual({
      feasible: false,
      multipliers: { strict: vec(1), weak: vec(1), equalities: [q(-1, 3)] },
    });
    expect(coneDirection([[q(1, 2)], [q(-1, 3)]])).toEqual({
      feasible: false,
      multipliers: { strict: [q(1), q(3, 2)], weak: [], equalities: [] },
    });
  });

  test('directions are integers without a common factor', () => {
    expect(coneDirection([vec(4, 0)], [], [vec(0, 1)])).toEqual({ feasible: true, direction: vec(1, 0) });
    expect(coneDirection([vec(2, 2)], [vec(1, -1)], [vec(1, -1)])).toEqual({
      feasible: true,
      direction: vec(1, 1),
    });
  });

  test('the dimension is that of the first vector there is', () => {
    expect(coneDirection([], [], [vec(1, 2, 3)])).toEqual({ feasible: true, direction: vec(0, 0, 0) });
    expect(coneDirection([])).toEqual({ feasible: true, direction: [] });
  });

  test('different lengths are refused', () => {
    const refusal = new RangeError('coneDirection: expected vectors of 2 entries, got 1');
    expect(() => coneDirection([vec(1, 0)], [vec(1)])).toThrow(refusal);
    expect(() => coneDirection([vec(1, 0)], [], [vec(1)])).toThrow(refusal);
    expect(() => coneDirection([vec(1, 0), vec(1)])).toThrow(refusal);
    expect(() => coneDirection([vec(1)], [], [], 2)).toThrow(refusal);
  });
});
