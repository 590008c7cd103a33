import { spawn } from 'node:child_process';
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

describe('judge', () => {
  test.concurrent.each([
    [['max(x, y)', '--at', '1,1', '--gradient', '1,1'], 1, 'outside'],
    [['max(x, y)', '--at', 'y=1,x=1', '--gradient', 'y=0,x=1'], 0, 'clarke'],
    [['abs(x)', '--at', '0', '--gradient', '-1', '--value', '2'], 1, 'value'],
    [['x/3', '--at', '1', '--gradient', '0.33333334', '--precision', 'float32'], 0, 'gradient'],
    [['x/3', '--at', '1', '--gradient', '0.33333334'], 1, 'outside'],
    [['x/3', '--at', '1', '--gradient', '0.33333334', '--within', '1e-8'], 0, 'gradient'],
    ['exp(x) --at 0 --gradient 1 --value 1.000000000000002 --precision float64'.split(' '), 1, 'value'],
    [
      'exp(x) --at 0 --gradient 1 --value 1.000000000000002 --precision float64 --accuracy tanh=6,exp=16'.split(
        ' ',
      ),
      0,
      'gradient',
    ],
    [
      'softplus(x) --at 21 --gradient 1 --precision float64 --thresholds softplus=20'.split(' '),
      0,
      'gradient',
    ],
    [['abs(x)', '--at', '0', '--gradient', 'NaN'], 1, 'nonfinite'],
    [['relu(4*cos(8*atan(x)/5) + 1 - sqrt(5))', '--at', '1', '--gradient', '1'], 3, 'undecided'],
    [['relu(-t) + t - relu(t)', '--at', '0', '--gradient', '1'], 0, 'conservative'],
  ] as const)('%j: exit status %i, %s', async (words, status, verdict) => {
    const ended = await cornercheck(['judge', ...words, '--json']);
    expect({ status: ended.status, stderr: ended.stderr }).toEqual({ status, stderr: '' });
    const document = JSON.parse(ended.stdout);
    expect(document).toMatchObject({ format: 'cornercheck.judgement/1', verdict });
    const verified = await cornercheck(['verify', '-'], ended.stdout);
    expect(verified.stdout).toMatch(status === 3 ? /^undecided/ : /^accepted/);
  });

  test('for people: what would have been right', async () => {
    const { stdout } = await cornercheck(['judge', 'max(x, y)', '--at', '1,1', '--gradient', '1,1']);
    expect(stdout).toContain('any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)');
  });

  test.concurrent.each([
    [[], 'expected a program, or --cases FILE'],
    [
      ['max(x, y)', '--at', '1,1'],
      'expected a value for each of the inputs x, y, such as --gradient x=0,y=0',
    ],
    [['max(x, y)', '--at', '1,1', '--gradient', '1'], '--gradient: expected a value for each of the inputs'],
    [['x', '--at', '1', '--gradient', 'one'], 'gradient: expected an exact number'],
    [
      ['x', '--at', '1', '--gradient', '1', '--precision', 'half'],
      'precision: expected float64, float32, float16, bfloat16 or exact',
    ],
    [
      'x --at 1 --gradient 1 --precision float64 --accuracy exp'.split(' '),
      '--accuracy: expected an operation and a whole number, such as softplus=20, got "exp"',
    ],
    [
      'x --at 1 --gradient 1 --precision float64 --accuracy exp=4,exp=5'.split(' '),
      '--accuracy: exp is given twice',
    ],
    [
      'x --at 1 --gradient 1 --precision float64 --accuracy exp=500'.split(' '),
      'accuracy.exp: expected a whole number from 1 to 256, got 500',
    ],
    [
      'x --at 1 --gradient 1 --accuracy exp=4'.split(' '),
      'accuracy: expected a floating-point precision beside it, got exact',
    ],
    [['--cases', '-', '--thresholds', 'softplus=20'], 'expected --cases alone, got --thresholds as well'],
    [['1/x', '--at', '0', '--gradient', '1'], 'the program has no value there'],
    [['x', '--cases', '-'], 'expected --cases alone, got a program as well'],
    [['--cases', '-', '--at', '1'], 'expected --cases alone, got --at as well'],
    [['--cases', '/nowhere/cases.jsonl'], '/nowhere/cases.jsonl: no such file'],
    [['--cases', '/'], 'expected a file, got a directory'],
    [['--cases', '-', '--jobs', '0'], '--jobs: expected a whole number from 1 to 64, got 0'],
    [['--cases', '-', '--jobs', 'x'], '--jobs: expected a whole number from 1 to 64, got x'],
    [['x', '--at', '1', '--gradient', '1', '--jobs', '2'], '--jobs: it belongs to --cases'],
  ] as const)('bad input, one line: %j', async (words, message) => {
    const { status, stdout, stderr } = await cornercheck(['judge', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain(message);
  });
});

describe('judge --cases', () => {
  const right = '{"id":"right","program":"abs(x)","at":[0],"gradient":[-1]}';
  const wrong = '{"id":"wrong","program":"abs(x)","at":[0],"gradient":[2]}';
  const open = '{"id":"open","program":"relu(4*cos(8*atan(x)/5) + 1 - sqrt(5))","at":[1],"gradient":[1]}';

  test.concurrent.each([
    [[right, wrong, open], 1, ['clarke', 'outside', 'undecided']],
    [[right, open, ''], 3, ['clarke', 'undecided']],
    [[right, '', right], 0, ['clarke', 'clarke']],
    [[right, 'rubbish', wrong], 2, ['clarke', undefined, 'outside']],
    [[], 0, []],
  ])('%j: exit status %i', async (lines, status, verdicts) => {
    const ended = await cornercheck(['judge', '--cases', '-', '--json'], lines.join('\n'));
    expect(ended.status).toBe(status);
    const judged = ended.stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line));
    expect(judged.map(({ verdict }) => verdict)).toEqual(verdicts);
    const numbers = lines.flatMap((line, i) => (line === '' ? [] : [i + 1]));
    expect(judged.map(({ line }) => line)).toEqual(numbers);
    for (const one of judged.filter(({ verdict }) => verdict === undefined))
      expect(one.error).toContain('line 2: ');
  });

  test('from a file, with a line end of Windows, a mark and no end', async () => {
    const file = join(folder, 'cases.jsonl');
    writeFileSync(file, `\ufeff${right}\r\n${wrong}`);
    const { status, stdout, stderr } = await cornercheck(['judge', '--cases', file]);
    expect(status).toBe(1);
    expect(stdout.split('\n')[0]).toContain('clarke line 1 (right): abs(x) at x = 0: −1');
    expect(stdout.split('\n')[1]).toContain(
      'outside line 2 (wrong): abs(x) at x = 0: 2; right: any a, −1 ≤ a ≤ 1',
    );
    expect(stderr).toBe('2 cases, 1 clarke, 1 outside\n');
  });

  test('a line that is too long is one error, and is not kept', async () => {
    const long = `{"program":"${'x'.repeat(9_000_000)}"}`;
    const { status, stdout } = await cornercheck(['judge', '--cases', '-', '--json'], `${long}\n${right}\n`);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(status).toBe(2);
    expect(first).toMatchObject({ line: 1, error: 'line 1: expected at most 8000000 characters, got more' });
    expect(second).toMatchObject({ line: 2, verdict: 'clarke' });
  });

  test('each judgement comes as soon as its line does', async () => {
    const child = spawn(process.execPath, ['dist/src/cli/main.js', 'judge', '--cases', '-', '--json']);
    const answer = () =>
      new Promise<string>(resolve => child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())));
    for (const line of [right, wrong]) {
      const next = answer();
      child.stdin.write(`${line}\n`);
      expect(JSON.parse(await next)).toHaveProperty('verdict');
    }
    child.stdin.end();
    await new Promise(resolve => child.on('close', resolve));
  });

  test('cases are left once the time is over, which is said', async () => {
    const words = ['dist/src/cli/main.js', 'judge', '--cases', '-', '--json', '--time', '1'];
    const child = spawn(process.execPath, words);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const first = new Promise<string>(resolve => child.stdout.once('data', chunk => resolve(String(chunk))));
    child.stdin.write(`${right}\n`);
    expect(JSON.parse(await first)).toMatchObject({ line: 1, verdict: 'clarke' });
    await new Promise(resolve => setTimeout(resolve, 1_100));
    child.stdin.end(`${wrong}\n`);
    const status = await new Promise(resolve => child.on('close', resolve));
    expect([status, said]).toEqual([
      3,
      'stopped after 1 s: no case from line 2 on was judged\n1 case, 1 clarke\n',
    ]);
  });
});
