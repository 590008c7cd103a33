/** A rule that is wrong at one pattern of ties alone is not called right at all of them, and is found. */
import { expect, test } from 'vitest';
import { checkDocument, checkTarget } from '../../../src/check/index.ts';
import type { CheckDocument } from '../../../src/documents/index.ts';
import type { ModuleTarget } from '../../../src/targets/libraries/module-target.ts';
import float64 from '../../../src/targets/own/float64.ts';
import { hostOf } from '../host.ts';

const OPS = ['max', 'relu', 'clip', 'normInf', 'floor', 'hardSwish'];
const target: ModuleTarget = { ...float64, ops: OPS, computed: ['clip'] };

const checked = async (own: ModuleTarget, signal?: AbortSignal): Promise<CheckDocument> => {
  const host = hostOf(own);
  const options = { seed: 1, runs: 0, ops: OPS, ...(signal && { signal }) };
  return checkDocument(host, 'own', options, await checkTarget(host, options));
};

/** Wrong in forward mode where x < z < y < w, and nowhere else. */
const wrongAtOneOrder: ModuleTarget = {
  ...target,
  gradient: (program, at, mode) => {
    const answer = float64.gradient(program, at, mode) as { value: number; gradient: number[] };
    const [x, y, z, w] = at as [number, number, number, number];
    const wrong = at.length === 4 && program.nodes.at(-1)!.op === 'max' && x < z && z < y && y < w;
    return wrong && mode === 'forward' ? { ...answer, gradient: answer.gradient.toReversed() } : answer;
  },
};

const both = (...arities: number[]) => ({ backward: arities, forward: arities });

test('what is right is told of each number of arguments; of jumps and of what is not affine nothing is', async () => {
  const { everyTie } = await checked(target);
  expect(everyTie).toEqual({ max: both(2, 3, 4), normInf: both(2, 3), relu: both(1), clip: both(1, 3) });
});

test('wrong at one order of four arguments, in one mode', async () => {
  const { everyTie, findings } = await checked(wrongAtOneOrder);
  expect(everyTie!.max).toEqual({ backward: [2, 3, 4], forward: [2, 3] });
  expect(findings.map(({ ops }) => ops)).toEqual([['max']]);
});

test('of a run that is not complete nothing is told', async () => {
  const stopped = await checked(target, AbortSignal.abort());
  expect(stopped.complete).toBe(false);
  expect(stopped.everyTie).toBeUndefined();
});
