import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadProposer, membership, type Proposer } from '../../src/linear/index.ts';
import { toFloatColumns } from '../../src/linear/proposals/float-columns.ts';
import { cloud, insideByEnumeration, vec } from './rationals.ts';

let proposer: Proposer | undefined;
beforeAll(async () => {
  proposer = await loadProposer();
});

const columnsOf = (...vectors: bigint[][]) =>
  toFloatColumns(
    { dimension: vectors[0]!.length, points: vectors.length, rays: 0, lines: 0, vectors },
    false,
  );

describe('GLPK proposes', () => {
  test('a direction positive on all columns where 0 is outside', ({ skip }) => {
    if (proposer === undefined) return skip('glpk.js is not installed');
    const { separator } = proposer(columnsOf([2n, 1n], [1n, 2n]))!;
    expect(separator![0]! * 2 + separator![1]!).toBeGreaterThan(0);
    expect(separator![0]! + separator![1]! * 2).toBeGreaterThan(0);
  });

  test('the support of a combination where 0 is inside', ({ skip }) => {
    if (proposer === undefined) return skip('glpk.js is not installed');
    const proposal = proposer(columnsOf([2n, 0n], [5n, 5n], [-1n, 0n]))!;
    expect(proposal.support).toEqual([0, 2]);
  });

  test('a zero column does not abort it', ({ skip }) => {
    if (proposer === undefined) return skip('glpk.js is not installed');
    expect(proposer(columnsOf([0n, 0n], [1n, 1n]))!.support).toEqual([0]);
  });

  test('and the verdict is that of enumeration, also at 1e-300', ({ skip }) => {
    if (proposer === undefined) return skip('glpk.js is not installed');
    fc.assert(
      fc.property(cloud(3, 6), ([generators, point]) => {
        const { inside } = membership(generators, point, { proposer });
        expect(inside).toBe(insideByEnumeration(generators, point));
      }),
      { numRuns: 60 },
    );
    expect(membership([vec(1), vec(3)], vec(2), { proposer }).inside).toBe(true);
  });
});
