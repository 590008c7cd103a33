/**
 * The lines of a subprocess, put beside the questions: one question is out at a time, and all that is heard until its
 * answer comes is held against it. Pure bookkeeping; the process is elsewhere.
 */
import { quote } from '../../numbers/index.ts';
import { parseJsonLine } from './json-line.ts';
import type { Reply } from './session.ts';

/** Characters that may be heard for one question without being its answer. */
const MAX_RUBBISH = 1_000_000;

export class Conversation {
  /** The id of the question that is out; ids before it are settled. */
  id = 0;
  #rubbish: string | undefined;
  #heard = 0;
  #open = false;

  begin(): void {
    this.id += 1;
    this.#open = true;
    this.#heard = 0;
  }

  /** Whether a question is out and rubbish was heard for it. */
  get spoilt(): boolean {
    return this.#open && this.#rubbish !== undefined;
  }

  /** The reply that settles the question, if this line does. */
  line(line: string): Reply | undefined {
    if (line.trim() === '') return undefined;
    const answer = parseJsonLine(line) as Readonly<Record<string, unknown>> | undefined;
    if (typeof answer !== 'object' || answer === null || !('id' in answer))
      return this.#note(`expected a line {"id", "value", "gradient"}, got ${quote(line)}`, line.length);
    if (answer.id !== this.id)
      return this.#note(`expected the id ${this.id}, got ${quote(answer.id)}`, line.length);
    if (!this.#open)
      return this.#note(`expected one answer to the question ${this.id}, got another`, line.length);
    this.#open = false;
    const complaint = this.takeRubbish();
    if (complaint !== undefined) return complaint;
    if (answer.error !== undefined && answer.error !== null)
      return { kind: 'fault', fault: 'threw', message: String(answer.error).split('\n')[0]!.slice(0, 300) };
    return { kind: 'answer', raw: answer };
  }

  /** A line without an end. */
  tooLong(length: number): Reply | undefined {
    return this.#note(`expected lines of at most ${length} characters`, length);
  }

  /** The fault for what was heard instead of an answer, if anything was. */
  takeRubbish():
    | { readonly kind: 'fault'; readonly fault: 'malformed'; readonly message: string }
    | undefined {
    const message = this.#rubbish;
    this.#rubbish = undefined;
    return message === undefined ? undefined : { kind: 'fault', fault: 'malformed', message };
  }

  #note(message: string, length: number): Reply | undefined {
    this.#rubbish ??= message;
    this.#heard += length + 1;
    if (this.#heard <= MAX_RUBBISH) return undefined;
    return { kind: 'ended', fault: 'malformed', message: `${this.#rubbish}, and no end of it` };
  }
}
