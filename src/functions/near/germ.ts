/**
 * Functions near a point, exactly: quotients of polynomials in the displacement u from it, whose denominators are 1 there.
 * exp, log, sin and cos enter by Taylor's formula: g(a) = Σ_{k<K} c_k aᵏ + a^K (c_K + R), and the factor R, analytic and
 * 0 at the point, is a variable of its own, one for each g and a. What vanishes formally vanishes as a function.
 */
import {
  Failure,
  type Fallible,
  format,
  isZero,
  ONE,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
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
  variableCount,
  variablePoly,
  ZERO_POLY,
} from './poly.ts';

/** top / bottom, bottom(0) = 1. */
export interface Germ {
  readonly top: Poly;
  readonly bottom: Poly;
}

export type Transcendental = 'exp' | 'log' | 'sin' | 'cos';

/** K of Taylor's formula. */
export const TAYLOR_ORDER = 6;

/** c_k: of exp(a), log(1 + a), sin(a), cos(a). */
export function taylorCoefficient(name: Transcendental, k: number): Rational {
  if (name === 'log') return k === 0 ? ZERO : rational(k % 2 === 1 ? 1 : -1, k);
  if (name !== 'exp' && k % 2 !== (name === 'sin' ? 1 : 0)) return ZERO;
  let factorial = 1n;
  for (let i = 2n; i <= BigInt(k); i++) factorial *= i;
  return rational(name === 'exp' || k % 4 < 2 ? 1 : -1, factorial);
}

/** R of Taylor's formula for g at a, a(0) = 0. */
export interface Remainder {
  readonly name: Transcendental;
  readonly of: Germ;
}

const polynomialGerm = (top: Poly): Germ => ({ top, bottom: ONE_POLY });
const divisionByZero = new Failure('undefined', 'division by zero');

/** The functions near one point of ℚᵖ. */
export class Germs {
  readonly p: number;
  /** Variable p + i. */
  readonly remainders: Remainder[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(p: number) {
    this.p = p;
  }

  /** The i-th coordinate, c at the point. */
  coordinate(i: number, c: Rational): Germ {
    return polynomialGerm(addPoly(constantPoly(c), variablePoly(i)));
  }

  readonly field: OrderedField<Germ> = {
    name: 'functions near a point',
    zero: polynomialGerm(ZERO_POLY),
    one: polynomialGerm(ONE_POLY),
    from: q => polynomialGerm(constantPoly(q)),
    add: (a, b) => addGerms(a, b),
    sub: (a, b) => addGerms(a, negateGerm(b)),
    mul: (a, b) => ({ top: multiplyPoly(a.top, b.top), bottom: multiplyPoly(a.bottom, b.bottom) }),
    neg: negateGerm,
    div: (a, b) => {
      const inverse = inverseGerm(b);
      return inverse instanceof Failure ? inverse : this.field.mul(a, inverse);
    },
    pow: (a, k) => {
      const base = k < 0 ? inverseGerm(a) : a;
      if (base instanceof Failure) return base;
      return { top: powerPoly(base.top, Math.abs(k)), bottom: powerPoly(base.bottom, Math.abs(k)) };
    },
    exp: a => this.#taylor('exp', a),
    log: a => this.#taylor('log', a),
    sin: a => this.#taylor('sin', a),
    cos: a => this.#taylor('cos', a),
    root: (a, n) => ofConstant('a root', q => rationalField.root(q, n))(a),
    atan: ofConstant('atan', rationalField.atan),
    sign: a => (isZeroPoly(a.top) ? 0 : sign(constantTerm(a.top)) || 'undecided'),
    isZero: a => {
      if (isZeroPoly(a.top)) return 'yes';
      // Remainders of Taylor's formula may be related.
      return !isZero(constantTerm(a.top)) || variableCount(a.top) <= this.p ? 'no' : 'undecided';
    },
    bounded: () => true,
    key: germKey,
    told: ({ top, bottom }) => bottom === ONE_POLY && variableCount(top) <= this.p,
  };

  #taylor(name: Transcendental, argument: Germ): Fallible<Germ> {
    const base = name === 'log' ? ONE : ZERO;
    if (!isZero(constantTerm(argument.top).sub(base)))
      return new Failure('undecided', `${name}(${format(constantTerm(argument.top))}) is not rational`);
    const { field } = this;
    const a = field.sub(argument, field.from(base));
    if (isZeroPoly(a.top)) return field.from(taylorCoefficient(name, 0));
    let sum = polynomialGerm(
      addPoly(constantPoly(taylorCoefficient(name, TAYLOR_ORDER)), this.#remainder(name, a)),
    );
    for (let k = TAYLOR_ORDER - 1; k >= 0; k--)
      sum = field.add(field.mul(sum, a), field.from(taylorCoefficient(name, k)));
    return sum;
  }

  #remainder(name: Transcendental, of: Germ): Poly {
    const key = `${name} ${germKey(of)}`;
    const number = this.#numbers.get(key) ?? this.remainders.length;
    if (number === this.remainders.length) this.remainders.push({ name, of });
    this.#numbers.set(key, number);
    return variablePoly(this.p + number);
  }
}

/** What is expanded of constants only. */
const ofConstant =
  (name: string, work: (a: Rational) => Fallible<Rational>) =>
  (a: Germ): Fallible<Germ> => {
    const value = constantTerm(a.top);
    if (!isZeroPoly(addPoly(a.top, negatePoly(scalePoly(a.bottom, value)))))
      return new Failure('undecided', `${name} has no expansion here`);
    const result = work(value);
    return result instanceof Failure ? result : polynomialGerm(constantPoly(result));
  };

const germKey = ({ top, bottom }: Germ): string => `${polyKey(top)}/${polyKey(bottom)}`;

const negateGerm = ({ top, bottom }: Germ): Germ => ({ top: negatePoly(top), bottom });

function addGerms(a: Germ, b: Germ): Germ {
  if (a.bottom === b.bottom || polyKey(a.bottom) === polyKey(b.bottom))
    return { top: addPoly(a.top, b.top), bottom: a.bottom };
  return {
    top: addPoly(multiplyPoly(a.top, b.bottom), multiplyPoly(b.top, a.bottom)),
    bottom: multiplyPoly(a.bottom, b.bottom),
  };
}

function inverseGerm({ top, bottom }: Germ): Fallible<Germ> {
  const value = constantTerm(top);
  if (isZero(value)) return divisionByZero;
  const scale = value.inverse();
  return { top: scalePoly(bottom, scale), bottom: scalePoly(top, scale) };
}
