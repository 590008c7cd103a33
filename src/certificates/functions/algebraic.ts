/** Real algebraic numbers: the only root of a polynomial in an interval; or a rational number. */
import * as Json from '../book/json.ts';
import { Stop, Wrong } from '../numbers/meter.ts';
import { compare, equal, integer, type Rat, ZERO } from '../numbers/rational.ts';
import { degree, divisor, lead, type Poly, poly, signAt, signOf } from './polynomial.ts';
import { type Quotient, readQuotient } from './quotient.ts';
import { halfway, type Roots } from './sturm.ts';

/** The root of p in (lo, hi], at which p has opposite signs; where lo = hi, that number. Narrowed as it is used. */
export class Algebraic {
  readonly p: Poly;
  readonly roots: Roots;
  lo: Rat;
  hi: Rat;

  constructor(p: Poly, lo: Rat, hi: Rat, roots: Roots) {
    this.p = p;
    this.lo = lo;
    this.hi = hi;
    this.roots = roots;
  }

  get exact(): boolean {
    return equal(this.lo, this.hi);
  }

  /** Halves the interval. */
  narrow(): void {
    if (!this.exact) this.#cut(halfway(this.lo, this.hi, this.roots.meter));
  }

  /** The sign of the number − x. */
  compareTo(x: Rat): -1 | 0 | 1 {
    const { meter } = this.roots;
    if (!this.exact && compare(this.lo, x, meter) < 0 && compare(x, this.hi, meter) < 0) this.#cut(x);
    if (this.exact) return compare(this.lo, x, meter);
    return compare(x, this.lo, meter) <= 0 ? 1 : -1;
  }

  /** Keeps the part of the interval below or above x, which lies inside. */
  #cut(x: Rat): void {
    const { meter } = this.roots;
    const sign = signAt(this.p, x, meter);
    if (sign === 0) this.lo = this.hi = x;
    else if (sign === signAt(this.p, this.hi, meter)) this.hi = x;
    else this.lo = x;
  }

  /** The sign of another polynomial there. */
  sign(p: Poly): -1 | 0 | 1 {
    const { meter } = this.roots;
    if (degree(p) < 1) return signOf(lead(p));
    if (this.exact) return signAt(p, this.lo, meter);
    if (this.roots.count(p, this.lo, this.hi) > 0 && this.#shares(p)) return 0;
    while (this.roots.count(p, this.lo, this.hi) > 0) this.narrow();
    return signAt(p, this.hi, meter);
  }

  /** Whether p vanishes there: then a common factor of the two polynomials does. */
  #shares(p: Poly): boolean {
    return this.roots.count(divisor(this.p, p, this.roots.meter), this.lo, this.hi) > 0;
  }

  /** The sign of a function there, which is not a pole. */
  signOf({ top, bottom }: Quotient): -1 | 0 | 1 {
    return (this.sign(top) * this.sign(bottom)) as -1 | 0 | 1;
  }

  /** The sign of the number − the other. */
  compare(other: Algebraic): -1 | 0 | 1 {
    if (other.exact) return this.compareTo(other.lo);
    if (this.exact) return -other.compareTo(this.lo) as -1 | 0 | 1;
    const { meter } = this.roots;
    const within = compare(other.lo, this.hi, meter) < 0 && compare(this.lo, other.hi, meter) < 0;
    if (within && other.compareTo(this.lo) > 0 && other.compareTo(this.hi) <= 0 && other.sign(this.p) === 0)
      return 0;
    while (!this.exact && !other.exact) {
      if (compare(this.hi, other.lo, meter) <= 0) return -1;
      if (compare(other.hi, this.lo, meter) <= 0) return 1;
      this.narrow();
      other.narrow();
    }
    return this.compare(other);
  }
}

export const rationalNumber = (x: Rat, roots: Roots): Algebraic =>
  new Algebraic(poly([-x.n, x.d], roots.meter), x, x, roots);

