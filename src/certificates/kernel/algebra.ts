/** The one interpreter of formulas, over whatever they are computed in; and the chain rule over it (Definition 1). */
import type { Formula, Instruction, Transcendental } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { add, integer, MINUS_ONE, ONE, type Rat, ZERO } from '../numbers/rational.ts';

/** Numbers, or functions. Where something is not known, its operations stop; `undefined` is: outside the domain. */
export interface Algebra<T> {
  readonly meter: Meter;
  constant(q: Rat): T;
  add(a: T, b: T): T;
  neg(a: T): T;
  mul(a: T, b: T): T;
  inverse(a: T): T | undefined;
  /** Where a/b is more than a·(1/b). */
  div?(a: T, b: T): T | undefined;
  /** a^k, a⁰ = 1. */
  power(a: T, k: number): T | undefined;
  /** a^e for an exponent e that is no integer: defined for a > 0, and at 0 for e > 0. */
  fraction(a: T, exponent: Rat): T | undefined;
  apply(name: Transcendental, a: T): T | undefined;
  /** √a for a sum of squares a; left out where that is not known of anything. */
  norm?(a: T): T;
}

/** The formula at the arguments; undefined outside its domain. */
export function run<T>(
  on: Algebra<T>,
  formula: Formula,
  argument: (i: number) => T | undefined,
): T | undefined {
  const stack: T[] = [];
  for (const instruction of formula) {
    on.meter.charge(1);
    const result =
      instruction[0] === 'argument' ? argument(instruction[1]) : computed(on, instruction, stack);
    if (result === undefined) return undefined;
    stack.push(result);
  }
  return stack[0];
}

function computed<T>(on: Algebra<T>, [op, operand]: Instruction, stack: T[]): T | undefined {
  if (op === 'constant') return on.constant(operand);
  const b = stack.pop()!;
  if (op === 'neg') return on.neg(b);
  if (op === 'pow') return on.power(b, operand as number);
  if (op === 'norm') return normOf(on, b);
  if (op === 'power') return on.fraction(b, operand);
  if (op === 'exp' || op === 'log' || op === 'sin' || op === 'cos' || op === 'atan') return on.apply(op, b);
  const a = stack.pop()!;
  if (op === 'add') return on.add(a, b);
  if (op === 'mul') return on.mul(a, b);
  // One number, whatever it is.
  if (op === 'sub') return a === b ? on.mul(on.constant(ZERO), a) : on.add(a, on.neg(b));
  if (on.div) return on.div(a, b);
  const under = on.inverse(b);
  return under === undefined ? undefined : on.mul(a, under);
}

const unknown = (what: string): never => {
  throw new Stop(what);
};
const normOf = <T>(on: Algebra<T>, a: T): T =>
  on.norm ? on.norm(a) : unknown('a norm of what is no number');

/** All outputs of a piece; undefined where one is. */
export function runAll<T>(on: Algebra<T>, piece: readonly Formula[], args: readonly T[]): T[] | undefined {
  const outputs: T[] = [];
  for (const formula of piece) {
    const output = run(on, formula, i => args[i]);
    if (output === undefined) return undefined;
    outputs.push(output);
  }
  return outputs;
}

/** A value with derivatives in some directions, and what is noted of how it came about. */
export interface Dual<T, N> {
  readonly value: T;
  readonly gradient: readonly T[];
  readonly note: N;
}

/** What is noted of a value, from what was noted of those that it is made of. */
export interface Notes<T, N> {
  readonly constant: N;
  sum(a: N, b: N): N;
  product(a: Dual<T, N>, b: Dual<T, N>): N;
  inverse(a: Dual<T, N>): N;
  power(a: Dual<T, N>, k: number): N;
  apply(a: Dual<T, N>): N;
}

/** Dual numbers over an algebra, with `width` directions. */
export class Duals<T, N> implements Algebra<Dual<T, N>> {
  readonly on: Algebra<T>;
  readonly width: number;
  readonly notes: Notes<T, N>;
  readonly #zero: T;

  constructor(on: Algebra<T>, width: number, notes: Notes<T, N>) {
    this.on = on;
    this.width = width;
    this.notes = notes;
    this.#zero = on.constant(ZERO);
  }

  get meter(): Meter {
    return this.on.meter;
  }

