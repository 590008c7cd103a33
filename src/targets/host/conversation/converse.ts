/** One batch of questions and what is heard in reply, under a clock. */
import type { TargetFault } from '../../target.ts';
import type { Question, Reply, TargetSession } from './session.ts';

export type Hear = (reply: Exclude<Reply, { readonly kind: 'ended' }>) => void;

interface Fault {
  readonly fault: TargetFault;
  readonly message: string;
}

/**
 * Hears the replies to the questions, each within `timeout` milliseconds of the one before; resolves with the fault that
 * ended the session, or with nothing when all are answered.
 */
export function converse(
  session: TargetSession,
  questions: readonly Question[],
  timeout: number,
  hear: Hear,
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
      hear(reply);
      heard += 1;
      timer.refresh();
      if (heard === questions.length) finish();
    });
  });
}
