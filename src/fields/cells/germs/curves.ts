/**
 * Plane curves next to the origin: a finite set of polynomials, square-free in y and pairwise without common factors, with
 * the zero sets of those given; and a box in which they are disjoint graphs over x on either side of 0.
 */

import type { Poly } from '../../../functions/near/poly.ts';
import { compare, HALF, min, ONE, type Rational, sign, ZERO } from '../../../numbers/index.ts';
import {
  apartFrom,
  between,
  compareToRational,
  degree,
  exactRoot,
  isolateRoots,
  multiplyPolynomials,
  ONE_POLYNOMIAL,
  type Polynomial,
  VARIABLE,
} from '../../../polynomials/index.ts';
import { type Budget, Undecided } from '../../budget.ts';
import {
  atX,
  atY,
  type Bivariate,
  bivariate,
  degreeY,
  derivativeY,
  meet,
  primitiveBivariate,
  quotientBivariate,
} from './bivariate.ts';

/** More curves than this are not followed. */
const MAX_CURVES = 64;

export class Curves {
  /** Primitive. */
  #basis: Bivariate[] = [];
  /** Where x is a root of one of these, curves may meet or turn back. */
  #critical: Polynomial[] = [];
  readonly #budget: Budget;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Adds the zero set of a polynomial other than 0. */
  add(h: Poly): void {
    const { content, part } = primitiveBivariate(bivariate(h));
    this.#isCritical(content);
    if (degreeY(part) < 1) return;
    const repeated = this.#meet(part, derivativeY(part)).gcd;
    const simple = degreeY(repeated) > 0 ? quotientBivariate(part, repeated) : part;
    this.#insert(simple);
  }

  #insert(added: Bivariate): void {
    let rest = added;
    const split: Bivariate[] = [];
    for (const known of this.#basis) {
      const { gcd } = degreeY(rest) > 0 ? this.#meet(rest, known) : { gcd: [ONE_POLYNOMIAL] };
      if (degreeY(gcd) < 1) {
        split.push(known);
        continue;
      }
      const other = quotientBivariate(known, gcd);
      split.push(gcd);
      if (degreeY(other) > 0) split.push(other);
      rest = quotientBivariate(rest, gcd);
    }
    if (degreeY(rest) > 0) split.push(rest);
    if (split.length > MAX_CURVES) throw new Undecided(`more than ${MAX_CURVES} curves through one point`);
    const before = new Set(this.#basis);
    this.#basis = split;
    for (const [i, a] of split.entries()) {
      if (!before.has(a)) this.#separate(a, derivativeY(a));
      for (const b of split.slice(0, i)) if (!before.has(a) || !before.has(b)) this.#separate(a, b);
    }
  }

  #separate(a: Bivariate, b: Bivariate): void {
    for (const one of this.#meet(a, primitive(b, this.#isCritical)).critical) this.#isCritical(one);
  }

  #meet(a: Bivariate, b: Bivariate): ReturnType<typeof meet> {
    const rows = [...a, ...b].reduce((most, row) => Math.max(most, degree(row)), 0);
    this.#budget.spend(2 * a.length * b.length * (rows + 1) ** 2);
    return meet(a, b);
  }

  readonly #isCritical = (one: Polynomial): void => {
    if (degree(one) > 0) this.#critical.push(one);
  };

  /**
   * One point in each sector between neighbouring branches of the curves at 0, to the right and to the left of x = 0: every
   * sign pattern that the polynomials have on open sets next to 0 they have at one of these points, and the other way round.
   */
  samples(): [Rational, Rational][] {
    const box = this.#height();
    const borders = this.#basis.flatMap(b => [atY(b, box), atY(b, box.neg())]);
    const found: [Rational, Rational][] = [];
    for (const side of [ONE, ONE.neg()]) {
      const x = below([...this.#critical, ...borders], side).mul(side);
      const all = this.#basis.map(b => atX(b, x)).reduce(multiplyPolynomials, ONE_POLYNOMIAL);
      const inside = (degree(all) > 0 ? isolateRoots(all) : []).filter(
        root => compareToRational(root, box) < 0 && compareToRational(root, box.neg()) > 0,
      );
      const walls = [exactRoot(VARIABLE, box.neg()), ...inside, exactRoot(VARIABLE, box)];
      for (let i = 1; i < walls.length; i++) found.push([x, between(walls[i - 1], walls[i])]);
    }
    return found;
  }

  /** y > 0 such that no curve meets x = 0 at 0 < |y′| ≤ y. */
  #height(): Rational {
    const column = this.#basis.map(b => atX(b, ZERO));
    return min(below(column, ONE), below(column, ONE.neg()));
  }
}

function primitive(a: Bivariate, onContent: (content: Polynomial) => void): Bivariate {
  const { content, part } = primitiveBivariate(a);
  onContent(content);
  return part;
}

/** A number r > 0, a power of 1/2, such that none of the polynomials has a root in (0, r], or for side −1 in [−r, 0). */
function below(polynomials: readonly Polynomial[], side: Rational): Rational {
  let least = ONE;
  for (const one of polynomials) {
    if (degree(one) < 1) continue;
    for (const root of isolateRoots(one)) {
      if (compareToRational(root, ZERO) !== sign(side)) continue;
      let narrow = apartFrom(root, ZERO);
      // The end at 0 is no bound yet.
      while (sign(narrow.lo) === 0 || sign(narrow.hi) === 0) {
        const middle = narrow.lo.add(narrow.hi).mul(HALF);
        narrow = apartFrom(narrow, middle);
      }
      least = min(least, min(narrow.lo.abs(), narrow.hi.abs()));
    }
  }
  let r = HALF;
  while (compare(r, least) >= 0) r = r.mul(HALF);
  return r;
}
