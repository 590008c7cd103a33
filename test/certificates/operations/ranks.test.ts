import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coordinates, type Jet, runPiece } from '../../../src/certificates/kernel/jet.ts';
import type { Basic, Piece } from '../../../src/certificates/language/basic.ts';
import type { Parameter } from '../../../src/certificates/language/line.ts';
import { cellsNear } from '../../../src/certificates/near/cells.ts';
import { Meter } from '../../../src/certificates/numbers/meter.ts';
import { dot, integer, type Rat } from '../../../src/certificates/numbers/rational.ts';
import { operation } from '../../../src/certificates/operations/operations.ts';

const meter = new Meter(1e12);
const build = (op: string, n: number, k?: number): Basic =>
  operation(op, n, new Map<string, Parameter>(k === undefined ? [] : [['k', integer(k)]]), meter);
const point = (values: readonly number[]): Jet[] => coordinates(values.map(integer), meter);
const values = (piece: Piece, args: readonly Jet[]): number[] =>
  runPiece(piece, args, args.length, meter)!.map(({ value }) => Number(value.n) / Number(value.d));

/** What each operation is, in floating point on small integers, where it is exact. */
const truth: Readonly<Record<string, (x: number[], k: number) => number[]>> = {
  max: x => [Math.max(...x)],
  min: x => [Math.min(...x)],
  sort: x => x.toSorted((a, b) => b - a),
  topk: (x, k) => x.toSorted((a, b) => b - a).slice(0, k),
  kthLargest: (x, k) => [x.toSorted((a, b) => b - a)[k - 1]!],
  median: x => {
    const sorted = x.toSorted((a, b) => a - b);
    return [(sorted[Math.floor((x.length - 1) / 2)]! + sorted[Math.floor(x.length / 2)]!) / 2];
  },
  norm1: x => [x.reduce((sum, value) => sum + Math.abs(value), 0)],
  normInf: x => [Math.max(...x.map(Math.abs))],
};
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const counts: Readonly<Record<string, (n: number, k: number) => number>> = {
  max: n => n,
  min: n => n,
  sort: factorial,
  topk: (n, k) => factorial(n) / factorial(n - k),
  kthLargest: n => n,
  median: n => (n % 2 === 1 ? n : (n * (n - 1)) / 2),
  norm1: n => 2 ** n,
  normInf: n => 2 * n,
};
const hasK = (op: string): boolean => op === 'topk' || op === 'kthLargest';

const cases = fc
  .tuple(
    fc.constantFrom(...Object.keys(truth)),
    fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 4 }),
    fc.nat(),
  )
  .map(([op, x, k]) => ({ op, x, k: 1 + (k % x.length) }));

describe('selections by rank', () => {
  it('have as many pieces as there are choices', () => {
    for (const [op, count] of Object.entries(counts))
      for (let n = 1; n <= 5; n += 1)
        for (let k = 1; k <= (hasK(op) ? n : 1); k += 1)
          expect([...build(op, n, hasK(op) ? k : undefined).pieces()], `${op} ${n} ${k}`).toHaveLength(
            count(n, k),
          );
  });

  it('select a piece that has the value, by the one cell that holds the point', () => {
    fc.assert(
      fc.property(cases, ({ op, x, k }) => {
        const args = point(x);
        const cells = [...cellsNear(build(op, x.length, hasK(op) ? k : undefined), args, meter)];
        const holding = cells.filter(({ guards }) =>
          guards.every(({ relation }) => relation === '>=' || relation === '='),
        );
        expect(holding).toHaveLength(1);
        expect(values(holding[0]!.piece, args)).toEqual(truth[op]!(x, k));
      }),
      { numRuns: 300 },
    );
  });

  it('have around a point the one cell that each nearby point lies in', () => {
    const directions = fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(cases, directions, ({ op, x, k }, d) => {
        fc.pre(d.every(entry => entry !== 0 && !d.includes(-entry)));
        const args = point(x);
        const direction: Rat[] = x.map((_, i) => integer(d[i]!));
        const inside = [...cellsNear(build(op, x.length, hasK(op) ? k : undefined), args, meter)].filter(
          ({ guards }) =>
            guards.every(
              ({ formula }) =>
                dot(runPiece([formula], args, x.length, meter)![0]!.gradient, direction, meter).n > 0n,
            ),
        );
        expect(inside).toHaveLength(1);
        const near = x.map((value, i) => value * 1000 + d[i]!);
        expect(values(inside[0]!.piece, point(near))).toEqual(truth[op]!(near, k));
      }),
      { numRuns: 300 },
    );
  });

  it('break ties as the contract says', () => {
    const chosen = (op: string, x: number[], k?: number): number[][] => {
      const args = point(x);
      const [cell] = [...cellsNear(build(op, x.length, k), args, meter)].filter(({ guards }) =>
        guards.every(one => one.relation === '>='),
      );
      return runPiece(cell!.piece, args, x.length, meter)!.map(jet =>
        jet.gradient.map(g => Number(g.n) / Number(g.d)),
      );
    };
    expect(chosen('max', [1, 2, 2])).toEqual([[0, 1, 0]]);
    expect(chosen('min', [3, 2, 2])).toEqual([[0, 1, 0]]);
    expect(chosen('sort', [1, 2, 1])).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(chosen('kthLargest', [1, 1, 1], 2)).toEqual([[0, 1, 0]]);
    expect(chosen('median', [1, 1, 1, 1])).toEqual([[0, 0.5, 0.5, 0]]);
    expect(chosen('norm1', [0, -2])).toEqual([[1, -1]]);
    expect(chosen('normInf', [0, 0])).toEqual([[1, 0]]);
    expect(chosen('normInf', [-2, 2])).toEqual([[-1, 0]]);
  });
});
