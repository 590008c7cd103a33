/**
 * What a program of piecewise affine operations computes, its constants left open: τ·t + Σ γ_i c_i + δ with rational τ, γ, δ.
 * As an ordered field for Algorithms 1 and 2; a sign is asked of a place, as along a curve.
 */
import {
  Failure,
  type Fallible,
  format,
  isZero,
  ONE,
  type OrderedField,
  type Rational,
  rationalField,
  type Sign,
  ZERO,
  zeroOf,
} from '../../numbers/index.ts';

/** Coefficients of t, of the open constants, and of 1. */
export interface AffineForm {
  readonly t: Rational;
  readonly c: readonly Rational[];
  readonly one: Rational;
}

/** Thrown where a product or quotient is no affine form. */
export class NotAffine extends Error {}

export const isNumber = ({ t, c }: AffineForm): boolean => isZero(t) && c.every(isZero);

export const number = (value: Rational, k: number): AffineForm => ({
  t: ZERO,
  c: new Array<Rational>(k).fill(ZERO),
  one: value,
});

export const combine = (a: AffineForm, b: AffineForm, factor: Rational): AffineForm => ({
  t: a.t.add(b.t.mul(factor)),
  c: a.c.map((value, i) => value.add(b.c[i]!.mul(factor))),
  one: a.one.add(b.one.mul(factor)),
});

export const scale = (a: AffineForm, factor: Rational): AffineForm => ({
  t: a.t.mul(factor),
  c: a.c.map(value => value.mul(factor)),
  one: a.one.mul(factor),
});

const MINUS_ONE = ONE.neg();

export const minus = (a: AffineForm, b: AffineForm): AffineForm => combine(a, b, MINUS_ONE);

/** The form with t replaced by a form without t. */
export const at = (a: AffineForm, t: AffineForm): AffineForm => combine({ ...a, t: ZERO }, t, a.t);

/** Where the form, which has t, is 0. */
export const rootOf = (a: AffineForm): AffineForm => scale({ ...a, t: ZERO }, a.t.inverse().neg());

/** Forms in t and k constants, signs taken at a place. */
export function formField(k: number, sign: (a: AffineForm) => Sign): OrderedField<AffineForm> {
  const numberOf = (a: AffineForm): Rational => {
    if (!isNumber(a)) throw new NotAffine();
    return a.one;
  };
  const fallible = (result: Fallible<Rational>): Fallible<AffineForm> =>
    result instanceof Failure ? result : number(result, k);
  const onNumbers = (name: 'exp' | 'log' | 'sin' | 'cos') => (a: AffineForm) =>
    fallible(rationalField[name](numberOf(a)));
  return {
    name: 'affine forms',
    zero: number(ZERO, k),
    one: number(ONE, k),
    from: q => number(q, k),
    add: (a, b) => combine(a, b, ONE),
    sub: minus,
    neg: a => scale(a, MINUS_ONE),
    mul: (a, b) => (isNumber(a) ? scale(b, a.one) : scale(a, numberOf(b))),
    div: (a, b) => {
      const divisor = numberOf(b);
      return isZero(divisor) ? new Failure('undefined', 'division by zero') : scale(a, divisor.inverse());
    },
    pow: (a, exponent) =>
      exponent === 0
        ? number(ONE, k)
        : exponent === 1
          ? a
          : fallible(rationalField.pow(numberOf(a), exponent)),
    exp: onNumbers('exp'),
    log: onNumbers('log'),
    sin: onNumbers('sin'),
    cos: onNumbers('cos'),
    sign,
    isZero: a => zeroOf(sign(a)),
    bounded: () => true,
    key: a => [a.t, ...a.c, a.one].map(format).join(','),
    told: () => true,
  };
}
