/** Square roots of rationals, from above and exactly. */
import { denominator, equal, numerator, type Rational, rational } from '../../numbers/index.ts';
import { floorRoot } from '../../numbers/integers.ts';

/** The least integer whose square is at least a, for a ≥ 0. */
export function ceilingRoot(a: Rational): bigint {
  const whole = (numerator(a) + denominator(a) - 1n) / denominator(a);
  const root = floorRoot(whole, 2);
  return root * root === whole ? root : root + 1n;
}

/** √a, where a ≥ 0 is the square of a rational number. */
export function rationalRoot(a: Rational): Rational | undefined {
  const root = rational(floorRoot(numerator(a), 2), floorRoot(denominator(a), 2));
  return equal(root.mul(root), a) ? root : undefined;
}
