/** What every command has, and what is said of words that it does not know. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { type Command, helpOf, optionsOf, readArguments } from '../../../src/cli/frame/command.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));

const made: Command = {
  summary: 'Make.',
  usage: 'cornercheck make',
  options: [
    { name: 'seed', value: 'N', help: 'a seed' },
    { name: 'quiet', help: 'say nothing' },
  ],
  page: 'draw it',
  positionals: [0, 1],
  run: async () => 0,
};
const names = (command: Command) => optionsOf(command).map(({ name }) => name);

describe('the options that all commands have', () => {
  test('json, out and html; once each; those that print a script have their own alone', () => {
    expect(names(made)).toEqual(['seed', 'quiet', 'out', 'html', 'json']);
    const { page: _, ...plain } = made;
    expect(names(plain)).toEqual(['seed', 'quiet', 'out', 'html', 'json']);
    expect(names({ ...made, bare: true })).toEqual(['seed', 'quiet']);
    const own = { ...made, options: [{ name: 'out', value: 'FOLDER', help: 'where' }] };
    expect(names(own)).toEqual(['out', 'html', 'json']);
    expect(helpOf(made)).toMatch(/--out FILE .*\n +--html FILE +draw it\n +--json .*\n +--help/);
  });

  test('each command takes --json', async () => {
    for (const [name, { load }] of Object.entries(COMMANDS)) {
      const { command } = await load();
      expect(names(command), name).toContain('json');
      expect(command.usage).toMatch(new RegExp(`^cornercheck ${name}\\b`));
      expect(new Set(names(command)).size).toBe(names(command).length);
    }
  });

  test.concurrent.each([
    ['explain', ['max(x, y)', '--at', '1,1'], 0],
    ['equal', ['relu(t)', 't'], 1],
    ['judge', ['max(x, y)', '--at', '1,1', '--gradient', '1,1'], 1],
    ['forge', ['t^2', '--at', '3', '--gradient', '0'], 0],
    ['critical', ['abs(t)'], 0],
    ['integrate', ['relu(t)', '--from', '-1', '--to', '1'], 0],
    ['search', ['zero', '--size', '1'], 0],
    ['explain', ['relu(4*cos(8*atan(t)/5) + 1 - sqrt(5))', '--at', '1'], 3],
  ] as const)('%s --out writes what --json prints', async (command, words, status) => {
    const file = join(folder, `${command}${status}.json`);
    const told = await cornercheck([command, ...words, '--out', file]);
    const json = await cornercheck([command, ...words, '--json']);
    expect([told.status, json.status]).toEqual([status, status]);
    expect(told.stderr).toContain(`wrote ${file}`);
    expect(`${readFileSync(file, 'utf8')}\n`).toBe(json.stdout);
    expect(told.stdout).not.toBe(json.stdout);
  });
});

test('the page of a command that stopped says why', async () => {
  const page = join(folder, 'page.html');
  const { status, stdout, stderr } = await cornercheck(['critical', 'tan(exp(t))', '--html', page]);
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
  expect(stderr).toMatch(/^undecided: more than 64 pieces/);
  expect(stderr).toContain(`wrote ${page}`);
  expect(readFileSync(page, 'utf8')).toMatch(/<b class="unsure">Undecided<\/b>: more than 64 pieces/);
});

describe('words that are not known', () => {
  test('an option: the nearest one is named', () => {
    const refusal = (...words: string[]) => {
      try {
        readArguments(made, words);
      } catch (error) {
        return (error as Error).message;
      }
      return undefined;
    };
    expect(refusal('--sed', '1')).toBe("Unknown option '--sed'; did you mean --seed? (cornercheck make)");
    expect(refusal('--hlep')).toContain('did you mean --help?');
    expect(refusal('--jsno')).toContain('did you mean --json?');
    expect(refusal('--elsewhere')).toBe("Unknown option '--elsewhere' (cornercheck make)");
    expect(refusal('--seed')).not.toContain('mean');
  });

  test.concurrent('a command: the nearest one is named, in one line, status 2', async () => {
    for (const [word, meant] of [
      ['explian', '; did you mean explain?'],
      ['verfy', '; did you mean verify?'],
      ['elsewhere', ''],
    ]) {
      const { status, stdout, stderr } = await cornercheck([word!]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^cornercheck: expected a command \([^\n]*\n$/);
      expect(stderr.trimEnd().endsWith(`got ${word}${meant}`)).toBe(true);
    }
  });
});
