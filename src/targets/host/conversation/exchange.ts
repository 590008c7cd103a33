/**
 * The lines of a target that answers in any order (contract, section 5, protocol 2): by their ids. What is no answer is held
 * against the question that is answered next; an answer that nobody waits for is dropped.
 */
import { parseJsonLine } from './json-line.ts';
import { Rubbish } from './rubbish.ts';
import { type Complaint, notAnAnswer, saidIn } from './said.ts';
import type { Lines, Reply } from './session.ts';

export class Exchange implements Lines {
  next = 1;
  readonly #out = new Set<number>();
  readonly #rubbish = new Rubbish();
  readonly #note: (note: string) => void;

  /** `note` hears of each kind of answer that is dropped. */
  constructor(note: (note: string) => void) {
    this.#note = note;
  }

  begin(count: number): void {
    for (let i = 0; i < count; i++) this.#out.add(this.next++);
    this.#rubbish.begin();
  }

  line(line: string): readonly Reply[] {
    const answer = /^\s*\{/.test(line)
      ? (parseJsonLine(line) as Readonly<Record<string, unknown>>)
      : undefined;
    if (answer === undefined || !('id' in answer))
      return this.#rubbish.note(line.trim() === '' ? undefined : notAnAnswer(line), line.length);
    const { id } = answer;
    if (typeof id === 'number' && this.#out.delete(id)) {
      this.#rubbish.begin();
      return [{ ...(this.takeRubbish() ?? saidIn(answer)), id }];
    }
    const isOld = typeof id === 'number' && Number.isInteger(id) && id > 0 && id < this.next;
    this.#note(
      isOld ? 'a question was answered more than once' : 'an answer named a question that was not asked',
    );
    return this.#rubbish.note(undefined, line.length, 'answers to no question that waits');
  }

  tooLong(length: number): readonly Reply[] {
    return this.#rubbish.note(`expected lines of at most ${length} characters`, length);
  }

  get spoilt(): boolean {
    return this.#out.size > 0 && this.#rubbish.heard;
  }

  takeRubbish(): Complaint | undefined {
    return this.#rubbish.take();
  }

  suspects(): readonly number[] {
    return [...this.#out];
  }
}
