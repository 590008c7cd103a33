/**
 * Sums, products and comparisons of rationals, by size, beside fraction.js, whose objects they are.
 *
 *     npx tsx bench/rationals.ts [rounds, default 200]
 *
 * Printed is the least time of an operation over all rounds, in nanoseconds, and by how much fraction.js takes longer.
 */
import Fraction from 'fraction.js';
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

const OPERATIONS: Readonly<Record<string, (a: Fraction, b: Fraction) => unknown>> = {
  add: (a, b) => a.add(b),
  mul: (a, b) => a.mul(b),
  neg: a => a.neg(),
  compare: (a, b) => a.compare(b),
};

type Pairs = readonly (readonly [Fraction, Fraction])[];

/** The least time of one operation for each contestant, in nanoseconds; in turn, so that both see the same machine. */
function least(contestants: readonly Pairs[], run: (a: Fraction, b: Fraction) => unknown): number[] {
  const best = contestants.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    for (const [i, pairs] of contestants.entries()) {
      const start = process.hrtime.bigint();
      for (const [a, b] of pairs) run(a, b);
      best[i] = Math.min(best[i]!, Number(process.hrtime.bigint() - start) / pairs.length);
    }
  return best;
}

console.log(loadNow());
for (const [kind, terms] of Object.entries(KINDS)) {
  const pairs = Array.from({ length: 500 }, () => [terms(), terms()] as const);
  const ours = pairs.map(([a, b]) => [Q.rational(...a), Q.rational(...b)] as const);
  const theirs = pairs.map(([a, b]) => [new Fraction(...a), new Fraction(...b)] as const);
  const cells = Object.entries(OPERATIONS).map(([name, run]) => {
    const [own, other] = least([ours, theirs], run) as [number, number];
    return `${name} ${own.toFixed(0)} (${(other / own).toFixed(1)} x)`.padEnd(22);
  });
  console.log(`${kind.padEnd(22)}${cells.join('')}`);
}
