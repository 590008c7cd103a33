/** Membership in a Minkowski sum is membership in the hull of all its vertices. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dot, membership, type SumOfHulls, sumMembership, type Vector } from '../../../src/linear/index.ts';
import { add, compare, ONE, type Rational, rational, sign, ZERO } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

/** One entry of each part, added to the start: all of them. */
const vertices = ({ start, parts }: SumOfHulls): Vector[] =>
  parts.reduce<Vector[]>(
    (all, part) => all.flatMap(sum => part.map(entry => sum.map((value, j) => add(value, entry[j]!)))),
    [start],
  );

const vector = (p: number) =>
  fc.array(
    fc.integer({ min: -3, max: 3 }).map(n => rational(n)),
    { minLength: p, maxLength: p },
  );
const question = fc.integer({ min: 1, max: 4 }).chain(p =>
  fc.record({
    start: vector(p),
    parts: fc.array(fc.array(vector(p), { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
    point: vector(p),
    radius: fc.option(fc.array(fc.constantFrom(ZERO, ONE, rational(1, 3)), { minLength: p, maxLength: p }), {
      nil: undefined,
    }),
  }),
);

describe('membership in a sum', () => {
  test('is that in the hull of its vertices, with a certificate', () => {
    const met = { inside: 0, outside: 0 };
    fc.assert(
      fc.property(question, ({ start, parts, point, radius }) => {
        const sum = { start, parts };
        const all = vertices(sum);
        const found = sumMembership(sum, point, { radius });
        expect(found.inside).toBe(membership(all, point, { radius }).inside);
        const bounds = radius ?? point.map(() => ZERO);
        met[found.inside ? 'inside' : 'outside'] += 1;
        if (!found.inside) {
          const d = found.separator;
          const reach = dot(
            d.map(entry => entry.abs()),
            bounds,
          );
          for (const g of all)
            expect(compare(dot(d, g), add(add(dot(d, point), ONE), reach))).toBeGreaterThanOrEqual(0);
          return;
        }
        const combined = [...start];
        for (const [k, weights] of found.weights.entries()) {
          expect([...weights.values()].reduce(add)).toEqual(ONE);
          for (const [i, weight] of weights) {
            expect(sign(weight)).toBe(1);
            for (const [j, value] of parts[k]![i]!.entries())
              combined[j] = add(combined[j]!, value.mul(weight));
          }
        }
        expect(found.nearest).toEqual(radius && combined);
        for (const [j, value] of combined.entries())
          expect(compare(value.sub(point[j]!).abs(), bounds[j]!)).toBeLessThanOrEqual(0);
      }),
      seeded(1000, 100),
    );
    expect(Math.min(met.inside, met.outside)).toBeGreaterThan(10);
  });

  const unit = (p: number, i: number, value = ONE): Rational[] =>
    Array.from({ length: p }, (_, j) => (i === j ? value : ZERO));
  const cube = (p: number, k: number): SumOfHulls => ({
    start: unit(p, -1),
    parts: Array.from({ length: k }, (_, i) => [unit(p, -1), unit(p, i)]),
  });

  test('of 60 segments in 400 inputs: in it, and beside it by the last coordinate alone', () => {
    const half = Array.from({ length: 400 }, (_, i) => (i < 60 ? rational(1, 2) : ZERO));
    expect(sumMembership(cube(400, 60), half).inside).toBe(true);
    const beside = half.with(399, rational(1, 1000));
    const found = sumMembership(cube(400, 60), beside);
    expect(found.inside === false && found.separator.map(sign).filter(s => s !== 0)).toEqual([-1]);
  });

  test('ends where the watch throws', () => {
    const watch = (): never => {
      throw new RangeError('no more time');
    };
    expect(() => sumMembership(cube(3, 3), [ONE, ONE, ONE], { watch })).toThrow('no more time');
  });

  test('refuses vectors of another length', () => {
    expect(() => sumMembership({ start: [ZERO], parts: [[[ZERO, ONE]]] }, [ZERO])).toThrow(
      'expected vectors of 1 entries, got 2',
    );
  });
});
