/** What is on its way when the work is to stop. */
import { expect, test } from 'vitest';
import { checkTarget } from '../../../src/check/index.ts';
import { parseProgramText } from '../../../src/programs/index.ts';
import { openTarget } from '../../../src/targets/index.ts';
import { query } from '../ask.ts';

const HANGS = 'fixtures/broken/hangs.mjs';

test('a target that hangs is asked no more once the work is stopped: what is open is nobody’s fault', async () => {
  const controller = new AbortController();
  const host = await openTarget(HANGS, { timeout: 600_000, signal: controller.signal });
  try {
    const asked = host.ask(['exp(t)', 'relu(t)'].map(text => query(parseProgramText(text), [1])));
    controller.abort();
    const answers = await asked;
    expect(answers.map(one => one.kind === 'error' && one.error)).toContain('unasked');
    expect(answers.filter(one => one.kind === 'error' && one.error !== 'unasked')).toEqual([]);
    expect(await host.ask([query(parseProgramText('relu(t)'), [1])])).toMatchObject([{ error: 'unasked' }]);
  } finally {
    await host.close();
  }
});

test('a check of it ends, and blames it for nothing that was not heard', async () => {
  const controller = new AbortController();
  const host = await openTarget(HANGS, { timeout: 600_000, signal: controller.signal });
  try {
    const running = checkTarget(host, { ops: ['exp', 'relu'], seed: 1, runs: 20, signal: controller.signal });
    setTimeout(() => controller.abort(), 500);
    const { complete, findings } = await running;
    expect(complete).toBe(false);
    expect(findings.filter(({ check }) => check.judgement.answer.kind === 'error')).toEqual([]);
  } finally {
    await host.close();
  }
});

test('once it is closed, nobody waits for its answer any more', async () => {
  const host = await openTarget(HANGS, { timeout: 600_000 });
  const asked = host.ask([query(parseProgramText('exp(t)'), [1])]);
  setTimeout(() => void host.close(), 500);
  await expect(asked).rejects.toMatchObject({ code: 'internal', message: 'ask: the target is closed' });
});
