import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIntegers, multiplyPolynomials, squareFreePart } from '../../../src/polynomials/index.ts';
import { countedRoots } from '../../../src/polynomials/isolation/counted.ts';
import { rootsInUnitInterval } from '../../../src/polynomials/isolation/descartes.ts';
import { signVariations } from '../../../src/polynomials/isolation/variations.ts';

const product = (factors: readonly (readonly bigint[])[]): readonly bigint[] =>
  squareFreePart(factors.map(one => fromIntegers(one)).reduce(multiplyPolynomials)).coefficients;

/** By position and level, ascending: the order of neither list means anything. */
const sorted = (roots: ReturnType<typeof rootsInUnitInterval> | undefined): string[] | undefined =>
  roots?.map(({ position, level, exact }) => `${position}/2^${level}${exact ? '' : ' and on'}`).sort();

const scaled = (p: readonly bigint[], k: number): bigint[] => p.map((c, i) => c << BigInt(k * i));

/** All roots below 2^K. */
const K = 6;

describe('countedRoots', () => {
  const linear = fc
    .tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom(1, 2, 3, 7, 8, 64))
    .map(([n, d]) => [BigInt(n === 0 ? 1 : -n), BigInt(d)]);
  const close = fc
    .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 24 }))
    .map(([n, bits]) => [-(BigInt(n) << BigInt(bits)) - 1n, 9n << BigInt(bits)]);
  const even = fc.integer({ min: 1, max: 90 }).map(n => [BigInt(-n), 0n, 7n]);
  const complex = fc.integer({ min: 1, max: 30 }).map(n => [BigInt(n * n) + 1n, BigInt(-2 * n), 1n]);
  it('ends in the cells of bisection, exact roots among them, or finds that there are fewer roots', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(linear, close, even, complex), { minLength: 1, maxLength: 8 }),
        factors => {
          const p = product(factors);
          const found = sorted(countedRoots(p, K));
          const truth = sorted(rootsInUnitInterval(scaled(p, K)));
          if (found) counted += found.length;
          if (found) expect(found).toEqual(truth);
          else expect(truth!.length).toBeLessThan(signVariations(p));
        },
      ),
      { numRuns: 300 },
    );
    expect(counted).toBeGreaterThan(100);
  });
  it('takes the steps out of powers', () => {
    const p = product([
      [-1n, 0n, 0n, 2n],
      [-5n, 0n, 0n, 3n],
      [-7n, 0n, 0n, 1n],
    ]);
    expect(sorted(countedRoots(p, K))).toEqual(sorted(rootsInUnitInterval(scaled(p, K))));
  });
  it('is undefined where a pair of complex roots is counted, and where roots share too many bits', () => {
    expect(
      countedRoots(
        product([
          [5n, -2n, 1n],
          [-3n, 1n],
        ]),
        K,
      ),
    ).toBe(undefined);
    const shared = product([
      [-1n, 3n],
      [-(1n << 60n) - 1n, 3n << 60n],
    ]);
    expect(countedRoots(shared, K)).toBe(undefined);
    expect(countedRoots([1n, 1n], K)).toEqual([]);
  });
});
