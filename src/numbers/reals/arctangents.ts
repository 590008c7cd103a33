/**
 * Sums q₀π + Σ qᵢ atan xᵢ with rational qᵢ and xᵢ. With a common denominator N of the q, N times the sum is N q₀π and the argument of
 * z = ∏(1 + i xᵢ)^(N qᵢ), up to whole turns: where z is real it is a multiple of π, else it is none, and the sum is not 0.
 */
import type { NormalForm } from '../forms/form.ts';
import { rationalOfForm } from '../forms/form.ts';
import { gcd } from '../gcd.ts';
import { equal, isZero, ONE, type Rational, rational, ZERO } from '../rational.ts';

/** Greater powers of 1 + i x are not written out. */
const MAX_POWER = 256n;

interface Gaussian {
  readonly re: Rational;
  readonly im: Rational;
}

const times = (a: Gaussian, b: Gaussian): Gaussian => ({
  re: a.re.mul(b.re).sub(a.im.mul(b.im)),
  im: a.re.mul(b.im).add(a.im.mul(b.re)),
});

/** `never`: the sum is not 0. `parts`: it is a whole multiple of π/parts. undefined: it is no such sum, or a large one. */
export function turnsOf(form: NormalForm): 'never' | { readonly parts: bigint } | undefined {
  const angles: { readonly x: Rational | undefined; readonly q: Rational }[] = [];
  for (const { c, powers, wave } of form.values()) {
    const [power, another] = powers;
    if (wave || another || power === undefined || !equal(power[1], ONE)) return undefined;
    const [{ kind, of }] = power;
    const x = kind === 'atan' ? rationalOfForm(of) : undefined;
    if (kind !== 'pi' && x === undefined) return undefined;
    angles.push({ x, q: c });
  }
  if (angles.length === 0) return undefined;
  const parts = angles.reduce((n, { q }) => (n / gcd(n, q.d)) * q.d, 1n);
  let z: Gaussian = { re: ONE, im: ZERO };
  for (const { x, q } of angles) {
    if (x === undefined) continue;
    const power = q.mul(rational(parts));
    if (power.n > MAX_POWER) return undefined;
    // The conjugate turns the other way.
    const factor = { re: ONE, im: power.s < 0n ? x.neg() : x };
    for (let k = 0n; k < power.n; k += 1n) z = times(z, factor);
  }
  return isZero(z.im) ? { parts } : 'never';
}
