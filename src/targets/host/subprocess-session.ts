/** A session with a subprocess that speaks JSON lines (contract, section 5). */
import { CornercheckError } from '../../errors.ts';
import { quote } from '../../numbers/index.ts';
import { killChild, startChild } from './child.ts';
import { Conversation } from './conversation.ts';
import { parseJsonLine } from './json-line.ts';
import { lineReader, MAX_LINE } from './line-reader.ts';
import { outputTail } from './output-tail.ts';
import type { Question, Reply, Session } from './session.ts';
import { errorText } from './worker-protocol.ts';

export interface SubprocessOptions {
  readonly startTimeout: number;
  readonly onOutput?: (text: string) => void;
}

/** A question for which rubbish was heard is malformed; its answer is waited for so long, to spare a new start. */
const GRACE = 100;

type Ended = Extract<Reply, { readonly kind: 'ended' }>;

/** After its end, a process's last words are waited for so long: a grandchild may hold the pipe open for ever. */
const LAST_WORDS = 300;

/** Starts the command. Rejects with CornercheckError `bad-target`. */
export function startSubprocess(
  [program, ...args]: readonly [string, ...string[]],
  who: string,
  options: SubprocessOptions,
): Promise<Session> {
  return new Promise((resolve, reject) => {
    const child = startChild(program, args);
    const printed = outputTail(options.onOutput);
    const conversation = new Conversation();
    let described = false;
    let ended: Ended | undefined;
    let queue: readonly Question[] = [];
    let next = 0;
    let hear: ((reply: Reply) => void) | undefined;

    const refuse = (message: string) => {
      clearTimeout(timer);
      killChild(child);
      reject(new CornercheckError('bad-target', `target ${who}: ${message}`));
    };
    const timer = setTimeout(
      () => refuse(`expected a line that describes it in ${options.startTimeout} ms${printed.lastLine()}`),
      options.startTimeout,
    );
    const end = (reply: Ended) => {
      ended ??= reply;
      if (described) hear?.(ended);
      else refuse(reply.message);
      killChild(child);
    };
    const putNext = () => {
      const question = queue[next];
      if (question === undefined) return;
      conversation.begin();
      child.stdin.write(
        `{"id":${conversation.id},"program":${question.program},"at":${JSON.stringify(question.at)},"mode":"${question.mode}"}\n`,
      );
    };
    const giveUp = () => {
      const complaint = conversation.takeRubbish();
      if (complaint !== undefined) end({ ...complaint, kind: 'ended' });
    };
    let grace: NodeJS.Timeout | undefined;
    const settle = (reply: Reply | undefined) => {
      if (hear === undefined) return;
      if (reply === undefined) {
        if (conversation.spoilt) grace ??= setTimeout(giveUp, GRACE);
        return;
      }
      clearTimeout(grace);
      grace = undefined;
      if (reply.kind === 'ended') return end(reply);
      hear(reply);
      next += 1;
      putNext();
    };
    const describe = (line: string) => {
      if (line.trim() === '') return;
      const description = parseJsonLine(line);
      if (description === undefined)
        return refuse(
          `expected a line {"name", "version", "precision", "modes", "ops"} first, got ${quote(line)}`,
        );
      clearTimeout(timer);
      described = true;
      resolve({
        description,
        ask: (questions, listener) => {
          if (ended) return listener(ended);
          [queue, next, hear] = [questions, 0, listener];
          putNext();
        },
        overdue: milliseconds =>
          conversation.takeRubbish() ?? { fault: 'hung', message: `no answer in ${milliseconds} ms` },
        worn: () => false,
        stop: async () => {
          hear = undefined;
          clearTimeout(grace);
          killChild(child);
        },
      });
    };
    child.stdout.on(
      'data',
      lineReader(
        line => (described ? settle(conversation.line(line)) : describe(line)),
        () =>
          described ? settle(conversation.tooLong(MAX_LINE)) : refuse('expected a line that describes it'),
      ),
    );
    child.stderr.on('data', printed.hear);
    const say = (what: string) =>
      end({ kind: 'ended', fault: 'crashed', message: `${what}${printed.lastLine()}` });
    child.on('error', (error: NodeJS.ErrnoException) =>
      say(
        error.code === 'ENOENT'
          ? `no program ${quote(program)}`
          : `could not run ${quote(program)}: ${errorText(error)}`,
      ),
    );
    let how = 'it closed its output';
    child.on('exit', (code, signal) => {
      how = signal === null ? `it ended with exit status ${code}` : `it was ended by ${signal}`;
      // What came while this process was busy is read before the time that is over is acted upon.
      setTimeout(() => setImmediate(() => say(how)), LAST_WORDS).unref();
    });
    child.on('close', () => say(how));
  });
}
