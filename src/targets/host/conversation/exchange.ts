/**
 * The lines of a target that answers in any order (contract, section 5, protocol 2): by their ids. What is no answer is held
 * against all questions that wait; an answer that is given once more is dropped.
 */
import { parseJsonLine } from './json-line.ts';
import { Rubbish } from './rubbish.ts';
import { type Complaint, notAnAnswer, saidIn, shownId } from './said.ts';
import type { Lines, Reply } from './session.ts';

export class Exchange implements Lines {
  next = 1;
  readonly #out = new Set<number>();
  readonly #rubbish: Rubbish;

  /** `note` hears of each kind of line that is dropped. */
  constructor(note: (note: string) => void) {
    this.#rubbish = new Rubbish(note);
  }

  begin(count: number): void {
    this.#rubbish.begin(this.#out.size === 0);
    for (let i = 0; i < count; i++) this.#out.add(this.next++);
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
      this.#rubbish.answered(line);
      // Any of those that wait may have brought it about.
      const { complaint } = this.#rubbish;
      if (this.#out.size === 0) this.takeRubbish();
      return [{ ...(complaint ?? saidIn(answer)), id }];
    }
    return this.#rubbish.again(line) ?? this.#rubbish.note(this.#expected(id), line.length);
  }

  #expected(id: unknown): string {
    const [only = this.next - 1, ...others] = this.#out;
    const expected = others.length === 0 ? `the id ${only}` : 'the id of a question that waits';
    return `expected ${expected}, got ${shownId(id)}`;
  }

  tooLong(length: number): readonly Reply[] {
    return this.#rubbish.note(`expected lines of at most ${length} characters`, length);
  }

  get spoilt(): boolean {
    return this.#out.size > 0 && this.#rubbish.complaint !== undefined;
  }

  get isRepeated(): boolean {
    return this.#rubbish.isRepeated;
  }

  takeRubbish(): Complaint | undefined {
    return this.#rubbish.take();
  }

  suspects(): readonly number[] {
    return [...this.#out];
  }
}
