import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExplainDocument } from '../../../src/reports/index.ts';
import { cornercheck } from '../served.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const explained = async (...words: string[]): Promise<ExplainDocument> => {
  const { status, stdout, stderr } = await cornercheck(['explain', ...words, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

describe('A8: a convention by the label of a piece, or by its number', () => {
  test.concurrent.each([
    ['clip(x, -1, 1)', '1', 'clip=1', '0'],
    ['clip(x, -1, 1)', '1', 'clip=#1', '1'],
    ['clip(x, -2, 2)', '2', 'clip=2', '0'],
    ['clip(x, -2, 2)', '2', 'clip=#2', '1'],
    ['clip(x, -2, 2)', '2', 'clip=#3', '0'],
  ])('%s at %s with %s, and verify agrees', async (program, at, convention, slope) => {
    const document = await explained(program, '--at', at, '--convention', convention);
    expect(document.gradient).toEqual({ forward: [slope], backward: [slope] });
    const verified = await cornercheck(['verify', '-'], JSON.stringify(document));
    expect(verified.stdout).toMatch(/^accepted/);
    const wrong = { forward: [slope === '0' ? '1' : '0'], backward: [slope] };
    const lie = await cornercheck(['verify', '-'], JSON.stringify({ ...document, gradient: wrong }));
    expect(lie.stdout).toContain('/gradient/forward: is not the selection derivative');
  });
});

describe('explain, right by hand', () => {
  test.concurrent('zero at 0: all of -1, 0, 1 active, selection-critical, differentiable with the gradient 0', async () => {
    const document = await explained('relu(-t) + t - relu(t)', '--at', 't=0');
    expect(document).toMatchObject({
      value: '0',
      // relu'(0) = 0: the t in the middle is all that is left.
      gradient: { forward: ['1'], backward: ['1'] },
      // Pieces 0 + t - 0, -t + t - 0, 0 + t - t, -t + t - t.
      active: { count: 4, gradients: [['-1'], ['0'], ['1']] },
      selectionCritical: { verdict: 'yes' },
      clarke: { status: 'exact', gradients: [['0']] },
      clarkeCritical: { verdict: 'yes' },
      artificial: 'no',
    });
  });

  test.concurrent('t - zero at 0: derivative 0 is returned for a function of slope 1: artificial', async () => {
    const document = await explained('t - (relu(-t) + t - relu(t))', '--at', '0');
    expect(document).toMatchObject({
      value: '0',
      gradient: { forward: ['0'], backward: ['0'] },
      active: { gradients: [['0'], ['1'], ['2']] },
      selectionCritical: { verdict: 'yes' },
      clarke: { status: 'exact', gradients: [['1']] },
      clarkeCritical: { verdict: 'no' },
      artificial: 'yes',
    });
  });

  test.concurrent('max at (1, 1): the two unit vectors', async () => {
    const document = await explained('max(x, y)', '--at', '1,1');
    expect(document).toMatchObject({
      value: '1',
      gradient: { forward: ['1', '0'], backward: ['1', '0'] },
      active: {
        count: 2,
        gradients: [
          ['0', '1'],
          ['1', '0'],
        ],
      },
      clarke: {
        status: 'exact',
        gradients: [
          ['0', '1'],
          ['1', '0'],
        ],
      },
      selectionCritical: { verdict: 'no' },
      artificial: 'no',
    });
  });

  test.concurrent('|x| - |y| at 0: the four corners of a square, 0 inside', async () => {
    const document = await explained('abs(x) - abs(y)', '--at', '0,0');
    const square = [
      ['-1', '-1'],
      ['-1', '1'],
      ['1', '-1'],
      ['1', '1'],
    ];
    expect(document).toMatchObject({
      value: '0',
      active: { count: 4, gradients: square },
      clarke: { status: 'exact', gradients: square },
      clarkeCritical: { verdict: 'yes' },
    });
  });

  test.concurrent('the largest of sort at a tie of all three', async () => {
    const document = await explained('sort(x, y, z)[1]', '--at', '2,2,2');
    expect(document).toMatchObject({ value: '2', gradient: { backward: ['1', '0', '0'] } });
    expect(document.clarke.gradients).toEqual([
      ['0', '0', '1'],
      ['0', '1', '0'],
      ['1', '0', '0'],
    ]);
  });

  test.concurrent('median with a tie of two of three', async () => {
    const document = await explained('median(x, y, z)', '--at', '5,1,1');
    expect(document.value).toBe('1');
    expect(document.clarke.gradients).toEqual([
      ['0', '0', '1'],
      ['0', '1', '0'],
    ]);
  });

  test.concurrent('text says the same in words', async () => {
    const { status, stdout, stderr } = await cornercheck(['explain', 'max(x, y)', '--at', '1,1']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/value +1\n/);
    expect(stdout).toContain('conv {(0, 1), (1, 0)}');
    expect(stdout).not.toContain('\u001b');
  });
});

describe('points and programs, as they may be written', () => {
  test.concurrent.each([
    [['x + 10*y', '--at', '-1,2'], '19'],
    [['x + 10*y', '--at', 'y=-2,x=1/2'], '-39/2'],
    [['x + 10*y', '--at=-1,0.1'], '0'],
    [['-x', '--at', '-1e-3'], '1/1000'],
    [['--at', '0x1.8p1', '-x'], '-3'],
  ])('%j', async (words, value) => {
    expect((await explained(...words)).value).toBe(value);
  });

  test.concurrent('- reads standard input', async () => {
    const { status, stdout } = await cornercheck(
      ['explain', '-', '--at', '-3', '--json'],
      'f(t) =\n  abs(t)\n',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).value).toBe('3');
  });

  test.concurrent('a convention', async () => {
    const document = await explained('max(x, y)', '--at', '1,1', '--convention', 'max=mean');
    expect(document.gradient.backward).toEqual(['1/2', '1/2']);
  });

  test.concurrent('verify accepts what explain writes, and rejects it altered', async () => {
    const { stdout } = await cornercheck(['explain', 'abs(x) - abs(y)', '--at', '0,0', '--json']);
    const [good, bad] = ['good.json', 'bad.json'].map(name => join(folder, name)) as [string, string];
    writeFileSync(good, stdout);
    writeFileSync(bad, stdout.replace('"artificial": "no"', '"artificial": "yes"'));
    const [accepted, rejected] = await Promise.all([good, bad].map(path => cornercheck(['verify', path])));
    expect(accepted).toMatchObject({ status: 0, stdout: expect.stringMatching(/^accepted/m) });
    expect(rejected).toMatchObject({ status: 1, stdout: expect.stringMatching(/artificial/) });
  });
});

test('what explain prints is verified through a pipe', async () => {
  const { stdout } = await cornercheck(['explain', 'abs(x)', '--at', '0', '--json']);
  expect(await cornercheck(['verify', '-'], stdout)).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^accepted: \d+ claims/),
  });
  expect(await cornercheck(['verify', '-'], stdout.replace('"value": "0"', '"value": "1"'))).toMatchObject({
    status: 1,
  });
});

