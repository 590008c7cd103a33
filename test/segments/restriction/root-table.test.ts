import { describe, expect, test } from 'vitest';
import { format, rational } from '../../../src/numbers/index.ts';
import {
  degree,
  formatPolynomial,
  fromIntegers,
  isExact,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  type RealRoot,
} from '../../../src/polynomials/index.ts';
import { RootTable } from '../../../src/segments/index.ts';

const square = fromIntegers([-2n, 0n, 1n]);
const linear = (x: bigint): Polynomial => fromIntegers([-x, 1n]);
const product = (...factors: Polynomial[]): Polynomial =>
  factors.reduce((all, one) => multiplyPolynomials(all, one));
const text = (root: RealRoot | undefined): string =>
  root === undefined
    ? 'none'
    : isExact(root)
      ? format(root.lo)
      : `${root.lo.s < 0n ? 'lower' : 'upper'} root of ${formatPolynomial(root.polynomial, 't')}`;

describe('the roots of a polynomial', () => {
  test('ascend, each once, rational ones as such and divided out of the others', () => {
    const table = new RootTable();
    const p = product(square, linear(3n), linear(0n), linear(3n), fromIntegers([-1n, 2n]));
    expect(table.roots(p).map(text)).toEqual([
      'lower root of t^2 - 2',
      '0',
      '1/2',
      'upper root of t^2 - 2',
      '3',
    ]);
    for (const root of table.roots(p).filter(isExact)) expect(degree(root.polynomial)).toBe(1);
    expect(table.roots(fromIntegers([3n, 7n], 5n)).map(text)).toEqual(['-3/7']);
    expect(table.roots(fromIntegers([1n, 0n, 1n]))).toEqual([]);
    expect(table.roots(fromIntegers([5n]))).toEqual([]);
  });

  test('are isolated once for a polynomial and its multiples', () => {
    const table = new RootTable();
    const found = table.roots(square);
    expect(table.roots(square)).toBe(found);
    expect(table.roots(fromIntegers([-4n, 0n, 2n], 3n))).toBe(found);
    expect(table.roots(negatePolynomial(square))).toBe(found);
    expect(table.roots(fromIntegers([2n, 0n, 1n]))).not.toBe(found);
  });

  test('around a number: the last up to it, and the first beyond it', () => {
    const table = new RootTable();
    const p = product(square, linear(1n));
    const around = (n: number, d = 1) => table.around(p, rational(n, d)).map(text);
    expect(around(-2)).toEqual(['none', 'lower root of t^2 - 2']);
    expect(around(0)).toEqual(['lower root of t^2 - 2', '1']);
    expect(around(1)).toEqual(['1', 'upper root of t^2 - 2']);
    expect(around(7, 5)).toEqual(['1', 'upper root of t^2 - 2']);
    expect(around(3, 2)).toEqual(['upper root of t^2 - 2', 'none']);
    expect(table.around(fromIntegers([1n]), rational(0))).toEqual([undefined, undefined]);
  });
});

describe('signs', () => {
  test('at a root of another polynomial, however near', () => {
    const table = new RootTable();
    const [lower, upper] = table.roots(square) as [RealRoot, RealRoot];
    // √2 = 1.41421356…
    const near = product(
      fromIntegers([-141_421_356n, 100_000_000n]),
      fromIntegers([-141_421_357n, 100_000_000n]),
    );
    expect([lower, upper].map(at => table.signAt(near, at))).toEqual([1, -1]);
    expect([lower, upper].map(at => table.signAt(negatePolynomial(near), at))).toEqual([-1, 1]);
    // √3, between its own roots.
    const three = fromIntegers([-3n, 0n, 1n]);
    expect([lower, upper].map(at => table.signAt(three, at))).toEqual([-1, -1]);
    expect(table.roots(three).map(at => table.signAt(square, at))).toEqual([1, 1]);
    // t − 1 has other signs at the two, t² + 1 has no roots.
    expect([lower, upper].map(at => table.signAt(linear(1n), at))).toEqual([-1, 1]);
    expect([lower, upper].map(at => table.signAt(linear(-1n), at))).toEqual([-1, 1]);
    expect(table.signAt(fromIntegers([-1n, 0n, -1n]), upper)).toBe(-1);
  });

  test('at a common root, at a rational one, and of constants', () => {
    const table = new RootTable();
    const [lower, upper] = table.roots(square) as [RealRoot, RealRoot];
    const common = product(square, linear(9n));
    expect([lower, upper].map(at => table.signAt(common, at))).toEqual([0, 0]);
    expect(table.signAt(square, table.roots(linear(1n))[0]!)).toBe(-1);
    expect(table.signAt(square, table.roots(linear(2n))[0]!)).toBe(1);
    expect(table.signAt(linear(2n), table.roots(linear(2n))[0]!)).toBe(0);
    expect([3n, -3n].map(c => table.signAt(fromIntegers([c]), upper))).toEqual([1, -1]);
    expect(table.signAt(fromIntegers([]), upper)).toBe(0);
  });

  test('just after a rational number', () => {
    const table = new RootTable();
    const one = rational(1);
    expect(table.signAfter(linear(1n), one)).toBe(1);
    expect(table.signAfter(negatePolynomial(linear(1n)), one)).toBe(-1);
    expect(table.signAfter(product(linear(1n), linear(1n), linear(2n)), one)).toBe(-1);
    expect(table.signAfter(product(linear(1n), linear(1n), linear(0n)), one)).toBe(1);
    expect(table.signAfter(square, one)).toBe(-1);
    expect(table.signAfter(fromIntegers([5n]), one)).toBe(1);
  });
});
