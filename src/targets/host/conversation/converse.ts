/** One batch of questions and what is heard in reply, under a clock. */
import type { TargetFault } from '../../target.ts';
import type { Answered, Question, TargetSession } from './session.ts';

/** `reply.id`: the place of its question among those that were asked. */
export type Hear = (reply: Answered) => void;

export interface Fault {
  readonly fault: TargetFault;
  readonly message: string;
  /** See {@link TargetSession.overdue}. */
  readonly isRepeated?: boolean;
}

export interface Blamed extends Fault {
  readonly suspects: readonly number[];
}

/**
 * Hears the replies to the questions, each within `timeout` milliseconds of the one before; resolves with the fault that
 * ended the session, and the places of the questions of which one is to blame, or with nothing when all are answered.
 */
export function converse(
  session: TargetSession,
  questions: readonly Question[],
  timeout: number,
  hear: Hear,
): Promise<Blamed | undefined> {
  return new Promise(resolve => {
    let heard = 0;
    let done = false;
    const finish = (fault?: Fault) => {
      done = true;
      clearTimeout(timer);
      resolve(fault && { ...fault, suspects: session.suspects() });
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
      hear(reply);
      heard += 1;
      timer.refresh();
      if (heard === questions.length) finish();
    });
  });
}
