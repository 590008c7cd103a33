/** Real algebraic numbers as people write them: `√2`, `(1 − √5)/2`, `∛2`; else a decimal, marked. */
import { gcd } from '../../../numbers/gcd.ts';
import { type Rational, rational, toFloat } from '../../../numbers/index.ts';
import {
  compareToRational,
  isExact,
  type Polynomial,
  type RealRoot,
  refine,
} from '../../../polynomials/index.ts';
import { nearRational, shown } from '../terms/numbers.ts';

/** A point; `≈` where there is no short closed form. */
export function rootWords(at: RealRoot): string {
  if (isExact(at)) return shown(`${at.lo.s < 0n ? '-' : ''}${at.lo.n}${at.lo.d === 1n ? '' : `/${at.lo.d}`}`);
  return quadratic(at) ?? cubeRoot(at) ?? decimal(nearest(at));
}

/** The polynomial that the point is a root of, in words for those that have no closed form here. */
export const nearest = (at: RealRoot): Rational => refine(at, rational(1n, 1n << 60n)).lo;

/** `≈ 1.4142`. */
export const decimal = (x: Rational): string =>
  `≈ ${String(Number(toFloat(x).toPrecision(5))).replaceAll('-', '−')}`;

/** (−b ± s√d)/2a for ax² + bx + c with a discriminant s²d. */
function quadratic(at: RealRoot): string | undefined {
  const [c, b, a, ...more] = signed(at.polynomial);
  if (a === undefined || b === undefined || c === undefined || more.length > 0) return undefined;
  const parts = squareParts(b * b - 4n * a * c);
  if (!parts) return undefined;
  const upper = compareToRational(at, rational(-b, 2n * a)) > 0;
  const common = gcd(gcd(b, parts.s), 2n * a);
  return fraction(-b / common, upper, parts.s / common, `√${parts.d}`, (2n * a) / common);
}

/** ∛(p/q) for qx³ − p, where p/q is ± a small integer. */
function cubeRoot({ polynomial, lo }: RealRoot): string | undefined {
  const [c, none, neither, a, ...more] = signed(polynomial);
  if (more.length > 0 || none !== 0n || neither !== 0n || a !== 1n || c === undefined) return undefined;
  return `${lo.s < 0n ? '−' : ''}∛${c < 0n ? -c : c}`;
}

/** Integer coefficients, the leading one positive. */
const signed = ({ coefficients }: Polynomial): bigint[] =>
  coefficients.map(c => ((coefficients.at(-1) ?? 0n) < 0n ? -c : c));

const LARGEST = 1_000_000n;

/** n = s²d with d free of squares; undefined for large n. */
function squareParts(n: bigint): { s: bigint; d: bigint } | undefined {
  if (n <= 0n || n > LARGEST) return undefined;
  let [s, d] = [1n, n];
  for (let k = 2n; k * k <= d; k += 1n)
    while (d % (k * k) === 0n) {
      d /= k * k;
      s *= k;
    }
  return { s, d };
}

function fraction(whole: bigint, plus: boolean, times: bigint, root: string, below: bigint): string {
  const surd = `${times === 1n ? '' : times}${root}`;
  const number = whole < 0n ? `−${-whole}` : String(whole);
  const top = whole === 0n ? `${plus ? '' : '−'}${surd}` : `${number} ${plus ? '+' : '−'} ${surd}`;
  if (below === 1n) return top;
  return whole === 0n ? `${top}/${below}` : `(${top})/${below}`;
}

/** A value of a document: exact, or a decimal, marked. */
export const valueWords = (value: string | { readonly lo: string; readonly hi?: string }): string =>
  typeof value === 'string' ? shown(value) : decimal(nearRational(value)!);
