/** The search: sizes in ascending order, each to its end, until one has a program with the property. */

import type { SearchQuestion } from '../documents/index.ts';
import { SizeProgress } from './work/progress.ts';

import { type State, stateOf } from './work/state.ts';
import type { Hit, Tally } from './work/tally.ts';
import { Units } from './work/unit.ts';
import type { UnitPart, Work } from './work/work.ts';

/** How a search is run, and where it stops. */
export interface SearchOptions {
  /** How many programs with the property are kept. */
  readonly keep: number;
  /** What an earlier run of the same question has done. */
  readonly state?: State;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly time?: number;
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Called now and then, and at the end. */
  readonly save?: (state: State) => void;
}

/** How far a search has come. */
export interface SearchProgress {
  readonly nodes: number;
  readonly units: number;
  readonly done: number;
  readonly programs: number;
  readonly found: number;
}

/** All programs of one size: how many there are, and which have the property. */
export interface SizeResult {
  readonly nodes: number;
  /** Whether all programs of this size were looked at. */
  readonly complete: boolean;
  readonly tally: Tally;
}

/** What a search has found, size by size. */
export interface SearchResult {
  readonly question: SearchQuestion;
  readonly sizes: readonly SizeResult[];
  /**
   * yes: `nodes` is the size of the smallest programs with the property. none: no program of up to question.size nodes
   * has it. undecided: some program of a smaller size is undecided, or was not looked at.
   */
  readonly minimal: 'yes' | 'none' | 'undecided';
  /** The smallest size at which a program was found. */
  readonly nodes: number | undefined;
  /** The first programs of that size, in the order of {@link before}. */
  readonly hits: readonly Hit[];
  readonly stopped: 'interrupted' | 'time' | undefined;
  readonly why: string | undefined;
}

/** Milliseconds between two saves, and how much longer than a save it is at least: saving never is most of the work. */
const SAVE_EVERY = 250;
const SAVE_SHARE = 20;

/**
 * All programs up to a size, up to symmetry, each decided. Throws what the work throws. The work is not closed.
 *
 *     const result = await search(question, threadWork(question, 10, 2), { keep: 10 });
 */
export async function search(
  question: SearchQuestion,
  work: Work,
  options: SearchOptions,
): Promise<SearchResult> {
  return new Search(question, work, options).run();
}

class Search {
  readonly #question: SearchQuestion;
  readonly #work: Work;
  readonly #options: SearchOptions;
  readonly #units: Units;
  readonly #sizes: SizeProgress[] = [];
  #stopped: SearchResult['stopped'];
  /** Whether some unit was worked on: where a state is saved, each run does something, however soon it is stopped. */
  #moved = false;
  #saveAt = performance.now() + SAVE_EVERY;

  constructor(question: SearchQuestion, work: Work, options: SearchOptions) {
    this.#question = question;
    this.#work = work;
    this.#options = options;
    this.#units = new Units(question);
  }

  async run(): Promise<SearchResult> {
    const { signal, time } = this.#options;
    const halt = (why: 'interrupted' | 'time') => (): void => {
      this.#stopped ??= why;
      this.#work.stop();
    };
    const onAbort = halt('interrupted');
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();
    const timer = time === undefined ? undefined : setTimeout(halt('time'), time);
    try {
      for (let nodes = 0; nodes <= this.#question.size && this.#goesOn(); nodes++) {
        await this.#size(nodes);
        if (this.#sizes.at(-1)!.all.found > 0) break;
      }
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      this.#save();
    }
    return this.#result();
  }

  /** Whether more units are begun. */
  #goesOn(): boolean {
    return this.#stopped === undefined || (this.#options.save !== undefined && !this.#moved);
  }

  async #size(nodes: number): Promise<void> {
    const { keep, state } = this.#options;
    const saved = state?.sizes.find(size => size.nodes === nodes);
    const size = new SizeProgress(this.#units.space, keep, nodes, this.#units.of(nodes).length, saved);
    this.#sizes.push(size);
    const open = size.open();
    const worker = async (): Promise<void> => {
      while (this.#goesOn()) {
        const { value: unit, done } = open.next();
        if (done) return;
        this.#moved = true;
        const before = size.parts.get(unit);
        const onPart = (part: UnitPart): void => {
          size.reached(unit, before, part);
          this.#tell(size);
        };
        const answer = await this.#work.run(nodes, unit, { from: before?.next, onPart });
        size.answered(unit, before, answer);
        this.#tell(size);
      }
    };
    await Promise.all(Array.from({ length: this.#work.jobs }, worker));
  }

  #tell(size: SizeProgress): void {
    const { nodes, units, done, all } = size;
    this.#options.onProgress?.({ nodes, units, done: done.size, programs: all.programs, found: all.found });
    if (performance.now() > this.#saveAt) this.#save();
  }

  #save(): void {
    const began = performance.now();
    this.#options.save?.(stateOf(this.#question, this.#options.keep, this.#sizes));
    const now = performance.now();
    this.#saveAt = now + Math.max(SAVE_EVERY, SAVE_SHARE * (now - began));
  }

  #result(): SearchResult {
    const sizes = this.#sizes.map(({ nodes, complete, all }) => ({ nodes, complete, tally: all }));
    const last = sizes.at(-1);
    const found = last !== undefined && last.tally.found > 0;
    const smaller = found ? sizes.slice(0, -1) : sizes;
    const proven = smaller.every(({ complete, tally }) => complete && tally.undecided === 0);
    const reached = found || last?.nodes === this.#question.size;
    return {
      question: this.#question,
      sizes,
      minimal: proven && reached ? (found ? 'yes' : 'none') : 'undecided',
      nodes: found ? last.nodes : undefined,
      hits: found ? last.tally.hits : [],
      // What was asked may have ended before it was told to stop.
      stopped: sizes.every(({ complete }) => complete) && reached ? undefined : this.#stopped,
      why: smaller.find(({ tally }) => tally.undecided > 0)?.tally.why,
    };
  }
}
