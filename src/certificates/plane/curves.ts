/**
 * Curves in the plane next to 0: polynomials without common zeros for small x ≠ 0, whose zero sets are there disjoint graphs
 * over x. Polynomials in y with coefficients in ℤ[x], of ascending powers; primitive: no factor in x alone.
 */

import * as P from '../functions/polynomial.ts';
import type { Poly as Several } from '../functions/several.ts';
import { halfway, Roots } from '../functions/sturm.ts';
import type { Meter } from '../numbers/meter.ts';
import {
  add,
  compare,
  inverse,
  isZero,
  keyOf,
  mul,
  neg,
  ONE,
  type Rat,
  ratio,
  sub,
  ZERO,
} from '../numbers/rational.ts';

type Rows = readonly P.Poly[];

/** c·x + d·y, where that is all of it. */
function throughZero(h: Several): { readonly x: Rat; readonly y: Rat } | undefined {
  const [x, y] = [h.get('1')?.coefficient, h.get('0,1')?.coefficient];
  if (x?.reals || y?.reals) return undefined;
  return h.size === (x ? 1 : 0) + (y ? 1 : 0) ? { x: x ?? ZERO, y: y ?? ZERO } : undefined;
}

/** p(−x). */
const mirrored = (p: P.Poly, meter: Meter): P.Poly =>
  P.poly(
    p.c.map((c, i) => (i % 2 === 1 ? -c : c)),
    meter,
  );

export class Curves {
  /** Lines through 0 by their slopes, as long as there is nothing else: these are in order as they are. */
  readonly #lines = new Map<string, readonly [Rat, Several]>();
  #isStraight = true;
  readonly #basis: Rows[] = [];
  /** Where x is a root of one of these, curves may meet or turn back. */
  readonly #critical: P.Poly[] = [];
  readonly #meter: Meter;
  readonly #roots: Roots;

  constructor(meter: Meter) {
    this.#meter = meter;
    this.#roots = new Roots(meter);
  }

