import fc from 'fast-check';
import { expect, test } from 'vitest';
import { equal, isFailure, type Rational, rational, rationalField } from '../../src/numbers/index.ts';
import { fromIntegers, functionValue, quotient } from '../../src/polynomials/index.ts';
import { dyadicField, enclosed, fromRational, type Split, valueAt } from '../../src/segments/dyadic-field.ts';
import { contains } from '../../src/segments/interval.ts';

const numbers = fc
  .tuple(fc.bigInt({ min: -(1n << 80n), max: 1n << 80n }), fc.bigInt({ min: 1n, max: 1n << 70n }), fc.nat(90))
  .chain(([n, d, k]) =>
    fc.constantFrom(
      rational(n, d),
      rational(n % 20n, (d % 16n) + 1n),
      rational(n, 1n << BigInt(k)),
      rational(0),
    ),
  );

const back = ({ n, e, d }: Split): Rational =>
  e >= 0 ? rational(n << BigInt(e), d) : rational(n, d << BigInt(-e));
const canonical = ({ n, e, d }: Split): boolean =>
  n === 0n
    ? e === 0 && d === 1n
    : (n & 1n) === 1n &&
      (d & 1n) === 1n &&
      equal(back({ n, e: 0, d }), rational(n, d)) &&
      back({ n, e: 0, d }).d === d;

test('the same numbers as ℚ, in canonical form', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: -4, max: 4 }), (a, b, k) => {
      const [x, y] = [fromRational(a), fromRational(b)];
      const pairs = [
        [dyadicField.add(x, y), rationalField.add(a, b)],
        [dyadicField.sub(x, y), rationalField.sub(a, b)],
        [dyadicField.mul(x, y), rationalField.mul(a, b)],
        [dyadicField.neg(x), rationalField.neg(a)],
        [dyadicField.div(x, y), rationalField.div(a, b)],
        [dyadicField.pow(x, k), rationalField.pow(a, k)],
      ] as const;
      for (const [own, expected] of pairs) {
        expect(isFailure(own)).toBe(isFailure(expected));
        if (isFailure(own) || isFailure(expected)) continue;
        expect(canonical(own)).toBe(true);
        expect(equal(back(own), expected)).toBe(true);
      }
      expect(dyadicField.sign(x)).toBe(rationalField.sign(a));
      expect(dyadicField.key(x) === dyadicField.key(y)).toBe(equal(a, b));
      expect(contains(enclosed(x, 20), a)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('values of rational functions; none at a pole', () => {
  const f = quotient(fromIntegers([1n, 0n, -3n], 5n), fromIntegers([-3n, 4n]));
  for (const x of [rational(1, 8), rational(-7, 3), rational(0)])
    expect(equal(back(valueAt(f, fromRational(x))!), functionValue(f, x)!)).toBe(true);
  expect(valueAt(f, fromRational(rational(3, 4)))).toBeUndefined();
});

test('what is not rational, or too long, is refused', () => {
  expect(dyadicField.exp(dyadicField.zero)).toEqual(dyadicField.one);
  expect(isFailure(dyadicField.log(fromRational(rational(2))))).toBe(true);
  expect(isFailure(dyadicField.pow(fromRational(rational(3)), 10_000_000))).toBe(true);
});
