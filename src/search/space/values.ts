/**
 * Exact values at sample points, each distinct one numbered once, and operations on the numbers, remembered: a node of a
 * program then costs a look-up. They only refute: a program with another value somewhere is another function.
 */
import { format, isFailure, type Rational, rationalField } from '../../numbers/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { NodeForm } from './forms.ts';

/** The value of what has none there (division by zero), and of what is not known (exp(1)). */
export const UNDEFINED = 0;
export const UNKNOWN = 1;

/** Values beyond so many are unknown. */
const MOST = 1 << 20;
/** Pairs of numbers below this are looked up in an array. */
const DENSE = 1024;

export class ValueTable {
  readonly #values: (Rational | undefined)[] = [undefined, undefined];
  readonly #numbers = new Map<string, number>();
  readonly #dense = new Map<NodeForm, Int32Array>();
  readonly #sparse = new Map<NodeForm, Map<string, number>>();

  /** The number of a value. */
  of(value: Rational): number {
    const key = format(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#values.length >= MOST) return UNKNOWN;
    this.#values.push(value);
    this.#numbers.set(key, this.#values.length - 1);
    return this.#values.length - 1;
  }

  /** The number of form(a), or of form(a, b). */
  apply2(form: NodeForm, a: number, b: number): number {
    if (a >= DENSE || b >= DENSE) return this.apply(form, form.arity === 1 ? [a] : [a, b]);
    let table = this.#dense.get(form);
    if (table === undefined) {
      table = new Int32Array(form.arity === 1 ? DENSE : DENSE * DENSE);
      this.#dense.set(form, table);
    }
    const place = form.arity === 1 ? a : a * DENSE + b;
    const known = table[place]!;
    if (known !== 0) return known - 1;
    const result = this.#compute(form, form.arity === 1 ? [a] : [a, b]);
    table[place] = result + 1;
    return result;
  }

  /** The number of form(args). */
  apply(form: NodeForm, args: readonly number[]): number {
    let table = this.#sparse.get(form);
    if (table === undefined) {
      table = new Map();
      this.#sparse.set(form, table);
    }
    const key = args.join(',');
    let result = table.get(key);
    if (result === undefined) {
      result = this.#compute(form, args);
      if (table.size >= MOST) table.clear();
      table.set(key, result);
    }
    return result;
  }

  #compute({ g }: NodeForm, args: readonly number[]): number {
    if (args.includes(UNDEFINED)) return UNDEFINED;
    if (args.includes(UNKNOWN)) return UNKNOWN;
    const x = args.map(arg => this.#values[arg]!);
    const piece = g.pieceCount === 1 ? 1 : g.index(rationalField, x);
    const found = isFailure(piece) ? piece : valuesOf(g.piece(piece), rationalField, x);
    if (isFailure(found)) return found.kind === 'undefined' ? UNDEFINED : UNKNOWN;
    return rationalField.bounded(found[0]!) ? this.of(found[0]!) : UNKNOWN;
  }
}
