/** Quotients of polynomials in the displacement from a point, divided by what is not 0 near the point or is 0 only there. */
import { Failure, isZero, type OrderedField, sign } from '../../numbers/index.ts';
import {
  addPoly,
  constantPoly,
  constantTerm,
  isZeroPoly,
  multiplyPoly,
  negatePoly,
  ONE_POLY,
  type Poly,
  polyKey,
  powerPoly,
  ZERO_POLY,
} from './poly.ts';

/** top / bottom, bottom ≠ 0 as a polynomial. */
export interface Quotient {
  readonly top: Poly;
  readonly bottom: Poly;
}

export const wholeQuotient = (top: Poly): Quotient => ({ top, bottom: ONE_POLY });
const product = (a: Quotient, b: Quotient): Quotient => ({
  top: multiplyPoly(a.top, b.top),
  bottom: multiplyPoly(a.bottom, b.bottom),
});
const sum = (a: Quotient, b: Quotient): Quotient =>
  polyKey(a.bottom) === polyKey(b.bottom)
    ? { top: addPoly(a.top, b.top), bottom: a.bottom }
    : {
        top: addPoly(multiplyPoly(a.top, b.bottom), multiplyPoly(b.top, a.bottom)),
        bottom: multiplyPoly(a.bottom, b.bottom),
      };
const negated = ({ top, bottom }: Quotient): Quotient => ({ top: negatePoly(top), bottom });
const elsewhere = (): Failure => new Failure('undecided', 'a function that is no quotient of polynomials');

/** `vanishesOnlyThere`: whether a polynomial that is 0 at the point is 0 nowhere else near it. */
export function quotientField(vanishesOnlyThere: (h: Poly) => boolean): OrderedField<Quotient> {
  const inverse = ({ top, bottom }: Quotient): Quotient | Failure => {
    if (isZeroPoly(top)) return new Failure('undefined', 'division by zero');
    return isZero(constantTerm(top)) && !vanishesOnlyThere(top) ? elsewhere() : { top: bottom, bottom: top };
  };
  return {
    name: 'quotients of polynomials',
    zero: wholeQuotient(ZERO_POLY),
    one: wholeQuotient(ONE_POLY),
    from: q => wholeQuotient(constantPoly(q)),
    add: sum,
    sub: (a, b) => sum(a, negated(b)),
    mul: product,
    neg: negated,
    div: (a, b) => {
      const over = inverse(b);
      return over instanceof Failure ? over : product(a, over);
    },
    pow: (a, k) => {
      const base = k < 0 ? inverse(a) : a;
      return base instanceof Failure
        ? base
        : { top: powerPoly(base.top, Math.abs(k)), bottom: powerPoly(base.bottom, Math.abs(k)) };
    },
    exp: elsewhere,
    log: elsewhere,
    sin: elsewhere,
    cos: elsewhere,
    root: elsewhere,
    atan: elsewhere,
    // Next to the point: of what is 0 at it, only 0 itself has a sign.
    sign: a =>
      isZeroPoly(a.top)
        ? 0
        : ((sign(constantTerm(a.top)) * sign(constantTerm(a.bottom))) as -1 | 0 | 1) || 'undecided',
    isZero: a => (isZeroPoly(a.top) ? 'yes' : 'no'),
    bounded: () => true,
    key: ({ top, bottom }) => `${polyKey(top)}/${polyKey(bottom)}`,
    told: ({ bottom }) => bottom === ONE_POLY,
  };
}
