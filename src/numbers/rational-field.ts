/** The field of rationals: keys that tell, every sign decided, exp and log only where the value is rational. */
import { gcd } from './gcd.ts';
import { floorRoot } from './integers.ts';
import type { OrderedField } from './ordered-field.ts';
import * as Q from './rational.ts';
import { Failure, type Fallible } from './sign.ts';

/** Numerators and denominators beyond this many bits are not computed with. */
const MAX_BITS = 1_000_000;
const HUGE = 1n << BigInt(MAX_BITS);
const tooLarge = new Failure('undecided', `a number of more than ${MAX_BITS} bits`);

/** An upper bound on the length in bits. */
const bits = (n: bigint): number => n.toString(16).length * 4;

const divisionByZero = new Failure('undefined', 'division by zero');

function onlyAt(name: string, at: Q.Rational, value: Q.Rational): (a: Q.Rational) => Fallible<Q.Rational> {
  return a =>
    Q.equal(a, at)
      ? value
      : new Failure(
          'undecided',
          `${name}(${Q.format(a)}) is not rational, and only rational values are computed exactly`,
        );
}

/** Where a is a perfect power. */
function root(a: Q.Rational, n: number): Fallible<Q.Rational> {
  if (Q.sign(a) < 0) return new Failure('undefined', `a root of ${Q.format(a)}`);
  const [top, bottom] = [floorRoot(a.n, n), floorRoot(a.d, n)];
  return top ** BigInt(n) === a.n && bottom ** BigInt(n) === a.d
    ? Q.rational(top, bottom)
    : new Failure(
        'undecided',
        `${Q.format(a)}^(1/${n}) is not rational, and only rational values are computed exactly`,
      );
}

const logAtOne = onlyAt('log', Q.ONE, Q.ZERO);

/**
 * ℚ as an {@link OrderedField}. By Lindemann's theorem exp, log, sin and cos are rational only at 0 (log: at 1). So is atan:
 * if y = atan(q) ≠ 0 were rational, e^(2iy) = (1 + iq)/(1 − iq) would be algebraic.
 *
 * `rationalField.sign(HALF)` is `1`; `rationalField.exp(ONE)` is a {@link Failure} that says undecided.
 */
export const rationalField: OrderedField<Q.Rational> = {
  name: 'rational',
  zero: Q.ZERO,
  one: Q.ONE,
  from: q => q,
  add: Q.add,
  sub: Q.sub,
  mul: Q.mul,
  neg: Q.neg,
  div: (a, b) => (Q.isZero(b) ? divisionByZero : a.div(b)),
  pow: (a, k) => {
    if (k < 0 && Q.isZero(a)) return divisionByZero;
    return (bits(a.n) + bits(a.d)) * Math.abs(k) > MAX_BITS ? tooLarge : Q.pow(a, k);
  },
  exp: onlyAt('exp', Q.ZERO, Q.ONE),
  log: a => (Q.sign(a) <= 0 ? new Failure('undefined', `log of ${Q.format(a)}`) : logAtOne(a)),
  sin: onlyAt('sin', Q.ZERO, Q.ZERO),
  cos: onlyAt('cos', Q.ZERO, Q.ONE),
  root,
  atan: onlyAt('atan', Q.ZERO, Q.ZERO),
  sign: Q.sign,
  isZero: a => (Q.isZero(a) ? 'yes' : 'no'),
  bounded: a => a.n < HUGE && a.d < HUGE,
  key: Q.format,
  told: () => true,
  rational: a => a,
  integers: values => {
    const scale = values.reduce(
      (common, { d }) => (common % d === 0n ? common : (common / gcd(common, d)) * d),
      1n,
    );
    return values.map(a => a.s * a.n * (scale / a.d));
  },
};
