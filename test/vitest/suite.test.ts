/** The suites that describeTarget declares, run by a vitest of their own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SHORT } from '../random.ts';

const root = new URL('../../', import.meta.url);
const path = (file: string): string => fileURLToPath(new URL(file, root));
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-suite-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Case {
  readonly title: string;
  readonly status: 'passed' | 'failed';
  readonly failureMessages: readonly string[];
}

interface Ran {
  readonly status: number | null;
  /** Of each file. */
  readonly cases: Readonly<Record<string, readonly Case[]>>;
}

/** Runs files that declare suites, in a project that has cornercheck: their exit status, and the tests of each. */
function run(name: string, declarations: Readonly<Record<string, string>>): Ran {
  const files = Object.entries(declarations).map(([file, text]) => {
    const imports = `import { describeProperties, describeTarget } from '${path('dist/src/vitest/index.js')}';`;
    writeFileSync(join(folder, `${file}.test.js`), `${imports}\n${text}\n`);
    return `${file}.test.js`;
  });
  const results = join(folder, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    [
      path('node_modules/vitest/vitest.mjs'),
      'run',
      ...files,
      `--root=${folder}`,
      '--no-isolate',
      '--maxWorkers=1',
      '--reporter=json',
      `--outputFile=${results}`,
    ],
    {
      cwd: path('.'),
      stdio: 'ignore',
      // What is installed is loaded as it is.
      env: { ...process.env, VITEST_MODULE_DIRECTORIES: '/dist/' },
    },
  );
  const document: { testResults: readonly { name: string; assertionResults: readonly Case[] }[] } =
    JSON.parse(readFileSync(results, 'utf8'));
  const cases = document.testResults.map(file => [basename(file.name, '.test.js'), file.assertionResults]);
  return { status, cases: Object.fromEntries(cases) };
}

const settings = `runs: 20, brief: ${SHORT}, ops: ['max', 'relu']`;
const right = `describeTarget('${path('fixtures/broken/right.mjs')}', { ${settings} });`;
const maxAllTied = `new URL('file://${path('fixtures/broken/max-all-tied.mjs')}')`;
const wrong = `describeTarget(${maxAllTied}, { ${settings} });`;
const baseline = join(folder, 'baseline.json');
const entry = { id: 'outside-max-tied', reason: 'known' };
writeFileSync(baseline, JSON.stringify({ format: 'cornercheck.baseline/1', findings: [entry] }));
const known = `describeTarget(${maxAllTied}, { ${settings}, baseline: ${JSON.stringify([entry])} });
     describeTarget(${maxAllTied}, { ${settings}, baseline: '${baseline}' });`;
const properties = `
     import { closedGraph, forwardEqualsBackward, sumRule } from '${path('dist/properties/index.js')}';
     const properties = [sumRule, forwardEqualsBackward, closedGraph];
     describeProperties('${path('fixtures/targets/example.mjs')}', { runs: 10, properties });
     describeProperties(${maxAllTied}, { runs: 60, properties });`;

/** What must pass and what must fail, a start each. */
let passes: Ran;
let fails: Ran;
beforeAll(() => {
  passes = run('passes', { right, known });
  fails = run('fails', { wrong, properties });
});

test('a target that is right passes: one test for each operation and tie', () => {
  expect(passes.status).toBe(0);
  const titles = passes.cases.right!.map(({ title }) => title);
  expect(titles).toContain('relu: x = 0');
  expect(titles.filter(title => title.startsWith('max: ')).length).toBeGreaterThan(2);
  expect(titles.some(title => title.startsWith('finding'))).toBe(false);
});

test('one that is wrong fails, with the separator, unless a baseline lists the finding', () => {
  expect(fails.status).toBe(1);
  const failed = fails.cases.wrong!.filter(one => one.status === 'failed');
  expect(failed.map(({ title }) => title)).toContain('finding outside-max-tied');
  expect(failed.map(({ title }) => title).filter(title => title.startsWith('relu'))).toEqual([]);
  for (const { failureMessages } of failed) expect(failureMessages[0]).toContain('"separator":["-1","-1"]');
  expect(passes.cases.known!.filter(({ title }) => title === 'finding outside-max-tied')).toHaveLength(2);
});

test('properties of the paper: one test each, with a counterexample where one fails, skipped where it cannot be asked', () => {
  const cases = fails.cases.properties!;
  const failed = cases.filter(one => one.status === 'failed');
  expect(failed.map(({ title }) => title)).toEqual([expect.stringMatching(/^closed-graph: .*Proposition 6/)]);
  expect(failed[0]!.failureMessages[0]).toMatch(/along .*\nexpected in the hull of .*\nreturned the limit/);
  expect(cases.filter(one => one.status === 'passed').length).toBeGreaterThan(3);
});
