import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { verifyDocument } from '../../../src/certificates/index.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);
const asked = ['--ops', 'abs,relu', '--runs', '0', '--out'];

test('reports beside each other, and two such tables compared', async () => {
  await cornercheck(['check', 'fixtures/broken/right.mjs', ...asked, file('right.json')]);
  await cornercheck(['check', 'fixtures/broken/abs-two.mjs', ...asked, file('wrong.json')]);
  const words = ['table', file('right.json'), file('wrong.json'), '--out', file('table.json')];
  const told = await cornercheck([...words, '--markdown', file('t.md'), '--html', file('t.html')]);
  expect(told.status).toBe(0);
  expect(told.stdout).toMatch(/^operation +tie +right float64 backward/);
  expect(told.stdout).toMatch(/\nabs +x = 0 +clarke 1 +clarke 1 +OUT +OUT\n/);
  for (const name of ['t.md', 't.html']) expect(readFileSync(file(name), 'utf8')).toContain('Corner table');
  const back = await cornercheck(['table', file('t.html'), '--json']);
  expect(JSON.parse(back.stdout).reports).toHaveLength(2);
  const diff = await cornercheck(['diff', file('table.json'), file('table.json')]);
  expect(diff).toMatchObject({ status: 0, stdout: expect.stringContaining('✓ No new violation') });
});

test('two targets held against each other, beside a report; diff does not take these', async () => {
  const right = 'fixtures/broken/right.mjs';
  await cornercheck(['check', right, ...asked, file('right.json')]);
  await cornercheck([
    'check',
    'fixtures/broken/abs-two.mjs',
    '--against',
    right,
    ...asked,
    file('pair.json'),
  ]);
  const words = ['table', file('right.json'), file('pair.json'), '--out', file('both.json')];
  const told = await cornercheck([...words, '--html', file('both.html')]);
  expect(told.status).toBe(0);
  expect(told.stdout).toMatch(/\nabs +x = 0 +clarke 1 +clarke 1 +FIRST WRONG\n/);
  expect(verifyDocument(JSON.parse(readFileSync(file('both.json'), 'utf8')))).toMatchObject({
    verdict: 'accepted',
  });
  const again = await cornercheck(['table', file('both.html'), '--json']);
  expect(JSON.parse(again.stdout).comparisons).toHaveLength(1);
  for (const name of ['pair.json', 'both.json'])
    expect(await cornercheck(['diff', file(name), file('right.json')])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^cornercheck: [^\n]*expected (a report|reports) of check[^\n]*\n$/),
    });
});
