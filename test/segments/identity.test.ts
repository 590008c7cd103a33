/**
 * Proposition 2 and Theorem 3 on random piecewise polynomial programs along random segments and curves.
 * CORNERCHECK_SCALE=4 runs thousands, and prints what was met.
 */
import { expect, test } from 'vitest';
import { compare, equal, format, rational } from '../../src/numbers/index.ts';
import { functionValue, isExact } from '../../src/polynomials/index.ts';
import { conservativeAlong } from '../../src/segments/index.ts';
import { runs } from '../random.ts';
import { integrated, report, restricted, slopeAt, TIMEOUT, valueAt } from './along.ts';
import { kinkedSegment } from './random-kinks.ts';

/** Enough to meet every degree. */
const RUNS = Math.max(250, runs(1_000));

test(`Proposition 2 holds exactly, and Theorem 3, on ${RUNS} random segments and curves`, {
  timeout: TIMEOUT,
}, () => {
  const seen = {
    segments: 0,
    curves: 0,
    irrational: 0,
    'irrational breakpoints': 0,
    tied: 0,
    'tied along the whole': 0,
    pieces: 0,
    'Theorem 3 yes': 0,
    'Theorem 3 undecided': 0,
  };
  const count = () => new Map<number, number>();
  const [kinks, inputs, degrees, breakpoints] = [count(), count(), count(), count()];
  const add = (to: Map<number, number>, n: number): void => {
    to.set(n, (to.get(n) ?? 0) + 1);
  };
  for (let seed = 1; seed <= RUNS; seed++) {
    const { line, curve, text, ...sort } = kinkedSegment(seed);
    const along = restricted(line, curve);
    const { holds, why, integral, difference, enclosure, pieces } = integrated(line, along);
    expect([holds, why], text).toEqual(['yes', undefined]);
    // Once more over ℚ: the ends, and the derivative at a point of each piece.
    const ends = [1, 0].map(t => valueAt(line, curve, rational(t)));
    expect(format(difference), text).toBe(format(ends[0]!.sub(ends[1]!)));
    expect([format(integral!.lo), format(integral!.hi)]).toEqual([format(difference), format(difference)]);
    expect(compare(enclosure!.lo, difference) <= 0 && compare(difference, enclosure!.hi) <= 0, text).toBe(
      true,
    );
    for (const { piece, integrand } of pieces)
      expect(equal(functionValue(integrand, piece.sample)!, slopeAt(line, curve, piece.sample)), text).toBe(
        true,
      );
    for (const { agree, gradients } of conservativeAlong(line, along, 2_000)) {
      expect(agree, text).not.toBe('no');
      expect(gradients.length).toBeGreaterThan(0);
      seen[`Theorem 3 ${agree as 'yes' | 'undecided'}`] += 1;
    }
    const irrational = along.breakpoints.filter(({ at }) => !isExact(at)).length;
    const tied = along.pieces.filter(({ ties }) => ties.length > 0).length;
    seen[sort.shape === 'segment' ? 'segments' : 'curves'] += 1;
    seen.pieces += pieces.length;
    seen['irrational breakpoints'] += irrational;
    if (irrational > 0) seen.irrational += 1;
    if (tied > 0) seen.tied += 1;
    if (tied === pieces.length) seen['tied along the whole'] += 1;
    add(kinks, sort.kinks);
    add(inputs, line.p);
    add(degrees, sort.degree);
    add(breakpoints, Math.min(10, along.breakpoints.length));
  }
  const sorted = (of: Map<number, number>) => [...of].sort(([a], [b]) => a - b);
  report({
    ...seen,
    kinks: sorted(kinks),
    inputs: sorted(inputs),
    degrees: sorted(degrees),
    breakpoints: sorted(breakpoints),
  });
  expect(sorted(kinks).map(([n]) => n)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(sorted(inputs).map(([n]) => n)).toEqual([1, 2, 3, 4]);
  expect(sorted(degrees).map(([n]) => n)).toEqual([0, 1, 2, 3]);
  for (const sort of ['segments', 'curves', 'irrational', 'tied', 'tied along the whole'] as const)
    expect(seen[sort], sort).toBeGreaterThan(RUNS / 10);
});
