/** What is served is what a process of its own would do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inProcess } from './process.ts';
import { cornercheck, serving } from './served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A command line that does this. */
function doing(body: string, patience = 20_000) {
  const main = join(mkdtempSync(join(folder, 'main-')), 'main.mjs');
  writeFileSync(main, `import { writeSync } from 'node:fs';\n${body}`);
  return serving(main, patience);
}

test.each([
  [['explain', 'relu(-t) + t - relu(t)', '--at', '0'], 0],
  [['judge', 'max(x, y)', '--at', '1,1', '--gradient', '1,1', '--json'], 1],
  [['frobnicate'], 2],
  [['judge', 'abs(x)', '--at', '0', '--gradient', '0', '--out', '/dev/full'], 2],
  [['explain', 'relu(exp(x) - 3)', '--at', '1', '--budget', '1'], undefined],
])('%j: the words and the status of a process', async (words, status) => {
  const [served, apart] = await Promise.all([cornercheck(words), inProcess(words)]);
  expect(served).toEqual(apart);
  if (status !== undefined) expect(served.status).toBe(status);
});

describe('any command line', () => {
  test('its words, its arguments, its status; each begins anew', async () => {
    const ask = doing(
      `writeSync(1, process.argv.slice(2).join()); writeSync(2, 'é'); Object.assign(process, { exitCode: 3 });`,
    );
    expect(await ask(['a', 'b'])).toEqual({ status: 3, stdout: 'a,b', stderr: 'é' });
    expect(await ask([])).toEqual({ status: 3, stdout: '', stderr: 'é' });
  });

  test('one that would not end is seen', async () => {
    const ask = doing('setInterval(() => {}, 1000);', 50);
    await expect(ask(['now'])).rejects.toThrow('now: Error: would not end: Timeout');
  });

  test('one that throws, or ends its process, is seen; the next is served', async () => {
    const ask = doing(
      `if (process.argv[2] === 'end') process.exit(5); if (process.argv[2] === 'throw') throw new Error('no');`,
    );
    await expect(ask(['throw'])).rejects.toThrow('no');
    await expect(ask(['end'])).rejects.toThrow('the process ended with 5');
    expect(await ask([])).toMatchObject({ stdout: '', stderr: '' });
  });
});
