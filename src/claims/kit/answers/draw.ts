/**
 * Numbers that look drawn, the same on every machine and with every version of what draws instances elsewhere: an answer that is written
 * down has to be one to a question that stays (xorshift, G. Marsaglia 2003).
 */
export class Draw {
  #state = 0x811c9dc5;

  /** From a text. */
  constructor(seed: string) {
    for (const letter of seed) this.#state = Math.imul(this.#state ^ letter.charCodeAt(0), 0x01000193);
    this.#state |= 1;
    for (let k = 0; k < 8; k++) this.#next();
  }

  #next(): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return this.#state >>> 1;
  }

  /** A whole number from the least to the most. */
  whole(least: number, most: number): number {
    return least + (this.#next() % (most - least + 1));
  }

  /** One of a list. */
  among<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }

  /** So many of what is made. */
  list<T>(length: number, make: () => T): T[] {
    return Array.from({ length }, make);
  }
}
