/**
 * All programs of n nodes, each once: ascending lists of candidates in which every node but the last is used. Equal
 * neighbours only where nodes may be repeated; then lists that are not canonical are left out.
 */
import { candidateTable, canonical, rawNodes } from './canonical.ts';
import type { Space } from './space.ts';

export interface Visitor {
  /** The node at this place (from 0), before all programs that continue with it. */
  place(depth: number, candidate: number): void;
  /** All last nodes of the programs that begin with the nodes placed. */
  last(candidates: readonly number[]): void;
}

/** How many nodes of a program are fixed in one unit of work. */
export const prefixLength = (size: number): number => Math.max(0, Math.min(size - 2, 3));

export class Enumerator {
  readonly #space: Space;
  readonly #table: ReadonlyMap<string, number>;
  /** Last nodes by size and by the nodes that they must use. */
  readonly #closing = new Map<number, readonly number[]>();

  constructor(space: Space) {
    this.#space = space;
    this.#table = candidateTable(space);
  }

  /** The beginnings of the programs of n nodes, as many nodes long; in the order of the programs. */
  prefixes(size: number, length: number): number[][] {
    const found: number[][] = [];
    const list: number[] = [];
    const extend = (unused: number): void => {
      if (list.length === length) {
        found.push([...list]);
        return;
      }
      for (const [candidate, left] of this.#next(size, list, unused)) {
        list.push(candidate);
        extend(left);
        list.pop();
      }
    };
    extend(0);
    return found;
  }

  /** Visits the programs of n ≥ 1 nodes that begin so, in order, from one of them where that is given; how many. */
  walk(size: number, prefix: readonly number[], visitor: Visitor, from?: readonly number[]): number {
    const list: number[] = [];
    let unused = 0;
    for (const candidate of prefix) {
      visitor.place(list.length, candidate);
      unused = this.#left(candidate, list.length, unused);
      list.push(candidate);
    }
    let count = 0;
    // `from`: the rest of the beginning that the list has shared so far.
    const extend = (unused: number, from: readonly number[]): void => {
      const [least = 0, ...rest] = from;
      if (list.length === size - 1) {
        const last = this.#last(size, list, unused);
        const open = from.length > 0 ? last.filter(candidate => candidate >= least) : last;
        count += open.length;
        if (open.length > 0) visitor.last(open);
        return;
      }
      for (const [candidate, left] of this.#next(size, list, unused)) {
        if (candidate < least) continue;
        visitor.place(list.length, candidate);
        list.push(candidate);
        extend(left, candidate === least ? rest : []);
        list.pop();
      }
    };
    extend(unused, from?.slice(prefix.length) ?? []);
    return count;
  }

  /** The nodes that wait for a use once the candidate is placed. */
  #left(candidate: number, depth: number, unused: number): number {
    return (unused & ~this.#space.uses[candidate]!) | (1 << depth);
  }

  /** The nodes that may come next, with what then waits for a use; not for the last place. */
  *#next(size: number, list: readonly number[], unused: number): Generator<readonly [number, number]> {
    const { form, below, leaves, width } = this.#space;
    const depth = list.length;
    const previous = list.at(-1);
    const start = previous === undefined ? 0 : form[previous]!.repeatable ? previous : previous + 1;
    for (let candidate = start; candidate < below[leaves + depth]!; candidate++) {
      const left = this.#left(candidate, depth, unused);
      // Each further node uses at most `width` of them and is one more.
      if (bits(left) - (size - 1 - depth) * (width - 1) > 1) continue;
      if (!this.#isCanonical(list, candidate)) continue;
      yield [candidate, left];
    }
  }

  #last(size: number, list: readonly number[], unused: number): readonly number[] {
    const key = size * 2 ** 20 + unused;
    let closing = this.#closing.get(key);
    if (closing === undefined) {
      const { below, leaves, uses } = this.#space;
      const found: number[] = [];
      // It uses the node before it, so it lies behind it.
      for (let c = size > 1 ? below[leaves + size - 2]! : 0; c < below[leaves + size - 1]!; c++)
        if ((unused & ~uses[c]!) === 0) found.push(c);
      closing = found;
      this.#closing.set(key, closing);
    }
    return hasTwins(list) ? closing.filter(candidate => this.#isCanonical(list, candidate)) : closing;
  }

  #isCanonical(list: readonly number[], candidate: number): boolean {
    const extended = [...list, candidate];
    if (!hasTwins(extended)) return true;
    const least = canonical(this.#space, rawNodes(this.#space, extended), this.#table);
    return least.every((entry, i) => entry === extended[i]);
  }
}

/** Whether two neighbours are equal. */
const hasTwins = (list: readonly number[]): boolean =>
  list.some((entry, i) => i > 0 && entry === list[i - 1]);

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
