/**
 * Lehmer's variant of Euclid (Knuth 4.5.2, Algorithm L) on long integers in words of 32 bits. Leading bits decide a few
 * steps, which are then taken on all words at once. Every double here is an integer below 2^53, or only guesses a step:
 * whatever the steps are, their determinant is ±1, and the divisor stays the same.
 */
import { bitLength } from './bits.ts';

/** A word's range. */
export const WORD = 2 ** 32;

/** Leading bits that are looked at. */
const LEADING = 52;

const matrix = new Float64Array(4);

/**
 * Euclid's steps on x ≥ y, integers below 2^52, while y ≥ 2^32, as one matrix [m, n, p, q] (of this module: read it at
 * once); no entry is above x/2^32 ≤ 2^20.
 */
export function cofactors(lead: number, next: number): Float64Array {
  let [x, y] = [lead, next];
  let [m, n, p, q] = [1, 0, 0, 1];
  while (y >= WORD) {
    const quotient = Math.floor(x / y);
    [m, p] = [p, m - quotient * p];
    [n, q] = [q, n - quotient * q];
    [x, y] = [y, x - quotient * y];
  }
  matrix[0] = m;
  matrix[1] = n;
  matrix[2] = p;
  matrix[3] = q;
  return matrix;
}

/** A long integer in words, the lowest first. */
interface Long {
  readonly pairs: BigUint64Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
}

function longOf(length: number): Long {
  const pairs = new BigUint64Array(length);
  return { pairs, words: new Uint32Array(pairs.buffer) };
}

/** Pairs that are copied one by one; more, by halves. */
const FEW = 8;

/** value < 2^(64 (to − from)). */
function write(pairs: BigUint64Array, value: bigint, from: number, to: number): void {
  if (to - from > FEW) {
    const middle = (from + to) >> 1;
    const low = 64 * (middle - from);
    write(pairs, BigInt.asUintN(low, value), from, middle);
    write(pairs, value >> BigInt(low), middle, to);
    return;
  }
  let rest = value;
  for (let i = from; i < to; i++, rest >>= 64n) pairs[i] = rest;
}

function read(pairs: BigUint64Array, from: number, to: number): bigint {
  if (to - from > FEW) {
    const middle = (from + to) >> 1;
    return (read(pairs, middle, to) << BigInt(64 * (middle - from))) | read(pairs, from, middle);
  }
  let value = 0n;
  for (let i = to - 1; i >= from; i--) value = (value << 64n) | pairs[i]!;
  return value;
}

let [first, second] = [longOf(16), longOf(16)];

/** Two integers with the same greatest common divisor, the second of at most two words or a step of Euclid on: x ≥ y ≥ 2^64. */
export function reduceLong(x: bigint, y: bigint): [bigint, bigint] {
  const pairs = Math.ceil(bitLength(x) / 64);
  if (first.pairs.length < pairs) [first, second] = [longOf(2 * pairs), longOf(2 * pairs)];
  let [a, b] = [first, second];
  write(a.pairs, x, 0, pairs);
  write(b.pairs, y, 0, pairs);
  let size = 2 * pairs;
  for (;;) {
    while (size > 2 && a.words[size - 1] === 0 && b.words[size - 1] === 0) size--;
    if (isAbove(b.words, a.words, size)) [a, b] = [b, a];
    if (size === 2) break;
    const shift = 2 ** (Math.clz32(a.words[size - 1]!) + LEADING - 64);
    const lead = leading(a.words, size, shift);
    const next = leading(b.words, size, shift);
    if (next < WORD) break;
    step(a.words, b.words, size, cofactors(lead, next));
  }
  const left = Math.ceil(size / 2);
  const [larger, smaller] = [read(a.pairs, 0, left), read(b.pairs, 0, left)];
  return smaller === 0n ? [larger, smaller] : [smaller, larger % smaller];
}

/** ⌊the leading three words · shift⌋, as the one above is 1. */
const leading = (words: Uint32Array, size: number, shift: number): number =>
  Math.floor((words[size - 1]! * WORD + words[size - 2]! + words[size - 3]! / WORD) * shift);

function isAbove(a: Uint32Array, b: Uint32Array, size: number): boolean {
  let i = size - 1;
  while (i > 0 && a[i] === b[i]) i--;
  return a[i]! > b[i]!;
}

/** a, b ← |m a + n b|, |p a + q b|: neither is longer than before. */
function step(a: Uint32Array, b: Uint32Array, size: number, by: Float64Array): void {
  const m = by[0]!;
  const n = by[1]!;
  const p = by[2]!;
  const q = by[3]!;
  let left = 0;
  let right = 0;
  for (let i = 0; i < size; i++) {
    const x = a[i]!;
    const y = b[i]!;
    left += m * x + n * y;
    right += p * x + q * y;
    // Stored is what is left modulo 2^32.
    a[i] = left;
    b[i] = right;
    left = Math.floor(left / WORD);
    right = Math.floor(right / WORD);
  }
  if (left < 0) negate(a, size);
  if (right < 0) negate(b, size);
}

/** The two's complement. */
function negate(words: Uint32Array, size: number): void {
  let carry = 1;
  for (let i = 0; i < size; i++) {
    const value = WORD - 1 - words[i]! + carry;
    carry = value === WORD ? 1 : 0;
    words[i] = value;
  }
}
