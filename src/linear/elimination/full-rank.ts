/** Independence of rows, by elimination modulo a prime. */

import type { Vector } from '../vector.ts';
import { commonDenominator, numeratorsOver } from './integers.ts';
import { inverse, PRIMES, residue, residues } from './modular.ts';

/**
 * Whether n rows of p entries are seen to be independent: their rank modulo a prime, by elimination (C. F. Gauss 1810), is at most their
 * rank. False where that is less than n, also in the rare case that another prime would show it.
 *
 * `haveFullRank([[ONE, ZERO], [ONE, ONE]])` is `true`.
 */
export function haveFullRank(rows: readonly Vector[]): boolean {
  const p = rows[0]?.length ?? 0;
  if (rows.length > p) return false;
  const [prime] = PRIMES;
  const matrix = residues(
    rows.map(row => numeratorsOver(row, commonDenominator(row))),
    p,
    prime,
  );
  for (let i = 0; i < rows.length; i++) {
    const own = matrix.subarray(i * p, (i + 1) * p);
    const pivot = own.findIndex(value => value !== 0);
    if (pivot < 0) return false;
    const under = inverse(own[pivot]!, prime);
    for (let k = i + 1; k < rows.length; k++) {
      const other = matrix.subarray(k * p, (k + 1) * p);
      const factor = residue(other[pivot]! * under, prime);
      if (factor === 0) continue;
      for (let j = pivot; j < p; j++) other[j] = residue(other[j]! - residue(factor * own[j]!, prime), prime);
    }
  }
  return true;
}
