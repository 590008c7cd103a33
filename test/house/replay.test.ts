/** E1, E2, D12: every command and snippet that a report prints runs as it is printed, where it was printed. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shellWord } from '../../src/targets/index.ts';
import { shell } from '../cli/process.ts';
import { cornercheck } from '../cli/served.ts';
import { ROOT } from './tree.ts';

const MAIN = join(ROOT, 'dist/src/cli/main.js');
const project = mkdtempSync(join(tmpdir(), "cornercheck user's "));
const reports = mkdtempSync(join(tmpdir(), 'cornercheck-'));
beforeAll(() => {
  mkdirSync(join(project, 'node_modules/.bin'), { recursive: true });
  symlinkSync(ROOT, join(project, 'node_modules/cornercheck'));
  symlinkSync('../cornercheck/dist/src/cli/main.js', join(project, 'node_modules/.bin/cornercheck'));
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});
afterAll(() => {
  rmSync(project, { recursive: true });
  rmSync(reports, { recursive: true });
});

/** max gives the gradient 1 to both of its arguments at a tie. */
const BROKEN = 'fixtures/broken/max-all-tied.mjs';
const WORDS = 'fixtures/targets/example-subprocess.mjs';

/** The wrong target under another name in the project. */
function copied(name: string): string {
  for (const file of ['tape.mjs', 'speak.mjs'])
    if (existsSync(join(ROOT, 'fixtures/broken', file)))
      copyFileSync(join(ROOT, 'fixtures/broken', file), join(project, file));
  copyFileSync(join(ROOT, BROKEN), join(project, name));
  return name;
}

const NAMES = JSON.stringify({
  inputs: ['w-1', "o'k $(touch pwned)"],
  nodes: [{ id: 'm', op: 'max', args: ['w-1', "o'k $(touch pwned)"] }],
  output: 'm',
});

interface Printed {
  readonly replay: string;
  readonly snippet: { readonly language: string; readonly code: string } | undefined;
  readonly status: number | null;
}

/** What all views of one check print. */
async function printed(cwd: string, target: string, program: string, at: string): Promise<Printed> {
  const file = (name: string): string => join(reports, name);
  const options = ['out', 'markdown', 'html', 'junit', 'sarif'].flatMap(name => [`--${name}`, file(name)]);
  const words = ['check', target, '--program', program, '--at', at, ...options];
  const { status, stdout, stderr } = await (cwd === ROOT
    ? cornercheck(words)
    : shell(['node', MAIN, ...words.map(shellWord)].join(' '), { cwd }));
  expect(stdout, stderr).toContain('replay');
  const text = (name: string): string => readFileSync(file(name), 'utf8');
  const unescaped = (xml: string): string =>
    xml
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  const [{ replay, snippet }] = JSON.parse(text('out')).findings;
  // The command stands whole in every view (JUnit tells of failures only), the snippet where there is one.
  for (const view of [
    stdout,
    text('markdown'),
    unescaped(text('html')),
    ...(status === 1 ? [unescaped(text('junit'))] : []),
  ])
    expect(view).toContain(replay);
  expect(JSON.parse(text('sarif')).runs[0].results[0].message.text).toContain(replay);
  if (snippet)
    for (const view of [text('markdown'), unescaped(text('html'))]) expect(view).toContain(snippet.code);
  return { replay, snippet, status };
}

async function runs(cwd: string, { replay, snippet, status }: Printed, gradient: RegExp): Promise<void> {
  const again = await shell(replay, { cwd });
  expect(again.stdout, replay + again.stderr).toContain('replay');
  expect([again.status, again.stdout.includes(replay)]).toEqual([status, true]);
  if (snippet === undefined) return;
  const file = join(cwd === ROOT ? reports : cwd, 'snippet.mjs');
  const js = snippet.language === 'js';
  // Of a clone nothing may be left behind: there the paths are made absolute.
  const code = cwd === ROOT ? snippet.code.replace("from './", `from '${resolve(ROOT)}/`) : snippet.code;
  if (js) writeFileSync(file, code);
  const shown = await shell(js ? `node ${shellWord(file)}` : snippet.code, { cwd });
  expect(shown.stdout, shown.stderr).toMatch(gradient);
}

const BOTH = /gradient"?: ?\[ ?1, ?1 ?\]/;

describe('in a clone', () => {
  test.each([
    ['exact', 'relu(x)', 'x=0', BOTH],
    [BROKEN, 'max(x, y)', '1,1', BOTH],
    [`./${BROKEN}`, 'max(x, y)', '1,1', BOTH],
    [`cmd:node "${WORDS}"`, 'max(x, y) + relu(-x)', '0,0', /"gradient":\[/],
  ])('%s', async (target, program, at, gradient) => {
    const all = await printed(ROOT, target, program, at);
    expect(all.replay).toMatch(/^node dist\/src\/cli\/main\.js check /);
    await runs(ROOT, all, gradient);
  });
});

describe('in a project that installed it', () => {
  const hostile = 'my ad\'s "$(touch pwned)" `x` ü\u202e\u001b[31m\nend #1?%20.mjs';

  test.each([
    ['a module without ./', 'plain.mjs', 'max(x, y)', '1,1'],
    ['a hostile name, of inputs too', hostile, NAMES, '1,1'],
  ])('%s', async (_, name, program, at) => {
    const all = await printed(project, copied(name), program, at);
    expect(all.replay).toMatch(/^npx cornercheck check /);
    await runs(project, all, BOTH);
    expect(existsSync(join(project, 'pwned'))).toBe(false);
  });

  test('a command with spaces and quotes', async () => {
    const name = `the ad's & "co".mjs`;
    copyFileSync(join(ROOT, WORDS), join(project, name));
    copyFileSync(join(ROOT, 'fixtures/targets/example.mjs'), join(project, 'example.mjs'));
    const target = `cmd:node "the ad's & \\"co\\".mjs" '$(touch pwned)'`;
    const all = await printed(project, target, 'max(x, y) + relu(-x)', '0,0');
    await runs(project, all, /"gradient":\[/);
    expect(existsSync(join(project, 'pwned'))).toBe(false);
  });
});
