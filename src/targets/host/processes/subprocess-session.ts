/** A session with a program that the user names: JSON lines on its stdin and stdout (contract, section 5). */

import { Conversation } from '../conversation/conversation.ts';
import { Exchange } from '../conversation/exchange.ts';
import { withMinusZero } from '../conversation/json-line.ts';
import type { Question, TargetSession } from '../conversation/session.ts';
import { startChild } from './child.ts';
import { describedIn, type ProcessOptions, type Protocol, startSession } from './process-session.ts';

/** Starts the command. Rejects with CornercheckError `bad-target`. */
export const startSubprocess = (
  [program, ...args]: readonly [string, ...string[]],
  who: string,
  options: ProcessOptions,
): Promise<TargetSession> =>
  startSession(
    { program, start: () => startChild(program, args), describe: describedIn, protocol: protocolOf },
    who,
    options,
  );

/** Protocol 2: so many questions are out at a time, so that the target has some while this process judges. */
const WINDOW = 16;

function protocolOf(description: unknown, note: (note: string) => void): Protocol {
  const { protocol } = (description ?? {}) as { readonly protocol?: unknown };
  return protocol === 2
    ? { lines: new Exchange(note), ask: askSeveral, line: 1, window: WINDOW }
    : { lines: new Conversation(note), ask: askOne, line: 1, window: 1 };
}

const askOne = ([question]: readonly Question[], id: number): string =>
  `{"id":${id},"program":${question!.program},"at":${JSON.stringify(question!.points[0])},"mode":"${question!.mode}"}`;

const askSeveral = ([question]: readonly Question[], id: number): string =>
  `{"id":${id},"program":${question!.program},"points":${JSON.stringify(question!.points.map(withMinusZero))},"mode":"${question!.mode}"}`;
