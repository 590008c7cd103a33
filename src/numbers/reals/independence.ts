/**
 * Forms that theorems tell from 0 because they are not empty: their monomials are numbers that are independent over ℚ. The
 * integers under radicals and logarithms have to be pairwise coprime and no perfect powers, as {@link refined} leaves them.
 */

import { bitLength } from '../bits.ts';
import { MAX_BITS } from '../forms/coprime.ts';
import type { Generator, NormalForm, NormalTerm, Powers } from '../forms/form.ts';
import { integerOf, isE, radicandOf } from '../forms/generators.ts';
import { equal, ONE, type Rational, sign } from '../rational.ts';

/** Longer integers may be powers that nobody has seen. */
const isBase = (of: NormalForm): boolean => {
  const b = integerOf(of);
  return b !== undefined && bitLength(b) <= MAX_BITS;
};

/** Whether that power is a root of an integer of the base, without a whole part. */
function isRadical([generator, q]: Powers[number]): boolean {
  const radicand = radicandOf(generator);
  return radicand !== undefined && isBase(radicand) && sign(q) > 0 && q.n < q.d;
}

const isLogarithm = ({ kind, of }: Generator): boolean => kind === 'log' && isBase(of);

/** The powers of a term apart from radicals of integers. */
const others = ({ powers }: NormalTerm) => powers.filter(power => !isRadical(power));

/**
 * Whether a nonempty form of this shape is not 0:
 * - sums of α e^r, α e^r cos s, α e^r sin s with radicals α of integers: Lindemann and Weierstrass, and the radicals of
 *   coprime integers that are no perfect powers are independent over ℚ (Besicovitch 1940, Mordell 1953);
 * - sums of α and α log b: Baker 1966, and the logarithms of coprime integers are independent over ℚ;
 * - polynomials in one log b with coefficients α: log b is transcendental (Lindemann).
 *
 * Sums of π and atan of rationals: arctangents.ts.
 */
export function isIndependent(form: NormalForm): boolean {
  const terms = [...form.values()];
  if (terms.length === 0) return false;
  if (terms.every(term => others(term).every(([generator]) => isE(generator)))) return true;
  if (terms.some(({ wave }) => wave)) return false;
  const rest = terms.map(others);
  const linear = rest.every(
    powers =>
      powers.length === 0 || (powers.length === 1 && isLogarithm(powers[0]![0]) && equal(powers[0]![1], ONE)),
  );
  if (linear) return true;
  const used = new Set(rest.flatMap(powers => powers.map(([generator]) => generator)));
  return used.size === 1 && [...used].every(isLogarithm);
}

/** r + Σ q log A with rational q, not all A integers: the parts; undefined of other forms. */
export function asLogarithms(
  form: NormalForm,
): readonly (readonly [Generator | undefined, Rational])[] | undefined {
  const parts: (readonly [Generator | undefined, Rational])[] = [];
  for (const { c, powers, wave } of form.values()) {
    const first = powers[0];
    if (wave || powers.length > 1) return undefined;
    if (first === undefined) parts.push([undefined, c]);
    else if (first[0].kind === 'log' && equal(first[1], ONE)) parts.push([first[0], c]);
    else return undefined;
  }
  return parts.some(([log]) => log && integerOf(log.of) === undefined) ? parts : undefined;
}
