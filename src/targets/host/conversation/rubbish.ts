/** What is heard while an answer is waited for, without being one: bounded, and held against a question. */
import { type Complaint, malformed } from './said.ts';
import type { Reply } from './session.ts';

/** Characters and lines that may be heard for one question without being its answer. */
const MAX_RUBBISH = 1_000_000;
const MAX_LINES = 1_000;

export class Rubbish {
  #first: string | undefined;
  #characters = 0;
  #lines = 0;

  /** Another question is waited for. */
  begin(): void {
    this.#characters = 0;
    this.#lines = 0;
  }

  get heard(): boolean {
    return this.#first !== undefined;
  }

  /** The fault for what was heard first, which is forgotten. */
  take(): Complaint | undefined {
    const message = this.#first;
    this.#first = undefined;
    return message === undefined ? undefined : malformed(message);
  }

  /**
   * `message`: what is wrong with it; left out where that is no fault, unless it has become too much: then it is the end, and `heard` says
   * of what.
   */
  note(message: string | undefined, length: number, heard = 'blank lines'): readonly Reply[] {
    this.#first ??= message;
    this.#characters += length + 1;
    this.#lines += 1;
    if (this.#characters <= MAX_RUBBISH && this.#lines <= MAX_LINES) return [];
    const first = this.#first ?? `expected an answer, got ${heard}`;
    return [{ kind: 'ended', fault: 'malformed', message: `${first}, and no end of it` }];
  }
}
