/** How far the work on one size is: which units are done, how far the others are, what was counted. */
import type { Space } from '../space/space.ts';
import { NOTHING, sum, type Tally } from './tally.ts';
import type { UnitAnswer, UnitPart } from './work.ts';

/** What is saved of one size. */
export interface SavedSize {
  readonly nodes: number;
  /** How many units there are, and the numbers of those that are done. */
  readonly units: number;
  readonly done: ReadonlySet<number>;
  /** Of the units that are done. */
  readonly tally: Tally;
  /** Units that are not done, by number: how far they are. */
  readonly parts: ReadonlyMap<number, UnitPart>;
}

export class SizeProgress implements SavedSize {
  readonly nodes: number;
  readonly units: number;
  readonly done: Set<number>;
  readonly parts: Map<number, UnitPart>;
  tally: Tally;
  readonly #space: Space;
  readonly #keep: number;
  /** Of units that were left without a word where they go on: they begin anew. */
  #lost: Tally = NOTHING;

  constructor(space: Space, keep: number, nodes: number, units: number, saved: SavedSize | undefined) {
    this.#space = space;
    this.#keep = keep;
    this.nodes = nodes;
    this.units = units;
    this.done = new Set(saved?.done);
    this.parts = new Map(saved?.parts);
    this.tally = saved?.tally ?? NOTHING;
  }

  get complete(): boolean {
    return this.done.size === this.units;
  }

  /** Of all that was looked at. */
  get all(): Tally {
    return [...this.parts.values()].reduce(
      (tally, part) => this.#sum(tally, part.tally),
      this.#sum(this.tally, this.#lost),
    );
  }

  /** The units that are not done, in order. */
  *open(): Generator<number> {
    for (let unit = 0; unit < this.units; unit++) if (!this.done.has(unit)) yield unit;
  }

  /** `before`: how far the unit was when this part of the work began. */
  reached(unit: number, before: UnitPart | undefined, { tally, next }: UnitPart): void {
    this.parts.set(unit, { tally: before ? this.#sum(before.tally, tally) : tally, next });
  }

  answered(unit: number, before: UnitPart | undefined, { tally, complete, next }: UnitAnswer): void {
    if (complete) {
      this.tally = this.#sum(this.tally, before ? this.#sum(before.tally, tally) : tally);
      this.parts.delete(unit);
      this.done.add(unit);
    } else if (next) this.reached(unit, before, { tally, next });
    else this.#lost = this.#sum(this.#lost, tally);
  }

  #sum(a: Tally, b: Tally): Tally {
    return sum(this.#space, a, b, this.#keep);
  }
}
