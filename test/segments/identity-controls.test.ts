/** Proposition 2 is not found to hold whatever happens: wrong derivatives and wrong pieces are refuted, by name. */
import { expect, test } from 'vitest';
import { equal, type Rational, rational } from '../../src/numbers/index.ts';
import {
  addFunctions,
  constantRationalFunction,
  degree,
  IDENTITY_FUNCTION,
  multiplyFunctions,
} from '../../src/polynomials/index.ts';
import type { Conventions } from '../../src/programs/index.ts';
import type { Integral } from '../../src/segments/index.ts';
import { runs } from '../random.ts';
import { integrated, pointsOf, report, restricted, slopeAt, TIMEOUT, valueAt } from './along.ts';
import { kinkedSegment } from './random-kinks.ts';

const RUNS = runs(100);

/** The derivative at t of the polynomial of that degree through points (Newton's divided differences). */
function interpolatedSlope(points: readonly Rational[], values: readonly Rational[], t: Rational): Rational {
  const c = [...values];
  for (let j = 1; j < c.length; j++)
    for (let i = c.length - 1; i >= j; i--) c[i] = c[i]!.sub(c[i - 1]!).div(points[i]!.sub(points[i - j]!));
  let [value, slope] = [rational(0), rational(0)];
  for (let i = c.length - 1; i >= 0; i--) {
    slope = slope.mul(t.sub(points[i]!)).add(value);
    value = value.mul(t.sub(points[i]!)).add(c[i]!);
  }
  return slope;
}

const KINDS = ['relu', 'abs', 'max', 'min', 'median'];

test(`a derivative rule that is wrong for one op is refuted, with the piece named, on ${RUNS} random segments`, {
  timeout: TIMEOUT,
}, () => {
  let [refuted, later, harmless] = [0, 0, 0];
  for (let seed = 1; seed <= RUNS; seed++) {
    const { line, curve, text } = kinkedSegment(500_000 + seed);
    const op = KINDS[seed % KINDS.length]!;
    // Where one piece is taken, the derivative of another, as a typing error would have it.
    const taken = 1 + (seed % 2);
    const wrong: Conventions = new Map([
      [
        op,
        (_active, selected, g) =>
          new Map([[selected === taken ? (taken % g.pieceCount) + 1 : selected, rational(1)]]),
      ],
    ]);
    const along = restricted(line, curve);
    const { holds, failing, pieces } = integrated(line, along, { conventions: wrong });
    // What must be found, from values and the wrong slopes at rational points alone.
    const expected = along.pieces.findIndex((piece, i) => {
      const n = Math.max(degree(piece.values[0]!.top), degree(pieces[i]!.integrand.top), 0) + 1;
      const points = pointsOf(piece, n).slice(1);
      const values = points.map(t => valueAt(line, curve, t));
      return points.some(t => !equal(interpolatedSlope(points, values, t), slopeAt(line, curve, t, wrong)));
    });
    expect([failing ?? -1, holds], `${text}\n${op}`).toEqual([expected, expected < 0 ? 'yes' : 'no']);
    if (expected < 0) harmless += 1;
    else refuted += 1;
    if (expected > 0) later += 1;
  }
  report({ refuted, later, harmless });
  expect(refuted).toBeGreaterThan(RUNS / 10);
  expect(later).toBeGreaterThan(RUNS / 100);
});

test(`a piece that is perturbed is named, on ${RUNS} random segments`, { timeout: TIMEOUT }, () => {
  let several = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const { line, curve, text } = kinkedSegment(700_000 + seed);
    const along = restricted(line, curve);
    if (along.pieces.length === 0) continue;
    const j = seed % along.pieces.length;
    if (along.pieces.length > 1) several += 1;
    const perturbed = (by: 'slope' | 'height'): Integral => {
      const tiny = constantRationalFunction(rational(1n, 10n ** 30n));
      const bump = by === 'slope' ? multiplyFunctions(tiny, IDENTITY_FUNCTION) : tiny;
      const pieces = along.pieces.map((piece, i) =>
        i === j ? { ...piece, values: [addFunctions(piece.values[0]!, bump)] } : piece,
      );
      return integrated(line, { ...along, pieces });
    };
    const slope = perturbed('slope');
    expect([slope.holds, slope.failing], text).toEqual(['no', j]);
    const height = perturbed('height');
    expect([height.holds, height.failing], text).toEqual(['inapplicable', undefined]);
    // It jumps at both ends of the piece, and nowhere else.
    expect(height.matchings.flatMap(({ matches }, i) => (matches ? [] : [i]))).toEqual([j, j + 1]);
  }
  expect(several).toBeGreaterThan(RUNS / 10);
});
