/** log 2 and a few angles, each summed once and then to more bits only where more are asked for. */
import { type FixedEnclosure, toBits } from './fixed.ts';

/** A constant as Σ coefficient · f(1/n), f the inverse of tan or tanh. */
type Sum = readonly (readonly [coefficient: bigint, n: bigint])[];

/**
 * f(1/n) = Σ (∓1)^j/((2j + 1) n^(2j+1)), the signs of tan’s inverse alternate: in units of 2^−bits. Nested floors are floors
 * of the whole, so each term is off by less than 1 downward; those left out are below 1 unit, and sum to less than 1.
 */
function inverse(n: bigint, bits: number, alternates: boolean): { sum: bigint; off: bigint } {
  const square = n * n;
  let [sum, terms] = [0n, 1n];
  for (let power = (1n << BigInt(bits)) / n, k = 1n; power > 0n; power /= square, k += 2n) {
    sum += alternates && (k & 2n) !== 0n ? -(power / k) : power / k;
    terms += 1n;
  }
  return { sum, off: terms };
}

function summed(parts: Sum, bits: number, alternates: boolean): FixedEnclosure {
  let [lo, hi] = [0n, 0n];
  for (const [coefficient, n] of parts) {
    const { sum, off } = inverse(n, bits, alternates);
    const slack = coefficient < 0n ? -coefficient * off : coefficient * off;
    lo += coefficient * sum - slack;
    hi += coefficient * sum + slack;
  }
  return { lo, hi, bits };
}

/** Beyond what is asked for, so that slightly more need no new sum. */
const SPARE = 64;

function cached(parts: Sum, alternates: boolean): (bits: number) => FixedEnclosure {
  let known: FixedEnclosure = { lo: 0n, hi: 0n, bits: -1 };
  return bits => {
    if (known.bits < bits + SPARE / 2) known = summed(parts, bits + SPARE + (bits >> 3), alternates);
    return toBits(known, bits);
  };
}

/** log 2 = 18 atanh 1/26 − 2 atanh 1/4801 + 8 atanh 1/8749, at most two units wide: `ln2(3)` is [5/8, 6/8]. */
export const ln2 = cached(
  [
    [18n, 26n],
    [-2n, 4801n],
    [8n, 8749n],
  ],
  false,
);

/** π = 16 atan 1/5 − 4 atan 1/239 (Machin 1706), at most two units wide: `pi(2)` is [12/4, 13/4]. */
export const pi = cached(
  [
    [16n, 5n],
    [-4n, 239n],
  ],
  true,
);

/** atan 1/3, at most two units wide. */
export const thirdAngle = cached([[1n, 3n]], true);
