/**
 * Affine functions of the inputs as the numbers that Algorithm 1 runs over: the values of a piecewise affine program on
 * one of its linear regions. Products of two functions that are not constant are not affine: the engine stops there.
 */
import { addVectors, dot, scaleVector, type Vector, zeroVector } from '../../linear/index.ts';
import {
  Failure,
  type Fallible,
  format,
  ONE,
  type OrderedField,
  type Rational,
  rationalField,
  type Sign,
  sign,
  ZERO,
  zeroOf,
} from '../../numbers/index.ts';

/** ⟨a, x⟩ + c, a of p entries; undefined: not affine. */
export interface Affine {
  readonly a: Vector;
  readonly c: Rational;
}
export type MaybeAffine = Affine | undefined;

export const isConstantAffine = ({ a }: Affine): boolean => a.every(entry => sign(entry) === 0);

export const affineAt = ({ a, c }: Affine, x: Vector): Rational => dot(a, x).add(c);

export const subtractAffine = (f: Affine, g: Affine): Affine => ({
  a: f.a.map((entry, i) => entry.sub(g.a[i]!)),
  c: f.c.sub(g.c),
});

export const affineKey = ({ a, c }: Affine): string => [...a, c].map(format).join(',');

/** Not affine, or not known to be. */
export const NOT_AFFINE = 'a value that is not an affine function of the inputs';
const divisionByZero = new Failure('undefined', 'division by zero');
const notAffine = new Failure('undecided', NOT_AFFINE);

/** The field for p inputs; `signOf` is asked for the sign of functions that are not constant. */
export function affineField(p: number, signOf: (f: Affine) => Sign): OrderedField<MaybeAffine> {
  const constant = (c: Rational): Affine => ({ a: zeroVector(p), c });
  const scaled = ({ a, c }: Affine, by: Rational): Affine => ({ a: scaleVector(by, a), c: c.mul(by) });
  const onConstants =
    (work: (c: Rational) => Fallible<Rational>) =>
    (f: MaybeAffine): Fallible<MaybeAffine> => {
      if (f === undefined || !isConstantAffine(f)) return notAffine;
      const result = work(f.c);
      return result instanceof Failure ? result : constant(result);
    };
  const add = (f: MaybeAffine, g: MaybeAffine): MaybeAffine =>
    f && g && { a: addVectors(f.a, g.a), c: f.c.add(g.c) };
  const neg = (f: MaybeAffine): MaybeAffine => f && scaled(f, ONE.neg());
  const signHere = (f: MaybeAffine): Sign =>
    f === undefined ? 'undecided' : isConstantAffine(f) ? sign(f.c) : signOf(f);
  return {
    name: 'affine functions of the inputs',
    zero: constant(ZERO),
    one: constant(ONE),
    from: constant,
    add,
    neg,
    sub: (f, g) => add(f, neg(g)),
    mul: (f, g) => {
      if (f === undefined || g === undefined) return undefined;
      if (isConstantAffine(g)) return scaled(f, g.c);
      return isConstantAffine(f) ? scaled(g, f.c) : undefined;
    },
    div: (f, g) => {
      if (f === undefined || g === undefined || !isConstantAffine(g)) return notAffine;
      return sign(g.c) === 0 ? divisionByZero : scaled(f, ONE.div(g.c));
    },
    pow: (f, k) => (k === 1 ? f : onConstants(c => rationalField.pow(c, k))(f)),
    exp: onConstants(rationalField.exp),
    log: onConstants(rationalField.log),
    sin: onConstants(rationalField.sin),
    cos: onConstants(rationalField.cos),
    root: (f, n) => onConstants(c => rationalField.root(c, n))(f),
    atan: onConstants(rationalField.atan),
    sign: signHere,
    isZero: f => zeroOf(signHere(f)),
    bounded: f => f !== undefined && rationalField.bounded(f.c) && f.a.every(rationalField.bounded),
    key: f => (f === undefined ? '' : affineKey(f)),
    told: f => f !== undefined,
  };
}
