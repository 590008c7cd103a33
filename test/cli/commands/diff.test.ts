import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

test('a violation that is new: exit status 1, in words, as Markdown and as a page', async () => {
  const asked = ['--ops', 'abs,relu', '--runs', '0', '--out'];
  await cornercheck(['check', 'fixtures/broken/right.mjs', ...asked, file('old.json')]);
  await cornercheck(['check', 'fixtures/broken/abs-two.mjs', ...asked, file('new.json')]);
  const words = ['diff', file('old.json'), file('new.json')];
  const told = await cornercheck([...words, '--markdown', file('d.md'), '--html', file('d.html')]);
  expect(told.status).toBe(1);
  expect(told.stdout).toMatch(/New\n {2}outside[\s\S]*abs\(x\) at x = 0[\s\S]*✗ 1 new violation/);
  for (const name of ['d.md', 'd.html'])
    expect(readFileSync(file(name), 'utf8')).toContain('1 new violation');
  const back = await cornercheck(['diff', file('new.json'), file('old.json'), '--json']);
  expect(back.status).toBe(0);
  expect(JSON.parse(back.stdout)).toMatchObject({ fixed: [{ verdict: 'outside' }], appeared: [] });
});

test('what is no report is told in one line', async () => {
  writeFileSync(file('none.json'), '[]');
  const { status, stderr } = await cornercheck(['diff', file('none.json'), file('none.json')]);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^cornercheck: [^\n]+\n$/),
  });
});
