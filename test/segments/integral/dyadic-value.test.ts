import { expect, test } from 'vitest';
import { fromRational } from '../../../src/numbers/dyadic-field.ts';
import { rational } from '../../../src/numbers/index.ts';
import { fromIntegers, functionValue, quotient } from '../../../src/polynomials/index.ts';
import { valueAt } from '../../../src/segments/integral/dyadic-value.ts';

test('values of rational functions; none at a pole', () => {
  const f = quotient(fromIntegers([1n, 0n, -3n], 5n), fromIntegers([-3n, 4n]));
  for (const x of [rational(1, 8), rational(-7, 3), rational(0)])
    expect(valueAt(f, fromRational(x))).toEqual(fromRational(functionValue(f, x)!));
  expect(valueAt(f, fromRational(rational(3, 4)))).toBeUndefined();
});
