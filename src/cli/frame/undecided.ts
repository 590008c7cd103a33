/** Where a command stops: when its time is over; and before it has anything to say, with a note, and with `--json` still one document. */
import type { Kind, StoppedDocument } from '../../documents/index.ts';
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
  const document: StoppedDocument = {
    ...asked,
    // Written out only where the document is: of a large program that takes long.
    get program() {
      return programToJson(program);
    },
    get text() {
      return printProgram(program);
    },
    status: 'undecided',
    node: node || undefined,
    why,
  };
  return { document, said: true };
}