/** All roots of p in (lo, hi], ascending. */
export function rootsWithin(p: Poly, lo: Rat, hi: Rat, roots: Roots): Algebraic[] {
  const { meter } = roots;
  if (degree(p) < 1) return [];
  const free = roots.squareFree(p);
  return roots.isolate(free, lo, hi).map(([from, to]) => {
    if (signAt(free, to, meter) === 0) return rationalNumber(to, roots);
    let [low, high] = [from, to];
    // An end that is another root shows no sign.
    while (signAt(free, low, meter) === 0) {
      const middle = halfway(low, high, meter);
      if (signAt(free, middle, meter) === 0) return rationalNumber(middle, roots);
      if (roots.count(free, low, middle) > 0) high = middle;
      else low = middle;
    }
    return new Algebraic(free, low, high, roots);
  });
}

/** Whether p, not 0, vanishes between two numbers, or between a number and an end of the line. */
export function vanishesBetween(
  p: Poly,
  from: Algebraic | undefined,
  to: Algebraic | undefined,
  roots: Roots,
): boolean {
  if (degree(p) < 1) return false;
  // The signs just above a number are those at the end of an interval that holds no other root.
  const above = (x: Algebraic): number => {
    const own = x.sign(p) === 0 ? 1 : 0;
    while (!x.exact && roots.count(p, x.lo, x.hi) > own) x.narrow();
    return roots.variations(p, x.hi);
  };
  const start = from ? above(from) : roots.variations(p, '-');
  const end = to ? above(to) : roots.variations(p, '+');
  return start - end > (to && to.sign(p) === 0 ? 1 : 0);
}

/** A rational number strictly between two numbers, of which the first is smaller; simple where there is room. */
export function between(from: Algebraic | undefined, to: Algebraic | undefined, roots: Roots): Rat {
  const { meter } = roots;
  if (from === undefined && to === undefined) return ZERO;
  if (from === undefined) return integerBeside(to!.lo, -2n);
  if (to === undefined) return integerBeside(from.hi, 2n);
  if (from.compare(to) >= 0) throw new Wrong('expected an interval that is not empty');
  while (compare(from.hi, to.lo, meter) >= 0) {
    from.narrow();
    to.narrow();
  }
  return halfway(from.hi, to.lo, meter);
}

/** The integer part, moved on. */
const integerBeside = ({ n, d }: Rat, by: bigint): Rat => integer(n / d + by);

/** Reads `{"at": "1/2"}`, or `{"root": "t^2-2", "lo": "1", "hi": "2"}`. */
export function readNumber(value: unknown, roots: Roots): Algebraic {
  const { meter } = roots;
  const fields = Json.record(value, meter);
  if (fields.has('at')) {
    if (fields.size > 1) throw new Wrong('expected no other fields beside "at"');
    return rationalNumber(
      Json.at('/at', () => Json.exact(fields.get('at'), meter)),
      roots,
    );
  }
  if (fields.has('expr')) throw new Stop('a closed form of a point');
  const f = Json.at('/root', () => readQuotient(Json.string(fields.get('root')), meter));
  if (f === undefined || degree(f.bottom) > 0 || degree(f.top) < 1)
    throw new Wrong('expected a polynomial in t that is not constant', '/root');
  const [lo, hi] = ['lo', 'hi'].map(name => Json.at(`/${name}`, () => Json.exact(fields.get(name), meter)));
  if (compare(lo!, hi!, meter) >= 0) throw new Wrong('expected lo < hi');
  if (signAt(f.top, lo!, meter) * signAt(f.top, hi!, meter) >= 0)
    throw new Wrong('the polynomial does not change its sign between lo and hi');
  const n = roots.count(f.top, lo!, hi!);
  if (n !== 1) throw new Wrong(`the polynomial has ${n} roots between lo and hi`);
  return new Algebraic(f.top, lo!, hi!, roots);
}

/** `null`, or nothing, is an end of the line. */
export const readEnd = (value: unknown, roots: Roots): Algebraic | undefined =>
  value === null ? undefined : readNumber(value, roots);
