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
export interface OpenForm {
  readonly t: Rational;
  readonly c: readonly Rational[];
  readonly one: Rational;
}

/** Thrown where a product or quotient is no affine form. */
export class NotAffine extends Error {}

export const isNumber = ({ t, c }: OpenForm): boolean => isZero(t) && c.every(isZero);

export const numberForm = (value: Rational, k: number): OpenForm => ({
  t: ZERO,
  c: new Array<Rational>(k).fill(ZERO),
  one: value,
});

export const addMultiple = (a: OpenForm, b: OpenForm, factor: Rational): OpenForm => ({
  t: a.t.add(b.t.mul(factor)),
  c: a.c.map((value, i) => value.add(b.c[i]!.mul(factor))),
  one: a.one.add(b.one.mul(factor)),
});

export const scale = (a: OpenForm, factor: Rational): OpenForm => ({
  t: a.t.mul(factor),
  c: a.c.map(value => value.mul(factor)),
  one: a.one.mul(factor),
});

const MINUS_ONE = ONE.neg();

export const minus = (a: OpenForm, b: OpenForm): OpenForm => addMultiple(a, b, MINUS_ONE);

/** The form with t replaced by a form without t. */
export const formAt = (a: OpenForm, t: OpenForm): OpenForm => addMultiple({ ...a, t: ZERO }, t, a.t);

/** Where the form, which has t, is 0. */
export const rootOf = (a: OpenForm): OpenForm => scale({ ...a, t: ZERO }, a.t.inverse().neg());

/** Forms in t and k constants, signs taken at a place. */
export function openFormField(k: number, sign: (a: OpenForm) => Sign): OrderedField<OpenForm> {
  const numberOf = (a: OpenForm): Rational => {
    if (!isNumber(a)) throw new NotAffine();
    return a.one;
  };
  const fallible = (result: Fallible<Rational>): Fallible<OpenForm> =>
    result instanceof Failure ? result : numberForm(result, k);
  const onNumbers = (work: (a: Rational) => Fallible<Rational>) => (a: OpenForm) =>
    fallible(work(numberOf(a)));
  return {
    name: 'affine forms',
    zero: numberForm(ZERO, k),
    one: numberForm(ONE, k),
    from: q => numberForm(q, k),
    add: (a, b) => addMultiple(a, b, ONE),
    sub: minus,
    neg: a => scale(a, MINUS_ONE),
    mul: (a, b) => (isNumber(a) ? scale(b, a.one) : scale(a, numberOf(b))),
    div: (a, b) => {
      const divisor = numberOf(b);
      return isZero(divisor) ? new Failure('undefined', 'division by zero') : scale(a, divisor.inverse());
    },
    pow: (a, exponent) =>
      exponent === 0
        ? numberForm(ONE, k)
        : exponent === 1
          ? a
          : fallible(rationalField.pow(numberOf(a), exponent)),
    exp: onNumbers(rationalField.exp),
    log: onNumbers(rationalField.log),
    sin: onNumbers(rationalField.sin),
    cos: onNumbers(rationalField.cos),
    root: (a, n) => onNumbers(q => rationalField.root(q, n))(a),
    atan: onNumbers(rationalField.atan),
    sign,
    isZero: a => zeroOf(sign(a)),
    bounded: () => true,
    key: a => [a.t, ...a.c, a.one].map(format).join(','),
    told: () => true,
  };
}
