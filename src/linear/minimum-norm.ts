/** The nearest point of a hull, exactly. */
import { type Rational, rational } from '../numbers/index.ts';
import { leastNorm } from './active-set.ts';
import { combinesTo, isNearest, mustHold } from './check.ts';
import type { Columns } from './elimination/columns.ts';
import { commonDenominator, dotIntegers, lcm, numeratorsOver } from './elimination/integers.ts';
import { proposeLeastNorm } from './proposals/float-active-set.ts';
import { toFloatColumns } from './proposals/float-columns.ts';
import { combine, subtractVectors, type Vector, zeroVector } from './vector.ts';

/** The point of a hull that is nearest to a given one, and the weights that make it; from {@link minimumNormPoint}. */
export interface NearestPoint {
  /** The point of conv(generators) − point nearest to 0; its negative is the direction of steepest descent. */
  readonly point: Rational[];
  /** Generator index → weight > 0, sum 1, at most p + 1. */
  readonly weights: ReadonlyMap<number, Rational>;
  readonly squaredNorm: Rational;
}

/**
 * The minimum-norm point of conv(generators) − point (n ≥ 1 vectors of ℚᵖ, p ≥ 1; the point is 0 where left out), over the
 * integers (P. Wolfe, Finding the nearest point in a polytope, 1976). Throws RangeError for n = 0, p = 0 or vectors of
 * different lengths.
 *
 * `minimumNormPoint([[ONE], [rational(2n)]]).squaredNorm` is `ONE`.
 */
export function minimumNormPoint(generators: readonly Vector[], point?: Vector): NearestPoint {
  const dimension = generators[0]?.length ?? 0;
  if (dimension === 0)
    throw new RangeError('minimumNormPoint: expected at least one generator of at least one entry');
  const centre = point ?? zeroVector(dimension);
  const shifted = generators.map(g => subtractVectors(g, centre));
  // One factor for all: a factor for each would change which point is nearest.
  const scale = shifted.reduce((common, g) => lcm(common, commonDenominator(g)), 1n);
  const vectors = shifted.map(g => numeratorsOver(g, scale));
  const columns: Columns = { dimension, points: vectors.length, rays: 0, lines: 0, vectors };
  const proposal = proposeLeastNorm(toFloatColumns(columns, true), 'norm');
  const result = leastNorm(columns, 'norm', proposal.members);
  const weights = new Map<number, Rational>();
  result.members.forEach(({ index }, k) => {
    weights.set(index, rational(result.weights[k]!, result.total));
  });
  const nearest = combine(shifted, weights, dimension);
  const common = commonDenominator(nearest);
  const numerators = numeratorsOver(nearest, common);
  const squaredNorm = rational(dotIntegers(numerators, numerators), common * common);
  mustHold(combinesTo(shifted, weights, nearest, dimension + 1), 'weights');
  mustHold(isNearest(shifted, nearest), 'nearest point');
  return { point: nearest, weights, squaredNorm };
}
