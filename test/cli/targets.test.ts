/** What the command line makes of targets that hang, print, and cannot run a program. */
import { expect, test } from 'vitest';
import { cornercheck } from './served.ts';

test('D6: --timeout covers the start', async () => {
  const start = Date.now();
  const { status, stderr } = await cornercheck([
    ...['check', 'fixtures/targets/hostile/hangs-at-load.mjs', '--timeout', '700'],
  ]);
  expect(stderr).toContain('expected it to describe itself in 700 ms');
  expect(status).toBe(2);
  expect(Date.now() - start).toBeLessThan(30_000);
});

test('E14: what a module prints is shown, and not in the answer', async () => {
  const { status, stdout, stderr } = await cornercheck([
    ...['check', 'test/targets/prints.mjs', '--ops', 'neg', '--runs', '0', '--json'],
  ]);
  expect(stderr).toContain('test/targets/prints.mjs printed: a line for stdout\n');
  expect(stderr).toContain('test/targets/prints.mjs prints more, which is not shown\n');
  expect(JSON.parse(stdout).format).toBe('cornercheck.report/1');
  expect(status).toBe(1);
});

test('A9: what an adapter cannot run is no violation of the library', async () => {
  const { status, stdout } = await cornercheck([
    ...['check', 'tfjs', '--program', 'clip(x, 0, x)', '--at', '5', '--timeout', '60000', '--json'],
  ]);
  expect(JSON.parse(stdout)).toMatchObject({
    summary: { inapplicable: 1 },
    findings: [],
    notes: ['Not supported, 1 check: tfjs says that it does not support clip with lo and hi as arguments.'],
  });
  expect(status).toBe(0);
});
