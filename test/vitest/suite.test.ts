/** The suites that describeTarget declares, run by a vitest of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const path = (file: string): string => fileURLToPath(new URL(file, root));
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-suite-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  readonly title: string;
  readonly status: 'passed' | 'failed';
  readonly failureMessages: readonly string[];
}

/** Runs a file that declares suites: its exit status and its tests. */
function run(name: string, declarations: string): { status: number | null; cases: readonly Case[] } {
  const imports = `import { describeTarget } from '${path('src/vitest/index.ts')}';`;
  writeFileSync(join(folder, `${name}.test.ts`), `${imports}\n${declarations}\n`);
  const results = join(folder, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      path('node_modules/vitest/vitest.mjs'),
      'run',
      `${name}.test.ts`,
      `--root=${folder}`,
      '--reporter=json',
      `--outputFile=${results}`,
    ],
    { cwd: path('.'), stdio: 'ignore' },
  );
  const document: { testResults: readonly { assertionResults: readonly Case[] }[] } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  return { status, cases: document.testResults.flatMap(file => file.assertionResults) };
}

const settings = `runs: 20, ops: ['max', 'relu']`;

test('a target that is right passes: one test for each operation and tie', () => {
  const { status, cases } = run(
    'right',
    `describeTarget('${path('fixtures/broken/right.mjs')}', { ${settings} });`,
  );
  expect(status).toBe(0);
  const titles = cases.map(({ title }) => title);
  expect(titles).toContain('relu: x = 0');
  expect(titles.filter(title => title.startsWith('max: ')).length).toBeGreaterThan(2);
  expect(titles.some(title => title.startsWith('finding'))).toBe(false);
});

test('one that is wrong fails, with the separator, unless a baseline lists the finding', () => {
  const wrong = `new URL('file://${path('fixtures/broken/max-all-tied.mjs')}')`;
  const { status, cases } = run('wrong', `describeTarget(${wrong}, { ${settings} });`);
  expect(status).toBe(1);
  const failed = cases.filter(one => one.status === 'failed');
  expect(failed.map(({ title }) => title)).toContain('finding outside-max-tied');
  expect(failed.map(({ title }) => title).filter(title => title.startsWith('relu'))).toEqual([]);
  for (const { failureMessages } of failed) expect(failureMessages[0]).toContain('"separator":["-1","-1"]');

  const file = join(folder, 'baseline.json');
  const entry = { id: 'outside-max-tied', reason: 'known' };
  writeFileSync(file, JSON.stringify({ format: 'cornercheck.baseline/1', findings: [entry] }));
  const known = run(
    'known',
    `describeTarget(${wrong}, { ${settings}, baseline: ${JSON.stringify([entry])} });
     describeTarget(${wrong}, { ${settings}, baseline: '${file}' });`,
  );
  expect(known.status).toBe(0);
  expect(known.cases.filter(({ title }) => title === 'finding outside-max-tied')).toHaveLength(2);
});

test('properties of the paper: one test each, with a counterexample where one fails, skipped where it cannot be asked', () => {
  const { status, cases } = run(
    'properties',
    `import { describeProperties } from '${path('src/vitest/index.ts')}';
     import { closedGraph, forwardEqualsBackward, sumRule } from '${path('properties/index.ts')}';
     const properties = [sumRule, forwardEqualsBackward, closedGraph];
     describeProperties('${path('fixtures/targets/example.mjs')}', { runs: 10, properties });
     describeProperties(new URL('file://${path('fixtures/broken/max-all-tied.mjs')}'), { runs: 60, properties });`,
  );
  expect(status).toBe(1);
  const failed = cases.filter(one => one.status === 'failed');
  expect(failed.map(({ title }) => title)).toEqual([expect.stringMatching(/^closed-graph: .*Proposition 6/)]);
  expect(failed[0]!.failureMessages[0]).toMatch(/along .*\nexpected in the hull of .*\nreturned the limit/);
  expect(cases.filter(one => one.status === 'passed').length).toBeGreaterThan(3);
});