describe('--only', () => {
  const words = ['max(x, y, z - 1) + relu(x) - relu(y)', '--at', '0,0,0'];
  const run = async (...more: string[]) => {
    const { status, stdout, stderr } = await cornercheck(['explain', ...words, ...more, '--json']);
    const document: ExplainDocument = JSON.parse(stdout);
    const { active, nodewise, clarke } = document;
    const verified = await cornercheck(['verify', '-'], stdout);
    return { status, stderr, active, nodewise, clarke, verified: verified.stdout };
  };

  test.concurrent('the sets that are asked for are what they are without it; of the others nothing is enumerated', async () => {
    const all = await run();
    for (const [sets, known, others] of [
      ['dp,clarke', ['nodewise', 'clarke'], ['active']],
      ['dp', ['nodewise'], ['clarke', 'active']],
      ['clarke', ['clarke'], ['nodewise', 'active']],
      ['df, dp', ['active', 'nodewise'], ['clarke']],
    ] as const) {
      const some = await run('--only', sets);
      expect([some.status, some.stderr], sets).toEqual([0, '']);
      for (const set of known) {
        expect(some[set].status).toBe('exact');
        expect(some[set].gradients).toEqual(all[set].gradients);
      }
      for (const set of others) expect(some[set], sets).toMatchObject({ why: 'not asked for' });
      expect(some.verified).not.toMatch(/^rejected/);
    }
  });

  test.concurrent('a set that stays open though it was asked for is status 3; one that is none is named', async () => {
    expect((await run('--only', 'dp,clarke', '--budget', '1')).status).toBe(3);
    expect(await cornercheck(['explain', ...words, '--only', 'dp,hull'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--only: expected dp, clarke or df, got'),
    });
  });
});
