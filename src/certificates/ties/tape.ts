/**
 * Numbers that know what they were made of, by the partial derivatives there: the chain rule backwards (Algorithm 2, Lemma 1), at
 * the cost of a few evaluations however many inputs there are.
 */
import { type Algebra, Duals, type Notes } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import type { Transcendental } from '../language/formula.ts';
import type { Meter } from '../numbers/meter.ts';
import { add, isZero, MINUS_ONE, mul, ONE, type Rat, ZERO } from '../numbers/rational.ts';

/** `from`: the numbers it was made of, each with the partial derivative. */
export interface Taped {
  readonly value: Rat;
  /** In the order in which they were made. */
  readonly number: number;
  readonly from: readonly (readonly [Taped, Rat])[];
}

const NOTHING: Notes<Rat, undefined> = {
  constant: undefined,
  sum: () => undefined,
  product: () => undefined,
  inverse: () => undefined,
  power: () => undefined,
  apply: () => undefined,
};

export class Tape implements Algebra<Taped> {
  readonly meter: Meter;
  readonly on: Algebra<Rat>;
  /** Functions of one number, with their slopes. */
  readonly #slopes: Duals<Rat, undefined>;
  #made = 0;

  constructor(meter: Meter) {
    this.meter = meter;
    this.on = rationals(meter);
    this.#slopes = new Duals(this.on, 1, NOTHING);
  }

  /** How many numbers were made. */
  get length(): number {
    return this.#made;
  }

  make(value: Rat, from: Taped['from'] = []): Taped {
    this.meter.charge(1 + from.length);
    const number = this.#made;
    this.#made += 1;
    return { value, number, from };
  }

  constant(q: Rat): Taped {
    return this.make(q);
  }

  add(a: Taped, b: Taped): Taped {
    return this.make(add(a.value, b.value, this.meter), [
      [a, ONE],
      [b, ONE],
    ]);
  }

  neg(a: Taped): Taped {
    return this.make(this.on.neg(a.value), [[a, MINUS_ONE]]);
  }

  mul(a: Taped, b: Taped): Taped {
    return this.make(mul(a.value, b.value, this.meter), [
      [a, b.value],
      [b, a.value],
    ]);
  }

  inverse(a: Taped): Taped | undefined {
    return this.#of(a, on => on.inverse(this.#slopes.coordinate(a.value, 0)));
  }

  power(a: Taped, k: number): Taped | undefined {
    return this.#of(a, on => on.power(this.#slopes.coordinate(a.value, 0), k));
  }

  fraction(a: Taped, exponent: Rat): Taped | undefined {
    return this.#of(a, on => on.fraction(this.#slopes.coordinate(a.value, 0), exponent));
  }

  apply(name: Transcendental, a: Taped): Taped | undefined {
    return this.#of(a, on => on.apply(name, this.#slopes.coordinate(a.value, 0)));
  }

  norm(a: Taped): Taped {
    return this.#of(a, on => on.norm(this.#slopes.coordinate(a.value, 0)))!;
  }

  #of(
    a: Taped,
    work: (on: Duals<Rat, undefined>) => ReturnType<Duals<Rat, undefined>['inverse']>,
  ): Taped | undefined {
    const dual = work(this.#slopes);
    return dual && this.make(dual.value, [[a, dual.gradient[0]!]]);
  }
}

/**
 * The partial derivatives of `output` in the `inputs`, all made on one tape: backward mode of Algorithm 2. Only what the output was
 * made of is looked at.
 */
export function backwards(output: Taped, inputs: readonly Taped[], meter: Meter): Rat[] {
  const adjoints = adjointsBelow(output, meter);
  return inputs.map(one => adjoints.get(one) ?? ZERO);
}

/** The same in all numbers that the output was made of; what is left out is 0. */
export function adjointsBelow(output: Taped, meter: Meter): ReadonlyMap<Taped, Rat> {
  const adjoints = new Map<Taped, Rat>([[output, ONE]]);
  // Each number comes after all that it was made of.
  for (const one of descending(output, meter)) {
    const adjoint = adjoints.get(one);
    if (adjoint === undefined || isZero(adjoint)) continue;
    for (const [source, partial] of one.from) {
      const term = mul(adjoint, partial, meter);
      const known = adjoints.get(source);
      adjoints.set(source, known === undefined ? term : add(known, term, meter));
    }
  }
  return adjoints;
}

/** All that a number was made of, the last made first. */
function descending(output: Taped, meter: Meter): Taped[] {
  const seen = new Set([output]);
  for (const one of seen) {
    meter.charge(1 + one.from.length);
    for (const [source] of one.from) seen.add(source);
  }
  return [...seen].sort((a, b) => b.number - a.number);
}
