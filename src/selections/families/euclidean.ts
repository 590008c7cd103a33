/**
 * Euclidean norms of linear maps: smooth but where the map is 0, where the generalized derivative is no hull of finitely many
 * gradients: the image of a ball.
 */
import { type AffineForm, type Degree, type ElementaryFunction, highest } from '../../expressions/index.ts';
import {
  Failure,
  type Fallible,
  isFailure,
  type OrderedField,
  sign,
  type Verdict,
} from '../../numbers/index.ts';
import type { Ball, BasicFunction } from '../basic-function.ts';
import { smooth } from '../smooth.ts';

/** One entry of L x: Σ coefficient · x_argument. */
export type LinearRow = AffineForm['terms'];

const notDifferentiable = new Failure('undecided', 'the derivative there is a ball, no one gradient');
const unknownTie = new Failure('undecided', 'whether all that the norm is taken of is 0');

/** x ↦ |L x|, for a linear map of so many rows. Its value is had where the field has the root. */
export function euclideanNorm(name: string, arity: number, rows: readonly LinearRow[]): BasicFunction {
  const norm: ElementaryFunction = {
    arity,
    affine: undefined,
    value: (field, x) => rootOf(field, squareOf(field, imageOf(field, rows, x))),
    gradient: (field, x) => {
      const image = imageOf(field, rows, x);
      const square = squareOf(field, image);
      const tied = isZero(field, square);
      if (tied !== 'no') return tied === 'yes' ? notDifferentiable : unknownTie;
      const root = rootOf(field, square);
      if (isFailure(root)) return root;
      const inverse = field.div(field.one, root);
      if (isFailure(inverse)) return inverse;
      const sums = x.map(() => field.zero);
      for (const [i, row] of rows.entries())
        for (const { argument, coefficient } of row)
          sums[argument] = field.add(sums[argument]!, field.mul(field.from(coefficient), image[i]!));
      return sums.map((sum, argument) => ({ argument, value: field.mul(sum, inverse) }));
    },
    degree: (args): Degree => (highest(args) === 'constant' ? 'constant' : 'other'),
    text: names => `${name}(${Array.from({ length: arity }, (_, i) => names[i] ?? `x${i + 1}`).join(', ')})`,
  };
  const ball: Ball = { rows, tied: (field, x) => isZero(field, squareOf(field, imageOf(field, rows, x))) };
  return { ...smooth(name, norm), ball };
}

const imageOf = <T>(field: OrderedField<T>, rows: readonly LinearRow[], x: readonly T[]): T[] =>
  rows.map(row =>
    row.reduce(
      (sum, { argument, coefficient }) => field.add(sum, field.mul(field.from(coefficient), x[argument]!)),
      field.zero,
    ),
  );

const squareOf = <T>(field: OrderedField<T>, image: readonly T[]): T =>
  image.reduce((sum, value) => field.add(sum, field.mul(value, value)), field.zero);

/** Whether it is 0: of a function, all over the place in question, not at one point of it. */
function isZero<T>(field: OrderedField<T>, square: T): Verdict {
  const known = field.rational?.(square);
  if (known) return sign(known) === 0 ? 'yes' : 'no';
  return field.isZero(square) === 'no' ? 'no' : 'undecided';
}

/** The root of a sum of squares, which always has a value, though the field may not see it. */
function rootOf<T>(field: OrderedField<T>, square: T): Fallible<T> {
  const root = field.root(square, 2);
  return isFailure(root) && root.kind === 'undefined' ? new Failure('undecided', root.why) : root;
}
