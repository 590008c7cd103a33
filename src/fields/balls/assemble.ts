/** From gradients of an opened program to points and balls: centre + Σ α LJ ᵀu over the tied norms. */
import {
  type Body,
  gramOf,
  type RationalMatrix,
  scaleVector,
  shapeRatio,
  type Vector,
} from '../../linear/index.ts';
import { isZero, ONE, type Rational, rationalField, ZERO } from '../../numbers/index.ts';
import { Undecided } from '../budget.ts';
import { ascending, vectorKey } from '../gradient-set.ts';
import type { TiedNorm } from './opened.ts';

/** One choice of pieces: the gradient of the rest, and for each norm its adjoint and α L J, without rows of zeros. */
export interface BallPart {
  readonly centre: Vector;
  readonly norms: readonly { readonly adjoint: Rational; readonly matrix: RationalMatrix }[];
}

/** Row 0: ∇G; then ∇ of the arguments of each norm. Throws Undecided where the ball of one norm turns that of another. */
export function partOf(rows: readonly Vector[], norms: readonly TiedNorm[], p: number): BallPart {
  const [own, ...rest] = rows as readonly [Vector, ...Vector[]];
  let from = 0;
  const found = norms.map(({ step: { id, g, args }, matrix: ball }, k) => {
    const inner = rest.slice(from, from + args.length);
    from += args.length;
    const adjoint = own[p + k]!;
    if (isZero(adjoint)) return { adjoint, matrix: [] };
    if (ball) return { adjoint, matrix: ball.map(row => scaleVector(adjoint, row)) };
    const matrix = g
      .ball!.rows.map(row =>
        row.reduce<Vector>(
          (sum, { argument, coefficient }) =>
            sum.map((value, j) => value.add(coefficient.mul(adjoint).mul(inner[argument]![j]!))),
          own.map(() => ZERO),
        ),
      )
      .filter(row => !row.every(isZero));
    if (matrix.some(row => !row.slice(p).every(isZero)))
      throw new Undecided(
        `${id} is taken of another norm that is tied: its derivatives are no image of a ball`,
      );
    return { adjoint, matrix: matrix.map(row => row.slice(0, p)) };
  });
  return { centre: own.slice(0, p), norms: found.filter(({ matrix }) => matrix.length > 0) };
}

/** Centre and matrices; balls of one shape are one. */
export function bodyOf({ centre, norms }: BallPart): Body {
  const matrices: RationalMatrix[] = [];
  for (const { matrix } of norms) {
    const gram = gramOf(matrix);
    const ratios = matrices.map(other => shapeRatio(gram, gramOf(other)));
    const k = ratios.findIndex(ratio => ratio !== undefined);
    // MᵀB + tMᵀB is (1 + t)MᵀB.
    if (k < 0) matrices.push(matrix);
    else matrices[k] = matrices[k]!.map(row => scaleVector(ratios[k]!.add(ONE), row));
  }
  return { centre, matrices };
}

const keyOf = (matrix: RationalMatrix): string => vectorKey(rationalField, matrix.flat());

export interface Hull {
  readonly gradients: readonly Vector[];
  readonly balls: readonly Body[];
}

/** Distinct points, ascending, and distinct balls. */
export function hullOf(parts: readonly BallPart[]): Hull {
  const bodies = parts.map(bodyOf);
  const balls = new Map<string, Body>();
  for (const body of bodies)
    if (body.matrices.length > 0)
      balls.set([[body.centre], ...body.matrices.map(gramOf)].map(keyOf).join('|'), body);
  const points = bodies.filter(({ matrices }) => matrices.length === 0).map(({ centre }) => centre);
  return {
    gradients: ascending(rationalField, points) as Vector[],
    balls: [...balls].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body),
  };
}

/**
 * The gradients, as points, and then the balls: as certificates number them (contract, section 3).
 *
 * `bodiesOf({ gradients: [[ONE]], balls: [] })` is `[{ centre: [ONE], matrices: [] }]`.
 */
export const bodiesOf = ({ gradients, balls }: Hull): Body[] => [
  ...gradients.map((centre): Body => ({ centre, matrices: [] })),
  ...balls,
];

/** The rows of one flat gradient of so many columns. */
export const rowsOf = (flat: Vector, columns: number): Vector[] =>
  Array.from({ length: flat.length / columns }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
