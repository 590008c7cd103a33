/** Many cases on several threads: the same bytes, whatever their number, and nothing lost where they are stopped. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = 'dist/src/cli/main.js';

const RIGHT = '{"program":"abs(x)","at":[0],"gradient":[-1]}';

/** The first take longest; errors of all kinds are among them. */
const CASES = [
  '{"id":"slow","program":"relu(x)+relu(y)+relu(x+y)+relu(x-y)+max(x,y)","at":[0,0],"gradient":[9,9]}',
  ...Array.from(
    { length: 90 },
    (_, i) => `{"id":${i},"program":"${i}*abs(x)","at":[0],"gradient":[${i - 40}]}`,
  ),
  'rubbish',
  '',
  `{"program":"${'x'.repeat(8_100_000)}"}`,
  '{"id":"none","program":"1/x","at":[0],"gradient":[1]}',
  '{"id":"open","program":"relu(4*cos(8*atan(x)/5) + 1 - sqrt(5))","at":[1],"gradient":[1]}',
  '   ',
  RIGHT,
];

describe('judge --cases --jobs', () => {
  test.each([[[]], [['--json']]])('the same bytes from one, two and three threads %j', async more => {
    const file = join(folder, 'cases.jsonl');
    writeFileSync(file, CASES.join('\n'));
    const [one, ...others] = await Promise.all(
      ['1', '2', '3'].map(jobs => cornercheck(['judge', '--cases', file, '--jobs', jobs, ...more])),
    );
    expect(one!.status).toBe(2);
    expect(one!.stdout.trim().split('\n')).toHaveLength(CASES.length - 2);
    expect(one!.stderr).toContain('96 cases');
    for (const other of others) expect(other).toEqual(one);
    expect((await cornercheck(['judge', '--cases', file, ...more])).stdout).toBe(one!.stdout);
  });

  const started = (...words: string[]) => {
    const child = spawn(process.execPath, [MAIN, 'judge', '--cases', '-', '--json', ...words]);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk.toString();
    });
    const ended = new Promise<number | null>(resolve => child.on('close', resolve));
    return { child, said, ended };
  };

  const answered = async (child: ChildProcess): Promise<string> =>
    new Promise(resolve => child.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString())));

  test('threads too answer each line as it comes, and Ctrl-C ends the waiting for more', async () => {
    const { child, said, ended } = started('--jobs', '2');
    for (const line of [1, 2]) {
      const next = answered(child);
      child.stdin.write(`${RIGHT}\n`);
      expect(JSON.parse(await next)).toMatchObject({ line, verdict: 'clarke' });
    }
    child.kill('SIGINT');
    expect(await ended).toBe(3);
    expect(said.err).toContain('stopped: no case from line 3 on was judged\n2 cases, 2 clarke\n');
  });

  test.each([
    ['SIGINT', ['--jobs', '2']],
    ['2 s', ['--jobs', '2', '--time', '2']],
    // Threads take over once it is known to be worth it.
    ['4 s', ['--time', '4']],
  ])('stopped by %s, the first lines are answered and no other', async (how, words) => {
    const { child, said, ended } = started(...words);
    // The pipe is closed before all is read.
    child.stdin.on('error', () => undefined);
    const first = answered(child);
    child.stdin.end(`${RIGHT}\n`.repeat(200_000));
    await first;
    if (how === 'SIGINT') child.kill('SIGINT');
    expect(await ended).toBe(3);
    const lines = said.out
      .trim()
      .split('\n')
      .map(one => JSON.parse(one).line);
    expect(lines).toEqual(lines.map((_, i) => i + 1));
    const when = how === 'SIGINT' ? '' : ` after ${how}`;
    expect(said.err).toContain(`stopped${when}: no case from line ${lines.length + 1} on was judged\n`);
  });

  test('a directory is no standard input', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" ${MAIN} judge --cases - < /`], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, 'cornercheck: -: expected a file, got a directory\n']);
  });
});
