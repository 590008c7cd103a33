/** The command that asks one question again: what is printed runs as it stands, from the folder where it was printed. */
import { type Program, printedInputs, printProgram, programToJson } from '../programs/index.ts';
import { isName } from '../programs/validity/names.ts';
import { originText } from '../tensors/origin.ts';
import { shellWord } from './snippets/shell.ts';

/** How cornercheck is started where a project has installed it. */
export const INSTALLED = 'npx cornercheck';

/** What the question is held to. */
export interface HeldTo {
  /** Another target. */
  readonly against?: string;
  /** Rules at ties, by the names of operations. */
  readonly expect?: Readonly<Record<string, string>> | undefined;
}

/**
 * The command that asks a target one question again; `at`: a text for each input.
 *
 * `replayCommand(INSTALLED, 'tfjs', program, ['0'])` begins with `npx cornercheck check tfjs`.
 */
export function replayCommand(
  command: string,
  specifier: string,
  program: Program,
  at: readonly string[],
  { against, expect }: HeldTo = {},
): string {
  // Text has no place for a target's own names of operations.
  const called = [program, ...program.nodes].some(({ call }) => call !== undefined);
  const arrays = originText(program);
  const text = arrays ?? (called ? JSON.stringify(programToJson(program)) : printProgram(program));
  // A bare name might be that of a file.
  const asked = isName(text) ? `f(${text}) = ${text}` : text;
  const point = (called || arrays ? program.inputs : printedInputs(program))
    .map((name, i) => `${name}=${at[i]}`)
    .join(',');
  // A word that begins with a sign would be taken for an option.
  const option = asked.startsWith('-') ? `--program=${shellWord(asked)}` : `--program ${shellWord(asked)}`;
  const other = against === undefined ? '' : ` --against ${shellWord(against)}`;
  const rules = expect === undefined ? '' : ` --expect ${shellWord(JSON.stringify(expect))}`;
  return `${command} check ${shellWord(specifier)}${other} ${option} --at ${shellWord(point)}${rules}`;
}
