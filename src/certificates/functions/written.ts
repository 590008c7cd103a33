/**
 * Functions as they are written: polynomials in displacements from the point, and in one variable more for each thing that exp, log,
 * sin, cos, atan or a root makes of others. Equal polynomials are equal functions wherever they have values, whatever the numbers at
 * the point are.
 */
import { type Algebra, run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import type { Formula, Transcendental } from '../language/formula.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import type { Germ } from './germ.ts';
import * as P from './several.ts';

const polynomial = (top: P.Poly): Germ => ({ top, bottom: P.UNITY });

/** In n displacements. */
export class Written implements Algebra<Germ> {
  readonly n: number;
  readonly meter: Meter;
  readonly #numbers = new Map<string, number>();

  constructor(n: number, meter: Meter) {
    this.n = n;
    this.meter = meter;
  }

  /** The i-th coordinate, c at the point. */
  coordinate(i: number, c: Q.Rat): Germ {
    return polynomial(P.plus(P.constant(c), P.variable(i), this.meter));
  }

  run(formula: Formula, args: readonly (() => Germ | undefined)[]): Germ | undefined {
    return run(this, formula, i => args[i]!());
  }

  constant(q: Q.Rat): Germ {
    return polynomial(P.constant(q));
  }

  neg({ top }: Germ): Germ {
    return polynomial(P.scaled(top, Q.MINUS_ONE, this.meter));
  }

  add(a: Germ, b: Germ): Germ {
    return polynomial(P.plus(a.top, b.top, this.meter));
  }

  mul(a: Germ, b: Germ): Germ {
    return polynomial(P.times(a.top, b.top, this.meter));
  }

  /** Of numbers only: where a function is 0 is not known. */
  inverse(a: Germ): Germ | undefined {
    if (!isNumber(a)) throw new Stop('a quotient of functions as they are written');
    const found = Q.inverse(P.atZero(a.top), this.meter);
    return found && this.constant(found);
  }

  power(a: Germ, k: number): Germ | undefined {
    const base = k < 0 ? this.inverse(a) : a;
    return base && polynomial(P.powerOf(base.top, Math.abs(k), this.meter));
  }

  fraction(a: Germ, exponent: Q.Rat): Germ | undefined {
    return this.#made(`to ${Q.keyOf(exponent)}`, a, value => rationals(this.meter).fraction(value, exponent));
  }

  apply(name: Transcendental, a: Germ): Germ | undefined {
    return this.#made(name, a, value => rationals(this.meter).apply(name, value));
  }

  #made(name: string, a: Germ, work: (value: Q.Rat) => Q.Rat | undefined): Germ | undefined {
    if (isNumber(a)) {
      const found = work(P.atZero(a.top));
      return found && this.constant(found);
    }
    const key = `${name} ${P.keyOfSeveral(a.top)}`;
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return polynomial(P.variable(this.n + number));
  }
}

const isNumber = ({ top }: Germ): boolean => P.totalDegree(top) === 0;
