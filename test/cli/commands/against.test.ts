import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

test('in parts, and in several processes, it is byte for byte one run; parts of a check of one target are none', async () => {
  const asked = ['check', WRONG, '--against', RIGHT, '--ops', 'max', '--runs', '6'];
  const whole = await cornercheck([...asked, '--json']);
  for (const part of [1, 2])
    await cornercheck([...asked, '--shard', `${part}/2`, '--out', file(`${part}.json`)]);
  const merged = await cornercheck(['merge', file('2.json'), file('1.json'), '--json']);
  expect(merged).toMatchObject({ status: 1, stdout: whole.stdout });
  expect(await cornercheck([...asked, '--jobs', '2', '--json'])).toMatchObject({
    status: 1,
    stdout: whole.stdout,
  });
  await cornercheck([
    'check',
    WRONG,
    '--ops',
    'max',
    '--runs',
    '0',
    '--shard',
    '1/2',
    '--out',
    file('one.json'),
  ]);
  const mixed = await cornercheck(['merge', file('1.json'), file('one.json')]);
  expect(mixed).toMatchObject({ status: 2 });
  expect(mixed.stderr).toMatch(/^cornercheck: [^\n]*one\.json: expected a part of check --against[^\n]*\n$/);
});

test('both are held to conventions, as far as both have the operation', async () => {
  const rules = (ops: object): string => {
    writeFileSync(file('rules.json'), JSON.stringify({ format: 'cornercheck.conventions/1', ops }));
    return file('rules.json');
  };
  const asked = ['check', RIGHT, '--against', 'fixtures/targets/float64-other-conventions.mjs'];
  const held = (ops: object) =>
    cornercheck([...asked, '--ops', 'relu', '--runs', '0', '--expect', rules(ops)]);
  expect((await held({ relu: '0' })).stdout).toMatch(/is wrong, right is not|second/);
  const apart = await held({ relu: '0', sigmoid: '0' });
  expect(apart.status).toBe(2);
  expect(await held({ rleu: '0' })).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('did you mean relu?'),
  });
});

test.each([
  [['--against', RIGHT, '--jobs', '2', '--shard', '1/2'], 'expected --jobs without --shard'],
  [['--against', RIGHT, '--shard', '3/2'], 'expected a part such as 2/4'],
  [['--against', RIGHT, '--bail', '--jobs', '2'], 'expected --bail without --jobs and --shard'],
  [['--against', RIGHT, '--expect', 'a.json'], 'a.json: no such file'],
  [['--against', RIGHT, '--self-test'], '--against: has no meaning beside --self-test'],
  [['--same'], 'expected --against as well, got --same alone'],
  [['--against', 'nobody'], 'unknown target'],
  [['--against', RIGHT, '--ops', 'mxa'], 'does not list mxa; did you mean max?'],
])('%j is refused', async (more, message) => {
  const { status, stderr } = await cornercheck(['check', RIGHT, ...more]);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
