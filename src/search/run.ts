/** The search: sizes in ascending order, each to its end, until one has a program with the property. */
import type { Question } from './question.ts';
import { type SavedSize, type State, stateOf } from './state.ts';
import { type Hit, NOTHING, sum, type Tally } from './tally.ts';
import { Units } from './unit.ts';
import type { Work } from './work.ts';

export interface SearchOptions {
  /** How many programs with the property are kept. */
  readonly keep: number;
  /** What an earlier run of the same question has done. */
  readonly state?: State;
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly time?: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Called now and then, and at the end. */
  readonly save?: (state: State) => void;
}

export interface Progress {
  readonly nodes: number;
  readonly units: number;
  readonly done: number;
  readonly programs: number;
  readonly found: number;
}

export interface SizeResult {
  readonly nodes: number;
  /** Whether all programs of this size were looked at. */
  readonly complete: boolean;
  readonly tally: Tally;
}

export interface SearchResult {
  readonly question: Question;
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

/** Milliseconds between two saves. */
const SAVE_EVERY = 5_000;

/** Throws what the work throws. The work is not closed. */
export async function search(question: Question, work: Work, options: SearchOptions): Promise<SearchResult> {
  return new Search(question, work, options).run();
}

class Search {
  readonly #question: Question;
  readonly #work: Work;
  readonly #options: SearchOptions;
  readonly #units: Units;
  readonly #sizes: (SavedSize & { complete: boolean })[] = [];
  /** Of units that were not done to their end. */
  #partial: Tally = NOTHING;
  #stopped: SearchResult['stopped'];
  #saved = performance.now();

  constructor(question: Question, work: Work, options: SearchOptions) {
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
      for (let nodes = 0; nodes <= this.#question.size && !this.#stopped; nodes++) {
        await this.#size(nodes);
        if (this.#sizes.at(-1)!.tally.found + this.#partial.found > 0) break;
      }
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      this.#save();
    }
    return this.#result();
  }

  async #size(nodes: number): Promise<void> {
    const units = this.#units.of(nodes).length;
    const saved = this.#options.state?.sizes.find(size => size.nodes === nodes);
    const done = new Set(saved?.done ?? []);
    const size = { nodes, units, done, tally: saved?.tally ?? NOTHING, complete: done.size === units };
    this.#sizes.push(size);
    const open = Array.from({ length: units }, (_, unit) => unit).filter(unit => !done.has(unit));
    const { keep, onProgress } = this.#options;
    const { space } = this.#units;
    const worker = async (): Promise<void> => {
      for (let unit = open.shift(); unit !== undefined && !this.#stopped; unit = open.shift()) {
        const { tally, complete } = await this.#work.run(nodes, unit);
        if (complete) {
          size.tally = sum(space, size.tally, tally, keep);
          done.add(unit);
        } else this.#partial = sum(space, this.#partial, tally, keep);
        const { programs, found } = size.tally;
        onProgress?.({ nodes, units, done: done.size, programs, found });
        if (performance.now() - this.#saved > SAVE_EVERY) this.#save();
      }
    };
    await Promise.all(Array.from({ length: this.#work.jobs }, worker));
    size.complete = done.size === units;
  }

  #save(): void {
    this.#saved = performance.now();
    this.#options.save?.(stateOf(this.#question, this.#options.keep, this.#sizes));
  }

  #result(): SearchResult {
    const sizes = this.#sizes.map(({ nodes, complete, tally }) => ({ nodes, complete, tally }));
    const last = sizes.at(-1);
    const all = last && sum(this.#units.space, last.tally, this.#partial, this.#options.keep);
    const found = all !== undefined && all.found > 0;
    const smaller = found ? sizes.slice(0, -1) : sizes;
    const proven = smaller.every(({ complete, tally }) => complete && tally.undecided === 0);
    const reached = found || last?.nodes === this.#question.size;
    return {
      question: this.#question,
      sizes,
      minimal: proven && reached ? (found ? 'yes' : 'none') : 'undecided',
      nodes: found ? last!.nodes : undefined,
      hits: all?.hits ?? [],
      // What was asked may have ended before it was told to stop.
      stopped: sizes.every(({ complete }) => complete) && reached ? undefined : this.#stopped,
      why: smaller.find(({ tally }) => tally.undecided > 0)?.tally.why,
    };
  }
}
