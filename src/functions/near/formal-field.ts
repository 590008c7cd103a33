/**
 * Functions as they are written: polynomials over ℚ in p variables, and in one more for each thing that exp, log, sin, cos, atan or
 * a root makes of others. Equal polynomials are equal functions wherever they have values; of different ones nothing is said.
 */
import {
  Failure,
  type Fallible,
  isZero,
  type OrderedField,
  rationalField,
  sign,
} from '../../numbers/index.ts';
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
  scalePoly,
  subtractPoly,
  variableCount,
  variablePoly,
  ZERO_POLY,
} from './poly.ts';

/** More terms are not computed with. */
const MAX_TERMS = 500;

/** `formalField(2)`: x log(y) − log(y) x is 0, for the variables 0 and 1. */
export function formalField(p: number): OrderedField<Poly> {
  const numbers = new Map<string, number>();
  const made = (name: string, of: Poly): Poly => {
    const key = `${name} ${polyKey(of)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return variablePoly(p + number);
  };
  const isNumber = (a: Poly): boolean => variableCount(a) === 0;
  /** Of a number what the rationals say, where they say it. */
  const lifted = (name: string, work: typeof rationalField.exp) => (a: Poly) => {
    const value = isNumber(a) ? work(constantTerm(a)) : undefined;
    if (value === undefined) return made(name, a);
    if (!(value instanceof Failure)) return constantPoly(value);
    return value.kind === 'undefined' ? value : made(name, a);
  };
  const inverse = (a: Poly): Fallible<Poly> => {
    if (isZeroPoly(a)) return new Failure('undefined', 'division by zero');
    if (!isNumber(a)) return new Failure('undecided', 'whether a function is 0 somewhere');
    return constantPoly(constantTerm(a).inverse());
  };
  return {
    name: 'functions as they are written',
    zero: ZERO_POLY,
    one: ONE_POLY,
    from: constantPoly,
    add: addPoly,
    sub: subtractPoly,
    mul: multiplyPoly,
    neg: negatePoly,
    div: (a, b) => {
      const over = inverse(b);
      return over instanceof Failure ? over : scalePoly(a, constantTerm(over));
    },
    pow: (a, k) => {
      const base = k < 0 ? inverse(a) : a;
      return base instanceof Failure ? base : powerPoly(base, Math.abs(k));
    },
    exp: lifted('exp', rationalField.exp),
    log: lifted('log', rationalField.log),
    sin: lifted('sin', rationalField.sin),
    cos: lifted('cos', rationalField.cos),
    atan: lifted('atan', rationalField.atan),
    root: (a, n) => lifted(`root ${n}`, value => rationalField.root(value, n))(a),
    sign: a => (isNumber(a) ? sign(constantTerm(a)) : 'undecided'),
    isZero: a => (isNumber(a) ? (isZero(constantTerm(a)) ? 'yes' : 'no') : 'undecided'),
    bounded: a => a.size <= MAX_TERMS,
    key: polyKey,
    told: isNumber,
  };
}
