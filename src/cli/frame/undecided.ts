/** Where a command stops: when its time is over; and before it has anything to say, with a note, and with `--json` still one document. */
import type { Kind, ProgramDocument, StoppedDocument } from '../../documents/index.ts';
import { Undecided, type Watch } from '../../fields/index.ts';
import { type Program, printProgram, programToJson } from '../../programs/index.ts';
import type { Clock } from './clock.ts';
import type { CommandAnswer } from './command.ts';
import { note } from './output.ts';

/** Throws Undecided where the time is over. */
export const watchOf =
  (clock: Clock): Watch =>
  () => {
    if (clock.isOver()) throw new Undecided(`more than ${clock.seconds} s`);
  };

/** The format, and the fields that say what was asked. */
export interface Asked {
  readonly format: Kind;
  readonly [field: string]: unknown;
}

export function stopUndecided(
  program: Program,
  asked: Asked,
  reason: { readonly why: string; readonly node: string; readonly where?: string },
): CommandAnswer {
  const { why, node } = reason;
  const where = [reason.where, node && `at ${node}`].filter(Boolean).join(', ');
  note(`undecided: ${why}${where && ` (${where})`}`);
  // Written out only where the document is, and once, however often it is looked at: of a large program that takes long.
  let json: ProgramDocument | undefined;
  let printed: string | undefined;
  const document: StoppedDocument = {
    ...asked,
    get program() {
      json ??= programToJson(program);
      return json;
    },
    get text() {
      printed ??= printProgram(program);
      return printed;
    },
    status: 'undecided',
    node: node || undefined,
    why,
  };
  return { document, said: true };
}
