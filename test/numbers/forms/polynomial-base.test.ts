import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Coefficients,
  coprimePolynomials,
  factored,
} from '../../../src/numbers/forms/polynomial-base.ts';
import { equal, ONE, rational, ZERO } from '../../../src/numbers/index.ts';

const times = (a: Coefficients, b: Coefficients): Coefficients => {
  const product = Array.from({ length: a.length + b.length - 1 }, () => ZERO);
  for (const [i, x] of a.entries())
    for (const [j, y] of b.entries()) product[i + j] = product[i + j]!.add(x.mul(y));
  return product;
};
const of = (...coefficients: number[]): Coefficients => coefficients.map(c => rational(c));
const factor = fc.constantFrom(of(1, 1), of(-1, 1), of(2, 3), of(1, 0, 1), of(1, 1, 1), of(5));
const polynomial = fc
  .array(factor, { minLength: 1, maxLength: 5 })
  .map(factors => factors.reduce(times, [ONE] as Coefficients));

test('each polynomial is a constant times powers of the members', () => {
  fc.assert(
    fc.property(fc.array(polynomial, { minLength: 1, maxLength: 4 }), given => {
      const members = coprimePolynomials(given);
      for (const p of given) {
        const { c, exponents } = factored(p, members);
        const product = exponents.reduce<Coefficients>(
          (value, k, i) => {
            let result = value;
            for (let j = 0; j < k; j += 1) result = times(result, members[i]!);
            return result;
          },
          [c],
        );
        expect(product.length).toBe(p.length);
        for (const [i, value] of p.entries()) expect(equal(value, product[i]!)).toBe(true);
      }
    }),
  );
});

test('(1 + x)² and 1 + x are powers of one member', () => {
  const members = coprimePolynomials([of(1, 2, 1), of(1, 1)]);
  expect(members.length).toBe(1);
  expect(factored(of(1, 2, 1), members).exponents).toEqual([2]);
});

test('what is no product of the members is refused', () => {
  expect(() => factored(of(1, 0, 1), [of(1, 1)])).toThrow('product of the members');
});