  /** Adds the zero set of a polynomial in x and y, other than 0. */
  add(h: Several): void {
    const line = this.#isStraight ? throughZero(h) : undefined;
    if (line === undefined) {
      this.#isStraight = false;
      for (const [, one] of this.#lines.values()) this.#include(one);
      this.#lines.clear();
      this.#include(h);
    } else if (!isZero(line.y)) {
      const slope = neg(mul(line.x, inverse(line.y, this.#meter)!, this.#meter));
      this.#lines.set(keyOf(slope), [slope, h]);
    }
  }

  #include(h: Several): void {
    const part = this.#primitive(this.#rowsOf(h));
    let rest = this.#without(part, this.#meet(part, this.#primitive(this.#slope(part))));
    for (const known of this.#basis) rest = this.#without(rest, this.#meet(rest, known));
    if (rest.length < 2) return;
    this.#meet(rest, this.#primitive(this.#slope(rest)));
    for (const known of this.#basis) this.#meet(rest, known);
    this.#basis.push(rest);
  }

  /**
   * A point in every sector between neighbouring curves, on both sides of x = 0. For 0 < x ≤ r no two of the curves meet in
   * |y| ≤ s, none turns back or crosses |y| = s, and at x = 0 they have no point with 0 < |y| ≤ s: so all of them end in 0.
   */
  samples(): (readonly [Rat, Rat])[] {
    const meter = this.#meter;
    if (this.#isStraight) return this.#besideLines();
    const column = this.#basis.map(rows => this.#atX(rows, ZERO));
    const s = this.#below([...column, ...column.map(p => mirrored(p, meter))]);
    const borders = this.#basis.flatMap(rows => [this.#atY(rows, s), this.#atY(rows, neg(s))]);
    const critical = [...this.#critical, ...borders];
    const right = this.#below(critical);
    const left = neg(this.#below(critical.map(p => mirrored(p, meter))));
    return [right, left].flatMap(x => {
      const all = this.#basis.reduce((product, rows) => P.times(product, this.#atX(rows, x), meter), P.UNIT);
      const inside = this.#roots.isolate(all, neg(s), s).map(interval => this.#under(all, interval));
      return [...inside, s].map(y => [x, y] as const);
    });
  }

  /** Of lines through 0 alone: the slopes of those beside x = 0, ascending. */
  slopes(): readonly Rat[] | undefined {
    if (!this.#isStraight) return undefined;
    return [...this.#lines.values()].map(([slope]) => slope).sort((a, b) => compare(a, b, this.#meter));
  }

  /** The same between lines, which meet nowhere but in 0: by ascending slopes, each point and the one opposite. */
  #besideLines(): (readonly [Rat, Rat])[] {
    const meter = this.#meter;
    const slopes = this.slopes()!;
    const between = slopes.slice(1).map((slope, i) => halfway(slopes[i]!, slope, meter));
    const [first, last] = [slopes[0], slopes.at(-1)];
    const all = first && last ? [sub(first, ONE, meter), ...between, add(last, ONE, meter)] : [ZERO];
    return all.flatMap(slope => [[ONE, slope] as const, [neg(ONE), neg(slope)] as const]);
  }

  /** r > 0 such that none of the polynomials has a root in (0, r]. */
  #below(polynomials: readonly P.Poly[]): Rat {
    let r = ratio(1n, 2n, this.#meter);
    for (const p of polynomials) while (this.#roots.count(p, ZERO, r) > 0) r = halfway(ZERO, r, this.#meter);
    return r;
  }

  /** A number below the root of p in (lo, hi], above the roots before it. */
  #under(p: P.Poly, [lo, hi]: readonly [Rat, Rat]): Rat {
    if (P.signAt(p, lo, this.#meter) !== 0) return lo;
    const middle = halfway(lo, hi, this.#meter);
    return this.#roots.count(p, lo, middle) > 0 ? this.#under(p, [lo, middle]) : middle;
  }

  #rowsOf(h: Several): Rows {
    let scale = 1n;
    for (const { d, words } of [...h.values()].map(one => one.coefficient))
      scale *= d / P.common([scale, d], words, this.#meter);
    const rows: bigint[][] = [];
    for (const { exponents, coefficient } of h.values()) {
      const [x = 0, y = 0] = exponents;
      rows[y] ??= [];
      rows[y]![x] = (coefficient.n * scale) / coefficient.d;
    }
    return Array.from(rows, row =>
      P.poly(
        Array.from(row ?? [], c => c ?? 0n),
        this.#meter,
      ),
    );
  }

  /** The part without factors in x alone; their roots are critical. */
  #primitive(rows: Rows): Rows {
    const meter = this.#meter;
    const content = rows.reduce((found, row) => P.divisor(found, row, meter), P.NOTHING);
    if (P.degree(content) < 0) return [];
    this.#isCritical(content);
    const rest = rows.map(row => P.over(row, content, meter));
    const words = Math.max(...rest.map(row => row.words));
    const common = P.common(
      rest.flatMap(row => [...row.c]),
      words,
      meter,
    );
    return rest.map(row => P.reduced(row, common, meter));
  }

  #isCritical(p: P.Poly): void {
    if (P.degree(p) > 0) this.#critical.push(p);
  }

  #slope(rows: Rows): Rows {
    return rows.slice(1).map((row, i) => P.combine(BigInt(i + 1), row, 0n, P.NOTHING, this.#meter));
  }

  /**
   * The greatest common divisor, by Euclid's algorithm. Common zeros of the cofactors are zeros of every remainder, so of
   * its factor in x or of its primitive part, and the last of these is a number.
   */
  #meet(a: Rows, b: Rows): Rows {
    let [high, low] = a.length >= b.length ? [a, b] : [b, a];
    while (low.length > 1) [high, low] = [low, this.#primitive(this.#divided(high, low).rest)];
    return low.length === 0 ? high : [P.UNIT];
  }

  #without(a: Rows, factor: Rows): Rows {
    return factor.length < 2 ? a : this.#primitive(this.#divided(a, factor).quotient);
  }

  /** lead(b)^k · a = quotient · b + rest, of a lower degree in y than b. */
  #divided(a: Rows, b: Rows): { readonly quotient: Rows; readonly rest: Rows } {
    const meter = this.#meter;
    const lead = b.at(-1)!;
    const quotient = new Array<P.Poly>(Math.max(0, a.length - b.length + 1)).fill(P.NOTHING);
    let rest = a;
    while (rest.length >= b.length) {
      const shift = rest.length - b.length;
      const top = rest.at(-1)!;
      for (const [i, row] of quotient.entries()) quotient[i] = P.times(row, lead, meter);
      quotient[shift] = top;
      const next = rest.slice(0, -1).map((row, i) => {
        const taken = i < shift ? P.NOTHING : P.times(b[i - shift]!, top, meter);
        return P.combine(1n, P.times(row, lead, meter), -1n, taken, meter);
      });
      while (next.length > 0 && P.degree(next.at(-1)!) < 0) next.pop();
      rest = next;
    }
    return { quotient, rest };
  }

  /** A positive multiple of the polynomial in y at a number x. */
  #atX(rows: Rows, x: Rat): P.Poly {
    const most = Math.max(...rows.map(P.degree));
    const values = rows.map(row =>
      P.degree(row) < 0 ? 0n : P.scaledAt(row, x, this.#meter) * x.d ** BigInt(most - P.degree(row)),
    );
    return P.poly(values, this.#meter);
  }

  /** A positive multiple of the polynomial in x at a number y. */
  #atY(rows: Rows, { n, d }: Rat): P.Poly {
    let sum = P.NOTHING;
    let scale = 1n;
    for (const row of rows.toReversed()) {
      sum = P.combine(n, sum, scale, row, this.#meter);
      scale *= d;
    }
    return sum;
  }
}
