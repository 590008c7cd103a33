/**
 * Functions of t, for all small t > 0, as the field that Algorithms 1 and 2 run over: quotients of polynomials exactly,
 * and series with logarithms where exp, log, sin, cos, atan and roots enter. A sign is that on some interval (0, ε).
 */
import {
  Failure,
  type Fallible,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
  type Sign,
  zeroOf,
} from '../../numbers/index.ts';
import {
  addFunctions,
  constantRationalFunction,
  constantValue,
  divideFunctions,
  isZeroFunction,
  multiplyFunctions,
  negateFunction,
  ONE_FUNCTION,
  type Polynomial,
  powerFunction,
  type RationalFunction,
  sizeOf,
  ZERO_FUNCTION,
} from '../../polynomials/index.ts';
import { atanSeries, expSeries, logSeries, rootSeries, trigonometricSeries } from './elementary-series.ts';
import {
  addLogSeries,
  invertSeries,
  type LogPolynomial,
  type LogSeries,
  monomialSeries,
  multiplyLogSeries,
  negateSeries,
  signOfSeries,
  TERMS,
} from './log-series.ts';

export type OneSided = RationalFunction | LogSeries;

/** Beyond these, functions are not computed with. */
const LIMITS = { degree: 200, bits: 20_000 };

const divisionByZero = new Failure('undefined', 'division by zero');
const tooLarge = new Failure('undecided', 'a function that is too large to compute with');

const isExact = (a: OneSided): a is RationalFunction => 'top' in a;
const isNought = (a: OneSided): boolean => isExact(a) && isZeroFunction(a);

/** The first coefficient that is not 0, and its power. */
const valuation = (p: Polynomial): number => p.coefficients.findIndex(c => c !== 0n);

function seriesOfPolynomial(p: Polynomial, length: number): LogSeries {
  const order = valuation(p);
  if (order < 0) return monomialSeries([], 0);
  const terms = Array.from({ length }, (_, i): LogPolynomial => {
    const c = p.coefficients[order + i] ?? 0n;
    return c === 0n ? [] : [rational(c, p.denominator)];
  });
  return { order, terms };
}

/** As a series of so many terms; a divisor that is not 0 always has one. */
export function seriesOf(a: OneSided, length = TERMS): LogSeries {
  if (!isExact(a)) return a;
  const top = seriesOfPolynomial(a.top, length);
  if (a.bottom.coefficients.length === 1 && a.bottom.coefficients[0] === 1n) return top;
  return multiplyLogSeries(top, invertSeries(seriesOfPolynomial(a.bottom, length)) as LogSeries);
}

const signOfPolynomial = (p: Polynomial): -1 | 1 => (p.coefficients[valuation(p)]! < 0n ? -1 : 1);

function signOf(a: OneSided): Sign {
  if (!isExact(a)) return signOfSeries(a);
  return isZeroFunction(a) ? 0 : ((signOfPolynomial(a.top) * signOfPolynomial(a.bottom)) as -1 | 1);
}

const constantOf = (a: OneSided) => (isExact(a) ? constantValue(a) : undefined);
const negated = (a: OneSided): OneSided => (isExact(a) ? negateFunction(a) : negateSeries(a));

/**
 * The field; what is no quotient of polynomials is known to so many terms: from few the same answers are proven, but fewer.
 *
 * `germFieldOf(3).sign(t)` is 1.
 */
export function germFieldOf(length: number): OrderedField<OneSided> {
  const asSeries = (a: OneSided): LogSeries => seriesOf(a, length);

  /** a/b. */
  function quotient(a: OneSided, b: OneSided): Fallible<OneSided> {
    if (isNought(b)) return divisionByZero;
    if (isExact(a) && isExact(b)) return divideFunctions(a, b);
    const inverse = invertSeries(asSeries(b));
    return inverse instanceof Failure ? inverse : multiplyLogSeries(asSeries(a), inverse);
  }

  function power(a: OneSided, k: number): Fallible<OneSided> {
    if (k === 0) return ONE_FUNCTION;
    if (isNought(a)) return k < 0 ? divisionByZero : a;
    if (isExact(a)) {
      const { degree, bits } = sizeOf(a);
      const large = Math.max(degree, 1) * Math.abs(k) > LIMITS.degree || bits * Math.abs(k) > LIMITS.bits;
      return large ? tooLarge : powerFunction(a, k);
    }
    const base = k < 0 ? invertSeries(a) : a;
    if (base instanceof Failure) return base;
    let result: LogSeries | undefined;
    let square = base;
    for (let rest = Math.abs(k); rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = result ? multiplyLogSeries(result, square) : square;
      if (rest > 1) square = multiplyLogSeries(square, square);
    }
    return result!;
  }

  /** Of a number as everywhere; else by its series. */
  function transcendental(
    work: (a: Rational) => Fallible<Rational>,
    bySeries: (a: LogSeries) => Fallible<LogSeries>,
  ): (a: OneSided) => Fallible<OneSided> {
    return a => {
      const value = constantOf(a);
      if (value === undefined) return bySeries(asSeries(a));
      const result = work(value);
      return result instanceof Failure ? result : constantRationalFunction(result);
    };
  }

  const add = (a: OneSided, b: OneSided): OneSided =>
    isExact(a) && isExact(b)
      ? addFunctions(a, b)
      : isNought(a)
        ? b
        : isNought(b)
          ? a
          : addLogSeries(asSeries(a), asSeries(b));

  return {
    name: 'functions beside a point',
    zero: ZERO_FUNCTION,
    one: ONE_FUNCTION,
    from: constantRationalFunction,
    add,
    sub: (a, b) => add(a, negated(b)),
    mul: (a, b) => {
      if (isNought(a) || isNought(b)) return ZERO_FUNCTION;
      return isExact(a) && isExact(b) ? multiplyFunctions(a, b) : multiplyLogSeries(asSeries(a), asSeries(b));
    },
    neg: negated,
    div: quotient,
    pow: power,
    exp: transcendental(rationalField.exp, expSeries),
    log: transcendental(rationalField.log, logSeries),
    sin: transcendental(rationalField.sin, a => trigonometricSeries('sin', a)),
    cos: transcendental(rationalField.cos, a => trigonometricSeries('cos', a)),
    root: (a, n) =>
      transcendental(
        q => rationalField.root(q, n),
        series => rootSeries(series, n),
      )(a),
    atan: transcendental(rationalField.atan, atanSeries),
    sign: signOf,
    isZero: a => zeroOf(signOf(a)),
    bounded: a => {
      if (!isExact(a)) return Math.abs(a.order) <= LIMITS.degree;
      const { degree, bits } = sizeOf(a);
      return degree <= LIMITS.degree && bits <= LIMITS.bits;
    },
    key: a => JSON.stringify(a, (_, value) => (typeof value === 'bigint' ? String(value) : value)),
    told: isExact,
  };
}

export const germField = germFieldOf(TERMS);
