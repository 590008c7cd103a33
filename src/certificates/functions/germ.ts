/**
 * Functions near the point, exactly: quotients of polynomials in the displacement from it, with denominators that are 1
 * there. exp, log, sin and cos by Taylor's formula g(a) = Σ_{k<6} c_k aᵏ + a⁶ (c₆ + R): the factor R, analytic and 0 at
 * the point, is a variable of its own for each g and a. What vanishes formally vanishes as a function.
 */
import { type Algebra, run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import type { Formula, Transcendental } from '../language/formula.ts';
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

export interface Remainder {
  readonly name: Expanded;
  readonly of: Germ;
}

/** What Taylor's formula is written down for. */
export type Expanded = Exclude<Transcendental, 'atan'>;

export const ORDER = 6;

/** c_k of exp(a), log(1 + a), sin(a), cos(a). */
export function taylor(name: Expanded, k: number, meter: Meter): Rat {
  if (name === 'log') return k === 0 ? Q.ZERO : Q.ratio(k % 2 === 1 ? 1n : -1n, BigInt(k), meter);
  if (name !== 'exp' && k % 2 !== (name === 'sin' ? 1 : 0)) return Q.ZERO;
  let factorial = 1n;
  for (let i = 2n; i <= BigInt(k); i += 1n) factorial *= i;
  return Q.ratio(name === 'exp' || k % 4 < 2 ? 1n : -1n, factorial, meter);
}

const polynomial = (top: Poly): Germ => ({ top, bottom: P.UNITY });

/** The functions near one point with p coordinates. */
export class Germs implements Algebra<Germ> {
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
    return run(this, formula, i => args[i]!());
  }

  constant(q: Rat): Germ {
    return polynomial(P.constant(q));
  }

  neg({ top, bottom }: Germ): Germ {
    return { top: P.scaled(top, Q.MINUS_ONE, this.meter), bottom };
  }

  add(a: Germ, b: Germ): Germ {
    const { meter } = this;
    if (P.keyOfSeveral(a.bottom) === P.keyOfSeveral(b.bottom))
      return { top: P.plus(a.top, b.top, meter), bottom: a.bottom };
    const top = P.plus(P.times(a.top, b.bottom, meter), P.times(b.top, a.bottom, meter), meter);
    return { top, bottom: P.times(a.bottom, b.bottom, meter) };
  }

  mul(a: Germ, b: Germ): Germ {
    return { top: P.times(a.top, b.top, this.meter), bottom: P.times(a.bottom, b.bottom, this.meter) };
  }

  inverse({ top, bottom }: Germ): Germ | undefined {
    if (top.size > 1) this.divided = true;
    const scale = Q.inverse(P.atZero(top), this.meter);
    return scale && { top: P.scaled(bottom, scale, this.meter), bottom: P.scaled(top, scale, this.meter) };
  }

  power(a: Germ, k: number): Germ | undefined {
    const base = k < 0 ? this.inverse(a) : a;
    const [size, { meter }] = [Math.abs(k), this];
    return base && { top: P.powerOf(base.top, size, meter), bottom: P.powerOf(base.bottom, size, meter) };
  }

  /** Of constants only. */
  fraction(a: Germ, exponent: Rat): Germ | undefined {
    return this.#onConstants(a, value => rationals(this.meter).fraction(value, exponent));
  }

  #onConstants(a: Germ, work: (value: Rat) => Rat | undefined): Germ | undefined {
    const value = P.atZero(a.top);
    const rest = P.plus(a.top, P.scaled(a.bottom, Q.neg(value), this.meter), this.meter);
    if (rest.size > 0) throw new Stop('a root, or atan, of what is no constant');
    const found = work(value);
    return found && this.constant(found);
  }

  apply(name: Transcendental, argument: Germ): Germ | undefined {
    if (name === 'atan')
      return this.#onConstants(argument, value => rationals(this.meter).apply(name, value));
    if (name === 'log' && Q.signOf(P.atZero(argument.top)) <= 0) return undefined;
    const a = this.add(argument, this.constant(name === 'log' ? Q.MINUS_ONE : Q.ZERO));
    if (!Q.isZero(P.atZero(a.top))) return this.#elsewhere(name, argument);
    const constant = (k: number): Germ => this.constant(taylor(name, k, this.meter));
    if (a.top.size === 0) return constant(0);
    let sum = this.add(constant(ORDER), polynomial(P.variable(this.p + this.#number(name, a))));
    for (let k = ORDER - 1; k >= 0; k -= 1) sum = this.add(this.mul(sum, a), constant(k));
    return sum;
  }

  /** Where the argument is another number c at the point: by the value at c, and by what the rest of it makes. */
  #elsewhere(name: Expanded, argument: Germ): Germ {
    const c = P.atZero(argument.top);
    const at = (own: Expanded): Germ => this.constant(rationals(this.meter).apply(own, c)!);
    if (name === 'log') {
      const rest = this.mul(argument, this.constant(Q.inverse(c, this.meter)!));
      return this.add(at('log'), this.apply('log', rest)!);
    }
    const rest = this.add(argument, this.constant(Q.neg(c)));
    if (name === 'exp') return this.mul(at('exp'), this.apply('exp', rest)!);
    const [s, d] = [this.apply('sin', rest)!, this.apply('cos', rest)!];
    if (name === 'sin') return this.add(this.mul(at('sin'), d), this.mul(at('cos'), s));
    return this.add(this.mul(at('cos'), d), this.neg(this.mul(at('sin'), s)));
  }

  /** Which remainder this is; a new one where it is not known. */
  #number(name: Expanded, of: Germ): number {
    const key = (germ: Germ): string => `${P.keyOfSeveral(germ.top)}/${P.keyOfSeveral(germ.bottom)}`;
    const found = this.remainders.findIndex(one => one.name === name && key(one.of) === key(of));
    return found >= 0 ? found : this.remainders.push({ name, of }) - 1;
  }
}
