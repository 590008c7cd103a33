import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Constraint, polyhedronPoint } from '../../src/linear/index.ts';
import { add, mul, type Rational, sign, ZERO } from '../../src/numbers/index.ts';
import { cloud, inner, q, vec } from './rationals.ts';

const sum = (values: readonly Rational[]) => values.reduce((total, value) => add(total, value), ZERO);

function proves(constraints: readonly Constraint[], answer: ReturnType<typeof polyhedronPoint>): boolean {
  if (answer.feasible)
    return constraints.every(({ a, c, relation }) => {
      const value = sign(add(inner(a, answer.point), c));
      return relation === '=' ? value === 0 : relation === '>' ? value > 0 : value >= 0;
    });
  const y = answer.multipliers;
  const signs = constraints.every(({ relation }, i) => relation === '=' || sign(y[i]!) >= 0);
  const cancels = constraints[0]!.a.every(
    (_, j) => sign(sum(constraints.map(({ a }, i) => mul(y[i]!, a[j]!)))) === 0,
  );
  const constant = sign(sum(constraints.map(({ c }, i) => mul(y[i]!, c))));
  const strict = constraints.some(({ relation }, i) => relation === '>' && sign(y[i]!) > 0);
  return signs && cancels && (constant < 0 || (constant === 0 && strict));
}

describe('polyhedronPoint', () => {
  test('always answers, and the certificate proves the answer', () => {
    const seen = new Set<boolean>();
    const relation = fc.constantFrom('>', '>=', '=', '>=', '>') as fc.Arbitrary<Constraint['relation']>;
    const relations = fc.array(relation, { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(cloud(4, 9), relations, ([vectors], kinds) => {
        fc.pre(vectors[0]!.length > 1);
        const constraints = vectors.map((v, i) => ({ a: v.slice(1), c: v[0]!, relation: kinds[i]! }));
        const answer = polyhedronPoint(constraints, vectors[0]!.length - 1);
        seen.add(answer.feasible);
        expect(proves(constraints, answer)).toBe(true);
      }),
      { numRuns: 400 },
    );
    expect(seen.size).toBe(2);
  });

  test('x >= 1 and x <= 1 meet in 1; x >= 1 and x < 1 do not', () => {
    const from: Constraint = { a: vec(1), c: q(-1), relation: '>=' };
    expect(polyhedronPoint([from, { a: vec(-1), c: q(1), relation: '>=' }], 1)).toEqual({
      feasible: true,
      point: vec(1),
    });
    expect(polyhedronPoint([from, { a: vec(-1), c: q(1), relation: '>' }], 1).feasible).toBe(false);
  });

  test('1 = 0 is infeasible, 0 = 0 is not, no constraints leave 0', () => {
    expect(polyhedronPoint([{ a: vec(0), c: q(1), relation: '=' }], 1).feasible).toBe(false);
    expect(polyhedronPoint([{ a: vec(0), c: q(0), relation: '=' }], 1).feasible).toBe(true);
    expect(polyhedronPoint([], 2)).toEqual({ feasible: true, point: vec(0, 0) });
  });

  test('multipliers stand in the order of the constraints, whatever their relations', () => {
    // x = 2, y ≥ 0, x < 1, z > 0: 1 (x − 2) + 1 (1 − x) = −1.
    const constraints: Constraint[] = [
      { a: vec(0, 1, 0), c: q(0), relation: '>=' },
      { a: vec(-1, 0, 0), c: q(1), relation: '>' },
      { a: vec(2, 0, 0), c: q(-4), relation: '=' },
      { a: vec(0, 0, 1), c: q(0), relation: '>' },
    ];
    const answer = polyhedronPoint(constraints, 3);
    if (answer.feasible) throw new Error('expected none');
    const [y, x, equality, z] = answer.multipliers;
    expect([y, z]).toEqual(vec(0, 0));
    expect(x).toEqual(mul(q(2), equality!));
    expect(sign(x!)).toBe(1);
  });

  test('the point of equalities is the one there is', () => {
    const constraints: Constraint[] = [
      { a: vec(2, 0), c: q(-1), relation: '=' },
      { a: vec(1, 3), c: q(0), relation: '=' },
      { a: vec(1, 0), c: q(0), relation: '>' },
    ];
    expect(polyhedronPoint(constraints, 2)).toEqual({ feasible: true, point: [q(1, 2), q(-1, 6)] });
  });

  test('different lengths are refused', () => {
    const short: Constraint = { a: vec(1), c: q(0), relation: '>' };
    const refusal = new RangeError('polyhedronPoint: expected vectors of 2 entries, got 1');
    expect(() => polyhedronPoint([short], 2)).toThrow(refusal);
    expect(() => polyhedronPoint([{ ...short, a: vec(1, 1) }, short], 2)).toThrow(refusal);
  });
});
