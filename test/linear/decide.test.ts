import fc from 'fast-check';
import { expect, test } from 'vitest';
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
