/**
 * The shortest u with v = Σ λ p + s + Mᵀu, for λ ≥ 0 of sum 1 and s in a box: always decided over ℚ. Such λ and s are a polytope; its
 * vertices are made as they are needed, and the shortest of the u in their hull is that of Wolfe's method.
 */
import { add, compare, isZero, mul, neg, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import { minimumNormPoint } from '../minimum-norm.ts';
import { dot, subtractVectors, type Vector, zeroVector } from '../vector.ts';
import { type BallShape, type RationalMatrix, times } from './shape.ts';
import { leastVertex } from './vertex.ts';

export interface NearestQuestion {
  readonly points: readonly Vector[];
  readonly target: Vector;
  readonly matrix: RationalMatrix;
  readonly shape: BallShape;
  /** How far s may be from 0, entry by entry; left out: it is 0. */
  readonly radius?: Vector | undefined;
  /** Σ factor · λ has to be this; left out: nothing is asked. */
  readonly level?: { readonly factors: Vector; readonly value: Rational } | undefined;
}

/**
 * `y`: u = M y. `direction`: d with M d = M y, and ⟨d, v − Σ λ p − s⟩ + slope · (level − Σ factor λ) ≥ |u|² for all λ and s. Without
 * a solution: M d = 0, and the same is > 0.
 */
export type Nearest =
  | {
      readonly feasible: true;
      readonly weights: Vector;
      readonly y: Vector;
      readonly square: Rational;
      readonly direction: Vector;
      readonly slope: Rational;
    }
  | { readonly feasible: false; readonly direction: Vector; readonly slope: Rational };

export function nearestTo({ points, target, matrix, shape, radius, level }: NearestQuestion): Nearest {
  const p = target.length;
  const { kernel } = shape;
  const boxed = radius ? [...radius.keys()].filter(j => !isZero(radius[j]!)) : [];
  // Rows: what M has no part in, Σ λ = 1, the level, and a + c = 2 r for each entry s = a − r of the box.
  const low = target.map((value, j) => add(value, boxed.includes(j) ? radius![j]! : ZERO));
  const lifted = (move: Vector, own: Rational, factor: Rational, box: number): Rational[] => [
    ...times(kernel, move),
    own,
    ...(level ? [factor] : []),
    ...boxed.map(j => (j === box ? ONE : ZERO)),
  ];
  const unit = (j: number): Rational[] => target.map((_, k) => (k === j ? ONE : ZERO));
  const nothing = zeroVector(p);
  const moves: Vector[] = [...points, ...boxed.map(unit), ...boxed.map(() => nothing)];
  const columns = [
    ...points.map((point, i) => lifted(point, ONE, level ? level.factors[i]! : ZERO, -1)),
    ...boxed.map(j => lifted(unit(j), ZERO, ZERO, j)),
    ...boxed.map(j => lifted(nothing, ZERO, ZERO, j)),
  ];
  const right = [
    ...times(kernel, low),
    ONE,
    ...(level ? [level.value] : []),
    ...boxed.map(j => add(radius![j]!, radius![j]!)),
  ];
  const spread = (dual: Vector): Rational[] =>
    nothing.map((_, j) => kernel.reduce((sum, z, k) => add(sum, mul(dual[k]!, z[j]!)), ZERO));
  const vertices: { readonly x: Vector; readonly y: Vector; readonly u: Vector }[] = [];
  let y: Vector = nothing;
  let weights: Vector = [];
  let square = ZERO;
  for (;;) {
    const found = leastVertex(
      columns,
      right,
      moves.map(move => neg(dot(y, move))),
    );
    const slope = level ? found.dual[kernel.length + 1]! : ZERO;
    if (!found.feasible) return { feasible: false, direction: spread(found.dual), slope };
    const { x, dual } = found;
    const rest = subtractVectors(low, sumOf(moves, x, p));
    if (vertices.length > 0 && compare(dot(y, rest), square) >= 0) {
      const direction = spread(dual).map((value, j) => add(value, y[j]!));
      return { feasible: true, weights: weights.slice(0, points.length), y, square, direction, slope };
    }
    const own = shape.solve(rest);
    vertices.push({ x, y: own, u: times(matrix, own) });
    const least = minimumNormPoint(vertices.map(({ u }) => u));
    y = sumBy(
      vertices.map(vertex => vertex.y),
      least.weights,
      p,
    );
    weights = sumBy(
      vertices.map(vertex => vertex.x),
      least.weights,
      moves.length,
    );
    square = least.squaredNorm;
  }
}

const sumOf = (vectors: readonly Vector[], factors: Vector, p: number): Rational[] =>
  vectors.reduce<Rational[]>(
    (sum, vector, i) =>
      isZero(factors[i]!) ? sum : sum.map((value, j) => add(value, mul(factors[i]!, vector[j]!))),
    zeroVector(p),
  );

const sumBy = (vectors: readonly Vector[], weights: ReadonlyMap<number, Rational>, p: number): Rational[] =>
  sumOf(
    vectors,
    vectors.map((_, i) => weights.get(i) ?? ZERO),
    p,
  );
