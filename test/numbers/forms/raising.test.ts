/** A root that stands alone is raised away: what is left is 0 where the sum is. */
import { expect, test } from 'vitest';
import { formKey, type NormalForm } from '../../../src/numbers/forms/form.ts';
import { Generators } from '../../../src/numbers/forms/generators.ts';
import { raised } from '../../../src/numbers/forms/raising.ts';
import { formArithmetic } from '../../../src/numbers/reals/form-arithmetic.ts';
import { Functions } from '../../../src/numbers/reals/functions.ts';
import { realField } from '../../../src/numbers/reals/real-field.ts';
import { Signs } from '../../../src/numbers/reals/sign.ts';
import { numberOf } from '../reals/constants.ts';

function raisedOf(text: string) {
  const generators = new Generators();
  const field = { ...realField(), ...formArithmetic(new Functions(generators, new Signs(generators))) };
  const of = (one: string): NormalForm => numberOf(field, one);
  return { found: raised(generators, of(text)), key: (one: string) => formKey(of(one)) };
}

test('√(5 + 2√6) − √2 − √3: nothing is left of 5 + 2√6 − (√2 + √3)²', () => {
  const { found } = raisedOf('sqrt(5 + 2*sqrt(6)) - sqrt(2) - sqrt(3)');
  expect([found?.index, found?.gap.size]).toEqual([2, 0]);
});

test('√(1 + √2) − 2: 1 + √2 − 4', () => {
  const { found, key } = raisedOf('sqrt(1 + sqrt(2)) - 2');
  expect(formKey(found!.gap)).toBe(key('sqrt(2) - 3'));
  expect([formKey(found!.factor), formKey(found!.rest)]).toEqual(['1', '2']);
});

test('without such a root, or with two powers of it, there is nothing', () => {
  expect(raisedOf('sqrt(2) + exp(1)').found).toBeUndefined();
  expect(raisedOf('root(1 + sqrt(2), 3)^2 - root(1 + sqrt(2), 3)').found).toBeUndefined();
});
