/** Commands that are printed to be run again: a shell reads back what was meant. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseProgramText } from '../../src/programs/index.ts';
import { programFromJson } from '../../src/programs/json/json.ts';
import { replayCommand, shellWord, snippetFor } from '../../src/targets/index.ts';
import { query } from './ask.ts';

const readBack = (words: readonly string[]): string[] =>
  JSON.parse(
    execFileSync(
      'sh',
      ['-c', `node -p 'JSON.stringify(process.argv.slice(1))' -- ${words.map(shellWord).join(' ')}`],
      { encoding: 'utf8' },
    ),
  );

const HOSTILE = [
  'plain',
  "it's",
  '"quoted" `and` $(touch pwned) $HOME',
  'two\nlines',
  '\u001b[31mred\u0007',
  'ü – 数 🙂',
  '\u202egnp.exe',
  '100%s \\n \\',
  '-e',
  '*',
  '~',
  '',
  ' ',
  '\u0001-100%\'"',
];

describe('D12, E1: a word of a shell', () => {
  test('is read back as it was', () => {
    expect(readBack(HOSTILE)).toEqual(HOSTILE);
  });

  test('whatever stands in it', () => {
    const character = fc.oneof(
      fc.constantFrom(...'\'"\\$`%-\n\t !*?;&|<>()[]{}~#'.split('')),
      fc.integer({ min: 1, max: 0x2100 }).map(code => String.fromCodePoint(code)),
    );
    // A substitution loses line ends at the end of a word with characters that cannot be seen.
    const word = fc.string({ unit: character, maxLength: 20 }).map(text => `${text}.`);
    const words = fc.sample(word, 300);
    expect(readBack(words)).toEqual(words);
  });

  test('shows nothing that steers a terminal', () => {
    const shown = shellWord('\u001b[2J\u009b\u202e\u2066');
    expect(shown).toMatch(/^[\x20-\x7e]+$/);
  });
});

describe('E1: the command that asks again', () => {
  test('names the inputs as the text does', () => {
    const program = programFromJson({
      inputs: ['w-1', 'w_1'],
      nodes: [{ id: 'a', op: 'max', args: ['w-1', 'w_1'] }],
      output: 'a',
    });
    const command = replayCommand('npx cornercheck', 'exact', program, ['1/3', '-0']);
    const [, text, at] = /--program '(.*)' --at (.*)$/.exec(command)!;
    expect(at).toBe('w_1_2=1/3,w_1=-0'.replace('w_1_2', parseProgramText(text!).inputs[0]!));
    expect(parseProgramText(text!).inputs).toHaveLength(2);
  });

  test('takes no program for an option, and no name for a file', () => {
    const command = (text: string): string =>
      replayCommand('node main.js', 'my ad.mjs', parseProgramText(text), ['0']);
    expect(command('-relu(x)')).toBe("node main.js check 'my ad.mjs' --program='-relu(x)' --at x=0");
    expect(command('x')).toBe("node main.js check 'my ad.mjs' --program 'f(x) = x' --at x=0");
  });

  test('holds to what the question was held to', () => {
    const asked = (more: Parameters<typeof replayCommand>[4]): string =>
      replayCommand('npx cornercheck', 'a.mjs', parseProgramText('max(x, y)'), ['0', '0'], more);
    const common = "--program 'max(x, y)' --at x=0,y=0";
    expect(asked({ against: 'b.mjs' })).toBe(`npx cornercheck check a.mjs --against b.mjs ${common}`);
    expect(asked({ expect: { max: 'last' } })).toBe(
      `npx cornercheck check a.mjs ${common} --expect '{"max":"last"}'`,
    );
  });
});

describe('E2, D12: a snippet', () => {
  const question = query(parseProgramText('relu(x)'), [0]);
  const code = (specifier: string): string => snippetFor(specifier, question)!.code;

  test.each([
    ['ad.mjs', "import ad from './ad.mjs';"],
    ['./ad.mjs', "import ad from './ad.mjs';"],
    ['../up/ad.mjs', "import ad from '../up/ad.mjs';"],
    ['/abs/my ad.mjs', "import ad from 'file:///abs/my%20ad.mjs';"],
    ["it's#1?%20\u001b.mjs", "import ad from './it%27s%231%3F%2520%1B.mjs';"],
  ])('imports %j by its URL', (specifier, line) => {
    expect(code(specifier).split('\n')[0]).toBe(line);
  });

  test('starts the command as the target was started', () => {
    expect(code(`cmd:node "my ad's.mjs" 'a;b' $(x) | tee`)).toMatch(
      / \| node 'my ad'\\''s\.mjs' 'a;b' '\$\(x\)' '\|' tee$/,
    );
  });
});
