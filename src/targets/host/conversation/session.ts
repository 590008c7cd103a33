/** One life of a target, from its start to its end: a process. The host starts another when one ends. */
import type { Mode, TargetFault } from '../../target.ts';

export interface Question {
  /** The program as the text of its JSON form. */
  readonly program: string;
  readonly inputs: number;
  readonly at: readonly (number | string)[];
  readonly mode: Mode;
}

/** What is heard of a session. `ended`: it will say no more. */
export type Reply =
  | { readonly kind: 'answer'; readonly raw: unknown }
  | { readonly kind: 'fault'; readonly fault: TargetFault; readonly message: string }
  | { readonly kind: 'ended'; readonly fault: TargetFault; readonly message: string };

export interface TargetSession {
  /** What the target says of itself, unchecked. */
  readonly description: unknown;
  /**
   * Hands questions over, which are answered one after the other: replies are heard in their order, one each, until
   * one is `ended`. Called again only when all are answered.
   */
  ask(questions: readonly Question[], hear: (reply: Reply) => void): void;
  /** What to say of the question whose time is up. */
  overdue(milliseconds: number): { readonly fault: TargetFault; readonly message: string };
  /** Whether it had better be ended before the next questions, and another be started. */
  worn(): boolean;
  /** Ends the session, at once and whatever the target does. */
  stop(): Promise<void>;
}

/** Rejects with CornercheckError `bad-target` where the target does not get to describe itself. */
export type Start = () => Promise<TargetSession>;
