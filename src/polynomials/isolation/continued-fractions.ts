/**
 * Real roots in (0, 1) by continued fractions (Vincent, Akritas and Strzeboński): x is replaced by 2^k x, by x + 1 and by
 * 1/(1 + x) until Descartes' rule of signs leaves one root or none. Roots however close take few steps, whereas bisection
 * takes one for each bit that they share.
 */
import { bitLength } from '../../numbers/bits.ts';
import { compare, equal, HALF, type Rational, rational } from '../../numbers/index.ts';
import { content, signOf } from '../../numbers/integers.ts';
import { derivative, fromIntegers, type Polynomial, signAt } from '../polynomial.ts';
import { shiftByOne, signVariations } from './variations.ts';

/** Ascending powers. */
type Coefficients = readonly bigint[];

/** The only root in the open interval, or, where lo = hi, that number. */
export interface Isolated {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** A polynomial whose positive roots x are those of the first one at (a x + b)/(c x + d), at most `most` of them. */
interface Part {
  readonly p: Coefficients;
  readonly most: number;
  readonly a: bigint;
  readonly b: bigint;
  readonly c: bigint;
  readonly d: bigint;
}

/** The roots in the open interval (0, 1) of a square-free polynomial, ascending; no two intervals overlap. */
export function rootsByFractions(p: Coefficients): Isolated[] {
  const start = { p: shiftByOne(p.toReversed()), most: p.length, a: 0n, b: 1n, c: 1n, d: 1n };
  const found = expand(start, () => true)!;
  const whole = fromIntegers(p);
  const rationals = found.filter(isPoint);
  return found.map(root => rationals.reduce((narrow, { lo }) => apart(whole, narrow, lo), root));
}

/**
 * The positive roots of a square-free polynomial with p(0) ≠ 0, all below `bound`, ascending, if there are as many as the sign varies along its
 * coefficients; else undefined, after as few steps as show it. No two intervals overlap; one may end at another root.
 */
export function countedByFractions(p: Coefficients, bound: Rational): Isolated[] | undefined {
  const start = { p, most: signVariations(p), a: 1n, b: 0n, c: 0n, d: 1n };
  return expand(start, ({ most }, variations) => variations === most, bound);
}

/** Undefined where a part has variations that are not `wanted`. `bound`: above all roots, where a part goes on for ever. */
function expand(
  start: Part,
  wanted: (part: Part, variations: number) => boolean,
  bound?: Rational,
): Isolated[] | undefined {
  const found: Isolated[] = [];
  const open: Part[] = [];
  const push = ({ p: all, most, ...map }: Part, isRoot: boolean): void => {
    const isZero = all[0] === 0n;
    if (isZero && isRoot) found.push(point(map.b, map.d));
    const rest = isZero ? all.slice(1) : all;
    const common = content(rest);
    open.push({
      p: common > 1n ? rest.map(c => c / common) : rest,
      most: isZero && isRoot ? most - 1 : most,
      ...map,
    });
  };
  push(start, false);
  for (let part = open.pop(); part; part = open.pop()) {
    const variations = signVariations(part.p);
    if (!wanted(part, variations)) return undefined;
    if (variations === 0) continue;
    const { a, b, c, d } = part;
    if (variations === 1) {
      const [one, other] = [rational(b, d), c === 0n ? bound! : rational(a, c)];
      found.push(compare(one, other) < 0 ? { lo: one, hi: other } : { lo: other, hi: one });
      continue;
    }
    const bits = lowerBound(part.p);
    if (bits > 0) {
      const scale = BigInt(bits);
      const scaled = shiftByOne(part.p.map((e, i) => e << (scale * BigInt(i))));
      const map = { a: a << scale, b: b + (a << scale), c: c << scale, d: d + (c << scale) };
      push({ p: scaled, most: variations, ...map }, true);
      continue;
    }
    const above = shiftByOne(part.p);
    const most = signVariations(above);
    const inside = variations - most - (above[0] === 0n ? 1 : 0);
    push({ p: above, most: above[0] === 0n ? most + 1 : most, a, b: a + b, c, d: c + d }, true);
    // What vanishes at 1 has been found above.
    if (inside > 0)
      push({ p: shiftByOne(part.p.toReversed()), most: inside, a: b, b: a + b, c: d, d: c + d }, false);
  }
  return found.sort((one, other) => compare(one.lo, other.lo) || compare(one.hi, other.hi));
}

const isPoint = ({ lo, hi }: Isolated): boolean => compare(lo, hi) === 0;

/** The same root in an interval that has no end at x, another root. */
function apart(p: Polynomial, root: Isolated, x: Rational): Isolated {
  let narrow = root;
  while (!isPoint(narrow) && (equal(narrow.lo, x) || equal(narrow.hi, x))) {
    const { lo, hi } = narrow;
    const middle = lo.add(hi).mul(HALF);
    const side = signAt(p, middle);
    if (side === 0) return { lo: middle, hi: middle };
    narrow = side === signAfter(p, lo) ? { lo: middle, hi } : { lo, hi: middle };
  }
  return narrow;
}

/** The sign of a square-free polynomial just after x. */
export const signAfter = (p: Polynomial, x: Rational): number => signAt(p, x) || signAt(derivative(p), x);

function point(top: bigint, bottom: bigint): Isolated {
  const at = rational(top, bottom);
  return { lo: at, hi: at };
}

/**
 * k such that no positive root is smaller than 2^k: the bound of A. G. Akritas, A. Strzeboński and P. Vigklas (2008) for the
 * roots of the reversed polynomial, each negative coefficient charged to the positive one above it that bears it best.
 */
function lowerBound(p: Coefficients): number {
  // Ascending powers of p are descending ones of what is reversed.
  const lead = signOf(p[0]!);
  const lengths = p.map(bitLength);
  const uses = p.map(() => 1);
  let exponent = Number.NEGATIVE_INFINITY;
  for (let m = 1; m < p.length; m += 1) {
    if (signOf(p[m]!) !== -lead) continue;
    let [least, by] = [Number.POSITIVE_INFINITY, 0];
    for (let k = m - 1; k >= 0; k -= 1) {
      if (signOf(p[k]!) !== lead) continue;
      const own = Math.ceil((uses[k]! + lengths[m]! - lengths[k]! + 1) / (m - k));
      if (own < least) [least, by] = [own, k];
    }
    uses[by]! += 1;
    exponent = Math.max(exponent, least);
  }
  return -exponent;
}
