/** Whether numbers are equal: by key where keys tell, else by the sign of the difference. */
import type { OrderedField } from './ordered-field.ts';
import { every, type Verdict } from './sign.ts';

/**
 * Whether a = b: the same object or key is, told ones with other keys are not, else the difference says.
 *
 * `same(rationalField, HALF, ONE)` is `'no'`.
 */
export function same<T>(field: OrderedField<T>, a: T, b: T): Verdict {
  if (a === b || field.key(a) === field.key(b)) return 'yes';
  return field.told(a) && field.told(b) ? 'no' : field.isZero(field.sub(a, b));
}

/** Whether vectors of one length are equal: `sameVectors(rationalField, [ONE], [ONE])` is `'yes'`. */
export const sameVectors = <T>(field: OrderedField<T>, a: readonly T[], b: readonly T[]): Verdict =>
  every(a.keys(), i => same(field, a[i]!, b[i]!));

/** Whether all entries are 0: `isZeroVector(rationalField, [ZERO, ONE])` is `'no'`. */
export const isZeroVector = <T>(field: OrderedField<T>, a: readonly T[]): Verdict => every(a, field.isZero);
