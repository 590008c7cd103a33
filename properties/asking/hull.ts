/** Whether a vector that was returned lies in a hull, but for what rounding may have done to it. */
import { membership, type Vector } from '../../src/linear/index.ts';
import { sign } from '../../src/numbers/index.ts';

/**
 * What proves that it does not: d with ⟨d, g − v⟩ ≥ 1 for all that span the hull. `inside` also where the box of what is allowed
 * meets the hull; `open` where it lies outside and nothing is known of the rounding.
 */
export function separatorOf(
  generators: readonly Vector[],
  vector: Vector,
  allowed: () => Vector | undefined,
): Vector | 'inside' | 'open' {
  const exact = membership(generators, vector);
  if (exact.inside) return 'inside';
  const radius = allowed();
  if (radius === undefined) return 'open';
  if (radius.every(entry => sign(entry) === 0)) return exact.separator;
  const boxed = membership(generators, vector, { radius });
  return boxed.inside ? 'inside' : boxed.separator;
}
