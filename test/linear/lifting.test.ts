/** The parts of p-adic lifting, one by one: residuals, reconstruction, and when it is given up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dixon } from '../../src/linear/elimination/dixon.ts';
import { MAX_UNKNOWNS, PRIMES, residue, residues } from '../../src/linear/elimination/modular.ts';
import { reconstruct } from '../../src/linear/elimination/reconstruct.ts';
import { residualOf } from '../../src/linear/elimination/residual.ts';
import { solveIntegers, surelyIndependent } from '../../src/linear/elimination/solve.ts';

const [prime] = PRIMES;
const modulus = BigInt(prime);
const mod = (value: bigint, m = modulus): bigint => ((value % m) + m) % m;

describe('the residual', () => {
  /** A, digits x and a rest c, so that b = A x + prime · c. */
  const cases = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(20n, 26n, 28n, 30n, 31n, 53n, 70n, 300n))
    .chain(([k, bits]) => {
      const entry = fc.bigInt({ min: -(1n << bits), max: 1n << bits });
      const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: k, maxLength: k });
      return fc.tuple(list(list(entry)), list(fc.nat(prime - 1)), list(entry));
    });

  const check = (A: bigint[][], x: number[], c: bigint[]): void => {
    const k = x.length;
    const b = A.map((row, i) => row.reduce((sum, a, j) => sum + a * BigInt(x[j]!), modulus * c[i]!));
    const residual = residualOf(
      A.map((row, i) => [...row, b[i]!]),
      k,
      prime,
    );
    expect([...residual.modulo()]).toEqual(b.map(value => Number(mod(value))));
    residual.subtract(Float64Array.from(x));
    expect([...residual.modulo()]).toEqual(c.map(value => Number(mod(value))));
    residual.subtract(new Float64Array(k));
    // A fresh array each time.
    const digit = residual.modulo();
    digit.fill(-1);
    expect(residual.modulo()).not.toEqual(digit);
  };

  test('is (b − A x)/prime, whatever the size of entries', () => {
    fc.assert(
      fc.property(cases, ([A, x, c]) => check(A, x, c)),
      { numRuns: 100 },
    );
  });

  test('loses nothing where entries and digits are as large as can be', () => {
    for (const bits of [20n, 26n, 27n, 28n, 200n])
      for (const k of [7, 8, 15])
        for (const sign of [1n, -1n]) {
          const full = Array.from({ length: k }, () =>
            Array.from({ length: k }, () => sign * ((1n << bits) - 1n)),
          );
          const digits = Array.from({ length: k }, (_, i) => prime - 1 - i);
          check(
            full,
            digits,
            digits.map((_, i) => BigInt(i)),
          );
        }
  });
});

describe('reconstruction', () => {
  /** The base-prime digits of numerators/denominator modulo prime^length. */
  function digitsOf(numerators: readonly bigint[], denominator: bigint, length: number): Float64Array[] {
    const m = modulus ** BigInt(length);
    let [a, b, x, y] = [mod(denominator, m), m, 1n, 0n];
    while (b !== 0n) {
      const q = a / b;
      [a, b] = [b, a - q * b];
      [x, y] = [y, x - q * y];
    }
    const values = numerators.map(n => mod(n * x, m));
    return Array.from({ length }, (_, s) =>
      Float64Array.from(values, value => Number((value / modulus ** BigInt(s)) % modulus)),
    );
  }

  const read = (numerators: bigint[], denominator: bigint, length: number) => {
    const found = reconstruct(digitsOf(numerators, denominator, length), prime);
    // Over any one denominator.
    return found && numerators.every((n, j) => n * found.denominator === found.numerators[j]! * denominator);
  };

  test('finds integers, fractions, and several of them over one denominator', () => {
    expect(reconstruct(digitsOf([5n, -7n, 0n], 1n, 1), prime)).toEqual({
      numerators: [5n, -7n, 0n],
      denominator: 1n,
    });
    expect(reconstruct(digitsOf([1n, -2n], 3n, 2), prime)).toEqual({
      numerators: [1n, -2n],
      denominator: 3n,
    });
    // The denominators 2, then 6, then 6 again: 1/2, 1/3, 5/6.
    expect(reconstruct(digitsOf([3n, 2n, 5n], 6n, 3), prime)).toEqual({
      numerators: [3n, 2n, 5n],
      denominator: 6n,
    });
    for (const length of [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17]) {
      const room = 1n << BigInt(10 * length - 4);
      expect(read([room - 1n, -room + 3n, 2n], room - 5n, length)).toBe(true);
    }
  });

  test('up to half of the digits each for numerator and denominator, and no further', () => {
    // prime² has 42 bits: each may be up to 2²⁰.
    const bound = 1n << 20n;
    expect(reconstruct(digitsOf([bound], 1n, 2), prime)).toEqual({ numerators: [bound], denominator: 1n });
    expect(reconstruct(digitsOf([-bound], 1n, 2), prime)).toEqual({ numerators: [-bound], denominator: 1n });
    expect(read([bound - 1n], bound, 2)).toBe(true);
    expect(read([1n - bound], bound, 2)).toBe(true);
    expect(reconstruct(digitsOf([3n * bound], 1n, 2), prime)).toBe(undefined);
    expect(reconstruct(digitsOf([1n], 3n * bound, 2), prime)).toBe(undefined);
    // Each alone is short enough, their common denominator is not.
    expect(reconstruct(digitsOf([1031n, 1033n], 1031n * 1033n, 2), prime)).toBe(undefined);
    expect(reconstruct(digitsOf([1019n, 1021n], 1019n * 1021n, 2), prime)).toEqual({
      numerators: [1019n, 1021n],
      denominator: 1019n * 1021n,
    });
  });
});

