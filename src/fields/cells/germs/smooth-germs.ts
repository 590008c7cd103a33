/** The functions in the slots of a program near a point, as far as every node before them has one index cell there, and no guard. */

import { type Germ, Germs } from '../../../functions/near/germ.ts';
import { isFailure, type Rational, rationalField } from '../../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../../programs/index.ts';
import { Undecided } from '../../budget.ts';

export class SmoothGerms {
  readonly germs: Germs;
  readonly #slots: (Germ | undefined)[];

  constructor(program: StraightLine, { values }: Evaluation<Rational>) {
    this.germs = new Germs(program.p);
    this.#slots = Array.from({ length: program.p }, (_, i) => this.germs.coordinate(i, values[i]!));
    for (const { g, args, out } of program.steps) {
      const inner = args.map(slot => this.#slots[slot]);
      if (!inner.every(germ => germ !== undefined)) continue;
      const cells = g.cells(
        rationalField,
        args.map(slot => values[slot]!),
      );
      if (isFailure(cells) || cells.length !== 1 || cells[0]!.guards.length > 0) continue;
      for (const [k, output] of g.piece(cells[0]!.piece).outputs.entries())
        this.#slots[out + k] = known(() => output.value(this.germs.field, inner));
    }
  }

  /** Undefined where it is not known. */
  of(slot: number): Germ | undefined {
    return this.#slots[slot];
  }
}

function known(work: () => ReturnType<Germs['field']['div']>): Germ | undefined {
  try {
    const value = work();
    return isFailure(value) ? undefined : value;
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}
