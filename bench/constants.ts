/** Random constants, half of them zeros built by identities; the same for one seed. */
import fc from 'fast-check';
import { generator } from '../test/fields/layers.ts';
import { constants } from '../test/numbers/reals/random-constants.ts';
import { type Drawn, IDENTITIES, WRAPPINGS } from './identities.ts';

export interface Asked {
  readonly text: string;
  /** As it was built, before it was moved; by its family. */
  readonly kind: string;
  readonly zero: boolean;
}

const PRIMES = ['1000003', '1000033', '1000037', '1000039', '999983', '7919', '104729'];

/** Of five two are identities, one is a tree less itself written otherwise, one is moved, one is a constant alone. */
export function randomConstants(count: number, seed: number): readonly Asked[] {
  const random = generator(seed);
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const pool = fc
    .sample(fc.integer({ min: 2, max: 3 }).chain(constants), { numRuns: Math.max(50, count >> 2), seed })
    .map(({ text }) => text);
  const trees = fc.sample(fc.integer({ min: 2, max: 4 }).chain(constants), {
    numRuns: count,
    seed: seed + 1,
  });

  function drawn(): Drawn {
    const q = (): string => `(${random(40) + 1}/${random(9) + 1})`;
    const small = (): string => {
      const n = random(12) + 1;
      return `(${n}/${2 * n + 1 + random(20)})`;
    };
    const whole = (): string => String(random(29) + 2);
    const primes = [one(PRIMES), one(PRIMES), one(PRIMES)] as const;
    return {
      a: q(),
      b: q(),
      s: small(),
      r: small(),
      k: whole(),
      m: whole(),
      n: whole(),
      primes,
      x: one(pool),
      y: one(pool),
    };
  }

  function built() {
    const kind = one(Object.keys(IDENTITIES));
    const own = drawn();
    const [left, right] = one(IDENTITIES[kind]!)(own);
    if (random(3) > 0) return { kind, left, right };
    const wrap = one(WRAPPINGS);
    return { kind: `${kind}, inside others`, left: wrap(left, own), right: wrap(right, own) };
  }

  return trees.map((tree, k) => {
    if (k % 5 === 4) return { text: `${tree.text}-(${one(pool)})`, kind: 'alone', zero: false };
    const { kind, left, right } =
      k % 5 === 2 ? { kind: 'tree', left: tree.text, right: tree.again } : built();
    const zero = `(${left})-(${right})`;
    if (k % 5 !== 3) return { text: zero, kind, zero: true };
    const digits = one([9, 12, 15, 30, 60, 120]);
    return { text: `${zero}${one(['+', '-'])}1/10^${digits}`, kind, zero: false };
  });
}
