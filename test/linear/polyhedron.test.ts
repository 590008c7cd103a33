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

  test('different lengths are refused', () => {
    expect(() => polyhedronPoint([{ a: vec(1), c: q(0), relation: '>' }], 2)).toThrow(RangeError);
  });
});
