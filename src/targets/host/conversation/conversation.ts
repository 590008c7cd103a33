/**
 * The lines of a target that answers in the order of the questions: all that is heard until an answer comes is held against
 * the question that waits for it.
 */
import { parseJsonLine } from './json-line.ts';
import { Rubbish } from './rubbish.ts';
import { type Complaint, type LineSays, malformed, notAnAnswer, saidIn, shownId } from './said.ts';
import type { Answered, Lines, Reply } from './session.ts';

export class Conversation implements Lines {
  /** The id of the question that waits for its answer; ids before it are settled, and after the last none is out. */
  id = 1;
  #last = 0;
  readonly #rubbish: Rubbish;

  /** `note` hears of each kind of line that is dropped. */
  constructor(note: (note: string) => void = () => {}) {
    this.#rubbish = new Rubbish(note);
  }

  /** So many more questions are out. */
  begin(count = 1): void {
    this.#rubbish.begin(!this.#open);
    this.#last += count;
  }

  get next(): number {
    return this.#last + 1;
  }

  suspects(): readonly number[] {
    return this.#open ? [this.id] : [];
  }

  get #open(): boolean {
    return this.id <= this.#last;
  }

  /** Whether a question is out and rubbish was heard for it. */
  get spoilt(): boolean {
    return this.#open && this.#rubbish.complaint !== undefined;
  }

  /** The replies that this line settles: mostly one. */
  line(line: string): readonly Reply[] {
    if (!/^\s*\{/.test(line))
      return this.#note(line.trim() === '' ? undefined : notAnAnswer(line), line.length);
    const answer = parseJsonLine(line) as Readonly<Record<string, unknown>> | undefined;
    if (answer === undefined || !('id' in answer)) return this.#note(notAnAnswer(line), line.length);
    const { id } = answer;
    if (typeof id !== 'number' || !(id >= this.id && id <= this.#last))
      return (
        this.#rubbish.again(line) ??
        this.#note(
          !this.#open && id === this.#last
            ? `expected one answer to the question ${id}, got another`
            : `expected the id ${this.#open ? this.id : this.#last}, got ${shownId(id)}`,
          line.length,
        )
      );
    const replies: Reply[] = [];
    while (this.id < id) replies.push(this.#settle(malformed(`expected the id ${this.id}, got ${id}`)));
    replies.push(this.#settle(saidIn(answer)));
    this.#rubbish.answered(line);
    return replies;
  }

  /** A line without an end. */
  tooLong(length: number): readonly Reply[] {
    return this.#note(`expected lines of at most ${length} characters`, length);
  }

  get isRepeated(): boolean {
    return this.#rubbish.isRepeated;
  }

  takeRubbish(): Complaint | undefined {
    return this.#rubbish.take();
  }

  #settle(said: LineSays): Answered {
    const id = this.id;
    this.id += 1;
    this.#rubbish.begin();
    return { ...(this.takeRubbish() ?? said), id };
  }

  #note(message: string | undefined, length: number): readonly Reply[] {
    return this.#rubbish.note(message, length);
  }
}
