/** Which whole numbers stand at a point, or near it, for what is rounded inside pieces and guards. */
import {
  apply,
  compileExpression,
  constant,
  type ElementaryFunction,
  type Expression,
  input,
  substitute,
} from '../../expressions/index.ts';
import { Failure, type Fallible, isFailure, type OrderedField, rational } from '../../numbers/index.ts';
import type { VanishingGuard } from '../basic-function.ts';
import type { RoundedInside } from '../table.ts';
import { type Rounded, rounded } from './rounding.ts';

/** By the number of what is rounded; what is not asked for has none. */
export type Wholes = readonly (number | undefined)[];

/** Whole numbers, and the guards that vanish at the point and say where near it they are taken. */
export interface WholeChoice {
  readonly wholes: Wholes;
  readonly guards: readonly VanishingGuard[];
}

/** More are not told apart near one point. */
const MAX_CHOICES = 64;
const MAX_KNOWN = 10_000;
const tooMany = new Failure('undecided', 'too many numbers are rounded where they jump');

/** What is rounded, of a table with so many inputs. */
export class WholeChoices {
  readonly #inside: readonly RoundedInside[];
  readonly #arity: number;
  readonly #known = new Map<Expression, Map<string, ElementaryFunction>>();
  #size = 0;

  constructor(arity: number, inside: readonly RoundedInside[]) {
    this.#arity = arity;
    this.#inside = inside;
  }

  /** None asked for. */
  get none(): Wholes {
    return this.#inside.map(() => undefined);
  }

  /** The numbers of what is rounded in the expressions, and in what is rounded there; ascending. */
  neededBy(expressions: readonly Expression[]): number[] {
    const found = new Set<number>();
    const visit = (expression: Expression): void => {
      if (expression.kind === 'apply') expression.args.forEach(visit);
      if (expression.kind !== 'input' || expression.index < this.#arity) return;
      const k = expression.index - this.#arity;
      if (found.has(k)) return;
      found.add(k);
      visit(this.#inside[k]!.of);
    };
    expressions.forEach(visit);
    return [...found].sort((a, b) => a - b);
  }

  /** The expression with whole numbers put in, as a function of the inputs; each is made once. */
  filled(expression: Expression, wholes: Wholes): ElementaryFunction {
    if (this.#size > MAX_KNOWN) {
      this.#known.clear();
      this.#size = 0;
    }
    const own = this.#known.get(expression) ?? new Map<string, ElementaryFunction>();
    this.#known.set(expression, own);
    const key = wholes.join();
    const known = own.get(key);
    if (known) return known;
    const made = compileExpression(this.#put(expression, wholes), this.#arity);
    own.set(key, made);
    this.#size += 1;
    return made;
  }

  #put(expression: Expression, wholes: Wholes): Expression {
    const inputs = Array.from({ length: this.#arity }, (_, i) => input(i));
    return substitute(expression, [...inputs, ...wholes.map(n => constant(rational(n ?? 0)))]);
  }

  /** The whole numbers that are taken at x. */
  at<T>(field: OrderedField<T>, x: readonly T[], needed: readonly number[]): Fallible<Wholes> {
    const found = this.#walk(field, x, needed, said => [['only' in said ? said.only : said.owner]]);
    return isFailure(found) ? found : found[0]!.wholes;
  }

  /** All that are taken near x, with the guards that say where. */
  near<T>(field: OrderedField<T>, x: readonly T[], needed: readonly number[]): Fallible<WholeChoice[]> {
    return this.#walk(field, x, needed, (said, of) => {
      if ('only' in said) return [[said.only]];
      const { lower, upper, owner, twice } = said;
      const beyond = apply('sub', of, constant(rational(twice, 2)));
      const guard = (n: number, expression: Expression): VanishingGuard => ({
        function: compileExpression(expression, this.#arity),
        relation: n === owner ? '>=' : '>',
      });
      return [
        [lower, guard(lower, apply('neg', beyond))],
        [upper, guard(upper, beyond)],
      ];
    });
  }

  #walk<T>(
    field: OrderedField<T>,
    x: readonly T[],
    needed: readonly number[],
    taken: (said: Rounded, of: Expression) => readonly (readonly [whole: number, guard?: VanishingGuard])[],
  ): Fallible<WholeChoice[]> {
    let found: WholeChoice[] = [{ wholes: this.none, guards: [] }];
    for (const k of needed) {
      const next: WholeChoice[] = [];
      for (const { wholes, guards } of found) {
        const { of, rounding } = this.#inside[k]!;
        const value = this.filled(of, wholes).value(field, x);
        const said = isFailure(value) ? value : rounded(field, value, rounding);
        if (isFailure(said)) return said;
        for (const [n, guard] of taken(said, this.#put(of, wholes)))
          next.push({ wholes: wholes.with(k, n), guards: guard ? [...guards, guard] : guards });
      }
      if (next.length > MAX_CHOICES) return tooMany;
      found = next;
    }
    return found;
  }
}
