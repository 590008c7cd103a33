/**
 * The point of least norm of conv(points) + cone(rays) + span(lines), exactly: Wolfe's method (P. Wolfe, Finding the
 * nearest point in a polytope, 1976), with rays as in the nonnegative least squares of Lawson and Hanson. The norm
 * falls strictly with each new active set, no set comes twice, so it ends.
 */
import { gcd } from '../numbers/gcd.ts';
import { independentRows } from './elimination/bareiss.ts';
import {
  type Columns,
  isLine,
  isPoint,
  lowestCorner,
  lowestValue,
  type Member,
  memberVector,
} from './elimination/columns.ts';
import { absolute, dotIntegers } from './elimination/integers.ts';
import { solveIntegers, surelyIndependent } from './elimination/solve.ts';

/** Members with integer weights; the point is Σ weightᵢ vectorᵢ / total, total = Σ weights of points > 0. */
export interface ActiveSet {
  readonly members: readonly Member[];
  readonly weights: readonly bigint[];
  readonly total: bigint;
  /** Σ weightᵢ vectorᵢ. */
  readonly sum: readonly bigint[];
}

/**
 * The least-norm active set. With `goal` `'sign'` it stops as soon as its point separates: positive on all points,
 * nonnegative on rays. `start` may name members with positive weights to begin from (any; repaired where dependent).
 */
export function leastNorm(columns: Columns, goal: 'norm' | 'sign', start?: readonly Member[]): ActiveSet {
  let members = independentMembers(columns, start);
  let weights: readonly bigint[] = members.map(member => (isLine(columns, member) ? 0n : 1n));
  for (;;) {
    const current = minorCycles(columns, members, weights);
    const entering = price(columns, current, goal);
    if (entering === undefined) return current;
    members = [...current.members, entering];
    weights = [...current.weights, 0n];
  }
}

/** Lines first (a basis of their span), then the start or the first point, dependent members left out. */
function independentMembers(columns: Columns, start: readonly Member[] = []): Member[] {
  const first = columns.points + columns.rays;
  const lines = Array.from({ length: columns.lines }, (_, i): Member => ({ index: first + i }));
  const others = start.filter(member => !isLine(columns, member));
  const wanted = others.some(member => isPoint(columns, member)) ? others : [{ index: 0 }, ...others];
  const candidates = [...lines, ...wanted];
  if (candidates.length === 1) return candidates;
  const rows = candidates.map(member => lifted(columns, member));
  if (surelyIndependent(rows)) return candidates;
  return independentRows(rows).map(i => candidates[i]!);
}

/** The vector with its height (1 for a point, 0 for a ray or a line) as last entry. */
const lifted = (columns: Columns, member: Member): bigint[] => [
  ...memberVector(columns, member),
  isPoint(columns, member) ? 1n : 0n,
];

/** Moves to the least-norm point of the affine hull of a subset of the members, with positive weights on it. */
function minorCycles(
  columns: Columns,
  startMembers: readonly Member[],
  startWeights: readonly bigint[],
): ActiveSet {
  let members = startMembers;
  let weights = startWeights;
  for (;;) {
    const goal = affineMinimum(columns, members);
    const bounded = members.map(member => !isLine(columns, member));
    if (goal.weights.every((weight, i) => !bounded[i] || weight > 0n)) return goal;
    const moved = stepTowards(columns, members, weights, goal, bounded);
    const stay = moved.map((weight, i) => !bounded[i] || weight !== 0n);
    members = members.filter((_, i) => stay[i]);
    weights = moved.filter((_, i) => stay[i]);
  }
}

/** The furthest point from the weights towards the goal that keeps bounded weights ≥ 0; at least one becomes 0. */
function stepTowards(
  columns: Columns,
  members: readonly Member[],
  weights: readonly bigint[],
  goal: ActiveSet,
  bounded: readonly boolean[],
): bigint[] {
  const total = pointTotal(columns, members, weights);
  // Both as numerators over total · goal.total.
  const from = weights.map(weight => weight * goal.total);
  const to = goal.weights.map(weight => weight * total);
  let [top, bottom] = [1n, 1n];
  members.forEach((_, i) => {
    if (!bounded[i] || to[i]! > 0n) return;
    const [t, b] = [from[i]!, from[i]! - to[i]!];
    // A weight that is 0 and would stay 0 does not bound the step; it leaves with the others.
    if (b > 0n && t * bottom < top * b) [top, bottom] = [t, b];
  });
  return reduce(from.map((value, i) => (bottom - top) * value + top * to[i]!));
}

/** The least-norm point of the affine hull of independent members. */
function affineMinimum(columns: Columns, members: readonly Member[]): ActiveSet {
  const rows = members.map(member => lifted(columns, member));
  const { dimension } = columns;
  const system: bigint[][] = [];
  if (rows.length === dimension + 1) {
    // Independent and as many as coordinates: the hull is the whole space, and its least point 0.
    for (let j = 0; j <= dimension; j++)
      system.push([...rows.map(row => row[j]!), j === dimension ? 1n : 0n]);
  } else {
    // N = vectors with heights h as last row: the minimiser is proportional to the u with NᵀN u = h.
    for (const row of rows) system.push([...rows.map(other => dotIntegers(row, other)), row[dimension]!]);
  }
  const solution = solveIntegers(system, rows.length)!;
  let weights = reduce(solution.numerators);
  let total = pointTotal(columns, members, weights);
  if (total < 0n) [weights, total] = [weights.map(weight => -weight), -total];
  const sum = new Array<bigint>(dimension).fill(0n);
  rows.forEach((row, i) => {
    for (let j = 0; j < dimension; j++) sum[j]! += weights[i]! * row[j]!;
  });
  return { members, weights, total, sum };
}

const pointTotal = (columns: Columns, members: readonly Member[], weights: readonly bigint[]): bigint =>
  members.reduce((total, member, i) => (isPoint(columns, member) ? total + weights[i]! : total), 0n);

/** Divides by the common factor. */
function reduce(weights: readonly bigint[]): bigint[] {
  let common = 0n;
  for (const weight of weights) {
    common = gcd(common, weight);
    if (common === 1n) return weights.slice();
  }
  return common === 0n ? weights.slice() : weights.map(weight => weight / absolute(common));
}

/** A member that lowers the norm, the one that promises most; undefined where the goal is reached. */
function price(columns: Columns, { sum, total }: ActiveSet, goal: 'norm' | 'sign'): Member | undefined {
  const square = dotIntegers(sum, sum);
  if (square === 0n) return undefined;
  let [best, least, separating] = [-1, 0n, true];
  for (let i = 0; i < columns.points + columns.rays; i++) {
    const value = lowestValue(columns, i, sum);
    // Points lie at or beyond the hyperplane through the nearest point, rays point away from 0.
    const slack = i < columns.points ? value * total - square : value * total;
    if (i < columns.points ? value <= 0n : value < 0n) separating = false;
    if (slack < least) [best, least] = [i, slack];
  }
  if (best < 0 || (goal === 'sign' && separating)) return undefined;
  return lowestCorner(columns, best, sum);
}
