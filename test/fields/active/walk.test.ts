/** From plans, written by hand, to gradients and their numbers. */
import { describe, expect, test } from 'vitest';
import { DONE, type Plan, POSSIBLE } from '../../../src/fields/active/plan.ts';
import { addedBy, walkPlan } from '../../../src/fields/active/walk.ts';
import { Budget, Undecided } from '../../../src/fields/budget.ts';
import type { GradientBag } from '../../../src/fields/gradient-set.ts';
import { format, type Rational, rationalField } from '../../../src/numbers/index.ts';
import { vector } from '../evaluated.ts';
import { reduced } from './reduced.ts';

type OnePlan = Plan<Rational>;
const shown = (bag: GradientBag<Rational>): string[] =>
  [...bag.values()].map(({ gradient, count }) => `${count}: ${gradient.map(format).join(' ')}`).sort();

function walk(text: string, x: number[], plan: OnePlan, which?: 'certain' | 'all', steps = 1_000): string[] {
  return shown(walkPlan(rationalField, reduced(text, ...x).system, plan, new Budget(steps), which));
}
/** Pieces of an atom, which give it values, and what follows; `after`: the atoms that depend on it. */
const branch = (
  atom: number,
  options: readonly (readonly [pieces: number[], values: number[], rest?: OnePlan])[],
  after: number[] = [],
): OnePlan => ({
  kind: 'branch',
  atom,
  part: [atom, ...after],
  options: options.map(([pieces, values, rest = DONE]) => ({ pieces, values: vector(...values), rest })),
});

describe('one atom', () => {
  test('each piece by its gradient, times what the outputs have of it, beside what no choice changes', () => {
    const text = 'f(x, y) =\n a = relu(x)\n a + a + a + y';
    expect(walk(text, [0, 5], branch(0, [[[1, 2], [0]]]))).toEqual(['1: 0 1', '1: 3 1']);
    expect(walk(text, [0, 5], branch(0, [[[2], [0]]]))).toEqual(['1: 3 1']);
  });

  test('pieces of one gradient are counted together', () => {
    expect(walk('max(x, y, x)', [0, 0], branch(0, [[[1, 2, 3], [0]]]))).toEqual(['1: 0 1', '2: 1 0']);
  });

  test('several outputs, of the program and of a node', () => {
    expect(walk('f(x, y) = abs(x), y', [0, 0], branch(0, [[[1, 2], [0]]]))).toEqual([
      '1: -1 0 0 1',
      '1: 1 0 0 1',
    ]);
    expect(
      walk(
        'f(x, y) = sort(x, y)',
        [1, 1],
        branch(0, [
          [
            [1, 2],
            [1, 1],
          ],
        ]),
      ),
    ).toEqual(['1: 0 1 1 0', '1: 1 0 0 1']);
  });

  test('no atom, and what is only possible', () => {
    expect(walk('x*y', [2, 3], DONE)).toEqual(['1: 3 2']);
    expect(walk('x*y', [2, 3], POSSIBLE)).toEqual([]);
    expect(walk('x*y', [2, 3], POSSIBLE, 'all')).toEqual(['1: 3 2']);
  });
});

test('an atom behind another: by the chain rule, at the value that the first one has', () => {
  // relu(x)² at 3: by x it is x², by 0 it is 0.
  const square = (value: number) => branch(1, [[[1], [value]]]);
  const plan = branch(
    0,
    [
      [[1], [0], square(0)],
      [[2], [3], square(9)],
    ],
    [1],
  );
  expect(walk('relu(x)^2 + x', [3], plan)).toEqual(['1: 1', '1: 7']);
});

describe('independent parts', () => {
  const either = (atom: number) => branch(atom, [[[1, 2], [0]]]);
  const layers = (possible?: ReadonlySet<bigint>, ends = [1n, 1n]): OnePlan => ({
    kind: 'layers',
    start: 0n,
    layers: [
      new Map([[0n, [{ to: 5n, plan: either(0) }]]]),
      new Map([[5n, ends.map((to, i) => ({ to, plan: branch(1, [[[i + 1], [0]]]) }))]]),
    ],
    ...(possible && { possible }),
  });
  const text = 'relu(x) + relu(y)';

  test('all combinations of what they add', () => {
    expect(walk(text, [0, 0], layers())).toEqual(['1: 0 0', '1: 0 1', '1: 1 0', '1: 1 1']);
    expect(walk('relu(x) + relu(x)', [0], layers())).toEqual(['1: 0', '1: 2', '2: 1']);
  });

  test('ends that are only possible are left out of what is certain', () => {
    expect(walk(text, [0, 0], layers(new Set([2n]), [1n, 2n]))).toEqual(['1: 0 0', '1: 1 0']);
    expect(walk(text, [0, 0], layers(new Set([2n]), [1n, 2n]), 'all')).toHaveLength(4);
    expect(walk(text, [0, 0], layers(new Set([1n])))).toEqual([]);
    // Two ends that are both certain are one set, counted together.
    expect(walk('relu(x) + 0*relu(y)', [0, 0], DONE)).toHaveLength(1);
    expect(walk(text, [0, 0], layers(new Set(), [1n, 2n]))).toHaveLength(4);
  });

  test('a sum from which nothing goes on leads nowhere', () => {
    const stuck: OnePlan = {
      kind: 'layers',
      start: 0n,
      layers: [new Map([[7n, [{ to: 0n, plan: either(0) }]]])],
    };
    expect(walk(text, [0, 0], stuck)).toEqual([]);
  });
});

test('what the atoms add, without what no choice changes', () => {
  const { system } = reduced('relu(x) + y', 0, 0);
  expect(shown(addedBy(rationalField, system, branch(0, [[[1, 2], [0]]]), new Budget(100)))).toEqual([
    '1: 0 0',
    '1: 1 0',
  ]);
  expect(shown(addedBy(rationalField, system, POSSIBLE, new Budget(100)))).toEqual([]);
});

describe('undecided', () => {
  test('a piece without a derivative', () => {
    const text = 'select g(x) { 1/x when x != 0; 2*x when x = 0 }\ng(x)';
    expect(() => walk(text, [0], branch(0, [[[1], [0]]]))).toThrow(
      new Undecided('the derivative of piece 1 of g.1: division by zero'),
    );
  });

  test('beyond the budget', () => {
    expect(() => walk('relu(x)', [0], branch(0, [[[1, 2], [0]]]), 'certain', 2)).toThrow(Undecided);
  });
});
