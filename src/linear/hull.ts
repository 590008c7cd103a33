/** v ∈ conv(G)? Decided for all rational input, with weights or a separating direction as certificate. */
import { equal, isZero, type Rational, rational, sign } from '../numbers/index.ts';
import type { ActiveSet } from './active-set.ts';
import { combinesTo, mustHold, separatesBy, withinBox } from './check.ts';
import { decideSign, type Proposer } from './decide.ts';
import { type Columns, lowestValue } from './elimination/columns.ts';
import { commonDenominator, lcm, numeratorsOver, primitive } from './elimination/integers.ts';
import { combine, type Vector } from './vector.ts';

/** The answer to v ∈ conv(generators), with its certificate. */
export type Membership = Inside | Outside;

export interface Inside {
  readonly inside: true;
  /** Generator index → weight > 0; they sum to 1 and are at most p + 1 (Carathéodory). */
  readonly weights: ReadonlyMap<number, Rational>;
  /** Where a radius was given: Σ weight · generator, a point of the hull in the box. */
  readonly nearest?: readonly Rational[];
}

export interface Outside {
  readonly inside: false;
  /** d with ⟨d, g − v⟩ ≥ 1 (+ Σ |dⱼ| rⱼ with a radius) for every generator g. */
  readonly separator: readonly Rational[];
}

/** What {@link membership} may be told beside the question: `membership([[ZERO]], [HALF], { radius: [HALF] })` is inside. */
export interface MembershipOptions {
  /** r ≥ 0, p entries: asks whether the box v ± r meets the hull. */
  readonly radius?: Vector | undefined;
  /** A source of proposals in the place of the one built in; not asked where there is a radius. */
  readonly proposer?: Proposer | undefined;
}

/**
 * Whether the point lies in conv(generators): n ≥ 1 generators and the point in ℚᵖ, p ≥ 1. Always decided (weights by
 * Carathéodory 1911, or a separating direction), and the certificate is checked exactly before it is returned. Throws
 * RangeError for n = 0, p = 0, vectors of different lengths or a negative radius.
 *
 * `membership([[ZERO], [ONE]], [HALF])` is `{ inside: true, weights: new Map([[0, HALF], [1, HALF]]) }`.
 */
export function membership(
  generators: readonly Vector[],
  point: Vector,
  options: MembershipOptions = {},
): Membership {
  const radius = options.radius?.some(r => sign(r) !== 0) ? options.radius : undefined;
  validate(generators, point, options.radius);
  if (options.radius === undefined) {
    const hit = generators.findIndex(g => g.every((entry, j) => equal(entry, point[j]!)));
    if (hit >= 0) return { inside: true, weights: new Map([[hit, rational(1n)]]) };
  }
  const { columns, scales } = relativeTo(generators, point, radius);
  const answer = decide(columns, scales, options.proposer);
  if (!answer.inside) {
    mustHold(separatesBy(generators, point, answer.separator, radius), 'separator');
    return answer;
  }
  const { weights } = answer;
  if (options.radius === undefined) {
    mustHold(combinesTo(generators, weights, point, point.length + 1), 'weights');
    return answer;
  }
  const nearest = combine(generators, weights, point.length);
  mustHold(combinesTo(generators, weights, nearest, point.length + 1), 'weights');
  mustHold(withinBox(nearest, point, options.radius), 'nearest point');
  return { inside: true, weights, nearest };
}

function decide(columns: Columns, scales: readonly bigint[], proposer: Proposer | undefined): Membership {
  const hit = columns.vectors.findIndex((vector, i) => coversZero(vector, columns.radii?.[i]));
  if (hit >= 0) return { inside: true, weights: new Map([[hit, rational(1n)]]) };
  if (meanIsNear(columns, scales)) {
    const share = rational(1n, BigInt(columns.points));
    return { inside: true, weights: new Map(scales.map((_, i) => [i, share])) };
  }
  const decision = decideSign(columns, proposer);
  if (decision.separated) return outside(columns, scales, decision.direction);
  return { inside: true, weights: normalisedWeights(decision.combination, scales) };
}

