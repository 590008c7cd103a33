/**
 * The sign of a function at u + t(u₁ + δ₂u₂ + δ₃u₃ + …), where 1 ≫ δ₂ ≫ δ₃ ≫ … ≫ t > 0: of what a guard says there that is
 * flat at u. f'(u; ·) takes t to 0 first, then its derivatives at u₁, u₂, … take δ₂, δ₃, … to 0.
 */
import type { ElementaryFunction } from '../../expressions/index.ts';
import { Germs } from '../../functions/near/germ.ts';
import {
  addPoly,
  constantPoly,
  monomial,
  ONE_POLY,
  type Poly,
  scalePoly,
  type Term,
} from '../../functions/near/poly.ts';
import { isFailure, isZero, type Rational, type Sign, sign } from '../../numbers/index.ts';
import { Undecided } from '../budget.ts';

/** `rows`: by argument, its entries of u₁, u₂, …. */
export function signBeside(
  h: ElementaryFunction,
  u: readonly Rational[],
  rows: readonly (readonly Rational[])[],
): Sign {
  const width = rows[0]?.length ?? 0;
  const germs = new Germs(width);
  const args = rows.map((row, j) => ({ top: moved(u[j]!, row), bottom: ONE_POLY }));
  try {
    const value = h.value(germs.field, args);
    return isFailure(value) ? 'undecided' : leadingSign(value.top, width);
  } catch (error) {
    if (error instanceof Undecided) return 'undecided';
    throw error;
  }
}

/** Variable 0 is t, variable k is δ_{k+1}. */
function moved(start: Rational, row: readonly Rational[]): Poly {
  let sum = constantPoly(start);
  for (const [k, entry] of row.entries())
    if (!isZero(entry))
      sum = addPoly(sum, scalePoly(monomial(k === 0 ? [1] : [1, ...new Array(k - 1).fill(0), 1]), entry));
  return sum;
}

/** The sign of the largest term. A remainder of Taylor's formula is of the order of t at most. */
function leadingSign(h: Poly, width: number): Sign {
  let largest: Term | undefined;
  for (const term of h.values())
    if (term.exponents.length <= width && (largest === undefined || isLarger(term, largest, width)))
      largest = term;
  const order = largest?.exponents[0] ?? (largest ? 0 : Number.POSITIVE_INFINITY);
  for (const { exponents } of h.values()) {
    const remainders = exponents.slice(width).reduce((sum, e) => sum + e, 0);
    if (remainders > 0 && (exponents[0] ?? 0) + remainders <= order) return 'undecided';
  }
  return largest ? sign(largest.coefficient) : 0;
}

function isLarger(a: Term, b: Term, width: number): boolean {
  for (const i of [0, ...Array.from({ length: width - 1 }, (_, k) => width - 1 - k)]) {
    const difference = (a.exponents[i] ?? 0) - (b.exponents[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
