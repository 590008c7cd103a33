/** A session with a program that the user names: JSON lines on its stdin and stdout (contract, section 5). */

import type { Question, TargetSession } from '../conversation/session.ts';
import { startChild } from './child.ts';
import { describedIn, type ProcessOptions, startSession } from './process-session.ts';

/** Starts the command. Rejects with CornercheckError `bad-target`. */
export const startSubprocess = (
  [program, ...args]: readonly [string, ...string[]],
  who: string,
  options: ProcessOptions,
): Promise<TargetSession> =>
  startSession(
    { program, start: () => startChild(program, args), describe: describedIn, ask, window: 1 },
    who,
    options,
  );

const ask = ([question]: readonly Question[], id: number): string =>
  `{"id":${id},"program":${question!.program},"at":${JSON.stringify(question!.at)},"mode":"${question!.mode}"}`;
