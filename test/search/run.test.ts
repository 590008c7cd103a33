/** The course of a search: stopping, saving, going on; threads. */

import { describe, expect, test } from 'vitest';
import type { SearchQuestion } from '../../src/documents/index.ts';
import { type SearchResult, search } from '../../src/search/index.ts';
import { readState, type State, writeState } from '../../src/search/work/state.ts';
import { threadWork } from '../../src/search/work/threads.ts';
import { UnitRunner } from '../../src/search/work/unit.ts';
import type { UnitPart, Work } from '../../src/search/work/work.ts';
import { seedAt } from '../random.ts';
import { localWork } from './local-work.ts';
import { ask } from './questions.ts';

const KEEP = 5;
const question = ask('zero', 'add,sub,neg,relu', 4);
const whole = (): Promise<SearchResult> => search(question, localWork(question, KEEP), { keep: KEEP });

/** Stops after some units; the state as it is saved then. */
async function interrupted(after: number): Promise<{ result: SearchResult; text: string }> {
  const controller = new AbortController();
  let text = '';
  const work = localWork(question, KEEP, units => {
    if (units === after) controller.abort();
  });
  const result = await search(question, work, {
    keep: KEEP,
    signal: controller.signal,
    save: state => {
      text = writeState(state);
    },
  });
  return { result, text };
}

describe('a search that is stopped', () => {
  test('says so, and goes on where it was', async () => {
    const { result, text } = await interrupted(20);
    expect([result.minimal, result.stopped]).toEqual(['undecided', 'interrupted']);
    expect(result.sizes.at(-1)!.complete).toBe(false);
    const state = readState(text, 'state', question, KEEP);
    expect(state.sizes.at(-1)!.done.size).toBeGreaterThan(5);
    let units = 0;
    const work = localWork(question, KEEP, () => {
      units += 1;
    });
    const again = await search(question, work, { keep: KEEP, state });
    const all = await whole();
    expect(again).toEqual(all);
    expect(units).toBeLessThan(all.sizes.length + 34 - 10);
    expect([all.minimal, all.nodes, all.stopped]).toEqual(['yes', 4, undefined]);
  });

  test('before it began', async () => {
    const { result } = await interrupted(1);
    expect(result.sizes.length).toBeLessThan(3);
    expect([result.minimal, result.stopped, result.nodes]).toEqual(['undecided', 'interrupted', undefined]);
  });

  test('for want of time', async () => {
    const large = ask('identity', 'add,sub,relu,abs', 7, { constants: 'any' });
    const work = threadWork(large, KEEP, 1);
    const result = await search(large, work, { keep: KEEP, time: 1 });
    await work.close();
    expect([result.minimal, result.stopped]).toEqual(['undecided', 'time']);
  });

  test('a search that finds at once is minimal though the size was not done', async () => {
    const own = ask('identity', 'max,min', 3, { constants: 'any' });
    const controller = new AbortController();
    const work = localWork(own, KEEP);
    const stopping = {
      ...work,
      run: async (size: number, unit: number) => {
        const answer = await work.run(size, unit);
        if (answer.tally.found === 0) return answer;
        controller.abort();
        return { tally: answer.tally, complete: false };
      },
    };
    const result = await search(own, stopping, { keep: KEEP, signal: controller.signal });
    expect([result.minimal, result.nodes, result.stopped]).toEqual(['yes', 2, 'interrupted']);
    expect(result.hits.length).toBeGreaterThan(0);
  });
});

