/** A session with a process that answers in lines of JSON: a module's, or a program that the user names (contract, section 5). */
import { CornercheckError } from '../../../errors.ts';
import { quote } from '../../../numbers/index.ts';
import { printable } from '../../words/printable.ts';
import { errorText } from '../conversation/error-text.ts';
import { parseJsonLine } from '../conversation/json-line.ts';
import { lineReader, MAX_LINE } from '../conversation/line-reader.ts';
import { outputTail } from '../conversation/output-tail.ts';
import type { Ended, Lines, Question, Reply, TargetSession } from '../conversation/session.ts';
import { type Child, killChild } from './child.ts';
import { memoryAllowed, watchMemory } from './memory-watch.ts';

export interface ProcessOptions {
  readonly startTimeout: number;
  /** See {@link HostOptions.resident}. */
  readonly resident?: number;
  readonly onOutput?: (text: string) => void;
  /** What to say in the place of a message that there is no description. */
  readonly explain?: (message: string) => string;
  /** Hears once of each kind of line that is dropped. */
  readonly onNote?: (note: string) => void;
}

/** What kind of process it is. */
export interface ProcessKind {
  readonly program: string;
  /** Starts it. */
  start(): Child;
  /** The description in its first line; a text says why there is none. */
  describe(line: string): { readonly description: unknown } | string;
  /** How it is asked, by its description; `note` hears what it says beside answers without being at fault. */
  protocol(description: unknown, note: (note: string) => void): Protocol;
}

export interface Protocol {
  readonly lines: Lines;
  /** The line that asks questions, of which the first has this id. */
  ask(questions: readonly Question[], id: number): string;
  /** How many questions stand in a line. */
  readonly line: number;
  /** How many questions may be out at a time. */
  readonly window: number;
}

/** A question for which rubbish was heard is malformed; its answer is waited for so long, to spare a new start. */
const GRACE = 100;

/** For each number of an answer a line may be so much longer. */
const NUMBER = 100;

/** After its end, a process's last words are waited for so long: a grandchild may hold the pipe open for ever. */
const LAST_WORDS = 300;

/** Starts the process. Rejects with CornercheckError `bad-target`. */
export function startSession(
  kind: ProcessKind,
  who: string,
  options: ProcessOptions,
): Promise<TargetSession> {
  return new Promise((resolve, reject) => {
    const child = kind.start();
    const printed = outputTail(options.onOutput);
    let protocol: Protocol | undefined;
    let worn = false;
    let stopped = false;
    let ended: Ended | undefined;
    let queue: readonly Question[] = [];
    /** The id of the first of them. */
    let base = 0;
    let put = 0;
    let out = 0;
    let hear: ((reply: Reply) => void) | undefined;
    let longest = MAX_LINE;

    const refuse = (message: string) => {
      stopped = true;
      unwatch();
      clearTimeout(timer);
      killChild(child.process);
      reject(
        new CornercheckError(
          'bad-target',
          `target ${who}: ${printable(options.explain?.(message) ?? message)}`,
        ),
      );
    };
    const timer = setTimeout(
      () => refuse(`expected it to describe itself in ${options.startTimeout} ms${printed.lastLine()}`),
      options.startTimeout,
    );
    const allowed = options.resident ?? memoryAllowed();
    const unwatch = watchMemory(child.process.pid, allowed, () =>
      say(`it took more than ${allowed} MB of memory, and was ended`),
    );
    const end = (reply: Ended) => {
      if (stopped || ended) return;
      unwatch();
      ended = reply;
      if (protocol) hear?.(ended);
      else refuse(reply.message);
      killChild(child.process);
    };
    const putNext = ({ lines, ask, line, window }: Protocol) => {
      for (;;) {
        const next = queue.slice(put, put + line);
        if (next.length === 0 || out + next.length > window) return;
        put += next.length;
        out += next.length;
        child.questions.write(`${ask(next, lines.next)}\n`);
        lines.begin(next.length);
      }
    };
    const giveUp = () => {
      const complaint = protocol?.lines.takeRubbish();
      if (complaint !== undefined) end({ ...complaint, kind: 'ended' });
    };
    let grace: NodeJS.Timeout | undefined;
    const settle = (talk: Protocol, replies: readonly Reply[]) => {
      for (const reply of replies) {
        clearTimeout(grace);
        grace = undefined;
        if (reply.kind === 'ended') return end(reply);
        if (reply.kind === 'answer' && (reply.raw as { readonly worn?: unknown }).worn === true) worn = true;
        out -= 1;
        hear?.({ ...reply, id: reply.id - base });
      }
      if (talk.lines.spoilt) grace ??= setTimeout(giveUp, GRACE);
      else putNext(talk);
    };
    const describe = (line: string) => {
      if (line.trim() === '') return;
      const first = kind.describe(line);
      if (typeof first === 'string') return refuse(first);
      clearTimeout(timer);
      const talk = kind.protocol(first.description, note => options.onNote?.(note));
      protocol = talk;
      resolve({
        description: first.description,
        ask: (questions, listener) => {
          if (ended) return listener(ended);
          [queue, base, put, out, hear] = [questions, talk.lines.next, 0, 0, listener];
          const numbers = questions.map(({ points, inputs }) => points.length * (inputs + 1));
          longest = MAX_LINE + NUMBER * Math.max(...numbers);
          putNext(talk);
        },
        suspects: () => talk.lines.suspects().map(id => id - base),
        overdue: milliseconds =>
          talk.lines.takeRubbish() ?? {
            fault: 'hung',
            isRepeated: talk.lines.isRepeated,
            message: `no answer in ${milliseconds} ms${printed.lastLine()}`,
          },
        worn: () => worn,
        stop: async () => {
          stopped = true;
          unwatch();
          clearTimeout(grace);
          killChild(child.process);
          // Whoever waits for an answer would wait, and this process with it, until the time for it is over.
          hear?.({ kind: 'ended', fault: 'crashed', message: 'it was stopped' });
          hear = undefined;
        },
      });
    };
    const live = () => !stopped && ended === undefined;
    child.answers.on(
      'data',
      lineReader(
        line => {
          // Of a flood, what is left in the pipe need not be looked at.
          if (live()) protocol ? settle(protocol, protocol.lines.line(line)) : describe(line);
        },
        () => {
          if (!live()) return;
          if (protocol) settle(protocol, protocol.lines.tooLong(longest));
          else refuse('expected a line that describes it');
        },
        () => longest,
      ),
    );
    for (const stream of child.printed) stream.on('data', printed.hear);
    const say = (what: string) =>
      end({ kind: 'ended', fault: 'crashed', message: `${what}${printed.lastLine()}` });
    child.process.on('error', (error: NodeJS.ErrnoException) =>
      say(
        error.code === 'ENOENT'
          ? `no program ${quote(kind.program)}`
          : `could not run ${quote(kind.program)}: ${errorText(error)}`,
      ),
    );
    let how = 'it closed its output';
    // What came while this process was busy is read before the end is acted upon.
    const sayLater = () => setTimeout(() => setImmediate(() => say(how)), LAST_WORDS).unref();
    child.process.on('exit', (code, signal) => {
      how = signal === null ? `it ended with exit status ${code}` : `it was ended by ${signal}`;
      sayLater();
    });
    child.answers.on('end', sayLater);
    child.process.on('close', () => say(how));
  });
}

/** A description on a line of its own. */
export function describedIn(line: string): { readonly description: unknown } | string {
  const description = parseJsonLine(line);
  return description === undefined
    ? `expected a line {"name", "version", "precision", "modes", "ops"} first, got ${quote(line.slice(0, 100))}`
    : { description };
}
