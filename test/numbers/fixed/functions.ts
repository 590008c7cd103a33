/** The functions of the room as the tests ask them, and random points of every size to ask them at. */
import fc from 'fast-check';
import { bitLength } from '../../../src/numbers/bits.ts';
import type { FixedEnclosure } from '../../../src/numbers/fixed/index.ts';
import * as kernels from '../../../src/numbers/fixed/index.ts';
import { type Fallible, isFailure } from '../../../src/numbers/sign.ts';
import { seeded } from '../../random.ts';

/** The functions, or planted faults in their place. */
export type Kernels = Pick<typeof kernels, 'exp' | 'log' | 'sin' | 'cos' | 'atan' | 'root' | 'integerPower'>;

/** A function of one enclosure, by its name in PARI: x the argument, k a parameter. */
export interface Asked {
  readonly pari: string;
  readonly positive: boolean;
  readonly of: (from: Kernels, x: FixedEnclosure, bits: number, k: number) => Fallible<FixedEnclosure>;
}

export const FUNCTIONS: Readonly<Record<string, Asked>> = {
  exp: { pari: 'exp(x)', positive: false, of: ({ exp }, x, bits) => exp(x, bits) },
  log: { pari: 'log(x)', positive: true, of: ({ log }, x, bits) => log(x, bits) },
  sin: { pari: 'sin(x)', positive: false, of: ({ sin }, x, bits) => sin(x, bits) },
  cos: { pari: 'cos(x)', positive: false, of: ({ cos }, x, bits) => cos(x, bits) },
  atan: { pari: 'atan(x)', positive: false, of: ({ atan }, x, bits) => atan(x, bits) },
  root: { pari: 'sqrtn(x,k)', positive: true, of: ({ root }, x, bits, k) => root(x, k, bits) },
  'integer power': {
    pari: 'x^(k)',
    positive: false,
    of: ({ integerPower }, x, bits, k) => integerPower(x, k, bits),
  },
};

/** f at a point or on an enclosure, to that many bits; k is the degree of a root or the exponent of a power. */
export interface Question {
  readonly name: string;
  readonly x: FixedEnclosure;
  readonly bits: number;
  readonly k: number;
}

/** Mostly few bits, sometimes many. */
const bits = fc.oneof({ arbitrary: fc.nat(256), weight: 4 }, { arbitrary: fc.nat(2300), weight: 1 });

/** Integers of up to 300 bits, sometimes of up to 2,000, of all lengths alike. */
const integer: fc.Arbitrary<bigint> = fc
  .oneof(
    { arbitrary: fc.integer({ min: 1, max: 300 }), weight: 8 },
    { arbitrary: fc.integer({ min: 1, max: 2000 }), weight: 1 },
  )
  .chain(length => fc.bigInt(1n << BigInt(length - 1), (1n << BigInt(length)) - 1n));

/** Points n/2^m of sizes from 2^−80 to 2^48, of exp to 2^10. */
export const point = (name: string): fc.Arbitrary<FixedEnclosure> =>
  fc
    .tuple(integer, fc.integer({ min: -80, max: name === 'exp' ? 10 : 48 }), fc.boolean())
    .map(([size, magnitude, negative]) => {
      const n = negative && !FUNCTIONS[name]!.positive ? -size : size;
      return dyadicNear(n, bitLength(size) - magnitude);
    });

const dyadicNear = (n: bigint, m: number): FixedEnclosure => {
  const whole = m >= 0 ? n : n << BigInt(-m);
  return { lo: whole, hi: whole, bits: Math.max(0, m) };
};

export const question = (name: string): fc.Arbitrary<Question> =>
  fc.record({
    name: fc.constant(name),
    x: point(name),
    bits,
    k: name === 'root' ? fc.integer({ min: 2, max: 10 }) : fc.integer({ min: -8, max: 12 }),
  });

export const questionsOf = (name: string, count: number): Question[] =>
  fc.sample(question(name), seeded(count));

export const answerOf = ({ name, x, bits, k }: Question, from: Kernels = kernels): FixedEnclosure =>
  proven(FUNCTIONS[name]!.of(from, x, bits, k));

export function proven(found: Fallible<FixedEnclosure>): FixedEnclosure {
  if (isFailure(found)) throw new Error(found.why);
  return found;
}

/** Whether all numbers of a are numbers of b. */
export function isInside(a: FixedEnclosure, b: FixedEnclosure): boolean {
  const bits = Math.max(a.bits, b.bits);
  const at = (n: bigint, own: number): bigint => n << BigInt(bits - own);
  return at(b.lo, b.bits) <= at(a.lo, a.bits) && at(a.hi, a.bits) <= at(b.hi, b.bits);
}
