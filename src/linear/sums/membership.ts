/**
 * Membership in a Minkowski sum of hulls, without its vertices: least points along a direction are found part by part, and vertices
 * are made as separators ask for them (column generation). Coordinates likewise come in as they are missed: as many as the sum has dimensions.
 */
import { add, compare, isZero, ONE, type Rational, rational, sign, sub, ZERO } from '../../numbers/index.ts';
import { mustHold } from '../check.ts';
import { membership } from '../hull.ts';
import { dot, type Vector } from '../vector.ts';

/** start + conv(parts[0]) + conv(parts[1]) + …; no part is empty. */
export interface SumOfHulls {
  readonly start: Vector;
  readonly parts: readonly (readonly Vector[])[];
}

/** Weights in each part (index → weight > 0, sum 1), or d with ⟨d, g − v⟩ ≥ 1 (+ Σ |dⱼ| rⱼ with a radius) for every g of the sum. */
export type SumMembership =
  | {
      readonly inside: true;
      readonly weights: readonly ReadonlyMap<number, Rational>[];
      /** Where a radius was given: what they combine to, a point of the sum in the box. */
      readonly nearest?: readonly Rational[];
    }
  | { readonly inside: false; readonly separator: readonly Rational[] };

/** What {@link sumMembership} may be told beside the question. */
export interface SumOptions {
  /** r ≥ 0, p entries: asks whether the box v ± r meets the sum. */
  readonly radius?: Vector | undefined;
  /** Called before each round of work: ends it where it throws. */
  readonly watch?: (() => void) | undefined;
}

/** Of fewer coordinates none is left out at first. */
const FEW = 24;

/**
 * Whether the point (p ≥ 1 entries) lies in the Minkowski sum: always decided, and the certificate is checked exactly before it is
 * returned (column generation, Dantzig and Wolfe 1960). Throws RangeError for vectors of different lengths.
 *
 * `sumMembership({ start: [ZERO], parts: [[[ZERO], [ONE]], [[ZERO], [ONE]]] }, [ONE]).inside` is `true`.
 */
export function sumMembership(sum: SumOfHulls, point: Vector, options: SumOptions = {}): SumMembership {
  const p = point.length;
  const odd = [sum.start, ...sum.parts.flat()].find(v => v.length !== p);
  if (odd !== undefined)
    throw new RangeError(`sumMembership: expected vectors of ${p} entries, got ${odd.length}`);
  const radius = options.radius ?? point.map(() => ZERO);
  let seen = spread(p <= FEW ? p : FEW / 2, p);
  for (;;) {
    const narrow = (vector: Vector): Vector => seen.map(i => vector[i]!);
    const found = generate(
      { start: narrow(sum.start), parts: sum.parts.map(part => part.map(narrow)) },
      narrow(point),
      narrow(radius),
      options.watch,
    );
    if ('direction' in found) {
      const direction: Rational[] = point.map(() => ZERO);
      for (const [k, i] of seen.entries()) direction[i] = found.direction[k]!;
      return { inside: false, separator: withMargin(sum, point, radius, direction) };
    }
    const nearest = combined(sum, found.weights);
    const missed = nearest.flatMap((value, i) =>
      compare(sub(value, point[i]!).abs(), radius[i]!) > 0 ? [i] : [],
    );
    if (missed.length === 0)
      return { inside: true, weights: checked(found.weights), ...(options.radius && { nearest }) };
    mustHold(!missed.some(i => seen.includes(i)), 'coordinates');
    const more = spread(Math.min(missed.length, FEW / 2), missed.length).map(i => missed[i]!);
    seen = [...seen, ...more].sort((a, b) => a - b);
  }
}

/** So many of the numbers below n, evenly. */
const spread = (count: number, n: number): number[] =>
  Array.from({ length: count }, (_, k) => Math.floor((k * n) / count));

type Generated =
  | { readonly weights: readonly ReadonlyMap<number, Rational>[] }
  | { readonly direction: Vector };

function generate(sum: SumOfHulls, point: Vector, radius: Vector, watch: SumOptions['watch']): Generated {
  const choices: (readonly number[])[] = [sum.parts.map(() => 0)];
  const vertices: Vector[] = [vertexOf(sum, choices[0]!)];
  for (;;) {
    watch?.();
    const found = membership(vertices, point, { radius });
    if (found.inside) {
      const weights = sum.parts.map(() => new Map<number, Rational>());
      for (const [vertex, weight] of found.weights)
        for (const [k, choice] of choices[vertex]!.entries())
          weights[k]!.set(choice, add(weights[k]!.get(choice) ?? ZERO, weight));
      return { weights };
    }
    const direction = found.separator;
    const choice = sum.parts.map(part => lowest(part, direction));
    const vertex = vertexOf(sum, choice);
    if (gapOf(direction, vertex, point, radius) > 0) return { direction };
    choices.push(choice);
    vertices.push(vertex);
  }
}

/** The sign of ⟨d, g − v⟩ − Σ |dⱼ| rⱼ. */
const gapOf = (d: Vector, g: Vector, v: Vector, radius: Vector): -1 | 0 | 1 =>
  sign(sub(sub(dot(d, g), dot(d, v)), reach(d, radius)));

const reach = (d: Vector, radius: Vector): Rational =>
  dot(
    d.map(entry => entry.abs()),
    radius,
  );

/** The entry that is least along d. */
function lowest(part: readonly Vector[], d: Vector): number {
  let [best, least] = [0, dot(d, part[0]!)];
  for (let i = 1; i < part.length; i++) {
    const value = dot(d, part[i]!);
    if (compare(value, least) < 0) [best, least] = [i, value];
  }
  return best;
}

function vertexOf({ start, parts }: SumOfHulls, choice: readonly number[]): Vector {
  const sum = [...start];
  for (const [k, part] of parts.entries())
    for (const [j, value] of part[choice[k]!]!.entries()) if (!isZero(value)) sum[j] = add(sum[j]!, value);
  return sum;
}

/** start + Σ weight · entry. */
function combined(
  { start, parts }: SumOfHulls,
  weights: readonly ReadonlyMap<number, Rational>[],
): Rational[] {
  const sum = [...start];
  for (const [k, own] of weights.entries())
    for (const [i, weight] of own)
      for (const [j, value] of parts[k]![i]!.entries())
        if (!isZero(value)) sum[j] = add(sum[j]!, value.mul(weight));
  return sum;
}

function checked(
  weights: readonly ReadonlyMap<number, Rational>[],
): readonly ReadonlyMap<number, Rational>[] {
  for (const own of weights) {
    const values = [...own.values()];
    mustHold(values.every(weight => sign(weight) > 0) && compare(values.reduce(add), ONE) === 0, 'weights');
  }
  return weights;
}

/** The direction, stretched until the sum lies 1 beyond the box. */
function withMargin(sum: SumOfHulls, point: Vector, radius: Vector, d: Vector): Vector {
  const vertex = vertexOf(
    sum,
    sum.parts.map(part => lowest(part, d)),
  );
  const margin = sub(sub(dot(d, vertex), dot(d, point)), reach(d, radius));
  mustHold(sign(margin) > 0, 'separator');
  if (compare(margin, ONE) >= 0) return d;
  const factor = rational((margin.d + margin.n - 1n) / margin.n);
  return d.map(entry => entry.mul(factor));
}
