/**
 * ℚ once more, powers of two apart: n · 2^e / d with n and d odd (or n = 0). At dyadic points, where the engine is
 * asked for the enclosure of an integral, d is 1 or short however long n gets, and lowest terms cost next to nothing.
 */

import { bitLength, twos } from './bits.ts';
import type { Interval } from './enclosed/interval.ts';
import { gcd } from './gcd.ts';
import {
  Failure,
  type Fallible,
  type OrderedField,
  type Rational,
  rational,
  rationalField,
} from './index.ts';
import { floorQuotient, magnitude, signOf } from './integers.ts';

/** Canonical: n and d odd and coprime, d > 0; 0 is 0 · 2^0 / 1. */
export interface Split {
  readonly n: bigint;
  readonly e: number;
  readonly d: bigint;
}

/** Longer ones are not computed with. */
const MAX_BITS = 1_000_000;
const tooLarge = new Failure('undecided', `a number of more than ${MAX_BITS} bits`);
const divisionByZero = new Failure('undefined', 'division by zero');
const ZERO: Split = { n: 0n, e: 0, d: 1n };
const ONE: Split = { n: 1n, e: 0, d: 1n };

/** n · 2^e / d for an odd d > 0. */
function split(n: bigint, e: number, d: bigint): Split {
  if (n === 0n) return ZERO;
  const shift = twos(n);
  const odd = shift === 0 ? n : n >> BigInt(shift);
  const common = d === 1n ? 1n : gcd(d, odd % d);
  return common === 1n ? { n: odd, e: e + shift, d } : { n: odd / common, e: e + shift, d: d / common };
}

export const fromInteger = (n: bigint): Split => split(n, 0, 1n);

export function fromRational({ s, n, d }: Rational): Split {
  if (n === 1n && d === 1n && s === 1n) return ONE;
  const shift = twos(d);
  return split(s * n, -shift, d >> BigInt(shift));
}

const constants = new WeakMap<Rational, Split>();

/** The constants of a program are asked for at each point. */
function constantOf(q: Rational): Split {
  const known = constants.get(q) ?? fromRational(q);
  constants.set(q, known);
  return known;
}

const toRational = ({ n, e, d }: Split): Rational =>
  e >= 0 ? rational(n << BigInt(e), d) : rational(n, d << BigInt(-e));

function add(a: Split, b: Split): Split {
  if (a.n === 0n) return b;
  if (b.n === 0n) return a;
  const e = Math.min(a.e, b.e);
  const [x, y] = [a.n << BigInt(a.e - e), b.n << BigInt(b.e - e)];
  return a.d === b.d ? split(x + y, e, a.d) : split(x * b.d + y * a.d, e, a.d * b.d);
}

const mul = (a: Split, b: Split): Split => split(a.n * b.n, a.e + b.e, a.d * b.d);
const neg = ({ n, e, d }: Split): Split => ({ n: -n, e, d });
const invert = ({ n, e, d }: Split): Split => ({ n: n < 0n ? -d : d, e: -e, d: magnitude(n) });

/** As in ℚ: what is not rational is refused. */
const inRationals =
  (work: (a: Rational) => Fallible<Rational>) =>
  (a: Split): Fallible<Split> => {
    const value = work(toRational(a));
    return value instanceof Failure ? value : fromRational(value);
  };

const sizeOf = ({ n, e, d }: Split): number => bitLength(n) + Math.abs(e) + bitLength(d);

export const dyadicField: OrderedField<Split> = {
  name: 'rational, powers of two apart',
  zero: ZERO,
  one: ONE,
  from: constantOf,
  add,
  sub: (a, b) => add(a, neg(b)),
  mul,
  neg,
  div: (a, b) => (b.n === 0n ? divisionByZero : mul(a, invert(b))),
  pow: (a, k) => {
    if (k < 0 && a.n === 0n) return divisionByZero;
    if (sizeOf(a) * Math.abs(k) > MAX_BITS) return tooLarge;
    const { n, e, d } = k < 0 ? invert(a) : a;
    const times = BigInt(Math.abs(k));
    return n === 0n && k > 0 ? ZERO : { n: n ** times, e: k === 0 ? 0 : e * Math.abs(k), d: d ** times };
  },
  exp: inRationals(rationalField.exp),
  log: inRationals(rationalField.log),
  sin: inRationals(rationalField.sin),
  cos: inRationals(rationalField.cos),
  root: (a, n) => inRationals(q => rationalField.root(q, n))(a),
  atan: inRationals(rationalField.atan),
  sign: a => signOf(a.n),
  isZero: a => (a.n === 0n ? 'yes' : 'no'),
  bounded: a => sizeOf(a) <= MAX_BITS,
  key: ({ n, e, d }) => `${n}*2^${e}/${d}`,
  told: () => true,
  rational: toRational,
};

export const sameSplit = (a: Split, b: Split): boolean => a.n === b.n && a.e === b.e && a.d === b.d;

/** The number between two neighbouring multiples of 2^−bits. */
export function enclosed({ n, e, d }: Split, bits: number): Interval {
  const up = e + bits;
  const scaled = up >= 0 ? n << BigInt(up) : n;
  const divisor = up >= 0 ? d : d << BigInt(-up);
  const grid = 1n << BigInt(bits);
  return {
    lo: rational(floorQuotient(scaled, divisor), grid),
    hi: rational(-floorQuotient(-scaled, divisor), grid),
  };
}