  constant(q: Rat): Dual<T, N> {
    return this.fixed(this.on.constant(q));
  }

  /** A value that no direction changes. */
  fixed(value: T): Dual<T, N> {
    return { value, gradient: new Array<T>(this.width).fill(this.#zero), note: this.notes.constant };
  }

  /** The i-th of as many coordinates as there are directions. */
  coordinate(value: T, i: number): Dual<T, N> {
    const one = this.on.constant(integer(1));
    return { ...this.fixed(value), gradient: this.fixed(value).gradient.with(i, one) };
  }

  add(a: Dual<T, N>, b: Dual<T, N>): Dual<T, N> {
    this.meter.charge(2 * (this.width + 1));
    const gradient = a.gradient.map((own, i) => this.on.add(own, b.gradient[i]!));
    return { value: this.on.add(a.value, b.value), gradient, note: this.notes.sum(a.note, b.note) };
  }

  neg(a: Dual<T, N>): Dual<T, N> {
    const gradient = a.gradient.map(own => this.on.neg(own));
    return { value: this.on.neg(a.value), gradient, note: a.note };
  }

  mul(a: Dual<T, N>, b: Dual<T, N>): Dual<T, N> {
    this.meter.charge(2 * (this.width + 1));
    const { on } = this;
    const gradient = a.gradient.map((own, i) =>
      on.add(on.mul(b.value, own), on.mul(a.value, b.gradient[i]!)),
    );
    return { value: on.mul(a.value, b.value), gradient, note: this.notes.product(a, b) };
  }

  inverse(a: Dual<T, N>): Dual<T, N> | undefined {
    const value = this.on.inverse(a.value);
    if (value === undefined) return undefined;
    return this.#by(a, value, () => this.on.neg(this.on.mul(value, value)), this.notes.inverse(a));
  }

  power(a: Dual<T, N>, k: number): Dual<T, N> | undefined {
    const value = this.on.power(a.value, k);
    // a⁻¹, which has no value at 0, has no part in the slope of a⁰.
    const slope = (): T | undefined => {
      const lower = k === 0 ? this.#zero : this.on.power(a.value, k - 1);
      return lower === undefined ? undefined : this.on.mul(this.on.constant(integer(k)), lower);
    };
    return value === undefined ? undefined : this.#by(a, value, slope, this.notes.power(a, k));
  }

  fraction(a: Dual<T, N>, exponent: Rat): Dual<T, N> | undefined {
    const { on } = this;
    const value = on.fraction(a.value, exponent);
    const slope = (): T | undefined => {
      const lower = on.fraction(a.value, add(exponent, MINUS_ONE, this.meter));
      return lower === undefined ? undefined : on.mul(on.constant(exponent), lower);
    };
    return value === undefined ? undefined : this.#by(a, value, slope, this.notes.apply(a));
  }

  apply(name: Transcendental, a: Dual<T, N>): Dual<T, N> | undefined {
    const { on } = this;
    const value = on.apply(name, a.value);
    const slope = (): T | undefined => {
      if (name === 'exp') return value;
      if (name === 'log') return on.inverse(a.value);
      if (name === 'sin') return on.apply('cos', a.value);
      if (name === 'atan') return on.inverse(on.add(on.constant(ONE), on.mul(a.value, a.value)));
      const sine = on.apply('sin', a.value);
      return sine === undefined ? undefined : on.neg(sine);
    };
    return value === undefined ? undefined : this.#by(a, value, slope, this.notes.apply(a));
  }

  /** Where it is 0 it has no slope: what it has there is a ball. */
  norm(a: Dual<T, N>): Dual<T, N> {
    const value = normOf(this.on, a.value);
    const slope = (): T => this.on.inverse(this.on.add(value, value)) ?? unknown('the slope of a tied norm');
    return this.#by(a, value, slope, this.notes.apply(a))!;
  }

  /** The slope is not asked for where there is no direction. */
  #by(a: Dual<T, N>, value: T, slope: () => T | undefined, note: N): Dual<T, N> | undefined {
    this.meter.charge(this.width + 1);
    const factor = this.width === 0 ? value : slope();
    if (factor === undefined) return undefined;
    return { value, gradient: a.gradient.map(own => this.on.mul(factor, own)), note };
  }
}
