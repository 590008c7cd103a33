/** The values of the programs being visited at sample points, kept up from node to node. */
import { parseRational } from '../../numbers/index.ts';
import { functionValue } from '../../polynomials/index.ts';
import type { DerivativeWish } from './function.ts';
import type { Space } from './space.ts';
import { UNKNOWN, ValueTable } from './values.ts';

export const POINTS = ['7/3', '-7/3', '1/5', '-1/5', '19', '-19', '0'].map(text => parseRational(text));

export class Samples {
  readonly #space: Space;
  readonly #table = new ValueTable();
  /** By sample point and slot. */
  readonly #slots: readonly Int32Array[];
  /** By sample point: the value of the function that is looked for. */
  readonly #wanted: readonly number[];

  constructor(space: Space, wish: DerivativeWish) {
    this.#space = space;
    const leaves = space.constants.map(value => this.#table.of(value));
    this.#slots = POINTS.map(t => {
      const slots = new Int32Array(space.leaves + space.question.size);
      slots.set([this.#table.of(t), ...leaves]);
      return slots;
    });
    this.#wanted = POINTS.map(t => this.#table.of(functionValue(wish.value, t)!));
  }

  place(depth: number, candidate: number): void {
    for (const slots of this.#slots) slots[this.#space.leaves + depth] = this.#value(candidate, slots);
  }

  /** Whether the candidate as the last node is not refuted. */
  agrees(candidate: number): boolean {
    for (let i = 0; i < this.#slots.length; i++) {
      const value = this.#value(candidate, this.#slots[i]!);
      if (value !== this.#wanted[i] && value !== UNKNOWN) return false;
    }
    return true;
  }

  #value(candidate: number, slots: Int32Array): number {
    const form = this.#space.form[candidate]!;
    const args = this.#space.args[candidate]!;
    if (form.arity > 2)
      return this.#table.apply(
        form,
        args.map(slot => slots[slot]!),
      );
    return this.#table.apply2(form, slots[args[0]!]!, form.arity === 2 ? slots[args[1]!]! : 0);
  }
}
