/** Integers as products, for logarithms and roots. What is not split is not wrong: it is one factor. */
import type { Meter } from '../numbers/meter.ts';
import { floorRoot } from '../numbers/rational.ts';

const TRIED = 1_000n;
const MAX_STEPS = 20_000;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A divisor other than 1 and n, by Pollard's cycle x → x² + 1; undefined where none is found. */
function divisorOf(n: bigint, meter: Meter): bigint | undefined {
  let [slow, fast] = [2n, 2n];
  const next = (x: bigint): bigint => (x * x + 1n) % n;
  for (let k = 0; k < MAX_STEPS; k += 1) {
    meter.charge(10);
    slow = next(slow);
    fast = next(next(fast));
    const found = gcd(slow - fast, n);
    if (found === n) return undefined;
    if (found > 1n) return found;
  }
  return undefined;
}

function rootIn(n: bigint, meter: Meter): readonly [bigint, number] | undefined {
  for (const q of [2, 3, 5, 7, 11, 13]) {
    const root = floorRoot(n, q, meter);
    if (root > 1n && root ** BigInt(q) === n) return [root, q];
  }
  return undefined;
}

/** n = ∏ base^exponent, for n ≥ 1. */
export function factors(n: bigint, meter: Meter): ReadonlyMap<bigint, number> {
  const found = new Map<bigint, number>();
  const include = (base: bigint, times: number): void => {
    found.set(base, (found.get(base) ?? 0) + times);
  };
  let rest = n;
  for (let p = 2n; p < TRIED && p * p <= rest; p += p === 2n ? 1n : 2n) {
    meter.charge(1);
    for (; rest % p === 0n; rest /= p) include(p, 1);
  }
  const split = (part: bigint, times: number): void => {
    const power = part < TRIED * TRIED ? undefined : rootIn(part, meter);
    // Of long numbers small factors are hoped for, no more.
    const hopeful = part >= TRIED * TRIED && part < 1n << 256n;
    const divisor = hopeful && !power ? divisorOf(part, meter) : undefined;
    if (power) split(power[0], times * power[1]);
    else if (divisor) for (const one of [divisor, part / divisor]) split(one, times);
    else if (part > 1n) include(part, times);
  };
  split(rest, 1);
  return found;
}
