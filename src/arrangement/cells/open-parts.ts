/** A tree of cells of which several work on several parts: what is open is handed out in the order of its walk. */
import { WALL_SIDES } from './cell.ts';
import { type CellTree, costOf, type OpenCell, type Parted } from './cell-tree.ts';
import type { CellPlace } from './looks.ts';

export interface OpenPart {
  readonly place: CellPlace;
  /** What became of it; it may be open again, in parts. */
  readonly put: (tree: CellTree) => void;
}

/** `new OpenParts({ open: true, at: zeroVector(p) }).next()` is all of ℝᵖ. */
export class OpenParts {
  #tree: CellTree;
  #spent: number;
  /** Handed out. */
  readonly #busy = new Set<OpenCell>();
  /** Nothing below them is open. */
  readonly #closed = new WeakSet<Parted>();

  constructor(tree: CellTree) {
    this.#tree = tree;
    this.#spent = spentOn(tree, 0, () => false);
  }

  get tree(): CellTree {
    return this.#tree;
  }

  /** Steps so far, on all parts. */
  get spent(): number {
    return this.#spent;
  }

  /** Steps that come before what is open first: no tree with fewer is all that was looked at. */
  get spentInOrder(): number {
    return spentOn(this.#tree, 0, tree => 'open' in tree);
  }

  /** The first part that is open and not handed out. `busy`: there is none, but some are handed out. */
  next(): OpenPart | 'busy' | undefined {
    const root = this.#within(this.#tree, [], tree => {
      this.#tree = tree;
    });
    return root ?? (this.#busy.size > 0 ? 'busy' : undefined);
  }

  #within(tree: CellTree, cell: CellPlace['cell'], put: (tree: CellTree) => void): OpenPart | undefined {
    if ('open' in tree) return this.#busy.has(tree) ? undefined : this.#part(tree, cell, put);
    if (!('wall' in tree) || this.#closed.has(tree)) return undefined;
    const { wall, below } = tree;
    for (const [i, one] of below.entries()) {
      const found = this.#within(one, [...cell, { wall, side: WALL_SIDES[i]! }], other => {
        below[i] = other;
      });
      if (found) return found;
    }
    if (below.every(one => !('open' in one) && (!('wall' in one) || this.#closed.has(one))))
      this.#closed.add(tree);
    return undefined;
  }

  #part(open: OpenCell, cell: CellPlace['cell'], put: (tree: CellTree) => void): OpenPart {
    this.#busy.add(open);
    return {
      place: { cell, point: open.at },
      put: tree => {
        this.#busy.delete(open);
        this.#spent += spentOn(tree, cell.length, () => false);
        put(tree);
      },
    };
  }
}

/** Steps of a tree, up to the first one that ends the walk. */
function spentOn(tree: CellTree, depth: number, ends: (tree: CellTree) => boolean): number {
  let spent = 0;
  const visit = (one: CellTree, at: number): boolean => {
    if (ends(one)) return false;
    spent += costOf(one, at);
    return !('wall' in one) || one.below.every(below => visit(below, at + 1));
  };
  visit(tree, depth);
  return spent;
}
