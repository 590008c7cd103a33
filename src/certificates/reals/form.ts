/**
 * Sums Σ c·∏ gᵏ·τ: c and k rational, g generators, τ one of 1, cos x, sin x. Two numbers that are written alike are equal; what is
 * written in two ways need not differ.
 */
import { type Meter, Stop } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import { keyOf, type Rat } from '../numbers/rational.ts';

/** All but t, log and atan are positive; so is the log of an integer from 2 on. */
export interface Generator {
  /** From 0, in the order in which they are made: what a generator is made of has smaller ones. */
  readonly id: number;
  /** exp: of a product; log: of an integer or a sum; whole: an integer from 2 on; sum: a positive sum. */
  readonly kind: 'exp' | 'log' | 'atan' | 'whole' | 'sum' | 'variable';
  readonly of: Form;
  readonly positive: boolean;
}

export interface Wave {
  readonly name: 'sin' | 'cos';
  readonly of: Form;
}

export interface Term {
  readonly c: Rat;
  /** By their ids; of an integer exponents are in [0, 1). */
  readonly powers: readonly (readonly [Generator, Rat])[];
  readonly wave?: Wave | undefined;
}

/** By what is behind the coefficient; no coefficient is 0. */
export type Form = ReadonlyMap<string, Term>;

const MAX_TERMS = 400;
const MAX_WHOLE = 10_000n;

const keyOfTerm = ({ powers, wave }: Term): string =>
  `${powers.map(([{ id }, k]) => `${id}^${keyOf(k)}`).join('*')}${wave ? `${wave.name}(${keyOfForm(wave.of)})` : ''}`;

/** Equal keys, equal numbers. */
export const keyOfForm = (form: Form): string =>
  [...form]
    .map(([key, { c }]) => `${keyOf(c)}*${key}`)
    .sort()
    .join('+');

export const single = (term: Term): Form => new Map([[keyOfTerm(term), term]]);
export const constant = (c: Rat): Form => (Q.isZero(c) ? NIL : single({ c, powers: [] }));
export const NIL: Form = new Map();
export const UNITY: Form = constant(Q.ONE);

/** The only term. */
export const onlyTerm = (form: Form): Term | undefined => {
  const [first, second] = form.values();
  return second === undefined ? first : undefined;
};

/** The rational number that it visibly is. */
export function rationalOf(form: Form): Rat | undefined {
  if (form.size === 0) return Q.ZERO;
  const term = onlyTerm(form);
  return term?.powers.length === 0 && term.wave === undefined ? term.c : undefined;
}

/** A product of positive generators, with a coefficient of either sign. */
export const isMonomial = ({ powers, wave }: Term): boolean =>
  wave === undefined && powers.every(([{ positive }]) => positive);

export const floorOf = ({ n, d }: Rat): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** Sums and products, charged to a meter. */
export class Forms {
  readonly meter: Meter;

  constructor(meter: Meter) {
    this.meter = meter;
  }

  add(a: Form, b: Form): Form {
    const sum = new Map(a);
    this.meter.charge(2 * (a.size + b.size));
    for (const [key, term] of b) {
      const known = sum.get(key);
      const c = known ? Q.add(known.c, term.c, this.meter) : term.c;
      if (Q.isZero(c)) sum.delete(key);
      else sum.set(key, { ...term, c });
    }
    if (sum.size > MAX_TERMS) throw new Stop('a number has too many terms');
    return sum;
  }

  scaled(a: Form, by: Rat): Form {
    this.meter.charge(a.size);
    if (Q.isZero(by)) return NIL;
    return new Map([...a].map(([key, term]) => [key, { ...term, c: Q.mul(term.c, by, this.meter) }]));
  }

  mul(a: Form, b: Form): Form {
    let sum: Form = NIL;
    for (const left of a.values())
      for (const right of b.values()) sum = this.add(sum, this.#product(left, right));
    return sum;
  }

  /** aᵏ, k ≥ 0. */
  power(a: Form, k: number): Form {
    let result = UNITY;
    let base = a;
    for (let rest = k; rest > 0; rest = Math.floor(rest / 2)) {
      if (rest % 2 === 1) result = this.mul(result, base);
      if (rest > 1) base = this.mul(base, base);
    }
    return result;
  }

  /** c ∏ gᵏ: of an integer its whole powers go into the coefficient. */
  term(c: Rat, exponents: ReadonlyMap<Generator, Rat>): Term {
    let coefficient = c;
    const powers: (readonly [Generator, Rat])[] = [];
    for (const [generator, given] of [...exponents].sort(([x], [y]) => x.id - y.id)) {
      this.meter.charge(5);
      let k = given;
      if (generator.kind === 'whole') {
        const whole = floorOf(k);
        if (whole > MAX_WHOLE || -whole > MAX_WHOLE) throw new Stop('an exponent is too large');
        coefficient = Q.mul(
          coefficient,
          Q.power(rationalOf(generator.of)!, Number(whole), this.meter)!,
          this.meter,
        );
        k = Q.sub(k, Q.integer(whole), this.meter);
      }
      if (!Q.isZero(k)) powers.push([generator, k]);
    }
    return { c: coefficient, powers };
  }

  #product(a: Term, b: Term): Form {
    const exponents = new Map(a.powers);
    for (const [generator, k] of b.powers)
      exponents.set(generator, Q.add(exponents.get(generator) ?? Q.ZERO, k, this.meter));
    const own = this.term(Q.mul(a.c, b.c, this.meter), exponents);
    const wave = a.wave ?? b.wave;
    if (wave === undefined) return single(own);
    if (a.wave === undefined || b.wave === undefined) return single({ ...own, wave });
    return this.#waves(own, a.wave, b.wave);
  }

  /** 2 sin a sin b = cos(a − b) − cos(a + b), 2 cos a cos b = cos(a − b) + cos(a + b), 2 sin a cos b = sin(a + b) + sin(a − b). */
  #waves(own: Term, a: Wave, b: Wave): Form {
    const [left, right] = a.name === 'cos' && b.name === 'sin' ? [b, a] : [a, b];
    const name = left.name === right.name ? 'cos' : 'sin';
    const sum = this.wave(name, this.add(left.of, right.of));
    const gap = this.wave(name, this.add(left.of, this.scaled(right.of, Q.MINUS_ONE)));
    const both = this.add(
      gap,
      left.name === 'sin' && right.name === 'sin' ? this.scaled(sum, Q.MINUS_ONE) : sum,
    );
    const half = Q.mul(own.c, Q.ratio(1n, 2n, this.meter), this.meter);
    return this.mul(single({ ...own, c: half }), both);
  }

  /** sin or cos, of a number that begins with a positive coefficient. */
  wave(name: 'sin' | 'cos', of: Form): Form {
    if (of.size === 0) return name === 'sin' ? NIL : UNITY;
    const negative = isNegative(of);
    const wave: Wave = { name, of: negative ? this.scaled(of, Q.MINUS_ONE) : of };
    return single({ c: negative && name === 'sin' ? Q.MINUS_ONE : Q.ONE, powers: [], wave });
  }
}

/** Whether the first coefficient is negative: of a form and its negative one is so. */
export function isNegative(form: Form): boolean {
  const first = [...form.keys()].reduce((a, b) => (a < b ? a : b));
  return Q.signOf(form.get(first)!.c) < 0;
}
