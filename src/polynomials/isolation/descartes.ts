/**
 * Real roots of integer polynomials in (0, 1), isolated by bisection and Descartes' rule of signs (Vincent, Collins and
 * Akritas): the sign variations of (1 + x)ⁿ p(1/(1 + x)) bound the number of roots in (0, 1), and are that number where
 * they are 0 or 1. For square-free polynomials the bisection ends (the two-circle theorem).
 */
import { compare, ONE, rational, ZERO } from '../../numbers/index.ts';
import { content } from '../../numbers/integers.ts';
import { fromIntegers, signAt } from '../polynomial.ts';
import { type Isolated, rootsByFractions, signAfter } from './continued-fractions.ts';
import { shiftByOne, signVariations } from './variations.ts';

/** Ascending powers. */
type Coefficients = readonly bigint[];

/** The interval (position, position + 1) / 2^level, or, where exact, the point position / 2^level. */
export interface DyadicRoot {
  readonly position: bigint;
  readonly level: number;
  readonly exact: boolean;
}

/**
 * Bisections before what is left is isolated by continued fractions: as deep as that only roots are that share as many bits,
 * or that lie as close to other, complex, ones.
 */
export const DEEP = 32;

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

interface Cell {
  /** What has the same roots in the cell as in (0, 1). */
  readonly p: bigint[];
  readonly position: bigint;
  readonly level: number;
}

/** The largest cell of bisections in which a root is alone; `before` and `after` are its neighbours in the same one. */
function cellOf(
  { p, position, level }: Cell,
  { lo, hi }: Isolated,
  before: Isolated | undefined,
  after: Isolated | undefined,
): DyadicRoot {
  const whole = fromIntegers(p);
  const [least, most] = [before?.hi ?? ZERO, after?.lo ?? ONE];
  const start = signAfter(whole, lo);
  let inside = 0n;
  for (let depth = 0; ; depth += 1) {
    const scale = 1n << BigInt(depth);
    const isAlone =
      compare(rational(inside, scale), least) >= 0 && compare(rational(inside + 1n, scale), most) <= 0;
    if (isAlone)
      return { position: (position << BigInt(depth)) + inside, level: level + depth, exact: false };
    const middle = rational(2n * inside + 1n, 2n * scale);
    const side = compare(middle, lo) <= 0 ? start : compare(middle, hi) >= 0 ? -start : signAt(whole, middle);
    const exact = side === 0 || (compare(lo, hi) === 0 && compare(middle, lo) === 0);
    if (exact)
      return {
        position: (position << BigInt(depth + 1)) + 2n * inside + 1n,
        level: level + depth + 1,
        exact,
      };
    inside = 2n * inside + (side === start ? 1n : 0n);
  }
}

/** The roots in the open interval (0, 1) of a square-free polynomial, in no particular order. */
export function rootsInUnitInterval(p: Coefficients): DyadicRoot[] {
  const found: DyadicRoot[] = [];
  const open: Cell[] = [{ p: [...p], position: 0n, level: 0 }];
  for (let part = open.pop(); part; part = open.pop()) {
    const variations = variationsInside(part.p);
    if (variations === 0) continue;
    if (variations === 1) {
      found.push({ position: part.position, level: part.level, exact: false });
      continue;
    }
    if (part.level === DEEP) {
      found.push(
        ...rootsByFractions(part.p).map((root, i, all) => cellOf(part, root, all[i - 1], all[i + 1])),
      );
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
