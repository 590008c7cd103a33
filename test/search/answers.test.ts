/** The smallest programs, against what is known and against a search that shares nothing with ours. */

import { describe, expect, test } from 'vitest';
import type { SearchQuestion } from '../../src/documents/index.ts';
import { explain } from '../../src/fields/index.ts';
import { parseRational, rational } from '../../src/numbers/index.ts';
import { compile, isEvaluationFailure, printProgram } from '../../src/programs/index.ts';

import { type SearchResult, search } from '../../src/search/run.ts';
import { spaceOf } from '../../src/search/space/space.ts';
import { programOf } from '../../src/search/space/written.ts';
import { localWork } from './local-work.ts';
import { allLists, isConnected } from './naive.ts';
import { ask } from './questions.ts';

const answer = (question: SearchQuestion): Promise<SearchResult> =>
  search(question, localWork(question), { keep: 100 });

function texts({ question, hits }: SearchResult): string[] {
  const space = spaceOf(question);
  return hits.map(({ list, constants }) =>
    printProgram(
      programOf(
        space,
        list,
        constants.map(text => parseRational(text)),
      ),
    ).replaceAll('\n', '; '),
  );
}

const FOUR = 'add,sub,neg,relu';
const NUMBERS = { constants: ['0', '1', '-1'] };
const ANY = { constants: 'any' } as const;

describe('known answers', () => {
  const cases: readonly (readonly [SearchQuestion, 'yes' | 'none', number | undefined, readonly string[]])[] =
    [
      // The introduction of the paper writes the two with 6 and 5 operations.
      [
        ask('identity', FOUR, 4),
        'yes',
        4,
        ['n1 = -t; relu(t) - relu(n1)', 'n1 = relu(t); n1 - relu(n1 - t)'],
      ],
      [
        ask('zero', FOUR, 4),
        'yes',
        4,
        ['n2 = relu(t) - t; n2 - relu(n2)', 'n2 = relu(t) - t; relu(n2) - n2'],
      ],
      [ask('zero', FOUR, 4, { derivative: '1', at: '0' }), 'yes', 4, ['n2 = relu(t) - t; relu(n2) - n2']],
      [ask('zero', FOUR, 3, { derivative: '1', at: '1' }), 'none', undefined, []],
      [ask('identity', FOUR, 3, ANY), 'none', undefined, []],
      [ask('zero', FOUR, 3, ANY), 'none', undefined, []],
      // Without relu there is no kink.
      [ask('identity', 'add,sub,neg', 3, ANY), 'none', undefined, []],
      [ask('identity', 'max,min', 2, ANY), 'yes', 2, ['min(max(0, t), t)', 'max(min(0, t), t)']],
      // max(t, t) takes its first argument.
      [ask('zero', 'max,sub', 2), 'none', undefined, []],
      [ask('identity', 'add,sub', 2, { derivative: '1' }), 'yes', 0, ['t']],
      [ask('artificial', FOUR, 3), 'none', undefined, []],
      // At 1 the piece 0 - 0 happens to have the value relu(1) - relu(1).
      [
        ask('artificial', 'relu,sub', 3, { constants: ['1'] }),
        'yes',
        3,
        ['relu(t) - relu(1)', 'n1 = relu(t); relu(1) - n1'],
      ],
      [ask('artificial', 'abs,mul', 2), 'none', undefined, []],
    ];
  test.each(cases)('%#', async (question, minimal, nodes, programs) => {
    const result = await answer(question);
    expect([result.minimal, result.nodes, texts(result)]).toEqual([minimal, nodes, programs]);
  });

  test('nothing is decided of values that are not rational', async () => {
    const result = await answer(ask('identity', 'exp,log,relu', 3));
    expect([result.minimal, result.nodes]).toEqual(['undecided', undefined]);
    expect(result.sizes.at(-1)!.tally.undecided).toBeGreaterThan(0);
    expect(result.why).toBeDefined();
  });

  test('artificial points are what explain says', async () => {
    const result = await answer(ask('artificial', FOUR, 4));
    expect(result.nodes).toBe(4);
    const space = spaceOf(result.question);
    const seen = result.hits.filter(({ list }) => {
      const found = explain(compile(programOf(space, list)), [rational(0)]);
      return !isEvaluationFailure(found) && found.artificial === 'yes';
    });
    expect(seen.length).toBe(23);
    expect(result.hits.length).toBe(23);
  });
});

/** A number with its derivative: forward mode in doubles, for integers and halves exact. */
type Dual = readonly [value: number, slope: number];
const DUAL: Readonly<Record<string, (...args: Dual[]) => Dual>> = {
  add: ([a, da], b) => [a + b![0], da + b![1]],
  sub: ([a, da], b) => [a - b![0], da - b![1]],
  neg: ([a, da]) => [0 - a, 0 - da],
  relu: ([a, da]) => (a > 0 ? [a, da] : [0, 0]),
};
const GRID = Array.from({ length: 33 }, (_, i) => (i - 16) / 4);

/** Whether some program of n nodes has the property as far as a grid shows: without symmetry, in doubles. */
function existsOnGrid(
  question: SearchQuestion,
  n: number,
  wanted: (t: number, value: Dual) => 'no' | 'plain' | 'seen',
): boolean {
  const space = spaceOf(question);
  const leaves = space.constants.map((c): Dual => [Number(c.valueOf()), 0]);
  for (const list of allLists(space, n)) {
    if (!isConnected(list, space.leaves)) continue;
    let seen = false;
    const all = GRID.every(t => {
      const slots: Dual[] = [[t, 1], ...leaves];
      for (const { form, args } of list) slots.push(DUAL[form.op]!(...args.map(slot => slots[slot]!)));
      const answer = wanted(t, slots.at(-1)!);
      seen ||= answer === 'seen';
      return answer !== 'no';
    });
    if (all && seen) return true;
  }
  return false;
}

describe('a grid of points, doubles, no symmetry', () => {
  const identity = (t: number, [value, slope]: Dual) => (value !== t ? 'no' : slope === 0 ? 'seen' : 'plain');
  const zero = (_: number, [value, slope]: Dual) => (value !== 0 ? 'no' : slope !== 0 ? 'seen' : 'plain');
  test.each([
    ['identity', identity, FOUR, {}, 3, false],
    ['identity', identity, FOUR, {}, 4, true],
    ['zero', zero, FOUR, {}, 3, false],
    ['zero', zero, FOUR, {}, 4, true],
    ['identity', identity, 'add,sub,relu', NUMBERS, 2, false],
    ['zero', zero, 'add,sub,relu', NUMBERS, 2, false],
    ['zero', zero, 'sub,relu', { constants: ['0', '1'] }, 3, false],
  ] as const)('%s, %#', (property, wanted, ops, more, n, exists) => {
    expect(existsOnGrid(ask(property, ops, n, more as Partial<SearchQuestion>), n, wanted)).toBe(exists);
  });
});
