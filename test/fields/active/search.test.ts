/** The plan of all combinations that give the value: what it merges, where it meets in the middle, and what it leaves open. */
import { describe, expect, test } from 'vitest';
import { DONE, POSSIBLE } from '../../../src/fields/active/plan.ts';
import { searchPlan } from '../../../src/fields/active/search.ts';
import { walkPlan } from '../../../src/fields/active/walk.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import { format, type OrderedField, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';
import { reduced } from './reduced.ts';

type Field = OrderedField<Rational>;

/** Of all combinations that sum to the target: the plan, and its gradients with their numbers. */
function searched(text: string, x: number[], target: number[], field: Field = rationalField, steps = 10_000) {
  const { system } = reduced(text, ...x);
  const { plan, open } = searchPlan(field, system, vector(...target), new Budget(steps));
  const bag = plan && walkPlan(rationalField, system, plan, new Budget(steps), 'all');
  const gradients =
    bag && [...bag.values()].map(({ gradient, count }) => `${count}: ${gradient.map(format).join(' ')}`);
  return { plan, open, gradients: gradients?.sort() };
}

test.each<[string, number[], number[], string[] | undefined]>([
  // By hand: which choices of 0 or x, 0 or y, give the value.
  ['relu(x) - relu(y)', [1, 1], [0], ['1: 0 0', '1: 1 -1']],
  ['relu(x) - relu(y)', [1, 1], [1], ['1: 1 0']],
  ['relu(x) - relu(y)', [1, 1], [2], undefined],
  ['relu(x) - relu(y)', [0, 0], [0], ['1: 0 -1', '1: 0 0', '1: 1 -1', '1: 1 0']],
  ['relu(x) + relu(y) + relu(z)', [1, 2, 3], [3], ['1: 0 0 1', '1: 1 1 0']],
  // One behind the other: relu(relu(x) − 1) at 2 is 1 by x − 1 alone, and 0 in three ways.
  ['relu(relu(x) - 1)', [2], [1], ['1: 1']],
  ['relu(relu(x) - 1)', [2], [0], ['2: 0']],
  ['f(x) = relu(x), 2*relu(x)', [3], [3, 6], ['1: 1 2']],
  ['f(x) =\n a = relu(x)\n a, a', [3], [3, 0], undefined],
  ['x*y', [2, 3], [6], ['1: 3 2']],
  ['x*y', [2, 3], [7], undefined],
])('%s at %j, to %j: %j', (text, x, target, gradients) => {
  const found = searched(text, x, target);
  expect(found.gradients).toEqual(gradients);
  expect(found.open).toBe(false);
});

describe('plans', () => {
  test('of no atom, of one, and of several that are independent', () => {
    expect(searched('x + y', [1, 2], [3]).plan).toEqual(DONE);
    expect(searched('relu(x)', [1], [1]).plan!.kind).toBe('branch');
    expect(searched('relu(relu(x))', [1], [1]).plan!.kind).toBe('branch');
    expect(searched('relu(x) + relu(y)', [1, 1], [2]).plan!.kind).toBe('layers');
  });

  test('combinations that agree on what follows are one: abs 24 times over is searched in no time', () => {
    const tower = `${'abs('.repeat(24)}t${')'.repeat(24)}`;
    expect(searched(tower, [0], [0], rationalField, 100_000).gradients).toEqual([
      '8388608: -1',
      '8388608: 1',
    ]);
  });

  test('what was searched at the same values is not searched again: signs twelve deep whose product is 1', () => {
    const tower = `${'abs('.repeat(12)}t${')'.repeat(12)}`;
    expect(searched(tower, [1], [1], rationalField, 1_000).gradients).toEqual(['2048: 1']);
  });

  test('independent parts meet in the middle: 20 relus of powers of 2, and one way to their sum', () => {
    const names = Array.from({ length: 20 }, (_, i) => `x${i}`);
    const found = searched(
      names.map(name => `relu(${name})`).join(' + '),
      names.map((_, i) => 2 ** i),
      [2 ** 20 - 1],
      rationalField,
      300_000,
    );
    expect(found.gradients).toEqual([`1: ${names.map(() => '1').join(' ')}`]);
  });
});

describe('what is open', () => {
  const open: Field = { ...rationalField, integers: () => undefined, sign: () => 'undecided' };

  test('a combination that may have the value is possible, and it is said', () => {
    expect(searched('x + y', [1, 2], [3], open)).toMatchObject({ plan: POSSIBLE, open: true });
    expect(searched('relu(x)', [1], [1], open)).toMatchObject({ open: true, gradients: ['1: 0', '1: 1'] });
    const sums = searched('relu(x) + relu(y)', [1, 1], [2], open);
    expect(sums.open).toBe(true);
    expect(sums.gradients).toHaveLength(4);
    expect(sums.plan).toMatchObject({ kind: 'layers', possible: expect.anything() });
  });

  test('more than the budget', () => {
    expect(() => searched('relu(x) + relu(y) + relu(x + y)', [1, 1], [4], rationalField, 5)).toThrow(
      Undecided,
    );
  });
});
