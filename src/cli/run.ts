/** The command line: finds the command, loads only what it needs, turns errors into one line and an exit status. */
import { readFileSync } from 'node:fs';
import { CornercheckError } from '../errors.ts';
import { suggestion } from '../input/suggestion.ts';
import { COMMANDS } from './commands.ts';
import { helpOf, readArguments } from './frame/command.ts';
import { withConfig } from './frame/config.ts';
import { expectOutputs, finish, oneLine } from './frame/deliver.ts';
import { note, print } from './frame/output.ts';
import { EXIT } from './frame/status.ts';

const OVERVIEW = `cornercheck: which set does a gradient belong to, at a corner of the function? With proof.

Usage: cornercheck <command> [options]

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(13)}${summary}`)
  .join('\n')}

cornercheck <command> --help tells more. Exit status: 0 all that was asked holds, 1 a violation was found,
2 bad usage or bad input, 3 stopped undecided or over its budget.
`;

async function answered(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(OVERVIEW);
    return name === undefined ? EXIT.usage : EXIT.holds;
  }
  if (name === '--version') {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    print(version);
    return EXIT.holds;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined)
    throw new CornercheckError(
      'bad-usage',
      `expected a command (${Object.keys(COMMANDS).join(', ')}), got ${name}${suggestion(name, Object.keys(COMMANDS))}`,
    );
  const { command } = await entry.load();
  if (rest.includes('--help') || rest.includes('-h')) {
    print(helpOf(command));
    return EXIT.holds;
  }
  const given = readArguments(command, rest);
  const args = command.configured ? await withConfig(command, given) : given;
  expectOutputs(command, args);
  const answer = await command.run(args, COMMANDS);
  return typeof answer === 'number' ? answer : finish(command, args, answer);
}

/** What `cornercheck ...words` does. The exit status is set, not returned: what is written may still have to leave. */
export async function run(words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await answered(words);
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
}
