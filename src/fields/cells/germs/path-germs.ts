/** The functions in the slots of a program near a point, along one path of choices of pieces; computed when first asked for. */

import { type Germ, Germs } from '../../../functions/near/germ.ts';
import { type Poly, withoutUnit } from '../../../functions/near/poly.ts';
import { isFailure, type Rational } from '../../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../../programs/index.ts';
import type { VanishingGuard } from '../../../selections/basic-function.ts';
import { Undecided } from '../../budget.ts';

/** In the place of a function that could not be computed: whoever looks inside stops. */
const UNKNOWN: Germ = {
  get top(): never {
    throw new Undecided('a function that is not known near the point');
  },
  get bottom(): never {
    throw new Undecided('a function that is not known near the point');
  },
};

/** The first failure of what `work` computes, or throws, is undefined. */
function known<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Undecided) return undefined;
    throw error;
  }
}

export class PathGerms {
  readonly germs: Germs;
  readonly #steps: readonly Step[];
  readonly #slots: Germ[];
  readonly #pieces: number[] = [];
  /** Slots of the steps before this one are up to date. */
  #valid = 0;

  constructor(program: StraightLine, evaluation: Evaluation<Rational>) {
    this.germs = new Germs(program.p);
    this.#steps = program.steps;
    this.#slots = Array.from({ length: program.p }, (_, i) =>
      this.germs.coordinate(i, evaluation.values[i]!),
    );
  }

  /** From here on step k takes this piece; what comes behind it is open again. */
  take(k: number, piece: number): void {
    if (this.#pieces[k] !== piece) this.#valid = Math.min(this.#valid, k);
    this.#pieces[k] = piece;
  }

  /**
   * A polynomial that has the sign of the guard of step k near the point; undefined where it is not known. All steps
   * before k must have taken a piece.
   */
  guard(k: number, guard: VanishingGuard): Poly | undefined {
    for (; this.#valid < k; this.#valid++) this.#evaluate(this.#valid);
    const args = this.#steps[k]!.args.map(slot => this.#slots[slot]!);
    const value = known(() => guard.function.value(this.germs.field, args));
    return value === undefined || isFailure(value) ? undefined : known(() => withoutUnit(value.top));
  }

  #evaluate(k: number): void {
    const { g, args, out } = this.#steps[k]!;
    const at = args.map(slot => this.#slots[slot]!);
    for (const [i, output] of g.piece(this.#pieces[k]!).outputs.entries()) {
      const value = known(() => output.value(this.germs.field, at));
      this.#slots[out + i] = value === undefined || isFailure(value) ? UNKNOWN : value;
    }
  }
}
