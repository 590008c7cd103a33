/** What `verify` loads: the checker, and what reads and prints; nothing of the engine that wrote the document. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { dataElement } from '../../../src/reports/page/data.ts';
import { maximum } from '../../certificates/documents.ts';
import { report } from '../../certificates/reports.ts';
import { ROOT, textOf } from '../../house/tree.ts';
import { ended } from '../process.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

let runs = 0;

const bundled: Readonly<Record<string, readonly string[]>> = JSON.parse(textOf('dist/bundled.json'));

/** The files of which the build has made this one. */
const sourcesOf = (file: string): readonly string[] => bundled[file] ?? [file];

/** Runs Node on these words; and the files of the project that it loaded, from what it says of its coverage as it ends. */
async function loadedBy(words: readonly string[]): Promise<{ stdout: string; files: readonly string[] }> {
  const coverage = join(folder, `run-${runs++}`);
  const env = { ...process.env, NO_COLOR: '1', NODE_V8_COVERAGE: coverage };
  const { stdout, stderr } = await ended(spawn(process.execPath, words, { cwd: ROOT, env }));
  expect(stderr).not.toContain('Error');
  const urls = readdirSync(coverage).flatMap(name =>
    (JSON.parse(readFileSync(join(coverage, name), 'utf8')).result as { url: string }[]).map(
      ({ url }) => url,
    ),
  );
  const files = urls.filter(url => /^file:.*\.\w+$/.test(url)).map(url => relative(ROOT, fileURLToPath(url)));
  return { stdout, files: [...new Set(files.flatMap(sourcesOf))].sort() };
}

/** The document as a file, as text. */
function fileOf(text: string): string {
  const path = join(folder, `${runs}.json`);
  writeFileSync(path, text);
  return path;
}

const CHECKER = /^dist\/src\/certificates\//;
const ALLOWED: readonly RegExp[] = [
  CHECKER,
  /^dist\/src\/cli\/(?:main|run|commands|frame\/\w+|commands\/verify)\.js$/,
  /^dist\/src\/(?:documents|input)\//,
  /^dist\/src\/errors\.js$/,
  /^dist\/src\/reports\/(?:page\/(?:data|markup)|terminal\/verification|words\/terms\/plain)\.js$/,
];
const engineOf = (files: readonly string[]): string[] =>
  files.filter(file => !ALLOWED.some(pattern => pattern.test(file)));

const verify = (text: string) => loadedBy(['dist/src/cli/main.js', 'verify', fileOf(text), '--json']);

describe('verify', () => {
  test.each([
    ['an explanation', JSON.stringify(maximum)],
    ['a report', JSON.stringify(report)],
    ['a page', `<html>${dataElement(report).text}</html>`],
  ])('of %s loads nothing of the engine', async (_, text) => {
    const { stdout, files } = await verify(text);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'accepted', problems: [] });
    expect(engineOf(files)).toEqual([]);
    expect(files).toContain('dist/src/certificates/reading/text.js');
    expect(files).toContain('dist/src/cli/commands/verify.js');
  });

  test('refuses the text of another program all the same', async () => {
    const { stdout, files } = await verify(JSON.stringify({ ...maximum, text: 'max(y, x)' }));
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'rejected',
      problems: [{ path: '/text', message: 'is not the text of the program beside it' }],
      assumptions: [],
    });
    expect(engineOf(files)).toEqual([]);
  });

  test('another command loads the engine: that would be seen', async () => {
    const { files } = await loadedBy(['dist/src/cli/main.js', 'explain', 'relu(x)', '--at', '0']);
    expect(engineOf(files)).toContain('dist/src/programs/text/text.js');
  });
});

test('the subpath cornercheck/certificates loads the checker alone', async () => {
  const { files } = await loadedBy([
    '--input-type=module',
    '--eval',
    `const { verifyDocument } = await import('cornercheck/certificates'); verifyDocument({});`,
  ]);
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter(file => !CHECKER.test(file))).toEqual([]);
});

test('what stands in a document does not control the terminal', async () => {
  const control = String.fromCharCode(27);
  const document = JSON.parse(readFileSync('fixtures/documents/explain.json', 'utf8'));
  document.conventions = { [`${control}[31mred`]: 'first' };
  document[`${control}[32mgreen`] = 1;
  const file = fileOf(JSON.stringify(document));
  const { stdout, stderr } = spawnSync(process.execPath, ['dist/src/cli/main.js', 'verify', file], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('[31mred');
  expect(stderr).toContain('[32mgreen');
  expect(stdout + stderr).not.toContain(control);
});
