/** centre + Σ MₖᵀBₖ, where the spaces of the matrices are independent: the parts of v − centre in them are known, each by itself. */
import { compare, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import { dot, negateVector, subtractVectors, type Vector } from '../vector.ts';
import {
  type Body,
  type InsideBodies,
  insideBodies,
  type OutsideBodies,
  outsideBodies,
} from './certificate.ts';
import { ballShape, gramOf, type RationalMatrix, times } from './shape.ts';

/** Undefined where they are not independent. */
export function independent(body: Body, target: Vector): InsideBodies | OutsideBodies | undefined {
  const { centre, matrices } = body;
  const rest = subtractVectors(target, centre);
  const shapes = matrices.map(matrix => ballShape(gramOf(matrix)));
  const rank = (kernel: RationalMatrix): number => target.length - kernel.length;
  const all = ballShape(gramOf(matrices.flat()));
  const ranks = shapes.reduce((sum, { kernel }) => sum + rank(kernel), 0);
  if (ranks !== rank(all.kernel)) return undefined;
  const outside = all.kernel.find(z => compare(dot(z, rest), ZERO) !== 0);
  if (outside) {
    const side = compare(dot(outside, rest), ZERO) < 0 ? outside : negateVector(outside);
    return outsideBodies([body], target, side);
  }
  // The shortest u for all at once is the one for each: y with Σ MₖᵀMₖ y = v − centre, and the parts Mₖ y.
  const y = all.solve(rest);
  const parts = matrices.map(matrix => times(matrix, y));
  const wide = parts.findIndex(part => compare(squareOf(part), ONE) > 0);
  if (wide < 0) return insideBodies([body], target, new Map([[0, ONE]]), new Map([[0, parts.flat()]]));
  // A direction in which the other balls have no width: the part of d that they do not see.
  const others = matrices.filter((_, k) => k !== wide).flat();
  const free = others.length > 0 ? ballShape(gramOf(others)).kernel : undefined;
  const d = free ? within(free, matrices[wide]!, times(gramOf(matrices[wide]!), y)) : y;
  return d && outsideBodies([body], target, negateVector(d));
}

const squareOf = (vector: Vector): Rational => dot(vector, vector);

/** d = Σ t z over a basis with MᵀM d = b in what the basis sees. */
function within(basis: RationalMatrix, matrix: RationalMatrix, b: Vector): Vector | undefined {
  const seen = basis.map(z => times(matrix, z));
  const gram = seen.map(a => seen.map(c => dot(a, c)));
  const t = ballShape(gram).solve(basis.map(z => dot(z, b)));
  return basis[0]!.map((_, j) => basis.reduce((sum, z, i) => sum.add(z[j]!.mul(t[i]!)), ZERO));
}
