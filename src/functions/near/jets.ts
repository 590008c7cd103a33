/**
 * Second-order jets as a field: value, gradient and Hessian at a point, exact, and whether that is the whole function (a
 * polynomial of degree at most 2). An evaluation over them takes the pieces that it takes at the point, and leaves behind
 * every quantity whose sign was asked for: where all those signs are the same, the same pieces are taken.
 */
import {
  Failure,
  type Fallible,
  format,
  isFailure,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  type Sign,
  sign as signOf,
  ZERO,
  zeroOf,
} from '../../numbers/index.ts';

type Matrix = readonly (readonly Rational[])[];

export interface Jet {
  readonly value: Rational;
  /** Undefined: 0. */
  readonly gradient?: readonly Rational[];
  readonly hessian?: Matrix;
  /** An upper bound on the degree; 3 where it is more than 2 or no polynomial. */
  readonly degree: 0 | 1 | 2 | 3;
}

export interface JetGuard {
  readonly jet: Jet;
  readonly sign: -1 | 0 | 1;
}

export interface JetField extends OrderedField<Jet> {
  /** All quantities that depend on the point and whose sign was asked for. */
  readonly guards: readonly JetGuard[];
}

const constant = (value: Rational): Jet => ({ value, degree: 0 });

/** The coordinates at x. */
export const coordinateJets = (x: readonly Rational[]): Jet[] =>
  x.map((value, i) => ({ value, gradient: x.map((_, j) => rational(i === j ? 1 : 0)), degree: 1 }));

const isZero = ({ value, degree }: Jet): boolean => degree === 0 && value.n === 0n;

type Entries = readonly Rational[] | undefined;
const plus = (a: Entries, b: Entries): Entries => (a && b ? a.map((entry, i) => entry.add(b[i]!)) : (a ?? b));
const times = (factor: Rational, a: Entries): Entries =>
  factor.n === 0n ? undefined : a?.map(entry => (entry.n === 0n ? entry : factor.mul(entry)));
const plusM = (a: Matrix | undefined, b: Matrix | undefined): Matrix | undefined =>
  a && b ? a.map((row, i) => plus(row, b[i])!) : (a ?? b);
const timesM = (factor: Rational, a: Matrix | undefined): Matrix | undefined =>
  factor.n === 0n ? undefined : a?.map(row => times(factor, row)!);

/** a bᵀ + b aᵀ. */
function symmetricProduct(a: Entries, b: Entries): Matrix | undefined {
  if (!a || !b) return undefined;
  return a.map((ai, i) =>
    a.map((aj, j) => {
      const [left, right] = [ai.n === 0n ? ZERO : ai.mul(b[j]!), aj.n === 0n ? ZERO : aj.mul(b[i]!)];
      return left.add(right);
    }),
  );
}

function jet(value: Rational, gradient: Entries, hessian: Matrix | undefined, degree: number): Jet {
  return {
    value,
    ...(gradient && { gradient }),
    ...(hessian && { hessian }),
    degree: Math.min(degree, 3) as Jet['degree'],
  };
}

const add = (a: Jet, b: Jet): Jet =>
  jet(
    a.value.add(b.value),
    plus(a.gradient, b.gradient),
    plusM(a.hessian, b.hessian),
    Math.max(a.degree, b.degree),
  );

const scale = (factor: Rational, a: Jet): Jet =>
  jet(
    factor.mul(a.value),
    times(factor, a.gradient),
    timesM(factor, a.hessian),
    factor.n === 0n ? 0 : a.degree,
  );

function mul(a: Jet, b: Jet): Jet {
  if (a.degree === 0) return scale(a.value, b);
  if (b.degree === 0) return scale(b.value, a);
  return jet(
    a.value.mul(b.value),
    plus(times(a.value, b.gradient), times(b.value, a.gradient)),
    plusM(
      plusM(timesM(a.value, b.hessian), timesM(b.value, a.hessian)),
      symmetricProduct(a.gradient, b.gradient),
    ),
    a.degree + b.degree,
  );
}

/** φ(a) for φ with these derivatives at the value of a, and no polynomial. */
function compose(a: Jet, value: Rational, first: Rational, second: Rational): Jet {
  const half = symmetricProduct(a.gradient, a.gradient);
  return jet(
    value,
    times(first, a.gradient),
    plusM(timesM(first, a.hessian), timesM(second.div(rational(2)), half)),
    3,
  );
}

function reciprocalOf(a: Jet): Fallible<Jet> {
  const value = rationalField.div(rational(1), a.value);
  if (isFailure(value)) return value;
  if (a.degree === 0) return constant(value);
  const square = value.mul(value);
  return compose(a, value, square.neg(), square.mul(value).mul(rational(2)));
}

function pow(a: Jet, k: number): Fallible<Jet> {
  if (a.degree === 0) {
    const value = rationalField.pow(a.value, k);
    return isFailure(value) ? value : constant(value);
  }
  if (k < 0) {
    const inverse = pow(a, -k);
    return isFailure(inverse) ? inverse : reciprocalOf(inverse);
  }
  let result = constant(rational(1));
  let square = a;
  for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = mul(result, square);
    if (rest > 1) square = mul(square, square);
  }
  return result;
}

/** exp and its like: of constants only. */
const ofConstants =
  (name: string, work: (a: Rational) => Fallible<Rational>) =>
  (a: Jet): Fallible<Jet> => {
    if (a.degree > 0) return new Failure('undecided', `${name} has no jet here`);
    const value = work(a.value);
    return isFailure(value) ? value : constant(value);
  };

/** A field that remembers the signs it was asked for. For one evaluation. */
export function jetField(): JetField {
  const guards: JetGuard[] = [];
  const sign = (a: Jet): Sign => {
    const found = signOf(a.value);
    if (a.degree > 0) guards.push({ jet: a, sign: found });
    return found;
  };
  return {
    name: 'jets',
    guards,
    zero: constant(ZERO),
    one: constant(rational(1)),
    from: constant,
    add: (a, b) => (isZero(a) ? b : isZero(b) ? a : add(a, b)),
    sub: (a, b) => (isZero(b) ? a : add(a, scale(rational(-1), b))),
    mul,
    neg: a => scale(rational(-1), a),
    div: (a, b) => {
      // A divisor that changes its sign passes through 0.
      sign(b);
      const inverse = reciprocalOf(b);
      return isFailure(inverse) ? inverse : mul(a, inverse);
    },
    pow: (a, k) => {
      if (k < 0) sign(a);
      return pow(a, k);
    },
    exp: ofConstants('exp', rationalField.exp),
    log: ofConstants('log', rationalField.log),
    sin: ofConstants('sin', rationalField.sin),
    cos: ofConstants('cos', rationalField.cos),
    root: (a, n) => ofConstants('a root', q => rationalField.root(q, n))(a),
    atan: ofConstants('atan', rationalField.atan),
    sign,
    isZero: a => zeroOf(sign(a)),
    bounded: ({ value }) => rationalField.bounded(value),
    key: ({ value }) => format(value),
    told: () => false,
  };
}
