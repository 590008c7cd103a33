import { describe, expect, test } from 'vitest';
import { compare, format, rational } from '../../../src/numbers/index.ts';
import {
  exactRoot,
  fromIntegers,
  fromPolynomial,
  multiplyPolynomials,
  quotient,
  type RealRoot,
  VARIABLE,
} from '../../../src/polynomials/index.ts';
import {
  encloseAt,
  failurePlace,
  formatPoint,
  formatValue,
  pointJson,
  pointText,
  valueJson,
} from '../../../src/segments/restriction/values.ts';

const square = fromIntegers([-2n, 0n, 1n]);
const root2: RealRoot = { polynomial: square, lo: rational(1), hi: rational(2) };
const t = fromPolynomial(VARIABLE);
const half = exactRoot(VARIABLE, rational(1, 2));
const shown = (...args: Parameters<typeof encloseAt>) => {
  const { lo, hi } = encloseAt(...args);
  return [format(lo), format(hi)];
};

describe('values at algebraic numbers', () => {
  test('are one number where they are seen to be rational', () => {
    expect(shown(fromPolynomial(fromIntegers([1n, 0n, 3n], 2n)), half)).toEqual(['7/8', '7/8']);
    expect(shown(quotient(fromIntegers([1n]), VARIABLE), half)).toEqual(['2', '2']);
    // A constant; t² modulo t² − 2; (t² + 1)/t⁴.
    expect(shown(fromPolynomial(fromIntegers([7n])), root2)).toEqual(['7', '7']);
    expect(shown(fromPolynomial(fromIntegers([0n, 0n, 3n])), root2)).toEqual(['6', '6']);
    expect(shown(quotient(fromIntegers([1n, 0n, 1n]), fromIntegers([0n, 0n, 0n, 0n, 1n])), root2)).toEqual([
      '3/4',
      '3/4',
    ]);
    // 0 whatever the denominator: (t² − 2)/(t + 1), and t³ − 2t.
    expect(shown(quotient(square, fromIntegers([1n, 1n])), root2)).toEqual(['0', '0']);
    expect(shown(fromPolynomial(fromIntegers([0n, -2n, 0n, 1n])), root2)).toEqual(['0', '0']);
    // Rational, which bisection hits: the root 3/2 of (2t − 3)(t² − 2).
    const three = {
      polynomial: multiplyPolynomials(square, fromIntegers([-3n, 2n])),
      lo: rational(29, 20),
      hi: rational(31, 20),
    };
    expect(shown(t, three)).toEqual(['3/2', '3/2']);
  });

  test('are enclosed as narrowly as is asked for, else', () => {
    expect(shown(t, root2, rational(1, 2))).toEqual(['5/4', '3/2']);
    const { lo, hi } = encloseAt(t, root2);
    expect(compare(hi.sub(lo), rational(1n, 1n << 40n))).toBe(-1);
    expect([compare(lo.mul(lo), rational(2)), compare(hi.mul(hi), rational(2))]).toEqual([-1, 1]);
    // 1/(t − 1): its denominator is 0 at the end of the first interval.
    const inverse = encloseAt(quotient(fromIntegers([1n]), fromIntegers([-1n, 1n])), root2);
    expect(compare(inverse.lo, rational(2414, 1000))).toBe(1);
    expect(compare(inverse.hi, rational(2415, 1000))).toBe(-1);
  });
});

describe('in documents', () => {
  test('values are numbers, or closed forms with an enclosure', () => {
    expect(valueJson(t, half)).toBe('1/2');
    expect(valueJson(fromPolynomial(square), root2)).toBe('0');
    const { lo, hi } = encloseAt(t, root2);
    expect(valueJson(t, root2)).toEqual({ expr: 't at t', lo: format(lo), hi: format(hi) });
  });

  test('points are numbers, or polynomials with an interval narrower than 1/1000', () => {
    expect(pointJson(half)).toEqual({ at: '1/2' });
    expect(pointJson(root2)).toEqual({ root: 't^2-2', lo: '181/128', hi: '1449/1024' });
  });

  test('and for people', () => {
    expect(formatPoint(pointJson(half))).toBe('1/2');
    expect(formatPoint(pointJson(root2))).toBe('the root of t^2-2 in [181/128, 1449/1024]');
    expect(pointText(half)).toBe('1/2');
    expect(pointText(root2)).toBe('the root of t^2 - 2 between 181/128 and 91/64');
    expect(formatValue('1/3')).toBe('1/3');
    expect(formatValue({ expr: 't at t', lo: '14142135623/10000000000', hi: '2' })).toBe('≈ 1.4142136');
  });
});

test('where something is in the way: at a point, around one, or along the curve', () => {
  expect(failurePlace({ at: exactRoot(VARIABLE, rational(1, 2)) })).toBe('t = 1/2');
  expect(failurePlace({ near: rational(1, 3) })).toBe('around t = 1/3');
  expect(failurePlace({})).toBe('along the curve');
});
