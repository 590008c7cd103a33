/** Real roots of polynomials by Sturm's theorem (Basu, Pollack, Roy: Algorithms in Real Algebraic Geometry, 2.2.2). */
import type { Meter } from '../numbers/meter.ts';
import { add, integer, mul, type Rat, ratio } from '../numbers/rational.ts';
import {
  combine,
  degree,
  keyOfPoly,
  lead,
  NOTHING,
  over,
  type Poly,
  primitive,
  remainder,
  signAt,
  signOf,
  slopeOf,
} from './polynomial.ts';

/** A bound of an interval: a rational number, or an end of the line. */
export type Bound = Rat | '-' | '+';

/** Counts and isolates roots; the chain of each polynomial is computed once. Polynomials here are not 0. */
export class Roots {
  readonly meter: Meter;
  readonly #chains = new Map<string, readonly Poly[]>();

  constructor(meter: Meter) {
    this.meter = meter;
  }

  /** p, p′, and the negative remainders; their greatest common divisor divided out: p is then square-free. */
  chain(p: Poly): readonly Poly[] {
    const key = keyOfPoly(p);
    const known = this.#chains.get(key);
    if (known) return known;
    const { meter } = this;
    const chain = [primitive(p, meter)];
    let next = primitive(slopeOf(p, meter), meter);
    while (next.c.length > 0) {
      chain.push(next);
      next = combine(-1n, remainder(chain.at(-2)!, next, meter), 0n, NOTHING, meter);
    }
    const last = chain.at(-1)!;
    const divided = degree(last) < 1 ? chain : chain.map(one => over(one, last, meter));
    this.#chains.set(key, divided);
    return divided;
  }

  squareFree(p: Poly): Poly {
    return this.chain(p)[0]!;
  }

  /** How often the signs along the chain change, zeros left out. */
  variations(p: Poly, at: Bound): number {
    let found = 0;
    let before = 0;
    for (const one of this.chain(p)) {
      const flip = at === '-' && degree(one) % 2 === 1 ? -1 : 1;
      const sign = typeof at === 'string' ? signOf(lead(one)) * flip : signAt(one, at, this.meter);
      if (sign * before < 0) found += 1;
      if (sign !== 0) before = sign;
    }
    return found;
  }

  /** The number of distinct roots in (lo, hi]. */
  count(p: Poly, lo: Bound, hi: Bound): number {
    return degree(p) < 1 ? 0 : this.variations(p, lo) - this.variations(p, hi);
  }

  /** Intervals (lo, hi] with one root each, ascending, which hold all roots in (lo, hi]. */
  isolate(p: Poly, lo: Rat, hi: Rat): (readonly [Rat, Rat])[] {
    const n = this.count(p, lo, hi);
    if (n === 0) return [];
    if (n === 1) return [[lo, hi]];
    const middle = halfway(lo, hi, this.meter);
    return [...this.isolate(p, lo, middle), ...this.isolate(p, middle, hi)];
  }

  /** All roots have a smaller absolute value (Cauchy's bound). */
  bound(p: Poly): Rat {
    let largest = 0n;
    for (const c of p.c) {
      const size = c < 0n ? -c : c;
      if (size > largest) largest = size;
    }
    const top = lead(p) < 0n ? -lead(p) : lead(p);
    return integer(largest / top + 2n);
  }
}

export const halfway = (a: Rat, b: Rat, meter: Meter): Rat =>
  mul(add(a, b, meter), ratio(1n, 2n, meter), meter);
