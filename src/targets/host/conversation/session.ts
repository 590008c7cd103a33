/** One life of a target, from its start to its end: a process. The host starts another when one ends. */
import type { Mode, TargetFault } from '../../target.ts';

export interface Question {
  /** The program as the text of its JSON form. */
  readonly program: string;
  readonly inputs: number;
  /** One, but of a target that takes several. */
  readonly points: readonly (readonly (number | string)[])[];
  readonly mode: Mode;
  /** Asked so that it is answered by a list, of one entry a point. */
  readonly several: boolean;
}

/** What is heard of a session; `id`: of the question that it is about. `ended`: it will say no more. */
export type Reply = Answered | Ended;
export type Answered =
  | { readonly kind: 'answer'; readonly id: number; readonly raw: unknown }
  | {
      readonly kind: 'fault';
      readonly id: number;
      readonly fault: TargetFault;
      readonly message: string;
      /** See {@link Complaint}. */
      readonly stray?: true;
    };
export interface Ended {
  readonly kind: 'ended';
  readonly fault: TargetFault;
  readonly message: string;
}

/** The lines that a target says, put beside the questions that are out. Pure bookkeeping; the process is elsewhere. */
export interface Lines {
  /** The id of the next question that goes out. */
  readonly next: number;
  /** So many more questions are out. */
  begin(count: number): void;
  /** The replies that this line settles. */
  line(line: string): readonly Reply[];
  /** A line without an end, after so many characters. */
  tooLong(length: number): readonly Reply[];
  /** Whether a question is out and rubbish was heard for it. */
  readonly spoilt: boolean;
  /** Whether, since the last answer, one came again that had been given before. */
  readonly isRepeated: boolean;
  /** What to say of the rubbish that was heard, if any was; it is forgotten. */
  takeRubbish(): { readonly fault: TargetFault; readonly message: string } | undefined;
  /** The questions of which one is at fault where the target falls silent or ends. */
  suspects(): readonly number[];
}

export interface TargetSession {
  /** What the target says of itself, unchecked. */
  readonly description: unknown;
  /**
   * Hands questions over: replies are heard, one each, with the place of the question among these, until one is `ended`.
   * Called again only when all are answered.
   */
  ask(questions: readonly Question[], hear: (reply: Reply) => void): void;
  /** The places of the questions of which one is at fault where it hangs or has ended. */
  suspects(): readonly number[];
  /** What to say of the question whose time is up. */
  overdue(milliseconds: number): {
    readonly fault: TargetFault;
    readonly message: string;
    /** It said an answer again instead. */
    readonly isRepeated?: boolean;
  };
  /** Whether it had better be ended before the next questions, and another be started. */
  worn(): boolean;
  /** Ends the session, at once and whatever the target does. */
  stop(): Promise<void>;
}

/** Rejects with CornercheckError `bad-target` where the target does not get to describe itself. */
export type Start = () => Promise<TargetSession>;
