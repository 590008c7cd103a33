/** From gradients of an opened program to points and balls: centre + Σ α LJ ᵀu over the tied norms. */
import {
  type Body,
  gramOf,
  type RationalMatrix,
  scaleVector,
  shapeRatio,
  type Vector,
} from '../../linear/index.ts';
import { isZero, ONE, rationalField, ZERO } from '../../numbers/index.ts';
import type { Step } from '../../programs/index.ts';
import { Undecided } from '../budget.ts';
import { ascending, vectorKey } from '../gradient-set.ts';
import type { TiedNorm } from './opened.ts';

/** What one norm adds to a choice of pieces: α of each output, L J in the inputs, and {Mᵀu} that they make, without rows of zeros. */
interface PartNorm {
  readonly adjoints: Vector;
  readonly form: RationalMatrix;
  readonly matrix: RationalMatrix;
}

/** One choice of pieces: the gradients of the rest, row after row for several outputs, and the norms that count. */
export interface BallPart {
  readonly centre: Vector;
  readonly norms: readonly PartNorm[];
}

/** So many outputs and inputs. */
export interface Sizes {
  readonly q: number;
  readonly p: number;
}

/** First ∇G of each output; then ∇ of the arguments of each norm. Throws Undecided where the ball of one norm turns that of another. */
export function partOf(rows: readonly Vector[], norms: readonly TiedNorm[], { q, p }: Sizes): BallPart {
  const own = rows.slice(0, q);
  const forms: RationalMatrix[] = [];
  const inside = new Set<number>();
  let from = q;
  for (const norm of norms) {
    const inner = rows.slice(from, from + norm.step.args.length);
    from += norm.step.args.length;
    forms.push(norm.matrix ?? formOf(norm.step, inner, { forms, inside, p }));
  }
  const found = norms.flatMap(({ step }, k): PartNorm[] => {
    const adjoints = own.map(row => row[p + k]!);
    if (adjoints.every(isZero) || forms[k]!.length === 0) return [];
    if (inside.has(k)) throw new Undecided(`${step.id} is taken by another norm that is tied, ${NO_IMAGE}`);
    return [{ adjoints, form: forms[k]!, matrix: imageOf(forms[k]!, adjoints) }];
  });
  return { centre: own.flatMap(row => row.slice(0, p)), norms: found };
}

const NO_IMAGE = 'and not alone: the derivatives are no image of a ball';

interface Earlier {
  readonly forms: readonly RationalMatrix[];
  /** Those that other norms have taken. */
  readonly inside: Set<number>;
  readonly p: number;
}

/** L J, where |L a| = |L J d| to first order: an entry that is m times another norm, |L' J' d|, is as good as the rows m L' J'. */
function formOf({ id, g }: Step, inner: readonly Vector[], { forms, inside, p }: Earlier): RationalMatrix {
  const zeros = inner[0]!.map(() => ZERO);
  const taken = new Set<number>();
  const found = g.ball!.rows.flatMap(row => {
    const sum = row.reduce<Vector>(
      (total, { argument, coefficient }) =>
        total.map((value, j) => value.add(coefficient.mul(inner[argument]![j]!))),
      zeros,
    );
    const from = sum.slice(p).flatMap((value, k) => (isZero(value) ? [] : [k]));
    const [k, ...more] = from;
    if (k === undefined) return [sum.slice(0, p)];
    if (more.length > 0 || !sum.slice(0, p).every(isZero) || inside.has(k))
      throw new Undecided(`${id} is taken of another norm that is tied, ${NO_IMAGE}`);
    taken.add(k);
    return forms[k]!.map(other => scaleVector(sum[p + k]!, other));
  });
  for (const k of taken) inside.add(k);
  return found.filter(row => !row.every(isZero));
}

/** A row of so many inputs, times α of each output. */
const imageOf = (form: RationalMatrix, adjoints: Vector): RationalMatrix =>
  form.map(row => adjoints.flatMap(adjoint => scaleVector(adjoint, row)));

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
