import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'conventions.json');

test('what is printed for people, and what a target is held to', async () => {
  const { status, stdout } = await cornercheck([
    'conventions',
    'float64',
    '--ops',
    'relu,max',
    '--out',
    file,
  ]);
  expect(status).toBe(0);
  expect(stdout).toBe("max: the first of those that are tied\nrelu'(0) = 0\n");
  const document = JSON.parse(readFileSync(file, 'utf8'));
  expect(document).toMatchObject({ format: 'cornercheck.conventions/1', ops: { relu: '0', max: 'first' } });
  expect(verifyDocument(document)).toMatchObject({ verdict: 'undecided', problems: [] });
  const asked = ['check', 'float64', '--ops', 'relu,max', '--runs', '20', '--expect', file, '--json'];
  expect(await cornercheck(asked)).toMatchObject({ status: 0 });
});

test('a target is waited for as long as is asked', async () => {
  expect(await cornercheck(['conventions', 'float64', '--ops', 'relu', '--timeout', '1'])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^cornercheck: [^\n]*in 1 ms[^\n]*\n$/),
  });
});

describe('held to another convention', () => {
  const other = join(folder, 'other.json');
  writeFileSync(other, '{"format":"cornercheck.conventions/1","ops":{"max":"last"}}');
  const run = (...more: string[]) =>
    cornercheck(['check', 'float64', '--ops', 'max', '--runs', '0', '--expect', other, ...more]);

  test('it is a violation, told by every view, and verified', async () => {
    const [junit, sarif, page] = ['j.xml', 's.sarif', 'p.html'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const { status, stdout } = await run('--json', '--junit', junit, '--sarif', sarif, '--html', page);
    expect(status).toBe(1);
    const document = JSON.parse(stdout);
    expect(document.findings).toMatchObject([
      { verdict: 'convention', text: expect.stringContaining('max(x, y)'), declared: { max: 'last' } },
    ]);
    expect(verifyDocument(document)).toMatchObject({ verdict: 'accepted' });
    for (const path of [junit, sarif, page]) expect(readFileSync(path, 'utf8')).toContain('convention');
  });

  test('in words: what came back, what was declared, what would be right', async () => {
    const { stdout } = await run();
    expect(stdout).toMatch(
      /convention 1\/1[\s\S]*returned +gradient \(1, 0\)[\s\S]*declared +max: the last[\s\S]*right +\(0, 1\)/,
    );
  });

  test('the one case that is asked again shows it too', async () => {
    const { status, stdout } = await cornercheck([
      ...['check', 'float64', '--program', 'max(x, y)', '--at', '0,0', '--expect', other],
    ]);
    expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining('convention') });
  });

  test('the line that asks again has the rule in it, and finds the same', async () => {
    const { findings } = JSON.parse((await run('--json')).stdout);
    const [, rules] = / --expect '(.*)'$/.exec(findings[0].replay)!;
    expect(JSON.parse(rules!)).toEqual({ max: 'last' });
    const asked = [
      'check',
      'float64',
      '--program',
      findings[0].text,
      '--at',
      findings[0].at.join(),
      '--json',
    ];
    const again = JSON.parse((await cornercheck([...asked, '--expect', rules!])).stdout);
    expect(again.findings[0]).toMatchObject({ verdict: 'convention', declared: { max: 'last' } });
    expect(JSON.parse((await cornercheck(asked)).stdout).findings[0]).toMatchObject({ verdict: 'clarke' });
  });

  test('rules that stand on the command line are refused as those of a file are', async () => {
    const { status, stderr } = await cornercheck(['check', 'float64', '--expect', '{"max": "sometimes"}']);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--expect: ops.max'),
    });
  });

  test('a file that is none is told in one line', async () => {
    writeFileSync(file, '{"format":"cornercheck.conventions/1","ops":{"max":"middle"}}');
    const { status, stderr } = await cornercheck(['check', 'float64', '--expect', file]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cornercheck: [^\n]*ops\.max: expected first, last, mean[^\n]*\n$/);
  });
});

test('where no rule can be read, why is said in one line', async () => {
  const { status, stderr } = await cornercheck(['conventions', 'float64', '--ops', 'exp,add']);
  expect(status).toBe(2);
  expect(stderr).toContain(
    'no rule was read of float64: at no tie that was asked did a finite gradient come back',
  );
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
