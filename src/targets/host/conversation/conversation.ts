/**
 * The lines of a target, put beside the questions: those that are out are answered in their order, and all that is heard
 * until an answer comes is held against the question that waits for it. Pure bookkeeping; the process is elsewhere.
 */
import { quote } from '../../../numbers/index.ts';
import { errorLine } from './error-text.ts';
import { parseJsonLine } from './json-line.ts';
import type { Reply } from './session.ts';

/** Characters and lines that may be heard for one question without being its answer. */
const MAX_RUBBISH = 1_000_000;
const MAX_LINES = 1_000;

type Complaint = { readonly kind: 'fault'; readonly fault: 'malformed'; readonly message: string };
const malformed = (message: string): Complaint => ({ kind: 'fault', fault: 'malformed', message });

export class Conversation {
  /** The id of the question that waits for its answer; ids before it are settled, and after the last none is out. */
  id = 1;
  #last = 0;
  #rubbish: string | undefined;
  #heard = 0;
  #lines = 0;

  /** So many more questions are out. */
  begin(count = 1): void {
    this.#last += count;
    this.#heard = 0;
    this.#lines = 0;
  }

  get #open(): boolean {
    return this.id <= this.#last;
  }

  /** Whether a question is out and rubbish was heard for it. */
  get spoilt(): boolean {
    return this.#open && this.#rubbish !== undefined;
  }

  /** The replies that this line settles: mostly one. */
  line(line: string): readonly Reply[] {
    if (!/^\s*\{/.test(line))
      return this.#note(line.trim() === '' ? undefined : notAnAnswer(line), line.length);
    const answer = parseJsonLine(line) as Readonly<Record<string, unknown>> | undefined;
    if (answer === undefined || !('id' in answer)) return this.#note(notAnAnswer(line), line.length);
    const { id } = answer;
    if (typeof id !== 'number' || !(id >= this.id && id <= this.#last))
      return this.#note(
        !this.#open && id === this.#last
          ? `expected one answer to the question ${id}, got another`
          : `expected the id ${this.#open ? this.id : this.#last}, got ${quote(id)}`,
        line.length,
      );
    const replies: Reply[] = [];
    while (this.id < id) replies.push(this.#settle(malformed(`expected the id ${this.id}, got ${id}`)));
    replies.push(this.#settle(read(answer)));
    return replies;
  }

  /** A line without an end. */
  tooLong(length: number): readonly Reply[] {
    return this.#note(`expected lines of at most ${length} characters`, length);
  }

  /** The fault for what was heard instead of an answer, if anything was. */
  takeRubbish(): Complaint | undefined {
    const message = this.#rubbish;
    this.#rubbish = undefined;
    return message === undefined ? undefined : malformed(message);
  }

  #settle(reply: Reply): Reply {
    this.id += 1;
    this.#heard = 0;
    this.#lines = 0;
    return this.takeRubbish() ?? reply;
  }

  #note(message: string | undefined, length: number): readonly Reply[] {
    this.#rubbish ??= message;
    this.#heard += length + 1;
    this.#lines += 1;
    if (this.#heard <= MAX_RUBBISH && this.#lines <= MAX_LINES) return [];
    const first = this.#rubbish ?? 'expected an answer, got blank lines';
    return [{ kind: 'ended', fault: 'malformed', message: `${first}, and no end of it` }];
  }
}

const notAnAnswer = (line: string): string =>
  `expected a line {"id", "value", "gradient"}, got ${quote(line.slice(0, 100))}`;

function read(answer: Readonly<Record<string, unknown>>): Reply {
  if (answer.malformed !== undefined) return malformed(errorLine(String(answer.malformed)));
  if (answer.error !== undefined && answer.error !== null)
    return { kind: 'fault', fault: 'threw', message: errorLine(String(answer.error)) };
  return { kind: 'answer', raw: answer };
}
