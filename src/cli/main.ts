#!/usr/bin/env node
/** The command line: finds the command, loads only what it needs, turns errors into one line and an exit status. */
import { CornercheckError } from '../errors.ts';
import { type Command, EXIT, helpOf, readArguments } from './command.ts';
import { expectOutputs, oneLine } from './deliver.ts';
import { note, print } from './output.ts';

const COMMANDS: Readonly<Record<string, { summary: string; load: () => Promise<{ command: Command }> }>> = {
  explain: { summary: 'explain a program at a point', load: () => import('./explain.ts') },
  judge: { summary: 'the verdict on a gradient that you have', load: () => import('./judge.ts') },
  integrate: {
    summary: 'integrate the derivative along a segment or curve',
    load: () => import('./integrate.ts'),
  },
  critical: { summary: 'all critical points of a program of one input', load: () => import('./critical.ts') },
  equal: {
    summary: 'decide whether two programs of one input are the same function',
    load: () => import('./equal.ts'),
  },
  forge: { summary: 'the same function with the derivative you want', load: () => import('./forge.ts') },
  descend: { summary: 'gradient descent, and the corners where it ends', load: () => import('./descend.ts') },
  check: { summary: 'check an AD implementation at the corners', load: () => import('./check.ts') },
  search: {
    summary: 'the smallest program with a property, by looking at all',
    load: () => import('./search.ts'),
  },
  verify: { summary: 're-check every certificate in a report', load: () => import('./verify.ts') },
  start: {
    summary: 'Figure 1 of the paper, and a check of tfjs and jax-js',
    load: () => import('./start.ts'),
  },
};

const OVERVIEW = `cornercheck: which set does a gradient belong to, at a corner of the function? With proof.

Usage: cornercheck <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(11)}${summary}`)
  .join('\n')}

cornercheck <command> --help tells more. Exit status: 0 all that was asked holds, 1 a violation was found,
2 bad usage or bad input, 3 stopped undecided or over its budget.
`;

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(OVERVIEW);
    return name === undefined ? EXIT.usage : EXIT.holds;
  }
  if (name === '--version') {
    const { readFileSync } = await import('node:fs');
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    print(version);
    return EXIT.holds;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined)
    throw new CornercheckError(
      'bad-usage',
      `expected a command (${Object.keys(COMMANDS).join(', ')}), got ${name}`,
    );
  const { command } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    print(helpOf(command));
    return EXIT.holds;
  }
  const args = readArguments(command, rest);
  expectOutputs(command, args);
  return command.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof CornercheckError && error.code !== 'internal') {
    note(`cornercheck: ${oneLine(error.message)}`);
    process.exitCode = EXIT.usage;
  } else {
    note(
      `cornercheck: internal error, please report it: ${oneLine(String((error as Error | undefined)?.stack ?? error))}`,
    );
    process.exitCode = EXIT.undecided;
  }
}
