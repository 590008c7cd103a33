/** Points that are known to lie in a hull of balls, or a hair outside, by how they are made. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Body, bodyMembership } from '../../../src/linear/index.ts';
import { type Rational, rational, ZERO } from '../../../src/numbers/index.ts';
import { seeded } from '../../random.ts';

type Row = readonly Rational[];
const q = (n: number | bigint, d: number | bigint = 1): Rational => rational(n, d);
const row = (...entries: readonly number[]): Rational[] => entries.map(entry => q(entry));
const plus = (a: Row, b: Row): Rational[] => a.map((value, j) => value.add(b[j]!));
const times = (factor: Rational, a: Row): Rational[] => a.map(value => value.mul(factor));
const dot = (a: Row, b: Row): Rational => a.reduce((sum, value, j) => sum.add(value.mul(b[j]!)), ZERO);
const HAIR = q(1n, 10n ** 40n);
const disc = [row(1, 0), row(0, 1)];
const ball = (centre: Row, ...matrices: (readonly Row[])[]): Body => ({ centre, matrices });
const point = (...entries: readonly number[]): Body => ball(row(...entries));
const inside = (bodies: readonly Body[], at: Row, radius?: Row) => bodyMembership(bodies, at, radius).inside;

test('the unit disc: 31 of forty tests', () => {
  expect(inside([ball(row(0, 0), disc)], [q(3, 5), q(4, 5)])).toBe(true);
  expect(inside([ball(row(0, 0), disc)], [q(3, 5).add(q(1n, 10n ** 30n)), q(4, 5)])).toBe(false);
  expect(inside([ball(row(0, 0), disc)], row(0, 0))).toBe(true);
  expect(inside([ball(row(0, 0), disc)], row(1, 1))).toBe(false);
});

test('a ball in a plane of space: the standard deviation, 32 of forty tests', () => {
  const third = q(1, 3);
  const rows = [row(1, -1, 0), row(1, 0, -1), row(0, 1, -1)].map(one => times(third, one));
  const std = [ball(row(0, 0, 0), rows)];
  expect(inside(std, [third, third.neg(), ZERO])).toBe(true);
  expect(inside(std, [q(1, 2), q(-1, 2), ZERO])).toBe(false);
  expect(inside(std, [third, ZERO, ZERO])).toBe(false);
});

test('a segment: norm2(x, x)', () => {
  // ±√2.
  const segment = [ball(row(0), [row(1), row(1)])];
  expect(inside(segment, [q(14142, 10000)])).toBe(true);
  expect(inside(segment, [q(14143, 10000)])).toBe(false);
  const flat = [ball(row(0, 0), [row(1, 0), row(1, 0)])];
  expect(inside(flat, [q(1), ZERO])).toBe(true);
  expect(inside(flat, [q(1), HAIR])).toBe(false);
});

test('a disc and a point outside of it: tangents that touch at irrational points', () => {
  const drop = [ball(row(0, 0), disc), point(2, 0)];
  expect(inside(drop, [q(1), q(1, 2)])).toBe(true);
  expect(inside(drop, [q(1), q(577, 1000)])).toBe(true);
  expect(inside(drop, [q(1), q(578, 1000)])).toBe(false);
  expect(inside(drop, row(2, 0))).toBe(true);
  expect(inside(drop, [q(2).add(HAIR), ZERO])).toBe(false);
  // Tangents from (5/3, 0) touch at (3/5, ±4/5).
  const rationally = [ball(row(0, 0), disc), ball([q(5, 3), ZERO])];
  const between = times(q(1, 2), [q(3, 5).add(q(5, 3)), q(4, 5)]);
  expect(inside(rationally, between)).toBe(true);
  expect(inside(rationally, plus(between, [ZERO, HAIR]))).toBe(false);
});

test('several balls: by each where they are independent, by their centres; else undecided', () => {
  const two = [ball(row(0, 0, 0, 0), [row(1, 0, 0, 0), row(0, 1, 0, 0)], [row(0, 0, 1, 0), row(0, 0, 0, 1)])];
  expect(inside(two, [q(3, 5), q(4, 5), q(4, 5), q(3, 5)])).toBe(true);
  expect(inside(two, [q(3, 5), q(4, 5), q(4, 5), q(3, 5).add(HAIR)])).toBe(false);
  const mixed = [ball(row(1, 0), disc, [row(2, 0), row(0, 1)])];
  expect(inside(mixed, row(1, 0))).toBe(true);
  expect(inside(mixed, row(9, 9))).toBe(false);
  expect(inside(mixed, row(3, 0))).toBe('undecided');
  expect(inside([ball(row(0, 0), disc), ball(row(0, 0), [row(2, 0), row(0, 1)])], row(0, 1))).toBe(
    'undecided',
  );
});

test('a box around the point', () => {
  const unit = [ball(row(0, 0), disc)];
  expect(inside(unit, row(1, 1), [q(3, 10), q(3, 10)])).toBe(true);
  expect(inside(unit, row(1, 1), [q(29, 100), q(29, 100)])).toBe(false);
  expect(inside(unit, row(1, 1), [q(2, 5), q(1, 5)])).toBe(true);
});

/** w/|w|² times: unit vectors with rational entries, by stereographic projection. */
const unitOf = (entries: Row): Rational[] => {
  const square = dot(entries, entries);
  const below = q(1).div(square.add(q(1)));
  return [...entries.map(value => value.mul(q(2)).mul(below)), square.sub(q(1)).mul(below)];
};

