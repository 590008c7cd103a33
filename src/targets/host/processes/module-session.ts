/** A session with an ES module, in a process of its own. */
import { fileURLToPath } from 'node:url';
import { quote } from '../../../numbers/index.ts';
import { Conversation } from '../conversation/conversation.ts';
import { errorText } from '../conversation/error-text.ts';
import { parseJsonLine } from '../conversation/json-line.ts';
import type { TargetSession } from '../conversation/session.ts';
import { startApart } from './child.ts';
import { asked, type Loaded } from './module-protocol.ts';
import { type ProcessOptions, startSession } from './process-session.ts';

export interface ModuleInput {
  /** URL of the target's module. */
  readonly module: string;
  /** One of our own adapters: it does not change the programs that it is given. */
  readonly trusted: boolean;
}

export interface ModuleOptions extends Omit<ProcessOptions, 'explain'> {
  /** Heap, megabytes. */
  readonly memory: number;
  /** The message for a module that could not be loaded; left out: the error's own text. */
  readonly explain?: (code: string | undefined, message: string) => string;
}

/** From source (tests) and as built, the process's program is the file beside this one. */
const CHILD = new URL(
  import.meta.url.endsWith('.ts') ? './tsx-module-child.mjs' : './module-child.js',
  import.meta.url,
);

/** A module computes one answer after the other, without waiting for us in between. */
const WINDOW = 256;

/** Starts `input.module`. Rejects with CornercheckError `bad-target`. */
export function startModule(input: ModuleInput, who: string, options: ModuleOptions): Promise<TargetSession> {
  const { memory, explain, ...shared } = options;
  const args = [
    `--max-old-space-size=${memory}`,
    fileURLToPath(CHILD),
    input.module,
    input.trusted ? 'trusted' : 'foreign',
    String(memory),
  ];
  const describe = (line: string) => {
    // A module may write here itself.
    const loaded = parseJsonLine(line) as Loaded | null | undefined;
    if (typeof loaded !== 'object' || loaded === null)
      return `expected it to describe itself first, got ${quote(line.slice(0, 100))}`;
    if ('description' in loaded) return loaded;
    const failed = errorText(loaded.failed);
    return explain?.(loaded.code, failed) ?? failed;
  };
  return startSession(
    {
      program: process.execPath,
      start: () => startApart(process.execPath, args),
      describe,
      protocol: (_, note) => ({
        lines: new Conversation(note),
        ask: (questions, id) => JSON.stringify(asked(questions, id)),
        line: WINDOW,
        window: WINDOW,
      }),
    },
    who,
    shared,
  );
}
