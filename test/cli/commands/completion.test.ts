/** Completion scripts, in the shells themselves where they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { cornercheck } from '../served.ts';

const folder = mkdtempSync(join(tmpdir(), 'cornercheck-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SHELLS = ['bash', 'zsh', 'fish'] as const;
const missing = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).error !== undefined;
const script = (shell: string): string => join(folder, `${shell}.script`);

beforeAll(async () => {
  for (const shell of SHELLS) writeFileSync(script(shell), (await cornercheck(['completion', shell])).stdout);
  writeFileSync(join(folder, 'abc.json'), '');
});

const run = (shell: string, code: string) =>
  spawnSync(shell, shell === 'bash' ? ['--norc', '-c', code] : ['-c', code], {
    cwd: folder,
    encoding: 'utf8',
  });

/** What is proposed for the last of these words. */
function proposed(shell: 'bash' | 'fish', ...words: string[]): string[] {
  const quoted = words.map(word => `'${word}'`).join(' ');
  const code =
    shell === 'bash'
      ? `. ${script('bash')}; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _cornercheck; printf '%s\\n' "\${COMPREPLY[@]}"`
      : `source ${script('fish')}; complete -C '${words.join(' ')}'`;
  const { stdout, stderr } = run(shell, code);
  expect(stderr).toBe('');
  return stdout.split('\n').flatMap(line => (line === '' ? [] : [line.split('\t')[0]!]));
}

describe.each(['bash', 'fish'] as const)('%s', shell => {
  test.skipIf(missing(shell))('commands, options, targets, properties, files', () => {
    expect(proposed(shell, 'cornercheck', '')).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
    expect(proposed(shell, 'cornercheck', 'ex')).toEqual(['explain']);
    expect(proposed(shell, 'cornercheck', 'explain', '--co').sort()).toEqual([
      '--coincidences',
      '--convention',
    ]);
    expect(proposed(shell, 'cornercheck', 'descend', '--jo')).toEqual(['--jobs']);
    expect(proposed(shell, 'cornercheck', 'check', 'tf')).toEqual(['tfjs']);
    expect(proposed(shell, 'cornercheck', 'search', 'ze')).toEqual(['zero']);
    expect(proposed(shell, 'cornercheck', 'verify', 'ab')).toEqual(['abc.json']);
    expect(proposed(shell, 'cornercheck', 'check', 'tfjs', '--baseline', 'ab')).toEqual(['abc.json']);
    expect(proposed(shell, 'cornercheck', 'explain', 'x', '--at', 'ab')).toEqual([]);
  });
});

test.skipIf(missing('zsh'))('zsh reads it, and defines the function', () => {
  expect(run('zsh', `zsh -n ${script('zsh')}`)).toMatchObject({ status: 0, stderr: '' });
  const { stdout } = run(
    'zsh',
    `autoload -U compinit; compinit -u -D; source ${script('zsh')}; whence -w _cornercheck`,
  );
  expect(stdout.trim()).toBe('_cornercheck: function');
});

test('as a document; a file is none of its options', async () => {
  const [plain, json, file] = await Promise.all(
    [[], ['--json'], ['--out', 'script']].map(words => cornercheck(['completion', 'bash', ...words])),
  );
  expect(JSON.parse(json!.stdout)).toEqual({
    format: 'cornercheck.completion/1',
    shell: 'bash',
    script: plain!.stdout,
  });
  expect(file).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining("Unknown option '--out'"),
  });
});

test('another shell is refused, and named', async () => {
  expect(await cornercheck(['completion', 'csh'])).toMatchObject({
    status: 2,
    stderr: 'cornercheck: expected bash, zsh, fish, got csh\n',
  });
});
