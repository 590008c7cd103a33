/** What the README shows is run: commands, programs, and code. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBaseline } from '../../src/check/index.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { optionsOf } from '../../src/cli/frame/command.ts';
import { parseProgramText, programFromJson } from '../../src/programs/index.ts';
import { cornercheck } from '../cli/served.ts';
import { SHORT } from '../random.ts';
import { type Block, blocksOf, type Command, commandsOf, expectShown, runServed, runShown } from './pages.ts';
import { ROOT, textOf } from './tree.ts';

const page = textOf('README.md');
const blocks = blocksOf(page);
const commands = commandsOf(blocks);
const ofKind = (kind: string): Block[] => blocks.filter(block => block.kind === kind);

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-readme-'));
beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/cornercheck'));
  symlinkSync(join(ROOT, 'node_modules/vitest'), join(folder, 'node_modules/vitest'));
  cpSync(join(ROOT, 'fixtures/targets/example.mjs'), join(folder, 'fixtures/targets/example.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('commands', () => {
  test('there are some', () => expect(commands.length).toBeGreaterThan(6));

  /**
   * With little time, what needs no shell is asked of a process that serves them all, random programs are few, and of the whole ledger
   * the claims that are shown are run: test/claims/ledger.test.ts counts them.
   */
  const briefly = (shown: Command): Promise<void> => {
    const claims = shown.shows.flatMap(line => /^[\w-]+(?= {3})/.exec(line) ?? []);
    const command = shown.command
      .replace(/ check (?!.*--(?:runs|program) ).*$/, '$& --runs 100')
      .replace(/ paper(?= --html)/, `$& ${claims.join(' ')}`);
    const shows = shown.shows.filter(line => command === shown.command || !/^\d+ claims:/.test(line));
    return expectShown({ ...shown, command, shows }, folder, command.includes('|') ? runShown : runServed);
  };

  test.each(commands)('$command', command => (SHORT ? briefly(command) : expectShown(command, folder)));

  test('every option is named, and what is named is one', async () => {
    const helpOf = async (...words: string[]): Promise<string> =>
      (await cornercheck([...words, '--help'])).stdout;
    const names = (await helpOf()).match(/(?<=^ {2})[a-z]+(?= )/gm)!;
    expect(names).toEqual(Object.keys(COMMANDS));
    for (const name of names) expect(page).toContain(`### ${name}\n`);
    const helps = await Promise.all(names.map(name => helpOf(name)));
    const options = new Set(helps.join('\n').match(/(?<=^ {2})--[a-z]+/gm));
    const named = new Set(page.match(/(?<=[ `])--[a-z]+/g));
    // Of npm, and of scripts of the house.
    for (const other of ['--omit', '--room', '--number']) named.delete(other);
    expect([...named].sort()).toEqual([...options].sort());
  });

  /** What is said of all of them at the top. */
  const COMMON = ['json', 'out', 'html', 'time'];

  const unnamed = (section: string, options: readonly string[]): string[] =>
    options.filter(option => !new RegExp(`[ \`]${option}\\b`).test(section));

  test.each(Object.entries(COMMANDS))('%s has its own options under its heading', async (name, { load }) => {
    const { command } = await load();
    const own = optionsOf(command).filter(option => !COMMON.includes(option.name));
    const [, said] = page.split(`\n### ${name}\n`);
    const section = said!.split(/\n##+ /)[0]!;
    expect(
      unnamed(
        section,
        own.map(option => `--${option.name}`),
      ),
    ).toEqual([]);
  });

  test('an option that stands elsewhere alone is missed', () => {
    expect(unnamed('takes `--seed`, and --runs', ['--seed', '--runs', '--run'])).toEqual(['--run']);
  });
});

test('a command that is shown is run', () => {
  const shown = blocksOf(page).filter(({ text }) => /^(npx )?cornercheck /m.test(text));
  expect(shown.filter(({ kind }) => kind !== 'sh run').map(({ line }) => line)).toEqual([]);
});

test.each(ofKind('text program'))('the program at line $line', ({ text }) => {
  expect(parseProgramText(text).outputs.length).toBeGreaterThan(0);
});

test.each(ofKind('json program'))('the JSON program at line $line', ({ text }) => {
  expect(programFromJson(JSON.parse(text)).outputs).toEqual(['z']);
});

test('the baseline lists what is found', async () => {
  const [block] = ofKind('json baseline');
  expect(readBaseline(block!.text, 'README.md')).toHaveLength(1);
  const file = join(folder, 'baseline.json');
  writeFileSync(file, block!.text);
  const { status } = await runServed(
    `npx cornercheck check tfjs --ops reduceMax --runs 0 --baseline ${file}`,
    folder,
  );
  expect(status).toBe(0);
});

test.each(ofKind('js run'))('the code at line $line prints what it says', ({ text }) => {
  writeFileSync(join(folder, 'code.mjs'), text);
  const { stdout } = spawnSync(process.execPath, ['code.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stdout.trim()).toBe(/\/\/ (.*)\n$/.exec(text)![1]);
});

describe('E10: what is shown of JavaScript is right in TypeScript', () => {
  const shown = [...ofKind('js run'), ...ofKind('js vitest')];
  const careless =
    "import { explain } from 'cornercheck';\nexport const { clarke } = explain(0 as never, []);";
  /** What the compiler says of each, all compiled at once. */
  let said: string[];
  beforeAll(() => {
    const files = [...shown.map(({ text }) => text), careless].map((text, i) => {
      writeFileSync(join(folder, `typed${i}.ts`), text);
      return `typed${i}.ts`;
    });
    const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', skipLibCheck: true, types: [] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(process.execPath, [tsc], { cwd: folder, encoding: 'utf8' });
    // What is of none of the files is of all.
    const lines = stdout.split('\n').filter(line => line !== '');
    said = files.map(file =>
      lines.filter(line => line.startsWith(file) || !/^typed\d+\.ts/.test(line)).join('\n'),
    );
  });

  test.each(shown.map(({ line }, i) => ({ line, i })))('the code at line $line', ({ i }) => {
    expect(said[i]!.replace(/^ .*$/gm, '').trim()).toBe('');
  });

  test('an explanation that may be none is told from one', () => {
    expect(said.at(-1)).toContain('TS2339');
  });
});

test('the vitest suite passes', () => {
  writeFileSync(join(folder, 'readme.test.js'), ofKind('js vitest')[0]!.text);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--no-color'], {
    cwd: folder,
    encoding: 'utf8',
    // What is linked here is loaded as what is installed.
    env: { ...process.env, VITEST_MODULE_DIRECTORIES: '/dist/' },
  });
  expect(stdout).toMatch(/Tests {2}\d+ passed/);
  expect(status).toBe(0);
});

test('blocks are found with their kinds', () => {
  expect(blocksOf('a\n```sh run\nb\n```\n\n```text\nc\n```\n\n```\nd\n```\n')).toEqual([
    { kind: 'sh run', text: 'b\n', line: 2 },
    { kind: 'text', text: 'c\n', line: 6 },
    { kind: '', text: 'd\n', line: 10 },
  ]);
});
