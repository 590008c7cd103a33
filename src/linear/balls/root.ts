/** The least integer whose square is at least a, for a ≥ 0. */
import { denominator, equal, numerator, type Rational, rational } from '../../numbers/index.ts';

export function magnitudeRoot(a: Rational): bigint {
  const whole = (numerator(a) + denominator(a) - 1n) / denominator(a);
  if (whole === 0n) return 0n;
  let root = 1n << BigInt((whole.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + whole / root) >> 1n;
    if (next >= root) break;
    root = next;
  }
  return root * root >= whole ? root : root + 1n;
}

/** √a, where a ≥ 0 is the square of a rational number. */
export function rationalRoot(a: Rational): Rational | undefined {
  const [top, bottom] = [numerator(a), denominator(a)].map(n => magnitudeRoot(rational(n))) as [bigint, bigint];
  const root = rational(top, bottom);
  return equal(root.mul(root), a) ? root : undefined;
}
