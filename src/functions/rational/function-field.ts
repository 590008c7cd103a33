/**
 * ℚ(t) as the field that Algorithms 1 and 2 run over: the values of a program along a curve. What the sign of a
 * function is, and whether it may be divided by, is asked of a place: a point, or the points just beside it.
 */
import {
  Failure,
  type Fallible,
  type OrderedField,
  type Rational,
  rationalField,
  type Sign,
  zeroOf,
} from '../../numbers/index.ts';
import {
  constantFunction,
  constantValue,
  degree,
  divideFunctions,
  formatFunction,
  isPolynomial,
  isZeroFunction,
  leadingSign,
  ONE_FUNCTION,
  type Polynomial,
  type RationalFunction,
  sizeOf,
  ZERO_FUNCTION,
} from '../../polynomials/index.ts';
import { type FunctionArithmetic, keptArithmetic } from './arithmetic.ts';
import { packFunctions } from './pack.ts';

/** Where signs are taken. Polynomials that it is asked about are not constant. */
export interface Place {
  /** Whether it is one point, at which functions that are not 0 may have the sign 0. */
  readonly point?: true;
  sign(p: Polynomial): Sign;
  /** Why a function with this numerator may not be divided by, if so. */
  divisor(p: Polynomial): Failure | undefined;
}

/** Beyond these, values are not computed with: the answer is then undecided. */
export interface FunctionLimits {
  readonly degree: number;
  /** Of one coefficient. */
  readonly bits: number;
}

export const FUNCTION_LIMITS: FunctionLimits = { degree: 1_000, bits: 200_000 };

const divisionByZero = new Failure('undefined', 'division by zero');

/** Nowhere in particular: only identities are decided. */
export const NOWHERE: Place = { sign: () => 'undecided', divisor: () => undefined };

/** ℚ(t) with signs taken at a place: equal functions, equal keys. */
export function functionField(
  place: Place = NOWHERE,
  limits: FunctionLimits = FUNCTION_LIMITS,
  arithmetic: FunctionArithmetic = keptArithmetic(),
): OrderedField<RationalFunction> {
  const tooLarge = new Failure(
    'undecided',
    `a function of degree above ${limits.degree}, or with coefficients of more than ${limits.bits} bits`,
  );
  const signOf = (p: Polynomial): Sign => (degree(p) < 1 ? leadingSign(p) : place.sign(p));
  const refused = (b: RationalFunction): Failure | undefined =>
    isZeroFunction(b) ? divisionByZero : degree(b.top) > 0 ? place.divisor(b.top) : undefined;
  const onConstants =
    (name: string, work: (a: Rational) => Fallible<Rational>) =>
    (a: RationalFunction): Fallible<RationalFunction> => {
      const value = constantValue(a);
      if (value === undefined)
        return new Failure(
          'undecided',
          `${name}(${cut(formatFunction(a, 't'))}) is no rational function of t`,
        );
      const result = work(value);
      return result instanceof Failure ? result : constantFunction(result);
    };
  const sign = (a: RationalFunction): Sign => {
    if (isZeroFunction(a)) return 0;
    const top = signOf(a.top);
    const bottom = isPolynomial(a) ? 1 : signOf(a.bottom);
    return top === 'undecided' || bottom === 'undecided' ? 'undecided' : ((top * bottom) as -1 | 0 | 1);
  };
  return {
    name: 'rational functions of t',
    zero: ZERO_FUNCTION,
    one: ONE_FUNCTION,
    from: arithmetic.from,
    add: arithmetic.add,
    sub: arithmetic.sub,
    mul: arithmetic.mul,
    neg: arithmetic.neg,
    div: (a, b) => refused(b) ?? divideFunctions(a, b),
    pow: (a, k) => {
      if (k === 0) return ONE_FUNCTION;
      const refusal = k < 0 ? refused(a) : undefined;
      if (refusal) return refusal;
      const size = sizeOf(a);
      if (size.degree * Math.abs(k) > limits.degree || size.bits * Math.abs(k) > limits.bits) return tooLarge;
      return arithmetic.pow(a, k);
    },
    exp: onConstants('exp', rationalField.exp),
    log: onConstants('log', rationalField.log),
    sin: onConstants('sin', rationalField.sin),
    cos: onConstants('cos', rationalField.cos),
    root: (a, n) => onConstants('a root', q => rationalField.root(q, n))(a),
    atan: onConstants('atan', rationalField.atan),
    sign,
    isZero: a => (isZeroFunction(a) ? 'yes' : place.point ? zeroOf(sign(a)) : 'no'),
    bounded: a => {
      const size = sizeOf(a);
      return size.degree <= limits.degree && size.bits <= limits.bits;
    },
    key: functionKey,
    // At a point different functions may have one value.
    told: a => !place.point || constantValue(a) !== undefined,
    ...(!place.point && { integers: packFunctions }),
  };
}

/** Equal keys are equal functions. */
export const functionKey = ({ top, bottom }: RationalFunction): string =>
  `${top.coefficients.join(',')}/${top.denominator}/${bottom.coefficients.join(',')}`;

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