/** Whether |vector| ≤ radius (no radius: whether it is zero). */
const coversZero = (vector: readonly bigint[], radius?: readonly bigint[]): boolean =>
  vector.every((value, j) => (value < 0n ? -value : value) <= (radius === undefined ? 0n : radius[j]!));

/** Whether the mean of all is in the box, as that of a tie often is: of more than p + 1 it is not asked, nor of different scales. */
function meanIsNear({ vectors, radii, dimension }: Columns, scales: readonly bigint[]): boolean {
  const radius = radii?.[0];
  if (radius === undefined || vectors.length > dimension + 1) return false;
  if (scales.some(scale => scale !== scales[0])) return false;
  const sums = radius.map((_, j) => vectors.reduce((sum, vector) => sum + vector[j]!, 0n));
  const room = radius.map(r => r * BigInt(vectors.length));
  return coversZero(sums, room);
}

/** Weights of the scaled columns, taken back to the generators: sᵢ times each, sum 1. */
function normalisedWeights(
  { members, weights }: ActiveSet,
  scales: readonly bigint[],
): Map<number, Rational> {
  const summed = new Map<number, bigint>();
  let total = 0n;
  members.forEach(({ index }, k) => {
    const weight = weights[k]! * scales[index]!;
    total += weight;
    summed.set(index, (summed.get(index) ?? 0n) + weight);
  });
  return new Map([...summed].map(([index, weight]) => [index, rational(weight, total)]));
}

/** A direction that is positive on all columns, shortened and then stretched to a margin of 1. */
function outside(columns: Columns, scales: readonly bigint[], direction: readonly bigint[]): Outside {
  const short = primitive(direction);
  // Margins are lowest / scale; the factor is the least integer that takes all of them to 1.
  let factor = 1n;
  scales.forEach((scale, i) => {
    const value = lowestValue(columns, i, short);
    if (value * factor < scale) factor = (scale + value - 1n) / value;
  });
  return { inside: false, separator: short.map(value => rational(value * factor)) };
}

/** The generators minus v, each times a positive integer that clears its denominators (and those of v and r). */
function relativeTo(generators: readonly Vector[], point: Vector, radius: Vector | undefined) {
  const shared = lcm(commonDenominator(point), radius === undefined ? 1n : commonDenominator(radius));
  const scales = generators.map(g => lcm(commonDenominator(g), shared));
  const vectors = point.every(isZero)
    ? generators.map((g, i) => numeratorsOver(g, scales[i]!))
    : differences(generators, point, scales);
  const radii = radius && scales.map(scale => numeratorsOver(radius, scale));
  const columns: Columns = {
    dimension: point.length,
    points: vectors.length,
    rays: 0,
    lines: 0,
    vectors,
    radii,
  };
  return { columns, scales };
}

/** scaleᵢ · (generatorᵢ − v); most scales are alike, and share one centre. */
function differences(generators: readonly Vector[], point: Vector, scales: readonly bigint[]): bigint[][] {
  const centres = new Map<bigint, bigint[]>();
  return generators.map((g, i) => {
    const scale = scales[i]!;
    const centre = centres.get(scale) ?? numeratorsOver(point, scale);
    centres.set(scale, centre);
    return numeratorsOver(g, scale).map((value, j) => value - centre[j]!);
  });
}

function validate(generators: readonly Vector[], point: Vector, radius: Vector | undefined): void {
  if (generators.length === 0) throw new RangeError('membership: expected at least one generator, got 0');
  const dimension = point.length;
  if (dimension === 0) throw new RangeError('membership: expected dimension at least 1, got 0');
  const odd = [...generators, ...(radius === undefined ? [] : [radius])].find(v => v.length !== dimension);
  if (odd !== undefined)
    throw new RangeError(`membership: expected vectors of ${dimension} entries, got ${odd.length}`);
  if (radius?.some(r => sign(r) < 0))
    throw new RangeError('membership: expected a radius ≥ 0, got a negative entry');
}
