/**
 * ∂ᶜf(x) where some gradients are neither proven to be in it nor excluded: if these lie in the hull of those that are proven, that hull is all
 * of it, whichever they are.
 */
import { membershipOver } from '../linear/index.ts';
import { type OrderedField, sameVectors } from '../numbers/index.ts';

/** A gradient as a combination of listed ones: by index, weights that sum to 1. */
export interface Within<T> {
  readonly gradient: readonly T[];
  readonly weights: ReadonlyMap<number, T>;
}

/** Of more nothing is asked. */
const MAX_ASKED = 64;

/** Those of `outer` that are not among the gradients, each as a combination of them; undefined where one of them is not seen to be one. */
export function withinHull<T>(
  field: OrderedField<T>,
  gradients: readonly (readonly T[])[],
  outer: readonly (readonly T[])[],
): readonly Within<T>[] | undefined {
  const others = outer.filter(one => gradients.every(own => sameVectors(field, own, one) !== 'yes'));
  if (gradients.length === 0 || others.length > MAX_ASKED) return undefined;
  const found: Within<T>[] = [];
  for (const gradient of others) {
    const membership = membershipOver(field, gradients, gradient);
    if (membership.verdict !== 'yes') return undefined;
    found.push({ gradient, weights: membership.weights });
  }
  return found;
}
