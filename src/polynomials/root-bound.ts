/** How large roots are. */
import { bitLength } from '../numbers/bits.ts';

/** k such that all roots are smaller than 2^k in size: Fujiwara's 2 max |a_(n−i)/a_n|^(1/i), from lengths in bits. */
export function rootBound(p: readonly bigint[]): number {
  const n = p.length - 1;
  const top = bitLength(p[n]!);
  let k = Number.NEGATIVE_INFINITY;
  for (let i = 1; i <= n; i += 1)
    if (p[n - i] !== 0n) k = Math.max(k, Math.ceil((bitLength(p[n - i]!) - top + 1) / i));
  return k === Number.NEGATIVE_INFINITY ? 0 : k + 1;
}
