/** Puts questions to a target that may hang, crash and lie: sessions are timed, ended and started again. */
import { CornercheckError } from '../../errors.ts';
import { formatOf } from '../precision.ts';
import { faulty, type HowToRead, readAnswer } from '../reading.ts';
import type { Answer, HostOptions, Query, TargetFault, TargetHost, TargetInfo } from '../target.ts';
import { questionOf } from './question.ts';
import type { Question, Reply, Session, Start } from './session.ts';

/** Questions handed over together: after a hang the rest of them is sent again. */
const BATCH = 256;

interface Fault {
  readonly fault: TargetFault;
  readonly message: string;
}

export interface HostParts {
  readonly info: TargetInfo;
  readonly warnings: readonly string[];
  /** The session that gave the description. */
  readonly first: Session;
  readonly start: Start;
  /** See {@link readAnswer}. */
  readonly decimal: boolean;
}

export function createHost(parts: HostParts, options: HostOptions): TargetHost {
  const timeout = options.timeout ?? 5000;
  const how = { format: formatOf(parts.info.precision), decimal: parts.decimal };
  const patience = options.faults ?? 8;
  let session: Session | undefined = parts.first;
  let closed = false;
  /** Hangs and crashes since the last reply. */
  let faultsInARow = 0;

  const end = async () => {
    const ended = session;
    session = undefined;
    await ended?.stop();
  };

  /** The session at hand or a new one; why there is none. */
  const revive = async (): Promise<Session | Fault> => {
    try {
      session ??= await parts.start();
      return session;
    } catch (error) {
      if (!(error instanceof CornercheckError)) throw error;
      return { fault: 'crashed', message: `it did not start again: ${error.message}` };
    }
  };

  const run = async (queries: readonly Query[]): Promise<readonly Answer[]> => {
    const questions = queries.map(query => questionOf(query, parts.info.precision));
    const answers: Answer[] = [];
    while (answers.length < questions.length) {
      if (closed) throw new CornercheckError('internal', 'ask: the target is closed');
      const alive = await revive();
      const fault =
        'fault' in alive
          ? alive
          : await converse(
              alive,
              questions.slice(answers.length, answers.length + BATCH),
              timeout,
              (reply, i) => {
                faultsInARow = 0;
                answers.push(answerOf(reply, questions[i]!, how));
              },
              answers.length,
            );
      if (fault !== undefined || session?.worn()) await end();
      if (fault === undefined) continue;
      answers.push(faulty(fault.fault, fault.message));
      faultsInARow += 1;
      if (faultsInARow >= patience)
        while (answers.length < questions.length)
          answers.push(
            faulty('unasked', `the target failed ${faultsInARow} times in a row (${fault.message})`),
          );
    }
    return answers;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    info: parts.info,
    warnings: parts.warnings,
    ask: queries => {
      const answers = turn.then(() => run(queries));
      turn = answers.catch(() => {});
      return answers;
    },
    close: async () => {
      closed = true;
      await end();
    },
  };
}

function answerOf(reply: Exclude<Reply, { kind: 'ended' }>, question: Question, how: HowToRead): Answer {
  return reply.kind === 'answer'
    ? readAnswer(reply.raw, question.inputs, how)
    : faulty(reply.fault, reply.message);
}

/** Hears the replies to the questions; resolves with the fault that ended the session, or with nothing when all are answered. */
function converse(
  session: Session,
  questions: readonly Question[],
  timeout: number,
  hear: (reply: Exclude<Reply, { kind: 'ended' }>, index: number) => void,
  offset: number,
): Promise<Fault | undefined> {
  return new Promise(resolve => {
    let heard = 0;
    let done = false;
    const finish = (fault?: Fault) => {
      done = true;
      clearTimeout(timer);
      resolve(fault);
    };
    const timeIsUp = () => {
      // This process may have been busy itself: what the target has said meanwhile is heard first.
      const before = heard;
      setImmediate(() =>
        setImmediate(() => {
          if (done) return;
          if (heard === before) finish(session.overdue(timeout));
          else timer.refresh();
        }),
      );
    };
    const timer = setTimeout(timeIsUp, timeout);
    session.ask(questions, reply => {
      if (done) return;
      if (reply.kind === 'ended') return finish(reply);
      hear(reply, offset + heard);
      heard += 1;
      timer.refresh();
      if (heard === questions.length) finish();
    });
  });
}
