/** The search for reachable faces in parts: on this thread, on others once it takes long. It can be interrupted, and goes on from a tree. */
import type { Watch } from '../../fields/index.ts';
import { zeroVector } from '../../linear/index.ts';
import { compile, type Program } from '../../programs/index.ts';
import type { CellTree } from '../cells/cell-tree.ts';
import { checkedTree } from '../cells/checked-tree.ts';
import { facesOf } from '../cells/faces.ts';
import type { Looks } from '../cells/looks.ts';
import { type OpenPart, OpenParts } from '../cells/open-parts.ts';
import { cellPart } from '../cells/part.ts';
import type { SavedCells } from '../cells/saved-cells.ts';
import { type CriticalFaces, FACES_BUDGET } from '../critical-faces.ts';
import { Purse } from '../purse.ts';
import { looksOf, noFaces } from '../reachable-faces.ts';
import { CellThreads } from './threads.ts';

/** How a search is run, and where it stops. */
export interface FaceSearchOptions {
  /** Threads that it may take. */
  readonly jobs: number;
  readonly steps?: number;
  /** Called now and then: throws `Undecided` where there is no more time. */
  readonly watch?: Watch;
  readonly signal?: AbortSignal;
  /** What an earlier search of the same program has found: it is checked. */
  readonly from?: SavedCells;
  readonly onProgress?: (steps: number) => void;
  /** Called now and then, and at the end. */
  readonly save?: (tree: CellTree) => void;
  /** Milliseconds that the search takes on this thread before others are started. */
  readonly alone?: number;
}

/** Milliseconds: a thread costs a third of a second, and some more until it is fast. */
const ALONE = 2_000;

/** Milliseconds that are worked on a part at most, before something else may be heard. */
const SLICE = 50;

/** Milliseconds that a search which goes on from a tree goes on at least: stopped again and again it comes to its end. */
const LEAST = 100;

/** Milliseconds between two saves, and how much longer than a save it is at least: saving never is most of the work. */
const SAVE_EVERY = 1_000;
const SAVE_SHARE = 20;

/**
 * As {@link reachableFaces}, and the same for whatever number of threads, interrupted or not, once it comes to its end (our own). Throws CornercheckError `bad-usage`
 * for a tree that does not hold.
 *
 *     const faces = await searchedFaces(parseProgramText('abs(x) + abs(y)'), { jobs: 2 });
 */
export async function searchedFaces(program: Program, options: FaceSearchOptions): Promise<CriticalFaces> {
  const line = compile(program);
  const steps = options.steps ?? FACES_BUDGET;
  const purse = new Purse({ steps, watch: options.watch });
  const looks = looksOf(line, purse);
  if (typeof looks === 'string') return noFaces(looks);
  const before = purse.spent;
  const tree = options.from && checkedTree(looks, options.from, line.p);
  const parts = new OpenParts(tree ?? { open: true, at: zeroVector(line.p) });
  const search = new CellSearch(parts, options, purse);
  const alone = options.jobs > 1 ? (options.alone ?? ALONE) : Number.POSITIVE_INFINITY;
  if (!(await search.here(looks, alone))) await search.onThreads(program);
  options.save?.(parts.tree);
  return facesOf(line, parts.tree, { steps, spent: before, why: search.why });
}

class CellSearch {
  readonly #parts: OpenParts;
  readonly #options: FaceSearchOptions;
  readonly #purse: Purse;
  readonly #before: number;
  readonly #least: number;
  #saveAt = performance.now() + SAVE_EVERY;
  /** Told when a part is done. */
  #waiting: (() => void)[] = [];
  /** Why it stopped before its end. */
  why: string | undefined;

  /** `purse`: what was spent before there were parts. */
  constructor(parts: OpenParts, options: FaceSearchOptions, purse: Purse) {
    this.#parts = parts;
    this.#options = options;
    this.#purse = purse;
    this.#before = purse.spent;
    this.#least = options.save ? performance.now() + LEAST : Number.NEGATIVE_INFINITY;
  }

  /** Works on this thread for so many milliseconds; whether there is nothing more to do. */
  async here(looks: Looks, milliseconds: number): Promise<boolean> {
    const until = performance.now() + milliseconds;
    while (this.#goesOn()) {
      if (performance.now() > until) return false;
      const part = this.#parts.next();
      if (part === undefined || part === 'busy') return true;
      const end = performance.now() + SLICE;
      this.#put(
        part,
        cellPart(looks, part.place, spent => spent === 0 || performance.now() < end),
      );
      // Lets signals be heard.
      await new Promise(resolve => setImmediate(resolve));
    }
    return true;
  }

  async onThreads(program: Program): Promise<void> {
    const threads = new CellThreads(program, this.#options.jobs);
    const timer = setInterval(() => this.#goesOn() || threads.stop(), SLICE);
    const one = async (): Promise<void> => {
      while (this.#goesOn()) {
        const part = this.#parts.next();
        if (part === undefined) return;
        if (part === 'busy') await new Promise<void>(resolve => this.#waiting.push(resolve));
        else this.#put(part, await threads.run(part.place));
      }
    };
    try {
      await Promise.all(Array.from({ length: this.#options.jobs }, one));
    } finally {
      clearInterval(timer);
      await threads.close();
    }
  }

  #put(part: OpenPart, tree: CellTree): void {
    part.put(tree);
    this.#options.onProgress?.(this.#parts.spent);
    for (const told of this.#waiting.splice(0)) told();
    const now = performance.now();
    if (now < this.#saveAt) return;
    this.#options.save?.(this.#parts.tree);
    this.#saveAt = performance.now() + Math.max(SAVE_EVERY, SAVE_SHARE * (performance.now() - now));
  }

  #goesOn(): boolean {
    if (this.why === undefined && performance.now() > this.#least) this.why = this.#over();
    return this.why === undefined;
  }

  #over(): string | undefined {
    if (this.#options.signal?.aborted) return 'interrupted';
    const { budget } = this.#purse;
    const isSpent =
      this.#before + this.#parts.spent > budget && this.#before + this.#parts.spentInOrder > budget;
    return isSpent ? `more than ${budget} steps` : this.#purse.reach(this.#before);
  }
}
