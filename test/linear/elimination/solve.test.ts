import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bareiss, independentRows } from '../../../src/linear/elimination/bareiss.ts';
import { dixon } from '../../../src/linear/elimination/dixon.ts';
import {
  factorModular,
  inverse,
  PRIMES,
  rationalResidue,
  residue,
} from '../../../src/linear/elimination/modular.ts';
import { solveExact } from '../../../src/linear/index.ts';
import { rational } from '../../../src/numbers/index.ts';
import { cloud, gaussJordan, q, vec } from '../rationals.ts';

/** [A | b] with k unknowns, some with more rows that agree or contradict, some with entries beyond 2⁵³. */
const systems = fc
  .tuple(
    fc.integer({ min: 1, max: 7 }),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom(3n, 1000n, 10n ** 9n, 10n ** 60n),
  )
  .chain(([k, extra, size]) => {
    const row = fc.array(fc.bigInt({ min: -size, max: size }), { minLength: k + 1, maxLength: k + 1 });
    const factors = fc.array(fc.bigInt({ min: -2n, max: 2n }), { minLength: k, maxLength: k });
    return fc
      .tuple(
        fc.array(row, { minLength: k, maxLength: k }),
        fc.array(factors, { minLength: extra, maxLength: extra }),
        fc.boolean(),
      )
      .map(([rows, combinations, spoil]) => {
        const more = combinations.map(f =>
          rows[0]!.map((_, j) => f.reduce((sum, c, i) => sum + c * rows[i]![j]!, 0n)),
        );
        if (spoil && more.length > 0) more[0]![k]! += 1n;
        return [...more, ...rows];
      });
  });

const rationals = (system: readonly (readonly bigint[])[]) =>
  [system.map(row => row.slice(0, -1).map(v => q(v))), system.map(row => q(row.at(-1)!))] as const;

describe('exact systems', () => {
  test('elimination and lifting agree with Gauss and Jordan over the rationals', () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(systems, system => {
        const k = system[0]!.length - 1;
        const expected = gaussJordan(...rationals(system));
        const eliminated = bareiss(system, k);
        const lifted = dixon(system, k);
        outcomes.add(expected === undefined ? String(lifted) : 'solved');
        expect(eliminated?.numerators.map(n => q(n, eliminated.denominator))).toEqual(expected);
        if (expected === undefined) expect(lifted === undefined || lifted === 'inconsistent').toBe(true);
        else if (typeof lifted === 'object')
          expect(lifted.numerators.map(n => q(n, lifted.denominator))).toEqual(expected);
        else expect.unreachable(`a regular system was called ${lifted}`);
      }),
      { numRuns: 300 },
    );
    expect([...outcomes].sort()).toEqual(['inconsistent', 'solved', 'undefined']);
  });

  test('a matrix that is singular modulo every prime tried is left to elimination', () => {
    const product = PRIMES.map(BigInt).reduce((a, b) => a * b, 1n);
    expect(dixon([[product, 1n]], 1)).toBe(undefined);
    expect(bareiss([[product, 1n]], 1)).toEqual({ numerators: [1n], denominator: product });
    const size = 30;
    const A = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => q(i === j ? product : 0n)),
    );
    expect(
      solveExact(
        A,
        A.map(() => q(1)),
      ),
    ).toEqual(A.map(() => q(1, product)));
  });

  test('30 unknowns of 60 digits, multiplied back', () => {
    let state = 1n;
    const next = () => {
      state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 200n;
      return state - 2n ** 199n;
    };
    const A = Array.from({ length: 30 }, () => Array.from({ length: 30 }, () => q(next())));
    const x = Array.from({ length: 30 }, () => q(next(), 12345n));
    const b = A.map(row => row.reduce((sum, a, j) => sum.add(a.mul(x[j]!)), q(0)));
    expect(solveExact(A, b)).toEqual(x);
  });

  test('rational entries, no unknowns, and shapes that do not fit', () => {
    expect(
      solveExact(
        [
          [q(1, 2), q(1, 3)],
          [q(1), q(-1)],
        ],
        [q(5, 6), q(0)],
      ),
    ).toEqual(vec(1, 1));
    expect(solveExact([vec(1, 1), vec(2, 2)], vec(1, 2))).toBe(undefined);
    expect(solveExact([vec(1, 0), vec(0, 1), vec(1, 1)], vec(1, 1, 3))).toBe(undefined);
    const refusal = (rows: number, sides: number) =>
      new RangeError(
        `solveExact: expected one right-hand side a row and rows of one length, got ${rows} rows and ${sides} right-hand sides`,
      );
    expect(() => solveExact([vec(1)], vec(1, 2))).toThrow(refusal(1, 2));
    expect(() => solveExact([vec(1), vec(1, 2)], vec(1, 2))).toThrow(refusal(2, 2));
    expect(solveExact([], [])).toEqual([]);
    expect(solveExact([[]], vec(0))).toEqual([]);
    expect(solveExact([[]], vec(1))).toBe(undefined);
  });
});

describe('modular arithmetic', () => {
  test('of a rational: times its denominator it is that of the numerator; none where the prime is below', () => {
    for (const prime of PRIMES)
      for (const [n, d] of [
        [-7n, 3n],
        [10n ** 40n + 1n, 7n],
        [0n, 5n],
        [5n, 2n ** 70n],
      ] as const) {
        const found = BigInt(rationalResidue(rational(n, d), prime)!);
        expect((found * d - n) % BigInt(prime)).toBe(0n);
        expect(rationalResidue(rational(1n, 3n * BigInt(prime)), prime)).toBeUndefined();
      }
  });

  test('the primes are prime, residues and inverses are those of bigints', () => {
    for (const prime of PRIMES) for (let d = 2; d * d <= prime; d++) expect(prime % d).not.toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 }),
        fc.constantFrom(...PRIMES),
        (value, prime) => {
          const modulus = BigInt(prime);
          expect(BigInt(residue(value, prime))).toBe(((BigInt(value) % modulus) + modulus) % modulus);
          const rest = residue(value, prime);
          if (rest !== 0) expect(residue(rest * inverse(rest, prime), prime)).toBe(1);
        },
      ),
    );
  });

  test('rank is what elimination over the integers says, on grids', () => {
    fc.assert(
      fc.property(cloud(4, 4), ([vectors]) => {
        const rows = vectors.map(v => v.map(value => (value.s * value.n) % 1000n));
        const kept = independentRows(rows);
        const columns = rows[0]!.map((_, j) => rows.map(row => row[j]!));
        const flat = Float64Array.from(columns.flat(), value => residue(Number(value), PRIMES[0]));
        const full =
          columns.length >= rows.length && factorModular(flat, rows.length, PRIMES[0]) !== undefined;
        expect(full).toBe(kept.length === rows.length);
      }),
    );
  });
});