const small = fc.integer({ min: -4, max: 4 });
const entry = fc.record({ n: small, d: fc.integer({ min: 1, max: 3 }) }).map(({ n, d }) => q(n, d));
const vector = (n: number) => fc.array(entry, { minLength: n, maxLength: n });

/** M d = unit, for d of p entries: M = an invertible triangular matrix, with more rows than columns where wished. */
const cases = fc.integer({ min: 2, max: 3 }).chain(p =>
  fc.record({
    p: fc.constant(p),
    unit: vector(p - 1).map(unitOf),
    shear: fc.array(vector(p), { minLength: p, maxLength: p }),
    sizes: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 }),
    aside: fc.array(vector(p), { minLength: 4, maxLength: 4 }),
    drops: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }),
    shares: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
    first: vector(p),
  }),
);

describe('random hulls', () => {
  test('a point that a support shows to be on the boundary is inside; a hair beyond is outside', () => {
    const met = { inside: 0, outside: 0, flat: 0 };
    fc.assert(
      fc.property(cases, ({ p, unit, shear, sizes, aside, drops, shares, first }) => {
        // Lower triangular with ones on the diagonal.
        const matrix = shear.map((one, i) => one.map((value, j) => (j > i ? ZERO : j === i ? q(1) : value)));
        const d: Rational[] = [];
        for (let i = 0; i < p; i++)
          d.push(
            unit[i]!.sub(matrix[i]!.slice(0, i).reduce((sum, value, j) => sum.add(value.mul(d[j]!)), ZERO)),
          );
        // All bodies have the height h in direction d, less a drop.
        const base = dot(d, d);
        const bodies = sizes.map((size, i): Body => {
          const across = plus(aside[i]!, times(dot(aside[i]!, d).div(base).neg(), d));
          const height = dot(first, d).sub(q(size + drops[i]!));
          const centre = plus(across, times(height.div(base), d));
          return ball(centre, ...(size === 0 ? [] : [matrix.map(one => times(q(size), one))]));
        });
        const tops = bodies.map(({ centre, matrices: [own] }) =>
          own
            ? plus(
                centre,
                own[0]!.map((_, j) => own.reduce((sum, one, i) => sum.add(one[j]!.mul(unit[i]!)), ZERO)),
              )
            : centre,
        );
        const least = Math.min(...sizes.map((_, i) => drops[i]!));
        const chosen = tops.map((_, i) =>
          drops[i] === least ? shares[i]! + (drops.indexOf(least) === i ? 1 : 0) : 0,
        );
        const total = chosen.reduce((sum, share) => sum + share, 0);
        const top = chosen.reduce<Row>(
          (sum, share, i) => plus(sum, times(q(share, total), tops[i]!)),
          first.map(() => ZERO),
        );
        const found = bodyMembership(bodies, top);
        expect(found.inside).toBe(true);
        met.inside += 1;
        const beyond = bodyMembership(bodies, plus(top, times(HAIR, d)));
        expect(beyond.inside).toBe(false);
        met.outside += 1;
        const below = plus(top, times(q(-1, 10n ** 6n), d));
        if (bodyMembership(bodies, below).inside) met.flat += 1;
      }),
      { ...seeded(60), endOnFailure: true },
    );
    expect(met.inside).toBeGreaterThan(10);
    expect(met.outside).toBe(met.inside);
    expect(6 * met.flat).toBeGreaterThan(met.inside);
  });

  test('of matrices of any rank, what weights and u combine to is inside, and what is outside has a separator', () => {
    const met = { inside: 0, outside: 0 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }).chain(p =>
          fc.record({
            matrix: fc.array(vector(p), { minLength: 1, maxLength: 3 }),
            centres: fc.array(vector(p), { minLength: 1, maxLength: 4 }),
            sizes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
            shares: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }),
            unit: vector(2).map(unitOf),
            any: vector(p),
          }),
        ),
        ({ matrix, centres, sizes, shares, unit, any }) => {
          const bodies = centres.map((centre, i) =>
            ball(centre, ...(sizes[i] === 0 ? [] : [matrix.map(one => times(q(sizes[i]!), one))])),
          );
          const total = centres.reduce((sum, _, i) => sum + shares[i]!, 0) + 1;
          const combined = bodies.reduce<Row>(
            (sum, { centre, matrices: [own] }, i) => {
              const share = q(shares[i]! + (i === 0 ? 1 : 0), total);
              const moved = (own ?? []).reduce<Row>((at, one, k) => plus(at, times(unit[k]!, one)), centre);
              return plus(sum, times(share, moved));
            },
            centres[0]!.map(() => ZERO),
          );
          expect(inside(bodies, combined)).toBe(true);
          met[inside(bodies, any) ? 'inside' : 'outside'] += 1;
          expect(inside(bodies, any)).not.toBe('undecided');
        },
      ),
      { ...seeded(60), endOnFailure: true },
    );
    // Of at least one in six runs each.
    expect(6 * Math.min(met.inside, met.outside)).toBeGreaterThan(met.inside + met.outside);
  });
});
