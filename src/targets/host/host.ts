/** Puts questions to a target that may hang, crash and lie: sessions are timed, ended and started again. */
import { CornercheckError } from '../../errors.ts';
import { unsupportedBy } from '../description/support.ts';
import type { Answer, HostOptions, Query, TargetHost, TargetInfo } from '../target.ts';
import { formatOf } from '../words/precision.ts';
import { faulty } from '../words/reading.ts';
import { converse, type Fault, type Hear } from './conversation/converse.ts';
import { gathered, type OnePoint, questionOf, singly } from './conversation/question.ts';
import type { Question, Start, TargetSession } from './conversation/session.ts';
import { warmUp } from './conversation/warm-up.ts';
import { type Failed, Questioner } from './questioner.ts';
import type { Task } from './task.ts';

/** What a library loads when it is first asked may take so many times as long. */
const WARMING = 12;
/** Longest wait for an answer of a target that compiles, milliseconds. */
const COMPILING = 120_000;
/** Once the work is to stop, what is on its way has so many milliseconds to come. */
const LEFT = 1_000;

export interface HostParts {
  readonly info: TargetInfo;
  readonly warnings: readonly string[];
  /** What is to be said of it beside its answers; grows. */
  readonly notes: Set<string>;
  /** The session that gave the description. */
  readonly first: TargetSession;
  readonly start: Start;
  /** See {@link readAnswer}. */
  readonly decimal: boolean;
}

export function createHost(parts: HostParts, options: HostOptions): TargetHost {
  const { info } = parts;
  const timeout = options.timeout ?? (info.compiles ? COMPILING : 5000);
  const how = { format: formatOf(info.precision), decimal: parts.decimal };
  const together = info.protocol === 2 ? gathered : singly;
  const asking = (query: Query): OnePoint => questionOf(query, info.precision, info.support, info.tensors);
  /** Nothing any more where the target does not survive it: what is wrong will be found by a question that counts. */
  let warming: readonly Question[] = together(warmUp(info).map(asking)).map(({ question }) => question);
  let session: TargetSession | undefined = parts.first;
  let cold = true;
  /** Nothing was asked of the session, but to warm it up. */
  let isFresh = true;
  let closed = false;
  let stopped = false;

  const end = async () => {
    const ended = session;
    session = undefined;
    cold = true;
    isFresh = true;
    await ended?.stop();
  };

  const stop = (): void => {
    setTimeout(() => {
      stopped = true;
      void end();
    }, LEFT).unref();
  };
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener('abort', stop);

  /** The session at hand or a new one, warm; why there is none. */
  const revive = async (): Promise<TargetSession | Fault> => {
    try {
      session ??= await parts.start();
      if (stopped) await end();
    } catch (error) {
      if (!(error instanceof CornercheckError)) throw error;
      return { fault: 'crashed', message: `it did not start again: ${error.message}` };
    }
    if (session === undefined) return { fault: 'crashed', message: 'it was stopped' };
    if (cold && warming.length > 0) {
      const limit = info.compiles ? 2 * timeout : Math.min(options.startTimeout ?? 60_000, WARMING * timeout);
      if ((await converse(session, warming, limit, () => {})) !== undefined) {
        warming = [];
        await end();
        return revive();
      }
    }
    cold = false;
    return session;
  };

  const put = async (tasks: readonly Task[], limit: number, hear: Hear): Promise<Failed | undefined> => {
    const alive = await revive();
    const isFirst = isFresh;
    isFresh = false;
    const questions = tasks.map(({ question }) => question);
    const fault =
      'fault' in alive ? { ...alive, suspects: [] } : await converse(alive, questions, limit, hear);
    if (fault !== undefined || session?.worn()) await end();
    return fault && { ...fault, isFirst };
  };

  const questioner = new Questioner({
    put,
    timeout,
    patience: options.faults ?? 8,
    how,
    isClosed: () => closed,
    isStopped: () => stopped,
    note: text => parts.notes.add(text),
  });

  /** The questions, without what the target says that it does not support: why not, in its place. */
  const prepared = (queries: readonly Query[]) => {
    const refusals = queries.map(({ program, mode }) => unsupportedBy(info, program, mode));
    const all = together(queries.filter((_, i) => refusals[i] === undefined).map(asking));
    return { refusals, all };
  };

  /** The answers, in the order of the queries. */
  const answersTo = async ({ refusals, all }: ReturnType<typeof prepared>): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    await questioner.ask(
      all.map(({ question, places }) => ({
        question,
        settle: own => {
          for (const [i, place] of places.entries()) answers[place] = own[i]!;
        },
      })),
    );
    let heard = 0;
    return refusals.map(why => (why === undefined ? answers[heard++]! : faulty('unsupported', why)));
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    info,
    warnings: parts.warnings,
    get notes() {
      return [...parts.notes];
    },
    // What is to be asked is made before its turn comes: the target does not wait for that.
    ask: async queries => {
      const all = prepared(queries);
      const answers = turn.then(() => answersTo(all));
      turn = answers.catch(() => {});
      return answers;
    },
    close: async () => {
      closed = true;
      options.signal?.removeEventListener('abort', stop);
      await end();
    },
  };
}
