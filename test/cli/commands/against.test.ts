import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);
const RIGHT = 'fixtures/broken/right.mjs';
const WRONG = 'fixtures/broken/max-all-tied.mjs';

test('a wrong target against a right one: in words, and for what reads reports', async () => {
  const asked = ['check', WRONG, '--against', RIGHT, '--ops', 'max', '--runs', '0'];
  const files = ['junit', 'sarif', 'markdown', 'html'].flatMap(name => [`--${name}`, file(name)]);
  const { status, stdout } = await cornercheck([...asked, ...files]);
  expect(status).toBe(1);
  expect(stdout).toMatch(/first[\s\S]*max-all-tied is wrong, right is not[\s\S]*✗ wrong answers of 2 causes/);
  expect(readFileSync(file('junit'), 'utf8')).toMatch(/<failure message="outside: max\(x, y\) at/);
  expect(JSON.parse(readFileSync(file('sarif'), 'utf8')).runs[0].results[0]).toMatchObject({
    ruleId: 'outside',
    partialFingerprints: { 'cornercheckFinding/v1': 'first-outside-max-tied' },
  });
  for (const name of ['markdown', 'html'])
    expect(readFileSync(file(name), 'utf8')).toContain('max-all-tied is wrong, right is not');
});

test('one case alone, of two that are right', async () => {
  const { status, stdout } = await cornercheck([
    ...['check', RIGHT, '--against', 'fixtures/targets/float64-other-conventions.mjs'],
    ...['--program', 'relu(t)', '--at', '0', '--json'],
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'cornercheck.comparison/1',
    summary: { convention: 2 },
  });
});

test.each([
  [['--against', RIGHT, '--jobs', '2'], 'expected --against without --jobs'],
  [['--against', RIGHT, '--shard', '1/2'], 'expected --against without --shard'],
  [['--against', RIGHT, '--expect', 'a.json'], 'expected --against without --expect'],
  [['--against', RIGHT, '--expected'], 'expected --against without --expected'],
  [['--against', RIGHT, '--self-test'], '--against: has no meaning beside --self-test'],
  [['--same'], 'expected --against as well, got --same alone'],
  [['--against', 'nobody'], 'unknown target'],
  [['--against', RIGHT, '--ops', 'mxa'], 'does not list mxa; did you mean max?'],
])('%j is refused', async (more, message) => {
  const { status, stderr } = await cornercheck(['check', RIGHT, ...more]);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