/** Whole numbers below a bound. */
function randomIntegers(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Runs until the search ends; each run is stopped after so many programs, within a unit. The states, in between, as files. */
async function inSmallSteps(
  own: SearchQuestion,
  most: () => number,
): Promise<{ result: SearchResult; runs: number }> {
  const runner = new UnitRunner(own, KEEP);
  let text: string | undefined;
  for (let runs = 1; ; runs++) {
    const controller = new AbortController();
    let left = most();
    const stopped = (): boolean => {
      if (left === 0) controller.abort();
      left -= 1;
      return controller.signal.aborted;
    };
    const work: Work = {
      jobs: 1,
      run: async (size, unit, course = {}) => runner.run(size, unit, { ...course, stopped }),
      stop: () => {},
      close: async () => {},
    };
    const result = await search(own, work, {
      keep: KEEP,
      signal: controller.signal,
      ...(text !== undefined && { state: readState(text, 'state', own, KEEP) }),
      save: state => {
        text = writeState(state);
      },
    });
    if (result.stopped === undefined) return { result, runs };
  }
}

describe('D4: a search that is stopped again and again', () => {
  test('comes to the same end, however small the steps are', async () => {
    const small = ask('zero', 'sub,relu', 4, { constants: [] });
    const all = await search(small, localWork(small, KEEP), { keep: KEEP });
    const random = randomIntegers(seedAt(4));
    // Two questions at least: the first may be at the place where the run before was stopped.
    for (const most of [() => 2, () => 3, () => 2 + random(8)]) {
      const { result, runs } = await inSmallSteps(small, most);
      expect(result).toEqual(all);
      expect(runs).toBeGreaterThan(9);
    }
  });

  test('and threads tell what they have done before a unit ends', async () => {
    const large = ask('identity', 'add,sub,relu,abs', 8, { constants: 'any' });
    const work = threadWork(large, KEEP, 1);
    const parts: UnitPart[] = [];
    const end = new Promise<void>(resolve => {
      const onPart = (part: UnitPart): void => {
        if (parts.push(part) === 3) resolve();
      };
      work.run(8, 40, { onPart }).catch(() => {});
    });
    await end;
    await work.close();
    expect(parts[2]!.tally.programs).toBeGreaterThan(parts[0]!.tally.programs);
    expect(parts[2]!.next).not.toEqual(parts[0]!.next);
  });

  test('a run that is stopped before it began does something where a state is saved', async () => {
    const controller = new AbortController();
    controller.abort();
    const small = ask('zero', 'sub,relu', 4, { constants: [] });
    const programs = async (save: boolean): Promise<number> => {
      const options = { keep: KEEP, signal: controller.signal, ...(save && { save: () => {} }) };
      const { sizes } = await search(small, localWork(small, KEEP), options);
      return sizes.reduce((sum, { tally }) => sum + tally.programs, 0);
    };
    expect([await programs(true), await programs(false)]).toEqual([1, 0]);
  });
});

/** A state that says of a unit how far it is. */
function withPart(text: string, nodes: number, unit: number, next: readonly number[]): string {
  const state = JSON.parse(text);
  const { tally } = state.sizes[nodes];
  state.sizes[nodes].parts = [{ unit, next, tally: { ...tally, found: 0, hits: [] } }];
  return JSON.stringify(state);
}

describe('a state', () => {
  const text = interrupted(20).then(one => one.text);
  const read = async (change: (text: string) => string, own = question): Promise<State> =>
    readState(change(await text), 'file', own, KEEP);

  test.each<[string, (text: string) => string, RegExp]>([
    ['no JSON', () => '{', /got no JSON/],
    ['another format', own => own.replace('search-state/1', 'search-state/2'), /expected a cornercheck/],
    ['another scheme', own => own.replace('"scheme":1', '"scheme":2'), /of scheme 1/],
    ['another question', own => own.replace('"neg",', ''), /another question/],
    ['another property', own => own.replace('"zero"', '"identity"'), /another question/],
    ['another number of programs kept', own => own.replace('"keep":5', '"keep":6'), /another question/],
    ['units that do not exist', own => own.replace('"done":[[0,0]]', '"done":[[0,1]]'), /sizes\[0\]/],
    ['a range upside down', own => own.replace('"done":[[0,0]]', '"done":[[1,0]]'), /sizes\[0\]/],
    ['counts that are none', own => own.replace('"programs":1', '"programs":-1'), /sizes\[0\]/],
    ['another number of units', own => own.replace('"units":1', '"units":2'), /sizes\[0\]/],
    [
      'hits that are no programs',
      own => own.replace('"hits":[]', '"hits":[{"list":[9],"constants":[]}]'),
      /sizes\[0\]/,
    ],
    ['parts of the size 0', own => withPart(own, 0, 0, [-1]), /sizes\[0\]: expected the counts/],
    ['a part of a unit that is done', own => withPart(own, 1, 0, [0]), /sizes\[1\]: expected no part/],
    ['a part of no unit', own => withPart(own, 1, 7, [0]), /sizes\[1\]: expected the counts/],
    ['a part that goes on nowhere', own => withPart(own, 1, 0, [99]), /sizes\[1\]: expected the counts/],
    ['a part of another unit', own => withPart(own, 3, 0, [1, 2, 3]), /sizes\[3\]: expected the counts/],
    ['no sizes', own => own.replace('"sizes":[', '"others":['), /sizes: expected a list/],
  ])('with %s is refused', async (_, change, message) => {
    expect(change(await text)).not.toBe(await text);
    await expect(read(change)).rejects.toThrow(message);
  });

  test('of a smaller size is taken', async () => {
    const larger = ask('zero', 'add,sub,neg,relu', 5);
    expect((await read(own => own, larger)).sizes).toHaveLength(5);
  });
});

describe('threads', () => {
  test('say what one thread says', async () => {
    const two = threadWork(question, KEEP, 2);
    const result = await search(question, two, { keep: KEEP });
    await two.close();
    expect(result).toEqual(await whole());
  });

  test('that fail are heard', async () => {
    const broken = { ...question, ops: ['no such operation'] } as SearchQuestion;
    const work = threadWork(broken, KEEP, 1);
    await expect(work.run(1, 0)).rejects.toThrow('search');
    await work.close();
  });
});