describe('residues', () => {
  test('of whatever size, in [0, prime)', () => {
    const values = [0n, -1n, modulus, -modulus, 1n << 52n, (1n << 53n) + 1n, -(1n << 80n) - 1n, 10n ** 400n];
    for (const p of PRIMES) {
      const found = residues([[...values, 99n]], values.length, p);
      expect([...found]).toEqual(values.map(value => Number(mod(value, BigInt(p)))));
    }
    expect([
      ...residues(
        [
          [1n, 2n, 3n],
          [4n, 5n, 6n],
        ],
        2,
        prime,
      ),
    ]).toEqual([1, 2, 4, 5]);
    expect([residue(-1, 7), residue(7, 7), residue(-7, 7), residue(13, 7)]).toEqual([6, 0, 0, 6]);
  });
});

describe('lifting is given up', () => {
  test('without unknowns, with too many, and with too few rows', () => {
    expect(dixon([[1n]], 0)).toBe(undefined);
    expect(dixon([[1n, 2n, 3n]], 2)).toBe(undefined);
    const wide = Array.from({ length: MAX_UNKNOWNS + 1 }, () => 1n);
    expect(dixon([wide], MAX_UNKNOWNS)).toBe(undefined);
  });

  test('not where a prime divides the determinant and another does not', () => {
    expect(dixon([[modulus, 1n]], 1)).toEqual({ numerators: [1n], denominator: modulus });
    expect(
      dixon(
        [
          [BigInt(PRIMES[1]), 0n, 1n],
          [0n, modulus, 1n],
        ],
        2,
      ),
    ).toEqual({
      numerators: [modulus, BigInt(PRIMES[1])],
      denominator: modulus * BigInt(PRIMES[1]),
    });
  });

  test('and with more rows than unknowns all must hold', () => {
    const rows = [
      [0n, 0n, 0n],
      [2n, 0n, 6n],
      [1n, 1n, 5n],
    ];
    expect(dixon([...rows, [1n, -1n, 1n]], 2)).toEqual({ numerators: [3n, 2n], denominator: 1n });
    expect(dixon([...rows, [1n, -1n, 2n]], 2)).toBe('inconsistent');
    expect(dixon([[0n, 0n, 1n], ...rows.slice(1)], 2)).toBe('inconsistent');
  });
});

describe('integer systems', () => {
  /** 1 on the diagonal and above it, b so that all unknowns are 1/2 … but for the last row. */
  const triangular = (k: number, entry: bigint): bigint[][] =>
    Array.from({ length: k }, (_, i) => [
      ...Array.from({ length: k }, (_, j) => (j < i ? 0n : entry)),
      BigInt(k - i),
    ]);

  test('are solved the same way, short or long, by elimination or by lifting', () => {
    for (const k of [15, 16, 23, 24])
      for (const entry of [2n, 1n << 24n, 1n << 90n]) {
        const solution = solveIntegers(triangular(k, entry), k)!;
        expect(solution.numerators.map(n => n * entry)).toEqual(
          Array.from({ length: k }, () => solution.denominator),
        );
        const contradiction = [...triangular(k, entry), [...Array.from({ length: k }, () => 1n), 0n]];
        expect(solveIntegers(contradiction, k)).toBe(undefined);
        const singular = triangular(k, entry).map((row, i) => (i === k - 1 ? row.map(() => 0n) : row));
        expect(solveIntegers(singular, k)).toBe(undefined);
      }
  });

  test('independence is seen modulo a prime, or stays open', () => {
    expect(
      surelyIndependent([
        [1n, 0n],
        [1n, 1n],
      ]),
    ).toBe(true);
    expect(
      surelyIndependent([
        [1n, 2n],
        [2n, 4n],
      ]),
    ).toBe(false);
    expect(
      surelyIndependent([
        [1n, 2n, 3n],
        [2n, 4n, 7n],
      ]),
    ).toBe(true);
    expect(surelyIndependent([[1n], [2n]])).toBe(false);
    expect(surelyIndependent([[modulus]])).toBe(false);
    const many = Array.from({ length: MAX_UNKNOWNS + 1 }, () => new Array<bigint>(MAX_UNKNOWNS + 1).fill(1n));
    expect(surelyIndependent(many)).toBe(false);
  });
});
