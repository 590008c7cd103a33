/**
 * The lexicographic directional derivative of a norm |L x| at L x = 0: f'(0; d) = |L d|, which beside the first d with a = L d ≠ 0 is
 * smooth, with the gradient Lᵀa/|a|.
 */
import { Failure, type Fallible, isFailure, isZeroVector, type OrderedField } from '../../numbers/index.ts';
import type { Ball } from '../../selections/basic-function.ts';

/** By argument, one entry a direction; a Failure where |a| is no number of the field, or where it is open whether a is 0. */
export function normAlong<T>(
  field: OrderedField<T>,
  { rows }: Ball,
  inner: readonly (readonly T[])[],
  width: number,
): Fallible<readonly T[]> {
  const column = (k: number): T[] =>
    rows.map(row =>
      row.reduce(
        (sum, { argument, coefficient }) =>
          field.add(sum, field.mul(field.from(coefficient), inner[argument]![k]!)),
        field.zero,
      ),
    );
  const found: T[] = [];
  for (let k = 0; k < width; k++) {
    const a = column(k);
    const flat = isZeroVector(field, a);
    if (flat === 'undecided') return new Failure('undecided', 'whether a norm moves is not known');
    if (flat === 'yes') {
      found.push(field.zero);
      continue;
    }
    const length = field.root(dot(field, a, a), 2);
    if (isFailure(length)) return length;
    found.push(length);
    for (let j = k + 1; j < width; j++) {
      const slope = field.div(dot(field, a, column(j)), length);
      if (isFailure(slope)) return slope;
      found.push(slope);
    }
    break;
  }
  return found;
}

const dot = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): T =>
  a.reduce((sum, value, i) => field.add(sum, field.mul(value, b[i]!)), field.zero);
