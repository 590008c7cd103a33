/** What is heard while an answer is waited for, without being one: bounded, and held against a question. */
import { type Complaint, malformed } from './said.ts';
import type { Reply } from './session.ts';

/** Characters and lines that may be heard for one question without being its answer. */
const MAX_RUBBISH = 1_000_000;
const MAX_LINES = 1_000;
/** So many of the last answers are known again, if they are not longer. */
const ANSWERS = 32;
const MAX_ANSWER = 10_000;

/** What is said of a target where rubbish cost no question its answer. */
export const STRAY = 'lines that are no answer came between them';
export const REPEATED = 'a question was answered more than once';

export class Rubbish {
  #first: string | undefined;
  #characters = 0;
  #lines = 0;
  #answers: string[] = [];
  #isRepeated = false;
  readonly #note: (note: string) => void;

  /** `note` hears of what was heard while nothing was asked: it is nobody's fault that can be named. */
  constructor(note: (note: string) => void) {
    this.#note = note;
  }

  /** Another question is waited for; `isIdle`: none was before. */
  begin(isIdle = false): void {
    if (isIdle && this.take() !== undefined) this.#note(STRAY);
    this.#characters = 0;
    this.#lines = 0;
    this.#isRepeated = false;
  }

  /** Whether an answer came again that had been given before. */
  get isRepeated(): boolean {
    return this.#isRepeated;
  }

  /** The fault for what was heard first. */
  get complaint(): Complaint | undefined {
    return this.#first === undefined ? undefined : { ...malformed(this.#first), stray: true };
  }

  /** The same, which is then forgotten. */
  take(): Complaint | undefined {
    const { complaint } = this;
    this.#first = undefined;
    return complaint;
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

  /** A line that has settled a question. */
  answered(line: string): void {
    if (line.length <= MAX_ANSWER) this.#answers = [...this.#answers.slice(1 - ANSWERS), line];
  }

  /** The same line again, which says nothing of the question that waits; undefined where it is another. */
  again(line: string): readonly Reply[] | undefined {
    if (!this.#answers.includes(line)) return undefined;
    this.#note(REPEATED);
    this.#isRepeated = true;
    return this.note(undefined, line.length, 'answers that had been given before');
  }
}
