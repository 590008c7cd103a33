/** From a plan to a set: how many combinations, which gradients, and why there is none. */
import { describe, expect, test } from 'vitest';
import { attempt, complete, walked } from '../../../src/fields/active/enumeration.ts';
import { DONE, type Plan, POSSIBLE } from '../../../src/fields/active/plan.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { type OrderedField, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';
import { reduced } from './reduced.ts';

describe('what a plan stands for', () => {
  const { system } = reduced('max(x, y, x, 2*y)', 0, 0);
  const branch = (rest: Plan<Rational>, pieces = [1, 2, 3, 4]): Plan<Rational> => ({
    kind: 'branch',
    atom: 0,
    part: [0],
    options: [{ pieces, values: vector(0), rest }],
  });
  const from = (
    plan: Plan<Rational>,
    which?: 'certain' | 'all',
    field: OrderedField<Rational> = rationalField,
  ) => walked(field, system, plan, new Budget(1_000), which);

  test('combinations are counted, gradients are listed once, ascending', () => {
    expect(from(branch(DONE))).toEqual({
      count: 4n,
      gradients: [vector(0, 1), vector(0, 2), vector(1, 0)],
      open: false,
    });
    expect(from(branch(DONE, [3]))).toEqual({ count: 1n, gradients: [vector(1, 0)], open: false });
  });

  test('what is only possible counts where all are asked for', () => {
    expect(from(branch(POSSIBLE))).toEqual({ count: 0n, gradients: [], open: false });
    expect(from(branch(POSSIBLE), 'all').count).toBe(4n);
  });

  test('open where two gradients may be equal', () => {
    const open: OrderedField<Rational> = { ...rationalField, told: () => false, isZero: () => 'undecided' };
    expect(from(branch(DONE), 'certain', open)).toMatchObject({ count: 4n, open: true });
  });
});

test('a set is exact, but where two of its gradients may be equal', () => {
  const gradients = [vector(0), vector(1)];
  expect(complete(5n, { gradients, open: false })).toEqual({ status: 'exact', count: 5n, gradients });
  expect(complete(5n, { gradients, open: true })).toEqual({
    status: 'undecided',
    why: 'whether two of the gradients are equal',
    gradients,
    outer: gradients,
  });
});

test('work that is undecided leaves what is certain, with the reason; other errors are none of its', () => {
  const set = complete(1n, { gradients: [vector(1)], open: false });
  const certain = () => [vector(7)];
  expect(attempt(certain, () => set)).toBe(set);
  const stopped = attempt(certain, () => {
    throw new Undecided('too long');
  });
  expect(stopped).toEqual({ status: 'undecided', why: 'too long', gradients: [vector(7)] });
  expect(() =>
    attempt(certain, () => {
      throw new RangeError('wrong');
    }),
  ).toThrow(RangeError);
});
