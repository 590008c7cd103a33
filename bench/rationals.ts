/**
 * Sums, products and comparisons of rationals, by size, beside fraction.js, whose objects they are, and beside GMP's
 * rationals in WebAssembly (gmp-wasm): objects with a result of its own each, as ours have; and its functions below
 * these, all writing to one place, with no object made.
 *
 *     npx tsx bench/rationals.ts [rounds, default 200]
 *
 * Printed is the least time of an operation over all rounds, in nanoseconds, and by how much fraction.js, gmp-wasm's objects
 * and its functions take longer.
 */
import Fraction from 'fraction.js';
import { init } from 'gmp-wasm';
import type * as Numbers from '../src/numbers/index.ts';
import { generator } from '../test/fields/layers.ts';
import { built, loadNow } from './measure.ts';

const Q = await built<typeof Numbers>('numbers/index');
const rounds = Number(process.argv[2] ?? 200);
const random = generator(1);

/** A number of so many bits. */
function natural(bits: number): bigint {
  let n = 1n;
  for (let i = 1; i < bits; i++) n = 2n * n + BigInt(random(2));
  return n;
}

/** The terms of one number. */
const KINDS: Readonly<Record<string, () => readonly [bigint, bigint]>> = {
  'small integers': () => [BigInt(random(20)), 1n],
  'halves, thirds': () => [BigInt(random(20)), BigInt(1 + random(4))],
  '24 bits': () => [natural(24), natural(24)],
  doubles: () => [natural(53), 1n << BigInt(40 + random(20))],
  '64 bits': () => [natural(64), natural(64)],
  'dyadic, to 300 bits': () => [natural(80), 1n << BigInt(60 + random(240))],
  'dyadic, to 1024 bits': () => [natural(900), 1n << BigInt(60 + random(960))],
  '256 bits': () => [natural(256), natural(256)],
  '1024 bits': () => [natural(1024), natural(1024)],
};

const { binding, getContext } = await init();
const objects = getContext();
type Gmp = ReturnType<typeof objects.Rational>;
type Terms = readonly [bigint, bigint];

/** A rational of GMP below its objects: its address. */
function address([top, bottom]: Terms): number {
  const place = binding.mpq_t();
  binding.mpq_init(place);
  binding.mpq_set_string(place, `${top}/${bottom}`, 10);
  binding.mpq_canonicalize(place);
  return place;
}
const result = address([0n, 1n]);

type Run<T> = (a: T, b: T) => unknown;

/** An operation of fraction.js and of ours, of gmp-wasm's objects, and of its functions. */
const OPERATIONS: Readonly<Record<string, readonly [Run<Fraction>, Run<Gmp>, Run<number>]>> = {
  add: [(a, b) => a.add(b), (a, b) => a.add(b), (a, b) => binding.mpq_add(result, a, b)],
  mul: [(a, b) => a.mul(b), (a, b) => a.mul(b), (a, b) => binding.mpq_mul(result, a, b)],
  neg: [a => a.neg(), a => a.neg(), a => binding.mpq_neg(result, a)],
  // Its objects have no comparison of three answers.
  compare: [(a, b) => a.compare(b), (a, b) => a.greaterThan(b), (a, b) => binding.mpq_cmp(a, b)],
};

type Pairs<T> = readonly (readonly [T, T])[];

function nanoseconds<T>(pairs: Pairs<T>, run: Run<T>): number {
  const start = process.hrtime.bigint();
  for (const [a, b] of pairs) run(a, b);
  return Number(process.hrtime.bigint() - start) / pairs.length;
}

/** The least time of one operation for each contestant; in turn, so that all see the same machine. */
function least(contestants: readonly (() => number)[]): number[] {
  const best = contestants.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    for (const [i, contestant] of contestants.entries()) best[i] = Math.min(best[i]!, contestant());
  return best;
}

console.log(loadNow());
for (const [kind, terms] of Object.entries(KINDS)) {
  const pairs = Array.from({ length: 500 }, () => [terms(), terms()] as const);
  const made = <T>(make: (from: Terms) => T): Pairs<T> => pairs.map(([a, b]) => [make(a), make(b)]);
  const ours = made(t => Q.rational(...t));
  const theirs = made(t => new Fraction(...t));
  const wrapped = made(([top, bottom]) => objects.Rational(`${top}`, `${bottom}`));
  const bare = made(address);
  const cells = Object.entries(OPERATIONS).map(([name, [run, object, below]]) => {
    const [own, ...others] = least([
      () => nanoseconds(ours, run),
      () => nanoseconds(theirs, run),
      () => nanoseconds(wrapped, object),
      () => nanoseconds(bare, below),
    ]) as [number, ...number[]];
    return `${name} ${own.toFixed(0)} (${others.map(other => (other / own).toFixed(1)).join(', ')} x)`.padEnd(
      32,
    );
  });
  console.log(`${kind.padEnd(22)}${cells.join('')}`);
}
