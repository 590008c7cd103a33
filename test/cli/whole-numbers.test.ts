/** An option that takes a whole number refuses what is none before any work is done, whether or not the number is needed. */
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { cornercheck } from './served.ts';

const NUMBERS = ['N', 'J', 'K', 'B', 'MB', 'MS', 'STEPS', 'SECONDS'];

/** A call of each command that asks for little. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  explain: ['relu(t)', '--at', '0'],
  judge: ['relu(t)', '--at', '0', '--gradient', '1'],
  integrate: ['relu(t)', '--from', '0', '--to', '1'],
  critical: ['relu(t)'],
  descend: ['relu(t)', '--from', '1', '--steps', '2'],
  equal: ['t', 't'],
  forge: ['t', '--at', '0', '--gradient', '2'],
  check: ['exact', '--ops', 'relu', '--runs', '0'],
  conventions: ['exact', '--ops', 'relu'],
  search: ['zero', '--size', '1'],
  paper: ['definition-4-remark-a'],
  verify: ['fixtures/documents/forge.json'],
};

const options = await Promise.all(
  Object.entries(CALLS).map(async ([name, words]) => {
    const { command } = await COMMANDS[name]!.load();
    return command.options
      .filter(({ value }) => value !== undefined && NUMBERS.includes(value))
      .map(option => ({ name, words, option: option.name }));
  }),
);

test.each(options.flat())('$name --$option', async ({ name, words, option }) => {
  const at = words.indexOf(`--${option}`);
  const others = at < 0 ? words : words.toSpliced(at, 2);
  const { status, stdout, stderr } = await cornercheck([name, ...others, `--${option}`, 'many']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(
    /^cornercheck: --[a-z]+: (expected .*many|it belongs to (--cases|the property target))\n$/,
  );
  expect(stderr).toContain(`--${option}:`);
});
