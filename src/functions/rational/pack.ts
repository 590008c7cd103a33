/** Rational functions as integers, such that sums of functions are equal exactly when the sums of their integers are. */
import { bitLength } from '../../numbers/bits.ts';
import { gcd } from '../../numbers/gcd.ts';
import {
  degree,
  divide,
  gcdPolynomials,
  multiplyPolynomials,
  ONE_POLYNOMIAL,
  type Polynomial,
  type RationalFunction,
} from '../../polynomials/index.ts';

/** Sums of up to 2^39 of the functions keep their digits apart. */
const ROOM = 40n;

/**
 * Numerators over a common denominator, their coefficients over a common denominator as well, and these as digits of a
 * base too large for sums of them to carry.
 */
export function packFunctions(functions: readonly RationalFunction[]): bigint[] {
  const common = functions.reduce<Polynomial>(
    (lcm, { bottom }) =>
      degree(bottom) < 1
        ? lcm
        : multiplyPolynomials(lcm, divide(bottom, gcdPolynomials(lcm, bottom)).quotient),
    ONE_POLYNOMIAL,
  );
  const tops = functions.map(({ top, bottom }) =>
    degree(common) < 1 ? top : multiplyPolynomials(top, divide(common, bottom).quotient),
  );
  const scale = tops.reduce((product, { denominator }) => lcm(product, denominator), 1n);
  const digits = tops.map(({ coefficients, denominator }) =>
    coefficients.map(c => c * (scale / denominator)),
  );
  let largest = 1n;
  for (const c of digits.flat()) if (c > largest || -c > largest) largest = c < 0n ? -c : c;
  const width = BigInt(bitLength(largest)) + ROOM;
  return digits.map(list => list.reduceRight((code, digit) => (code << width) + digit, 0n));
}

const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
