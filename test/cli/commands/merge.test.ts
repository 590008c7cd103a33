import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ASKED = ['check', 'fixtures/broken/abs-two.mjs', '--ops', 'abs,relu,add', '--runs', '12'];
const file = (name: string): string => join(folder, name);

test('parts put together, and a run in several processes, are byte for byte one run', async () => {
  const whole = await cornercheck([...ASKED, '--json']);
  for (const part of [1, 2])
    expect(
      (await cornercheck([...ASKED, '--shard', `${part}/2`, '--out', file(`${part}.json`)])).stdout,
    ).not.toBe('');
  const merged = await cornercheck([
    'merge',
    file('2.json'),
    file('1.json'),
    '--json',
    '--junit',
    file('j.xml'),
  ]);
  expect(merged).toMatchObject({ status: 1, stdout: whole.stdout });
  expect(readFileSync(file('j.xml'), 'utf8')).toContain('<testsuites');
  expect((await cornercheck([...ASKED, '--jobs', '2', '--json'])).stdout).toBe(whole.stdout);
  expect(verifyDocument(JSON.parse(readFileSync(file('1.json'), 'utf8')))).toMatchObject({
    verdict: 'accepted',
  });
});

test('a target that is slow to start is waited for as long as is asked', async () => {
  const { status, stderr } = await cornercheck(['merge', file('2.json'), file('1.json'), '--timeout', '1']);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^cornercheck: [^\n]*in 1 ms[^\n]*\n$/),
  });
});

test('a part that is missing, and what is no report, are told in one line', async () => {
  expect(await cornercheck(['merge', file('1.json')])).toMatchObject({
    status: 2,
    stderr: 'cornercheck: missing: part 2/2\n',
  });
  const changed = readFileSync(file('1.json'), 'utf8').replace('"seed": 1', '"seed": 2');
  writeFileSync(file('changed.json'), changed);
  expect((await cornercheck(['merge', file('changed.json'), file('2.json')])).stderr).toContain(
    'changed.json: was changed after it was written',
  );
  writeFileSync(file('none.json'), '{');
  for (const name of ['none.json', 'fixtures/documents/explain.json'].map(one =>
    one === 'none.json' ? file(one) : one,
  )) {
    const { status, stderr } = await cornercheck(['merge', name]);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^cornercheck: [^\n]*expected a report[^\n]*\n$/),
    });
  }
});

test.each([
  [['--shard', '3/2'], 'expected a part such as 2/4'],
  [['--shard', '1/2', '--jobs', '2'], 'expected --jobs without --shard'],
  [['--program', 'abs(x)', '--at', '0', '--shard', '1/2'], 'expected --shard without --program'],
])('%j is bad usage', async (more, said) => {
  const { status, stderr } = await cornercheck([...ASKED, ...more]);
  expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(said) });
});
