/** Seeded random numbers: one generator a run, so that a run is the same whichever thread does it, and in any order. */
import { type Rational, rational } from '../../numbers/index.ts';

/** Uniform 32-bit words. */
export type Words = () => number;

/** SplitMix32 (Steele, Lea and Flood 2014, with the 32-bit finaliser of MurmurHash3), seeded by two whole numbers. */
export function stateWordsOf(seed: number, run: number): Words {
  let state = mix(mix(seed >>> 0) + Math.imul(run >>> 0, 0x9e3779b9));
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state);
  };
}

function mix(word: number): number {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return (z ^ (z >>> 16)) >>> 0;
}

/** A whole number from 0 to n − 1, each as likely as the others. */
export function below(words: Words, n: number): number {
  const most = 2 ** 32 - (2 ** 32 % n);
  for (;;) {
    const word = words();
    if (word < most) return word % n;
  }
}

/** A prime: grid points between dyadic ends are not dyadic, so they do not fall on corners at halves and quarters. */
const GRID = 1_000_003;

/** lo + (hi − lo)·u/1000003 with u uniform in 1 … 1000002: a random rational strictly between lo and hi. */
export function rationalBetween(words: Words, lo: Rational, hi: Rational): Rational {
  const u = 1 + below(words, GRID - 1);
  return lo.add(hi.sub(lo).mul(rational(u, GRID)));
}

/** `size` different numbers out of 0 … n−1, ascending, each subset as likely as the others (Floyd's algorithm). */
export function subset(words: Words, n: number, size: number): number[] {
  const chosen = new Set<number>();
  for (let last = n - size; last < n; last += 1) {
    const candidate = below(words, last + 1);
    chosen.add(chosen.has(candidate) ? last : candidate);
  }
  return [...chosen].sort((a, b) => a - b);
}
