/** Primitive polynomials: coprime integer coefficients. */
import { content } from '../numbers/integers.ts';
import { degree, type Polynomial } from './polynomial.ts';

/** p times a positive rational: coprime integer coefficients. */
export function primitivePart(p: Polynomial): Polynomial {
  const common = content(p.coefficients);
  return {
    coefficients: common > 1n ? p.coefficients.map(c => c / common) : p.coefficients,
    denominator: 1n,
  };
}

/**
 * p/q for primitive polynomials, q not 0; undefined where q is no divisor. By Gauss's lemma a quotient is primitive too:
 * no step leaves the integers.
 */
export function exactQuotient(p: Polynomial, q: Polynomial): Polynomial | undefined {
  const lead = q.coefficients.at(-1)!;
  const rest = [...p.coefficients];
  const quotient = new Array<bigint>(Math.max(0, degree(p) - degree(q) + 1)).fill(0n);
  for (let at = quotient.length - 1; at >= 0; at -= 1) {
    const top = rest.pop()!;
    if (top === 0n) continue;
    if (lead !== 1n && top % lead !== 0n) return undefined;
    const c = lead === 1n ? top : top / lead;
    for (let i = 0; i < degree(q); i += 1) rest[at + i]! -= c * q.coefficients[i]!;
    quotient[at] = c;
  }
  return rest.every(c => c === 0n) ? { coefficients: quotient, denominator: 1n } : undefined;
}
