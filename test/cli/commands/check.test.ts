import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import type { CheckDocument } from '../../../src/reports/index.ts';
import { ended, start } from '../process.ts';
import { cornercheck } from '../served.ts';

const json = (text: string): CheckDocument => JSON.parse(text);

describe('exit statuses of check', () => {
  test.concurrent('0: all that was asked holds', async () => {
    const { status, stdout } = await cornercheck([
      'check',
      'float64',
      '--ops',
      'relu,max',
      '--runs',
      '20',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(json(stdout)).toMatchObject({ format: 'cornercheck.report/1', complete: true, seed: 1 });
  });

  test.concurrent('1: a violation, with one JSON document on standard output all the same', async () => {
    const { status, stdout } = await cornercheck([
      'check',
      'fixtures/broken/abs-two.mjs',
      '--ops',
      'abs',
      '--runs',
      '0',
      '--json',
    ]);
    expect(status).toBe(1);
    expect(json(stdout).findings).toMatchObject([{ verdict: 'outside', ops: ['abs'], at: ['0'] }]);
  });

  test.concurrent('the replay of a finding shows it again', async () => {
    const { status, stdout } = await cornercheck([
      'check',
      'fixtures/broken/abs-two.mjs',
      '--program',
      'abs(x)',
      '--at',
      'x=0',
    ]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/abs\(x\)/);
  });

  test.concurrent('0: a case whose value is not rational is judged', async () => {
    const { status, stdout } = await cornercheck([
      'check',
      'float64',
      '--program',
      'sigmoid(x)',
      '--at',
      '20',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(json(stdout)).toMatchObject({ summary: { gradient: 2 } });
  });

  test.concurrent('3: the value to compare with is not decided', async () => {
    const { status, stdout, stderr } = await cornercheck([
      'check',
      'float64',
      '--program',
      'relu(4*cos(8*atan(t)/5) + 1 - sqrt(5))',
      '--at',
      '1',
      '--json',
    ]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^undecided: [^\n]+\n$/);
    const document = json(stdout);
    expect(document).toMatchObject({ format: 'cornercheck.report/1', at: ['1'], status: 'undecided' });
    expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  });

  test.concurrent('3: the one case asked for stays undecided', async () => {
    const { status } = await cornercheck([
      'check',
      'float64',
      '--program',
      'x^2',
      '--at',
      '0x1p600',
      '--json',
    ]);
    expect(status).toBe(3);
  });

  test.concurrent('explain: 3 where the value is no rational number, said in one line', async () => {
    const { status, stderr } = await cornercheck([
      'explain',
      'relu(4*cos(8*atan(t)/5) + 1 - sqrt(5))',
      '--at',
      '1',
    ]);
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(/^undecided: [^\n]+\n$/) });
  });
});

describe('help', () => {
  test.concurrent.each([
    [['--help']],
    [['explain', '--help']],
    [['check', '--help']],
    [['verify', '--help']],
    [['start', '-h']],
  ])('%j goes to standard output, status 0', async words => {
    const { status, stdout, stderr } = await cornercheck(words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/Usage: cornercheck/);
  });

  test.concurrent('without a command: the overview, status 2', async () => {
    expect(await cornercheck([])).toMatchObject({ status: 2, stdout: expect.stringMatching(/Usage/) });
  });
});

describe('interruptions', () => {
  test.each(['SIGINT', 'SIGHUP'] as const)(
    '%s ends a long run with what was found so far: one JSON document, complete: false',
    async signal => {
      const child = start(['check', 'fixtures/broken/abs-two.mjs', '--runs', '1000000', '--json']);
      const end = ended(child);
      // The first line of progress: the run is under way. All of it would take hours, longer than a test may.
      await new Promise(resolve => child.stderr!.once('data', resolve));
      child.kill(signal);
      const { status, stdout, stderr } = await end;
      expect(stderr).toContain('what was found so far is kept');
      const document = json(stdout);
      expect(document.complete).toBe(false);
      expect(document.checks).toBeGreaterThan(0);
      expect(status).toBe(document.findings.some(({ verdict }) => verdict === 'outside') ? 1 : 3);
    },
  );

  test('Ctrl-C while the target is being loaded: a document all the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
    const loading = join(folder, 'loading');
    const slow = join(folder, 'slow.mjs');
    writeFileSync(
      slow,
      `import { writeFileSync } from 'node:fs';
      writeFileSync(${JSON.stringify(loading)}, '');
      await new Promise(resolve => setTimeout(resolve, 1500));
      export default { name: 'slow', version: '1', precision: 'float64', modes: ['backward'], ops: ['relu'],
        gradient: (program, [x]) => ({ value: Math.max(x, 0), gradient: [x > 0 ? 1 : 0] }) };`,
    );
    const child = start(['check', slow, '--json']);
    const end = ended(child);
    await expect.poll(() => existsSync(loading), { timeout: 60_000 }).toBe(true);
    child.kill('SIGINT');
    const { status, stdout } = await end;
    expect(json(stdout)).toMatchObject({ complete: false, checks: 0 });
    expect(status).toBe(3);
    rmSync(folder, { recursive: true });
  });

  test('a report may go into a pipe, which stays one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const words = ['check', 'float64', '--program', 'relu(x)', '--at', '0', '--out', pipe];
    const [text, { status }] = await Promise.all([readFile(pipe, 'utf8'), cornercheck(words)]);
    expect(json(text).format).toBe('cornercheck.report/1');
    expect(status).toBe(0);
    expect(statSync(pipe).isFIFO()).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test('a reader that goes away ends the output quietly', async () => {
    const child = start(['explain', 'max(x, y)', '--at', '1,1', '--json']);
    child.stdout!.destroy();
    const errors: string[] = [];
    child.stderr!.on('data', chunk => errors.push(String(chunk)));
    const status = await new Promise(resolve => child.on('close', resolve));
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
  });
});
