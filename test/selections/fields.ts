/** Fields that the tests differentiate with: dual numbers a + b·ε over a field, and doubles. */
import {
  denominator,
  Failure,
  type Fallible,
  numerator,
  type OrderedField,
  type Rational,
  rational,
} from '../../src/numbers/index.ts';

export interface Dual<T> {
  readonly a: T;
  readonly b: T;
}

/** Derivatives by the rules of ε² = 0; signs are those of the real part. */
export function dualField<T>(F: OrderedField<T>): OrderedField<Dual<T>> {
  const chain = (value: Fallible<T>, slope: Fallible<T>, b: T): Fallible<Dual<T>> =>
    value instanceof Failure ? value : slope instanceof Failure ? slope : { a: value, b: F.mul(slope, b) };
  const mul = (x: Dual<T>, y: Dual<T>) => ({
    a: F.mul(x.a, y.a),
    b: F.add(F.mul(x.a, y.b), F.mul(x.b, y.a)),
  });
  const one = { a: F.one, b: F.zero };
  const div = (x: Dual<T>, y: Dual<T>): Fallible<Dual<T>> => {
    const inverse = F.div(F.one, y.a);
    if (inverse instanceof Failure) return inverse;
    return mul(x, { a: inverse, b: F.neg(F.mul(F.mul(inverse, inverse), y.b)) });
  };
  return {
    name: `dual ${F.name}`,
    zero: { a: F.zero, b: F.zero },
    one,
    from: value => ({ a: F.from(value), b: F.zero }),
    add: (x, y) => ({ a: F.add(x.a, y.a), b: F.add(x.b, y.b) }),
    sub: (x, y) => ({ a: F.sub(x.a, y.a), b: F.sub(x.b, y.b) }),
    mul,
    neg: x => ({ a: F.neg(x.a), b: F.neg(x.b) }),
    div,
    pow: (x, k) => {
      let power = one;
      for (let i = 0; i < Math.abs(k); i += 1) power = mul(power, x);
      return k < 0 ? div(one, power) : power;
    },
    exp: x => chain(F.exp(x.a), F.exp(x.a), x.b),
    log: x => chain(F.log(x.a), F.div(F.one, x.a), x.b),
    sin: x => chain(F.sin(x.a), F.cos(x.a), x.b),
    cos: x => {
      const sine = F.sin(x.a);
      return chain(F.cos(x.a), sine instanceof Failure ? sine : F.neg(sine), x.b);
    },
    root: (x, n) => {
      // r = a^(1/n): r' = r/(n a).
      const root = F.root(x.a, n);
      return chain(root, root instanceof Failure ? root : F.div(root, F.mul(F.from(rational(n)), x.a)), x.b);
    },
    atan: x => chain(F.atan(x.a), F.div(F.one, F.add(F.one, F.mul(x.a, x.a))), x.b),
    sign: x => F.sign(x.a),
    isZero: x => F.isZero(x.a),
    bounded: () => true,
    key: x => `${F.key(x.a)} + ${F.key(x.b)} e`,
    told: () => false,
  };
}

/** Doubles: for functions that are seldom rational. */
export const doubles: OrderedField<number> = {
  name: 'double',
  zero: 0,
  one: 1,
  from: (q: Rational) => Number(numerator(q)) / Number(denominator(q)),
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  neg: a => -a,
  div: (a, b) => (b === 0 ? new Failure('undefined', 'division by zero') : a / b),
  pow: (a, k) => a ** k,
  exp: Math.exp,
  log: a => (a > 0 ? Math.log(a) : new Failure('undefined', 'log')),
  sin: Math.sin,
  cos: Math.cos,
  root: (a, n) => (a < 0 ? new Failure('undefined', 'a root') : a ** (1 / n)),
  atan: Math.atan,
  sign: a => Math.sign(a) as -1 | 0 | 1,
  isZero: a => (a === 0 ? 'yes' : 'no'),
  bounded: Number.isFinite,
  key: String,
  told: () => false,
};

/** The partial derivatives of a function of n arguments, by dual numbers. */
export function dualGradient<T>(
  F: OrderedField<T>,
  value: (field: OrderedField<Dual<T>>, x: readonly Dual<T>[]) => Fallible<Dual<T>>,
  x: readonly T[],
): Fallible<T[]> {
  const field = dualField(F);
  const partials: T[] = [];
  for (let i = 0; i < x.length; i += 1) {
    const result = value(
      field,
      x.map((a, j) => ({ a, b: i === j ? F.one : F.zero })),
    );
    if (result instanceof Failure) return result;
    partials.push(result.b);
  }
  return partials;
}
