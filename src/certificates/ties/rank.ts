/** Independent rows: modulo a prime their rank is at most what it is. */
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';

/** Products of two residues are exact in doubles. */
const PRIME = 67_108_859;
const MODULUS = BigInt(PRIME);

/** Whether they are seen to be; false says nothing. */
export function isIndependent(rows: readonly (readonly Rat[])[], meter: Meter): boolean {
  const left = rows.map(row => Float64Array.from(row, residue));
  for (const [i, own] of left.entries()) {
    const pivot = own.findIndex(value => value !== 0);
    if (pivot < 0) return false;
    const under = inverse(own[pivot]!);
    for (const other of left.slice(i + 1)) {
      const factor = (other[pivot]! * under) % PRIME;
      if (factor === 0) continue;
      meter.charge(own.length);
      for (let j = pivot; j < own.length; j++) {
        const value = (other[j]! - ((factor * own[j]!) % PRIME)) % PRIME;
        other[j] = value < 0 ? value + PRIME : value;
      }
    }
  }
  return true;
}

function residue(a: Rat): number {
  if (a.reals) throw new Stop('the rank of rows that are not rational');
  const below = Number(a.d % MODULUS);
  if (below === 0) throw new Stop('a denominator that the prime divides');
  const above = Number(((a.n % MODULUS) + MODULUS) % MODULUS);
  return below === 1 ? above : (above * inverse(below)) % PRIME;
}

function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return x < 0 ? x + PRIME : x;
}
