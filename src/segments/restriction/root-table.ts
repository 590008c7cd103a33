/** The real roots of the polynomials that a question meets: each polynomial is isolated once. */

import { type FunctionArithmetic, keptArithmetic } from '../../functions/rational/arithmetic.ts';
import { compare, type Rational, rational } from '../../numbers/index.ts';
import {
  apartFrom,
  bisect,
  compareRoots,
  compareToRational,
  degree,
  divide,
  exactRoot,
  isExact,
  isolateRoots,
  leadingSign,
  type Polynomial,
  polynomial,
  primitivePart,
  type RealRoot,
  signAt,
} from '../../polynomials/index.ts';

/**
 * The real roots of polynomials, isolated once each, and signs at them. Our own.
 *
 * `new RootTable().roots(parseCurve('t^2 - 2', ['x'])[0])` are −√2 and √2.
 */
export class RootTable {
  readonly #known = new Map<string, RealRoot[]>();
  readonly #byObject = new WeakMap<Polynomial, RealRoot[]>();
  /** Shared with the roots by all that asks about one restriction. */
  readonly arithmetic: FunctionArithmetic = keptArithmetic();

  /** The distinct real roots, ascending, rational ones as such. p is not 0. */
  roots(p: Polynomial): readonly RealRoot[] {
    return this.#list(p);
  }

  #list(p: Polynomial): RealRoot[] {
    if (degree(p) < 1) return [];
    const seen = this.#byObject.get(p);
    if (seen) return seen;
    const found = this.#isolated(p);
    this.#byObject.set(p, found);
    return found;
  }

  #isolated(p: Polynomial): RealRoot[] {
    const primitive = primitivePart(p).coefficients;
    const key = (leadingSign(p) < 0 ? primitive.map(c => -c) : primitive).join(',');
    const known = this.#known.get(key);
    if (known) return known;
    const found =
      degree(p) === 1
        ? [exactRoot(p, rational(-p.coefficients[0]!, p.coefficients[1]!))]
        : isolateRoots(p).map(root => (isExact(root) ? exactRoot(linearFactor(root.lo), root.lo) : root));
    this.#known.set(key, found);
    return found;
  }

  /** The nearest roots of p around x: the last one ≤ x and the first one > x. */
  around(p: Polynomial, x: Rational): readonly [RealRoot | undefined, RealRoot | undefined] {
    const roots = this.#list(p);
    let [low, high] = [0, roots.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      roots[middle] = apartFrom(roots[middle]!, x);
      if (compareToRational(roots[middle]!, x) <= 0) low = middle + 1;
      else high = middle;
    }
    return [roots[low - 1], roots[low]];
  }

  /** The sign of p at a root of another polynomial. */
  signAt(p: Polynomial, at: RealRoot): -1 | 0 | 1 {
    if (degree(p) < 1) return leadingSign(p);
    if (isExact(at)) return signAt(p, at.lo);
    const roots = this.#list(p);
    // Where no root of p is in the interval, its sign is that at an end.
    for (const [i, root] of roots.entries()) {
      if (compare(root.hi, at.lo) < 0) continue;
      if (compare(root.lo, at.hi) > 0) break;
      const order = compareRoots(root, at);
      if (order === 0) return 0;
      let [own, narrow] = [root, at];
      while (compare(own.hi, narrow.lo) >= 0 && compare(narrow.hi, own.lo) >= 0)
        [own, narrow] = [bisect(own), bisect(narrow)];
      roots[i] = own;
      return this.signAt(p, narrow);
    }
    return signAt(p, at.hi);
  }

  /** The sign of p just after x. p is not 0. */
  signAfter(p: Polynomial, x: Rational): -1 | 1 {
    let rest = p;
    for (;;) {
      const sign = signAt(rest, x);
      if (sign !== 0) return sign;
      rest = divide(rest, linearFactor(x)).quotient;
    }
  }
}

/** t − x. */
const linearFactor = (x: Rational): Polynomial => polynomial([x.neg(), rational(1)]);
