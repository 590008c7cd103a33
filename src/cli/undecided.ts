/** Where a command stops before it has anything to say: a note, and with `--json` still one document. */
import { type Program, printProgram, programToJson } from '../programs/index.ts';
import { stringifyDocument } from '../reports/json.ts';
import { type Arguments, EXIT } from './command.ts';
import { note, print } from './output.ts';

/** `asked`: the format, and the fields that say what was asked. */
export function stopUndecided(
  args: Arguments,
  program: Program,
  asked: Readonly<Record<string, unknown>>,
  reason: { readonly why: string; readonly node: string; readonly where?: string },
): number {
  const { why, node } = reason;
  const where = [reason.where, node && `at ${node}`].filter(Boolean).join(', ');
  note(`undecided: ${why}${where && ` (${where})`}`);
  if (args.flag('json'))
    print(
      stringifyDocument({
        ...asked,
        program: programToJson(program),
        text: printProgram(program),
        status: 'undecided',
        node: node || undefined,
        why,
      }),
    );
  return EXIT.undecided;
}
