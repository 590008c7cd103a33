/**
 * Common factors by way of primes. Modulo one prime: a quick proof that two polynomials have none. Modulo several, put
 * together by the Chinese remainder theorem: the greatest common divisor (W. S. Brown 1971), proven by division.
 */
import { gcd } from '../numbers/gcd.ts';
import { fromIntegers, type Polynomial } from './polynomial.ts';
import { exactQuotient, primitivePart } from './primitive.ts';

/** The largest below 2^26: products of two residues are exact in doubles. */
const PRIME = 67_108_859;

/** Residues of the coefficients, leading zeros dropped. */
function residues(p: Polynomial, prime: number): number[] {
  const modulus = BigInt(prime);
  const reduced = p.coefficients.map(c => {
    const rest = Number(c % modulus);
    return rest < 0 ? rest + prime : rest;
  });
  while (reduced.length > 0 && reduced.at(-1) === 0) reduced.pop();
  return reduced;
}

function inverse(a: number, prime: number): number {
  let [r, next] = [prime, a];
  let [x, nextX] = [0, 1];
  while (next !== 0) {
    const quotient = Math.floor(r / next);
    [r, next] = [next, r - quotient * next];
    [x, nextX] = [nextX, x - quotient * nextX];
  }
  return x < 0 ? x + prime : x;
}

/** a mod b, in place; b is not 0. */
function reduce(a: number[], b: readonly number[], prime: number): void {
  const scale = inverse(b.at(-1)!, prime);
  while (a.length >= b.length) {
    const factor = (a.at(-1)! * scale) % prime;
    const shift = a.length - b.length;
    for (let i = 0; i < b.length - 1; i += 1) {
      const value = (a[shift + i]! - ((factor * b[i]!) % prime) + prime) % prime;
      a[shift + i] = value;
    }
    a.pop();
    while (a.length > 0 && a.at(-1) === 0) a.pop();
  }
}

/** A greatest common divisor modulo the prime; where it is constant, [c]. Changes both. */
function gcdModulo(p: number[], q: number[], prime: number): number[] {
  let [a, b] = [p, q];
  while (b.length > 0) {
    reduce(a, b, prime);
    [a, b] = [b, a];
  }
  return a;
}

/**
 * Whether two nonzero polynomials are proven to have no common factor: true is a proof (where the prime keeps a leading
 * coefficient, a common factor over ℚ would leave one of the same degree modulo it), false says nothing.
 */
export function visiblyCoprime(p: Polynomial, q: Polynomial): boolean {
  const [a, b] = [residues(p, PRIME), residues(q, PRIME)];
  if (a.length < p.coefficients.length && b.length < q.coefficients.length) return false;
  return gcdModulo(a, b, PRIME).length === 1;
}

const primes: number[] = [];

/** The n-th prime below 2^26, from above. */
function primeNumber(n: number): number {
  for (let next = (primes.at(-1) ?? PRIME + 2) - 2; primes.length <= n; next -= 2) {
    let prime = true;
    for (let d = 3; d * d <= next && prime; d += 2) prime = next % d !== 0;
    if (prime) primes.push(next);
  }
  return primes[n]!;
}

/** What is known of a multiple of the greatest common divisor: its coefficients modulo `modulus`, symmetric about 0. */
interface Image {
  readonly coefficients: readonly bigint[];
  readonly modulus: bigint;
}

/** The image with one more prime; undefined where that changes nothing. */
function lifted(
  { coefficients, modulus }: Image,
  residue: readonly number[],
  prime: number,
): Image | undefined {
  const unit = inverse(Number(modulus % BigInt(prime)), prime);
  const next = modulus * BigInt(prime);
  let changed = false;
  const all = coefficients.map((c, i) => {
    const signed = Number(c % BigInt(prime));
    const rest = signed < 0 ? signed + prime : signed;
    const gap = (residue[i]! - rest + prime) % prime;
    const step = (gap * unit) % prime;
    if (step === 0) return c;
    changed = true;
    const value = c + modulus * BigInt(step);
    return 2n * value > next ? value - next : value;
  });
  return changed ? { coefficients: all, modulus: next } : undefined;
}

/** A greatest common divisor of two nonzero polynomials: coprime integer coefficients, of either sign. */
export function modularGcd(p: Polynomial, q: Polynomial): Polynomial {
  const [a, b] = [primitivePart(p), primitivePart(q)];
  // The leading coefficient of the divisor divides this, to which its images are scaled.
  const lead = gcd(a.coefficients.at(-1)!, b.coefficients.at(-1)!);
  let image: Image | undefined;
  for (let n = 0; ; n += 1) {
    const prime = primeNumber(n);
    const top = Number(lead % BigInt(prime));
    if (top === 0) continue;
    const common = gcdModulo(residues(a, prime), residues(b, prime), prime);
    if (common.length === 1) return fromIntegers([1n]);
    // Of too high a degree for some primes, and never of too low a degree.
    if (image && common.length > image.coefficients.length) continue;
    const scale = (top * inverse(common.at(-1)!, prime)) % prime;
    const residue = common.map(c => (c * scale) % prime);
    if (image === undefined || common.length < image.coefficients.length) {
      const symmetric = residue.map(c => BigInt(2 * c > prime ? c - prime : c));
      image = { coefficients: symmetric, modulus: BigInt(prime) };
      continue;
    }
    const next = lifted(image, residue, prime);
    if (next) {
      image = next;
      continue;
    }
    const candidate = primitivePart(fromIntegers(image.coefficients));
    if ([a, b].every(r => exactQuotient(r, candidate) !== undefined)) return candidate;
    image = { ...image, modulus: image.modulus * BigInt(prime) };
  }
}
