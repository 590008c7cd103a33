import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideSign } from '../../src/linear/decide.ts';
import type { Columns } from '../../src/linear/elimination/columns.ts';
import { membership, type Proposal, type Proposer } from '../../src/linear/index.ts';
import { cloud, insideByEnumeration, q, vec } from './rationals.ts';

const number = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, -0, 1e308, -1e308, 5e-324, 1, -1),
);

/** Proposals that are wrong in every way that the types allow, and in some that they do not. */
const lie: fc.Arbitrary<Proposer> = fc.oneof(
  fc
    .record({
      separator: fc.array(number, { maxLength: 4 }),
      support: fc.array(fc.integer({ min: -2, max: 9 })),
    })
    .map(
      (proposal): Proposer =>
        () =>
          proposal,
    ),
  fc.array(number, { minLength: 3, maxLength: 3 }).map(
    (separator): Proposer =>
      () => ({ separator }),
  ),
  fc.array(fc.oneof(fc.nat(8), number)).map(
    (support): Proposer =>
      () => ({ support }),
  ),
  fc.anything().map(
    (anything): Proposer =>
      () =>
        anything as Proposal,
  ),
  fc.record({ separator: fc.anything(), support: fc.anything() }).map(
    (any): Proposer =>
      () =>
        any as Proposal,
  ),
  fc.constant<Proposer>(() => {
    throw new Error('a proposer that crashes');
  }),
  fc.constant<Proposer>(columns => {
    columns.values.fill(Number.NaN);
    return { separator: columns.values, support: [0] };
  }),
);

test('no proposer, however wrong, changes the verdict', () => {
  fc.assert(
    fc.property(cloud(3, 6), lie, ([generators, point], proposer) => {
      const { inside } = membership(generators, point, { proposer });
      expect(inside).toBe(insideByEnumeration(generators, point));
    }),
    { numRuns: 400 },
  );
});

test('a separator that is wrong by 1e-12 relative is not believed', () => {
  const generators = [vec(1, 1), [q(-1), q(1n - 10n ** 12n, 10n ** 12n)]];
  const wrong: Proposer = () => ({ separator: [1, -1] });
  expect(membership(generators, vec(0, 0), { proposer: wrong }).inside).toBe(false);
  const through = [vec(1, 1), vec(-1, -1)];
  expect(membership(through, vec(0, 0), { proposer: wrong }).inside).toBe(true);
});

test('a right proposal is used as it is', () => {
  const generators = [vec(4, 0), vec(-4, 0), vec(0, 4), vec(0, -4)];
  const along = (support: number[]) => membership(generators, vec(0, 0), { proposer: () => ({ support }) });
  for (const support of [
    [0, 1],
    [2, 3],
  ]) {
    const answer = along(support);
    expect(answer.inside && [...answer.weights.keys()]).toEqual(support);
  }
});

describe('a proposer', () => {
  const points = (...vectors: bigint[][]): Columns => ({
    dimension: vectors[0]!.length,
    points: vectors.length,
    rays: 0,
    lines: 0,
    vectors,
  });
  const asked = (columns: Columns): number => {
    let calls = 0;
    decideSign(columns, () => {
      calls += 1;
      return undefined;
    });
    return calls;
  };

  test('is asked of points, and not where there are rays, lines or boxes', () => {
    const two = points([1n, 0n], [0n, 1n]);
    expect(asked(two)).toBe(1);
    expect(asked({ ...two, points: 1, rays: 1 })).toBe(0);
    expect(asked({ ...two, points: 1, lines: 1 })).toBe(0);
    expect(asked({ ...two, radii: two.vectors })).toBe(0);
  });

  test('is believed where the integers confirm it: its direction, rounded, and its members', () => {
    const outside = decideSign(points([4n, 1n], [4n, -1n]), () => ({ separator: [1, 0.25] }));
    expect(outside).toEqual({ separated: true, direction: [8n, 2n] });
    const inside = points([1n, 0n], [-1n, 0n], [0n, 3n], [0n, -2n], [5n, 5n]);
    expect(decideSign(inside, () => ({ support: [3, 2, 2, 77, -1, 0.5] }))).toEqual({
      separated: false,
      combination: {
        members: [{ index: 3 }, { index: 2 }],
        weights: expect.any(Array),
        total: expect.any(BigInt),
        sum: [0n, 0n],
      },
    });
    // One that carries no weight is left out.
    const withIdle = decideSign(inside, () => ({ support: [0, 1, 2] }));
    expect(!withIdle.separated && withIdle.combination.members).toEqual([{ index: 0 }, { index: 1 }]);
    expect(
      !withIdle.separated && withIdle.combination.weights.every(w => w === withIdle.combination.weights[0]),
    ).toBe(true);
  });

  test('is not, where its direction has another length or its members do not combine to 0', () => {
    const right = points([1n], [2n]);
    for (const separator of [[], [1, 1], [1, 0]])
      expect(decideSign(right, () => ({ separator }))).toMatchObject({ separated: true, direction: [8n] });
    const triangle = points([1n, 0n], [-1n, 1n], [-1n, -1n]);
    for (const support of [[0], [0, 1], [1, 2], []])
      expect(decideSign(triangle, () => ({ support }))).toMatchObject({ separated: false });
    expect(decideSign(points([1n, 0n], [2n, 0n]), () => ({ support: [0, 1] }))).toMatchObject({
      separated: true,
    });
  });

  test('is believed of as many members as there are dimensions and one more', () => {
    for (const support of [
      [0, 1],
      [0, 2],
    ]) {
      const answer = membership([vec(2), vec(-1), vec(-3)], vec(0), { proposer: () => ({ support }) });
      expect(answer.inside && [...answer.weights.keys()]).toEqual(support);
    }
  });
});
