import { expect, test } from 'vitest';
import { checkTarget } from '../../src/check/index.ts';
import { VIOLATIONS } from '../../src/documents/index.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import exact from '../../src/targets/own/exact.ts';
import { share, spread } from '../random.ts';
import { hostOf } from './host.ts';

/** Half of the operations: what a few thousand checks take a few seconds for. */
const ops = spread(exact.ops.filter((_, i) => i % 2 === 0));

test('no violation of the exact engine in thousands of checks', async () => {
  const { checks, summary, leftAlone } = await checkTarget(hostOf(exact), { seed: 9, runs: share(300), ops });
  expect(checks).toBeGreaterThan(share(2_500));
  expect([...summary.keys()].filter(verdict => VIOLATIONS.includes(verdict))).toEqual([]);
  expect(leftAlone).toEqual([]);
});

test('and one entry that is off by 10^-30 is seen', async () => {
  const off: ModuleTarget = {
    ...exact,
    gradient: async (program, at, mode) => {
      const { value, gradient } = await exact.gradient(program, at, mode);
      const odd = program.nodes.length === 1 && program.nodes[0]!.op === 'huber' && gradient[0] === '1/2';
      return { value, gradient: odd ? [`${'5'.padEnd(30, '0')}1/${'1'.padEnd(32, '0')}`] : gradient };
    },
  };
  const { findings } = await checkTarget(hostOf(off), { seed: 9, runs: 0, ops: ['huber'] });
  expect(findings.map(({ check, ops: named }) => [check.judgement.verdict, ...named])).toContainEqual([
    'outside',
    'huber',
  ]);
});
