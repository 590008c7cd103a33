/** What is rounded inside the pieces and guards of one definition: there may be a piece for every whole number, so that it is not written out. */
import { CornercheckError } from '../../errors.ts';
import { apply, type Expression, formatExpression, input } from '../../expressions/index.ts';
import type { Rounding } from '../../selections/rounding/rounding.ts';
import type { UserSelection } from '../../selections/user.ts';

/** Near a point where all of them jump there are twice as many cells for each. */
const MAX_ROUNDED = 24;

/** Each gets an input of its own, behind those of the definition; equal ones share it. */
export class InnerRounding {
  readonly #inputs: readonly string[];
  readonly #found: { readonly name: string; readonly rounding: Rounding; readonly of: string }[] = [];

  constructor(inputs: readonly string[]) {
    this.#inputs = inputs;
  }

  get found(): NonNullable<UserSelection['rounded']> {
    return this.#found;
  }

  get names(): readonly string[] {
    return [...this.#inputs, ...this.#found.map(({ name }) => name)];
  }

  /** What stands for the expression rounded. Throws CornercheckError `limit` where there are too many. */
  whole(rounding: Rounding, expression: Expression): Expression {
    const of = formatExpression(expression, this.names);
    let k = this.#found.findIndex(one => one.rounding === rounding && one.of === of);
    if (k < 0) {
      if (this.#found.length >= MAX_ROUNDED)
        throw new CornercheckError('limit', `expected at most ${MAX_ROUNDED} numbers to be rounded inside`);
      k = this.#found.length;
      let name = `${rounding}_${k + 1}`;
      while (this.#inputs.includes(name)) name += '_';
      this.#found.push({ name, rounding, of });
    }
    return input(this.#inputs.length + k);
  }

  /** The operation of one argument, or what it leaves of the first of two: x − y·whole(x/y). */
  result(rounding: Rounding, args: readonly Expression[]): Expression {
    const [x, y] = args as [Expression, Expression?];
    if (y === undefined) return this.whole(rounding, x);
    return apply('sub', x, apply('mul', y, this.whole(rounding, apply('div', x, y))));
  }
}
