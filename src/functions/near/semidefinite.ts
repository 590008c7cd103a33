/** Signs of polynomials near 0, as far as their terms show them. */

import { sign } from '../../numbers/index.ts';
import type { Poly } from './poly.ts';

/**
 * 1 or −1 where the terms show that h > 0, or h < 0, off 0: even powers only, all with one sign, one of them a power of each
 * variable alone. 0: they do not.
 */
export function isDefinite(h: Poly, variables: readonly number[]): -1 | 0 | 1 {
  const side = isSemidefinite(h);
  if (side === 0 || h.has('')) return 0;
  const pure = new Set(
    [...h.values()]
      .filter(term => term.exponents.filter(e => e > 0).length === 1)
      .map(term => term.exponents.length - 1),
  );
  return variables.every(i => pure.has(i)) ? side : 0;
}

/** 1 where the terms show that h ≥ 0, −1 for h ≤ 0. */
export function isSemidefinite(h: Poly): -1 | 0 | 1 {
  const terms = [...h.values()];
  const signs = new Set(terms.map(({ coefficient }) => sign(coefficient)));
  if (signs.size !== 1 || terms.some(({ exponents }) => exponents.some(e => e % 2 === 1))) return 0;
  return [...signs][0] as -1 | 1;
}
