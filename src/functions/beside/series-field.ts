/** Functions of t, for all small t > 0, as power series over any field of numbers: one-sided germs where values are not rational. */
import {
  Failure,
  type Fallible,
  isFailure,
  type OrderedField,
  rational,
  zeroOf,
} from '../../numbers/index.ts';
import { type PowerSeries, SeriesRing } from './power-series.ts';

/** Orders beyond which nothing is computed. */
const MAX_ORDER = 100;

type Series<T> = PowerSeries<T>;

/** `seriesField(realField())`: exp(1 + t) is e + e t + …. `width`: as many terms are computed; else 8. */
export function seriesField<T>(on: OrderedField<T>, width?: number): OrderedField<Series<T>> {
  const ring = new SeriesRing(on, width);
  const { whole, number } = { whole: ring.whole, number: ring.number.bind(ring) };
  const multiply = ring.multiply.bind(ring);
  const lifted = (value: Fallible<T>): Fallible<Series<T>> => (isFailure(value) ? value : whole(value));

  /** The value at 0, and the rest. */
  function parted(a: Series<T>, what: string): Fallible<{ readonly c: T; readonly rest: Series<T> }> {
    if (a.order < 0) return new Failure('undecided', `${what} of what is not bounded near the point`);
    const c = ring.coefficient(a, 0);
    if (c === undefined) return new Failure('undecided', `${what} of what is not known near the point`);
    const terms = a.order === 0 ? a.terms.slice(1) : a.terms;
    return { c, rest: ring.leading({ order: Math.max(a.order, 1), terms, exact: a.exact }) };
  }

  function trigonometric(name: 'sin' | 'cos', a: Series<T>): Fallible<Series<T>> {
    const parts = parted(a, name);
    if (isFailure(parts)) return parts;
    const [sine, cosine] = [lifted(on.sin(parts.c)), lifted(on.cos(parts.c))];
    if (isFailure(sine)) return sine;
    if (isFailure(cosine)) return cosine;
    if (ring.isNought(parts.rest)) return name === 'sin' ? sine : cosine;
    const { sin: s, cos: c } = ring.waves(parts.rest);
    return name === 'sin'
      ? ring.add(multiply(sine, c), multiply(cosine, s))
      : ring.add(multiply(cosine, c), ring.negated(multiply(sine, s)));
  }

  function logarithm(a: Series<T>): Fallible<Series<T>> {
    if (ring.isNought(a) || ring.sign(a) === -1) return new Failure('undefined', 'log of no positive number');
    const parts = ring.split(a, 'log');
    if (isFailure(parts)) return parts;
    if (parts.k !== 0) return new Failure('undecided', 'log of what tends to 0, or is unbounded');
    const value = lifted(on.log(parts.c));
    if (isFailure(value) || ring.isNought(parts.rest)) return value;
    return ring.add(value, ring.logarithm(parts.rest));
  }

  function root(a: Series<T>, n: number): Fallible<Series<T>> {
    if (ring.isNought(a)) return a;
    if (ring.sign(a) === -1) return new Failure('undefined', 'a root of a negative number');
    const parts = ring.split(a, 'a root');
    if (isFailure(parts)) return parts;
    if (parts.k % n !== 0) return new Failure('undecided', 'a root that is no series in whole powers');
    const scale = on.root(parts.c, n);
    if (isFailure(scale)) return scale;
    const outside = ring.monomial(scale, parts.k / n);
    if (ring.isNought(parts.rest)) return outside;
    return multiply(outside, ring.power(parts.rest, rational(1, n)));
  }

  function inverseTangent(a: Series<T>): Fallible<Series<T>> {
    const side = a.order < 0 ? ring.sign(a) : 0;
    if (side === 1 || side === -1) {
      // atan a = ±π/2 − atan 1/a.
      const over = ring.inverse(a);
      const [rest, right] = [isFailure(over) ? over : inverseTangent(over), on.atan(on.one)];
      if (isFailure(rest)) return rest;
      if (isFailure(right)) return right;
      return ring.add(whole(on.mul(number(2 * side), right)), ring.negated(rest));
    }
    const parts = parted(a, 'atan');
    if (isFailure(parts)) return parts;
    const value = lifted(on.atan(parts.c));
    if (isFailure(value) || ring.isNought(parts.rest)) return value;
    const over = ring.inverse(ring.add(whole(on.one), multiply(a, a)));
    return isFailure(over) ? over : ring.add(value, ring.integral(multiply(ring.derivative(a), over)));
  }

  function power(a: Series<T>, k: number): Fallible<Series<T>> {
    const base = k < 0 ? ring.inverse(a) : a;
    if (isFailure(base)) return base;
    let result = whole(on.one);
    let square = base;
    for (let rest = Math.abs(k); rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = multiply(result, square);
      if (rest > 1) square = multiply(square, square);
    }
    return result;
  }

  return {
    name: `series over ${on.name}`,
    zero: whole(on.zero),
    one: whole(on.one),
    from: q => whole(on.from(q)),
    add: (a, b) => ring.add(a, b),
    sub: (a, b) => ring.add(a, ring.negated(b)),
    mul: multiply,
    neg: a => ring.negated(a),
    div: (a, b) => {
      const over = ring.inverse(b);
      return isFailure(over) ? over : multiply(a, over);
    },
    pow: power,
    exp: a => {
      const parts = parted(a, 'exp');
      if (isFailure(parts)) return parts;
      const value = lifted(on.exp(parts.c));
      if (isFailure(value) || ring.isNought(parts.rest)) return value;
      return multiply(value, ring.exponential(parts.rest));
    },
    log: logarithm,
    sin: a => trigonometric('sin', a),
    cos: a => trigonometric('cos', a),
    root,
    atan: inverseTangent,
    sign: a => ring.sign(a),
    isZero: a => zeroOf(ring.sign(a)),
    bounded: a => Math.abs(a.order) <= MAX_ORDER && a.terms.every(on.bounded),
    key: a => `${a.order}:${a.terms.map(on.key).join(',')}${a.exact ? '' : '…'}`,
    told: a => a.exact && a.terms.every(on.told),
  };
}
