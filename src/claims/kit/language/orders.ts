/** All weak orders of p numbers: every way in which they can be tied. */
import type { Rational } from '../../../numbers/index.ts';
import { q } from '../programs.ts';

/** One point for each weak order of p coordinates, with values 0, 1, 2, …: 1, 3, 13, 75, 541 of them. */
export function* pointsOfWeakOrders(p: number): Iterable<readonly Rational[]> {
  for (const ranks of words(p, p)) {
    const used = new Set(ranks);
    // Each order once: the ranks that occur are 0, 1, …, without a gap.
    if (Math.max(...ranks) === used.size - 1) yield ranks.map(rank => q(rank));
  }
}

/** All words of a length over 0 … letters − 1. */
export function* words(length: number, letters: number): Iterable<readonly number[]> {
  if (length === 0) yield [];
  else
    for (const start of words(length - 1, letters))
      for (let letter = 0; letter < letters; letter++) yield [...start, letter];
}

/** All permutations of 0 … p − 1. */
export function* permutations(p: number): Iterable<readonly number[]> {
  for (const word of words(p, p)) if (new Set(word).size === p) yield word;
}
