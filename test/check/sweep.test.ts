/** The sweep for its conventions alone: what is read is what a whole check reads, and nothing is made small. */
import { expect, test } from 'vitest';
import { checkTarget, conventionsOf, sweepTarget } from '../../src/check/run.ts';
import type { ModuleTarget } from '../../src/targets/libraries/module-target.ts';
import { hostOf } from './host.ts';

const { default: wrong } = (await import(`../../fixtures/broken/${'max-all-tied'}.mjs`)) as {
  readonly default: ModuleTarget;
};
const ops = ['max', 'relu'];

/** The target, and how many questions it was asked. */
function counted() {
  const count = { asked: 0 };
  const gradient: ModuleTarget['gradient'] = (...question) => {
    count.asked += 1;
    return wrong.gradient(...question);
  };
  return { count, host: hostOf({ ...wrong, gradient }) };
}

const whole = counted();
const result = await checkTarget(whole.host, { seed: 0, runs: 0, ops });

test('of few arguments violations are counted as in a brief check, and none is shrunk; conventions are read of all', async () => {
  const { count, host } = counted();
  const swept = await sweepTarget(host, { ops });
  const brief = await checkTarget(counted().host, { seed: 0, runs: 0, ops, brief: true });
  expect(brief.findings).not.toEqual([]);
  expect(swept.findings).toEqual([]);
  expect([...swept.summary]).toEqual([...brief.summary]);
  expect(swept.checks).toBe(brief.checks);
  expect(swept.readings.map(({ key, reading }) => [key, reading])).toEqual(
    result.readings.map(({ key, reading }) => [key, reading]),
  );
  expect(count.asked).toBeLessThan(whole.count.asked);
});

test('conventions alone: the same at every tie, legal and illegal ones, for less than half of the questions', async () => {
  const { count, host } = counted();
  const table = await conventionsOf(host, ops);
  expect(result.readings.filter(({ reading }) => reading.illegal).length).toBeGreaterThan(5);
  expect(result.readings.filter(({ reading }) => reading.mixture).length).toBeGreaterThan(1);
  for (const { key } of result.readings) {
    expect(table.at(key).length).toBeGreaterThan(0);
    expect(table.at(key)).toEqual(result.table.at(key));
  }
  expect(count.asked).toBeLessThan(whole.count.asked / 2);
});
