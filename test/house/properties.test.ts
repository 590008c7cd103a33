/** Properties in other people's tests: the page that shows how, and node:test as it stands there. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { properties } from '../../properties/index.ts';
import { blocksOf } from './pages.ts';
import { filesBelow, ROOT, textOf } from './tree.ts';

const page = textOf('docs/properties.md');

/** A package of somebody else, with cornercheck installed. */
const folder = mkdtempSync(join(tmpdir(), 'cornercheck-properties-'));
beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/cornercheck'));
  cpSync(join(ROOT, 'fixtures/targets/example.mjs'), join(folder, 'fixtures/targets/example.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('the page has a line for each, in their order, with its source', () => {
  const lines = [...page.matchAll(/^\| `([a-z-]+)` \|.*\| (.*) \|$/gm)];
  expect(lines.map(([, id]) => id)).toEqual(properties.map(({ id }) => id));
  for (const [i, [, , source]] of lines.entries())
    expect(properties[i]!.source.toLowerCase()).toContain(source!.toLowerCase().split(',')[0]);
});

test('each has its file, and a test that breaks it', () => {
  const pointwise = textOf('test/properties/properties.test.ts');
  for (const { id } of properties) {
    expect(filesBelow('properties')).toContain(`properties/${id}.ts`);
    const own = existsSync(join(ROOT, `test/properties/${id}.test.ts`));
    expect(own || pointwise.includes(`'${id}'`), id).toBe(true);
  }
});

/** node --test on a file. */
function runNodeTest(
  name: string,
  text: string,
): { readonly status: number | null; readonly stdout: string } {
  writeFileSync(join(folder, name), text);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return spawnSync(process.execPath, ['--test', '--test-reporter=tap', name], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
}

test('node:test runs them as shown: what is right passes, what is wrong fails with its counterexample', () => {
  const { text } = blocksOf(page).find(({ kind }) => kind === 'js node:test')!;
  const right = runNodeTest('right.test.mjs', text);
  expect(right.stdout).toMatch(/^# fail 0$/m);
  expect(right.status).toBe(0);
  const broken = text
    .replace('fixtures/targets/example.mjs', join(ROOT, 'fixtures/broken/max-all-tied.mjs'))
    .replace(
      'of properties)',
      "of properties.filter(({ id }) => ['sum-rule', 'closed-graph'].includes(id)))",
    );
  const wrong = runNodeTest('wrong.test.mjs', broken);
  expect(wrong.stdout).toMatch(/expected in the hull of/);
  expect(wrong.stdout).toMatch(/^# fail 1$/m);
  expect(wrong.status).toBe(1);
});
