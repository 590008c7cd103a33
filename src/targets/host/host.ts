/** Puts questions to a target that may hang, crash and lie: sessions are timed, ended and started again. */
import { CornercheckError } from '../../errors.ts';
import { unsupportedBy } from '../description/support.ts';
import type { Answer, HostOptions, Query, TargetFault, TargetHost, TargetInfo } from '../target.ts';
import { formatOf } from '../words/precision.ts';
import { faulty, type HowToRead, readAnswer } from '../words/reading.ts';
import { converse, type Hear } from './conversation/converse.ts';
import { questionOf } from './conversation/question.ts';
import type { Question, Reply, Start, TargetSession } from './conversation/session.ts';
import { warmUp } from './conversation/warm-up.ts';

/** Questions handed over together: after a hang the rest of them is sent again. */
const BATCH = 256;
/** A question that was not answered in time is asked again, of a session of its own, for so many times as long. */
const LONGER = 3;
/** What a library loads when it is first asked may take so many times as long. */
const WARMING = 12;

interface Fault {
  readonly fault: TargetFault;
  readonly message: string;
}

export interface HostParts {
  readonly info: TargetInfo;
  readonly warnings: readonly string[];
  /** The session that gave the description. */
  readonly first: TargetSession;
  readonly start: Start;
  /** See {@link readAnswer}. */
  readonly decimal: boolean;
}

export function createHost(parts: HostParts, options: HostOptions): TargetHost {
  const { info } = parts;
  const timeout = options.timeout ?? 5000;
  const how = { format: formatOf(info.precision), decimal: parts.decimal };
  const patience = options.faults ?? 8;
  const asking = (query: Query): Question => questionOf(query, info.precision, info.support);
  /** Nothing any more where the target does not survive it: what is wrong will be found by a question that counts. */
  let warming: readonly Question[] = warmUp(info).map(asking);
  let session: TargetSession | undefined = parts.first;
  let cold = true;
  let closed = false;
  /** Hangs and crashes since the last reply. */
  let faultsInARow = 0;

  const end = async () => {
    const ended = session;
    session = undefined;
    cold = true;
    await ended?.stop();
  };

  /** The session at hand or a new one, warm; why there is none. */
  const revive = async (): Promise<TargetSession | Fault> => {
    try {
      session ??= await parts.start();
    } catch (error) {
      if (!(error instanceof CornercheckError)) throw error;
      return { fault: 'crashed', message: `it did not start again: ${error.message}` };
    }
    if (cold && warming.length > 0) {
      const limit = Math.min(options.startTimeout ?? 60_000, WARMING * timeout);
      if ((await converse(session, warming, limit, () => {})) !== undefined) {
        warming = [];
        await end();
        return revive();
      }
    }
    cold = false;
    return session;
  };

  const ask = async (
    questions: readonly Question[],
    limit: number,
    hear: Hear,
  ): Promise<Fault | undefined> => {
    const alive = await revive();
    const fault = 'fault' in alive ? alive : await converse(alive, questions, limit, hear);
    if (fault !== undefined || session?.worn()) await end();
    return fault;
  };

  const run = async (questions: readonly Question[]): Promise<readonly Answer[]> => {
    const answers: Answer[] = [];
    const hear: Hear = reply => {
      faultsInARow = 0;
      answers.push(answerOf(reply, questions[answers.length]!, how));
    };
    while (answers.length < questions.length) {
      if (closed) throw new CornercheckError('internal', 'ask: the target is closed');
      const rest = questions.slice(answers.length, answers.length + BATCH);
      let fault = await ask(rest, timeout, hear);
      if (fault?.fault === 'hung' && !closed) {
        // The machine may have been busy, or the library loading: it is said only of what hangs twice.
        const again = await ask([questions[answers.length]!], LONGER * timeout, hear);
        if (again === undefined) continue;
        fault = again.fault === 'hung' ? twice(fault, LONGER * timeout) : again;
      }
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

  /** Without what the target says that it does not support. */
  const runSupported = async (queries: readonly Query[]): Promise<readonly Answer[]> => {
    const refusals = queries.map(({ program, mode }) => unsupportedBy(info, program, mode));
    const answers = await run(queries.filter((_, i) => refusals[i] === undefined).map(asking));
    let heard = 0;
    return refusals.map(why => (why === undefined ? answers[heard++]! : faulty('unsupported', why)));
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    info,
    warnings: parts.warnings,
    ask: queries => {
      const answers = turn.then(() => runSupported(queries));
      turn = answers.catch(() => {});
      return answers;
    },
    close: async () => {
      closed = true;
      await end();
    },
  };
}

const twice = ({ message }: Fault, longer: number): Fault => ({
  fault: 'hung',
  message: message.replace(/^(no answer in \d+ ms)/, `$1, nor in ${longer} ms of a new process`),
});

function answerOf(reply: Exclude<Reply, { kind: 'ended' }>, question: Question, how: HowToRead): Answer {
  return reply.kind === 'answer'
    ? readAnswer(reply.raw, question.inputs, how)
    : faulty(reply.fault, reply.message);
}
