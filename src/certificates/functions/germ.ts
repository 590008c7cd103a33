/**
 * Functions near the point, exactly: quotients of polynomials in the displacement from it, with denominators that are 1
 * there. exp, log, sin and cos by Taylor's formula g(a) = Σ_{k<6} c_k aᵏ + a⁶ (c₆ + R): the factor R, analytic and 0 at
 * the point, is a variable of its own for each g and a. What vanishes formally vanishes as a function.
 */
import type { Elementary, Formula } from '../language/jet.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import type { Poly } from './several.ts';
import * as P from './several.ts';

/** top / bottom, bottom = 1 at the point. */
export interface Germ {
  readonly top: Poly;
  readonly bottom: Poly;
}

export type Transcendental = 'exp' | 'log' | 'sin' | 'cos';
export interface Remainder {
  readonly name: Transcendental;
  readonly of: Germ;
}

export const ORDER = 6;

/** c_k of exp(a), log(1 + a), sin(a), cos(a). */
export function taylor(name: Transcendental, k: number, meter: Meter): Rat {
  if (name === 'log') return k === 0 ? Q.ZERO : Q.ratio(k % 2 === 1 ? 1n : -1n, BigInt(k), meter);
  if (name !== 'exp' && k % 2 !== (name === 'sin' ? 1 : 0)) return Q.ZERO;
  let factorial = 1n;
  for (let i = 2n; i <= BigInt(k); i += 1n) factorial *= i;
  return Q.ratio(name === 'exp' || k % 4 < 2 ? 1n : -1n, factorial, meter);
}

const polynomial = (top: Poly): Germ => ({ top, bottom: P.UNITY });

/** The functions near one point with p coordinates. */
export class Germs {
  readonly p: number;
  readonly meter: Meter;
  /** Variable p + i. */
  readonly remainders: Remainder[] = [];
  /** Whether something was divided by a function: numerators may then be written in several ways. */
  divided = false;

  constructor(p: number, meter: Meter) {
    this.p = p;
    this.meter = meter;
  }

  /** The i-th coordinate, c at the point. */
  coordinate(i: number, c: Rat): Germ {
    return polynomial(P.plus(P.constant(c), P.variable(i), this.meter));
  }

  /** The formula; undefined where it has no value at the point. Stops where a value there is not rational. */
  run(formula: Formula, args: readonly (() => Germ | undefined)[]): Germ | undefined {
    const stack: Germ[] = [];
    for (const [op, operand] of formula) {
      if (op === 'constant') stack.push(polynomial(P.constant(operand)));
      else if (op === 'argument') {
        const given = args[operand]!();
        if (given === undefined) return undefined;
        stack.push(given);
      } else {
        const b = ['add', 'sub', 'mul', 'div'].includes(op) ? stack.pop()! : undefined;
        const result =
          b === undefined ? this.#unary(op, stack.pop()!, operand) : this.#binary(op, stack.pop()!, b);
        if (result === undefined) return undefined;
        stack.push(result);
      }
    }
    return stack[0];
  }

  #negative({ top, bottom }: Germ): Germ {
    return { top: P.scaled(top, Q.MINUS_ONE, this.meter), bottom };
  }

  #sum(a: Germ, b: Germ): Germ {
    const { meter } = this;
    if (P.keyOfSeveral(a.bottom) === P.keyOfSeveral(b.bottom))
      return { top: P.plus(a.top, b.top, meter), bottom: a.bottom };
    const top = P.plus(P.times(a.top, b.bottom, meter), P.times(b.top, a.bottom, meter), meter);
    return { top, bottom: P.times(a.bottom, b.bottom, meter) };
  }

  #product(a: Germ, b: Germ): Germ {
    return { top: P.times(a.top, b.top, this.meter), bottom: P.times(a.bottom, b.bottom, this.meter) };
  }

  #inverse({ top, bottom }: Germ): Germ | undefined {
    if (top.size > 1) this.divided = true;
    const scale = Q.inverse(P.atZero(top), this.meter);
    return scale && { top: P.scaled(bottom, scale, this.meter), bottom: P.scaled(top, scale, this.meter) };
  }

  #binary(op: Elementary, a: Germ, b: Germ): Germ | undefined {
    if (op === 'add') return this.#sum(a, b);
    if (op === 'sub') return this.#sum(a, this.#negative(b));
    const factor = op === 'div' ? this.#inverse(b) : b;
    return factor && this.#product(a, factor);
  }

  #unary(op: Elementary, a: Germ, k: number): Germ | undefined {
    if (op === 'neg') return this.#negative(a);
    if (op !== 'pow') return this.#taylor(op as Transcendental, a);
    const base = k < 0 ? this.#inverse(a) : a;
    const [size, { meter }] = [Math.abs(k), this];
    return base && { top: P.powerOf(base.top, size, meter), bottom: P.powerOf(base.bottom, size, meter) };
  }

  #taylor(name: Transcendental, argument: Germ): Germ | undefined {
    const { meter } = this;
    if (name === 'log' && P.atZero(argument.top).n <= 0n) return undefined;
    const base = name === 'log' ? Q.MINUS_ONE : Q.ZERO;
    const a = this.#sum(argument, polynomial(P.constant(base)));
    if (!Q.isZero(P.atZero(a.top))) throw new Stop(`${name} of a number for which its value is not rational`);
    const constant = (k: number): Poly => P.constant(taylor(name, k, meter));
    if (a.top.size === 0) return polynomial(constant(0));
    let sum = polynomial(P.plus(constant(ORDER), P.variable(this.p + this.#number(name, a)), meter));
    for (let k = ORDER - 1; k >= 0; k -= 1) sum = this.#sum(this.#product(sum, a), polynomial(constant(k)));
    return sum;
  }

  /** Which remainder this is; a new one where it is not known. */
  #number(name: Transcendental, of: Germ): number {
    const key = (germ: Germ): string => `${P.keyOfSeveral(germ.top)}/${P.keyOfSeveral(germ.bottom)}`;
    const found = this.remainders.findIndex(one => one.name === name && key(one.of) === key(of));
    return found >= 0 ? found : this.remainders.push({ name, of }) - 1;
  }
}
