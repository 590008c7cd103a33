/** What the README shows is run: commands, programs, and code. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBaseline } from '../../src/check/index.ts';
import { parseProgramText, programFromJson } from '../../src/programs/index.ts';
import { ROOT, textOf } from './tree.ts';

interface Block {
  /** What stands behind the fence: `sh run`. */
  readonly kind: string;
  readonly text: string;
  readonly line: number;
}

/** The fenced blocks of a page. */
function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(match => ({
    kind: match[1]!,
    text: match[2]!,
    line: page.slice(0, match.index).split('\n').length,
  }));
}

const page = textOf('README.md');
const blocks = blocksOf(page);
const ofKind = (kind: string): Block[] => blocks.filter(block => block.kind === kind);

interface Command {
  readonly command: string;
  readonly status: number;
  /** Lines that its output has, in this order. */
  readonly shows: readonly string[];
}

const commands: Command[] = blocks.flatMap((block, i) => {
  if (block.kind !== 'sh run') return [];
  const next = blocks[i + 1];
  const shows = next?.kind === 'text' ? next.text.split('\n').filter(line => line.trim() !== '') : [];
  return block.text
    .trim()
    .split('\n')
    .map(line => {
      const [, command, status] = /^(.*?)(?:\s+# exit status (\d))?$/.exec(line)!;
      return { command: command!, status: Number(status ?? 0), shows };
    });
});

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-readme-'));
beforeAll(() => {
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules/cornercheck'));
  symlinkSync(join(ROOT, 'node_modules/vitest'), join(folder, 'node_modules/vitest'));
  cpSync(join(ROOT, 'fixtures/targets/example.mjs'), join(folder, 'fixtures/targets/example.mjs'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

const hasPython = spawnSync('python3', ['--version']).status === 0;

/** Runs a command of the README, its reports elsewhere. */
function run(command: string): { status: number | null; stdout: string } {
  const own = command
    .replace('npx cornercheck', `'${process.execPath}' '${join(ROOT, 'dist/src/cli/main.js')}'`)
    .replaceAll(' reports/', ` ${folder}/`);
  return spawnSync('sh', ['-c', own], { cwd: ROOT, encoding: 'utf8' });
}

describe('commands', () => {
  test('there are some', () => expect(commands.length).toBeGreaterThan(6));

  test.each(commands)('$command', ({ command, status, shows }) => {
    if (command.includes('python3') && !hasPython) return;
    const ended = run(command);
    expect(ended.status).toBe(status);
    let rest = ended.stdout;
    for (const line of shows) {
      expect(rest).toContain(line);
      rest = rest.slice(rest.indexOf(line) + line.length);
    }
  });

  test('every option is named, and what is named is one', () => {
    const names = run('npx cornercheck --help').stdout.match(/(?<=^ {2})[a-z]+(?= )/gm)!;
    for (const name of names) expect(page).toContain(`### ${name}\n`);
    const helps = names.map(name => run(`npx cornercheck ${name} --help`).stdout);
    const options = new Set(helps.join('\n').match(/(?<=^ {2})--[a-z]+/gm));
    const named = new Set(page.match(/(?<=[ `])--[a-z]+/g));
    // Of npm.
    named.delete('--omit');
    expect([...named].sort()).toEqual([...options].sort());
  });
});

test.each(ofKind('text program'))('the program at line $line', ({ text }) => {
  expect(parseProgramText(text).outputs.length).toBeGreaterThan(0);
});

test.each(ofKind('json program'))('the JSON program at line $line', ({ text }) => {
  expect(programFromJson(JSON.parse(text)).outputs).toEqual(['z']);
});

test('the baseline lists what is found', () => {
  const [block] = ofKind('json baseline');
  expect(readBaseline(block!.text, 'README.md')).toHaveLength(1);
  const file = join(folder, 'baseline.json');
  writeFileSync(file, block!.text);
  expect(run(`npx cornercheck check tfjs --ops reduceMax --runs 0 --baseline ${file}`).status).toBe(0);
});

test.each(ofKind('js run'))('the code at line $line prints what it says', ({ text }) => {
  writeFileSync(join(folder, 'code.mjs'), text);
  const { stdout } = spawnSync(process.execPath, ['code.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(stdout.trim()).toBe(/\/\/ (.*)\n$/.exec(text)![1]);
});

test('the vitest suite passes', () => {
  writeFileSync(join(folder, 'readme.test.js'), ofKind('js vitest')[0]!.text);
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { status, stdout } = spawnSync(process.execPath, [vitest, 'run', '--no-color'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/Tests {2}\d+ passed/);
  expect(status).toBe(0);
});

test('blocks are found with their kinds', () => {
  expect(blocksOf('a\n```sh run\nb\n```\n\n```text\nc\n```\n')).toEqual([
    { kind: 'sh run', text: 'b\n', line: 2 },
    { kind: 'text', text: 'c\n', line: 6 },
  ]);
});
