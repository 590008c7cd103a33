/**
 * Real roots of integer polynomials in (0, 1), isolated by bisection and Descartes' rule of signs (Vincent, Collins and
 * Akritas): the sign variations of (1 + x)ⁿ p(1/(1 + x)) bound the number of roots in (0, 1), and are that number where
 * they are 0 or 1. For square-free polynomials the bisection ends (the two-circle theorem).
 */
import { content, signOf } from '../numbers/integers.ts';

/** Ascending powers. */
type Coefficients = readonly bigint[];

/** The interval (position, position + 1) / 2^level, or, where exact, the point position / 2^level. */
export interface DyadicRoot {
  readonly position: bigint;
  readonly level: number;
  readonly exact: boolean;
}

/** How often the sign changes along the list, zeros left out. */
export function signVariations(values: Coefficients): number {
  let count = 0;
  let last = 0;
  for (const value of values) {
    const sign = signOf(value);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) count += 1;
    last = sign;
  }
  return count;
}

/** p(x + 1). */
export function shiftByOne(p: Coefficients): bigint[] {
  const shifted = [...p];
  for (let i = 0; i < shifted.length - 1; i += 1)
    for (let j = shifted.length - 2; j >= i; j -= 1) shifted[j]! += shifted[j + 1]!;
  return shifted;
}

const variationsInside = (p: Coefficients): number => signVariations(shiftByOne(p.toReversed()));

/** 2ⁿ p(x/2). */
const leftHalf = (p: Coefficients): bigint[] => p.map((c, i) => c << BigInt(p.length - 1 - i));

/** p / (2x − 1), for p with p(1/2) = 0, up to a constant factor. */
function withoutHalf(p: Coefficients): bigint[] {
  const quotient: bigint[] = [];
  let carry = 0n;
  for (const c of p.slice(0, -1)) {
    carry = 2n * carry - c;
    quotient.push(carry);
  }
  return quotient;
}

function primitive(p: bigint[]): bigint[] {
  const common = content(p);
  return common > 1n ? p.map(c => c / common) : p;
}

/** The roots in the open interval (0, 1) of a square-free polynomial, in no particular order. */
export function rootsInUnitInterval(p: Coefficients): DyadicRoot[] {
  const found: DyadicRoot[] = [];
  const open: { p: bigint[]; position: bigint; level: number }[] = [{ p: [...p], position: 0n, level: 0 }];
  for (let part = open.pop(); part; part = open.pop()) {
    const variations = variationsInside(part.p);
    if (variations === 0) continue;
    if (variations === 1) {
      found.push({ position: part.position, level: part.level, exact: false });
      continue;
    }
    const position = 2n * part.position;
    const level = part.level + 1;
    let left = leftHalf(part.p);
    if (left.reduce((sum, c) => sum + c, 0n) === 0n) {
      found.push({ position: position + 1n, level, exact: true });
      left = leftHalf(withoutHalf(part.p));
    }
    left = primitive(left);
    open.push({ p: shiftByOne(left), position: position + 1n, level }, { p: left, position, level });
  }
  return found;
}
