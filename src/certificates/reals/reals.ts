/**
 * Numbers made of rationals by + − × ÷, roots, exp, log, sin, cos and atan. A sign is told by an enclosure, or by an identity that makes
 * the number 0, or by a bound below which it would have to be 0; else it is not known, and what asks for it stops.
 */
import { run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import { readFormula } from '../language/formula.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat, Reals } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { Elementary } from './elementary.ts';
import { Enclosing } from './enclosing.ts';
import { constant, type Form, isMonomial, keyOfForm, onlyTerm, rationalOf } from './form.ts';
import { isReal, type Made, Real } from './real.ts';
import { separationOf } from './separation.ts';
import { simplestIn } from './simplest.ts';

/** Binary digits of enclosures: before an identity is looked for, and after. */
const FIRST = [64, 160];
const NEXT = [400, 1_200, 2_400, 4_800];
/** Where a bound says how many are enough. */
const MOST = 20_000;

export class ExpLog implements Reals {
  readonly meter: Meter;
  protected readonly forms: Elementary;
  readonly #enclosing: Enclosing;
  readonly #byForm = new Map<string, Rat>();
  readonly #byParts = new Map<string, Rat>();
  /** Numbers of which keys were asked for. */
  readonly #keyed: Real[] = [];
  /** By their first digits. */
  readonly #byPlace = new Map<bigint, Real[]>();
  #isComparing = false;
  /** Numbers whose signs are being looked for. */
  readonly #asked = new Set<Real>();
  #made = 0;

  constructor(meter: Meter) {
    this.meter = meter;
    this.forms = new Elementary(meter);
    this.#enclosing = new Enclosing(meter);
  }

  add(a: Rat, b: Rat): Rat {
    if (!isReal(a) && a.n === 0n) return b;
    if (!isReal(b) && b.n === 0n) return a;
    return this.make({ op: 'add', args: [a, b] }, () => this.forms.add(formOf(a), formOf(b)));
  }

  mul(a: Rat, b: Rat): Rat {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!isReal(one) && one.n === 0n) return one;
      if (!isReal(one) && one.n === 1n && one.d === 1n) return other;
    }
    if (isReal(a) && isReal(b) && a.op === 'exp' && b.op === 'exp')
      return this.apply('exp', this.add(a.args[0]!, b.args[0]!));
    return this.make({ op: 'mul', args: [a, b] }, () => this.forms.mul(formOf(a), formOf(b)));
  }

  power(a: Rat, k: number): Rat | undefined {
    if (k === 0) return Q.ONE;
    if (k === 1) return a;
    const sign = k < 0 ? this.sign(a) : 1;
    if (sign === 0) return undefined;
    const form = (): Form => this.forms.power(k < 0 ? this.#inverseOf(a) : formOf(a), Math.abs(k));
    return this.make({ op: 'power', args: [a], exponent: Q.integer(k) }, form);
  }

  fraction(a: Rat, exponent: Rat): Rat {
    return this.make({ op: 'fraction', args: [a], exponent }, () => this.#fractionOf(a, exponent));
  }

  /** Of products and powers before they are multiplied out. */
  #fractionOf(a: Rat, q: Rat): Form {
    if (isReal(a) && a.form && onlyTerm(a.form) === undefined) {
      const [left, right] = a.args as readonly [Rat, Rat];
      if (a.op === 'power' && this.sign(left) > 0)
        return this.#fractionOf(left, Q.mul(q, a.exponent!, this.meter));
      if (a.op === 'mul' && this.sign(left) > 0)
        return this.forms.mul(this.#fractionOf(left, q), this.#fractionOf(right, q));
    }
    return this.forms.fraction(formOf(a), q);
  }

  apply(name: string, a: Rat): Rat {
    const op = name as 'exp' | 'log' | 'sin' | 'cos' | 'atan';
    return this.make({ op, args: [a] }, () => {
      if (op === 'log') return this.#logOf(a);
      if (op === 'atan') return this.#atanOf(a);
      return op === 'exp' ? this.forms.exp(formOf(a)) : this.forms.wave(op, formOf(a));
    });
  }

  /** Where |a| is seen to be above 1, by 2 atan 1 − atan(1/a). */
  #atanOf(a: Rat): Form {
    // A function of t may have either sign.
    const size = attempt(() => Q.abs(a));
    const gap = size && Q.sub(size, Q.ONE, this.meter);
    const above = gap && (isReal(gap) ? this.#signBy(gap, 64) : Q.signOf(gap));
    if (!size || above !== 1) return this.forms.atan(formOf(a));
    const quarter = this.forms.atan(constant(Q.ONE));
    const rest = this.forms.scaled(this.forms.atan(this.forms.reduced(this.#inverseOf(size))), Q.MINUS_ONE);
    return this.forms.scaled(
      this.forms.add(this.forms.scaled(quarter, Q.integer(2)), rest),
      Q.integer(this.sign(a)),
    );
  }

  /** Of a number other than 0; of products factor by factor. */
  #inverseOf(a: Rat): Form {
    if (isReal(a) && a.op === 'mul') {
      const parts = attempt(() => a.args.map(one => this.#inverseOf(one)));
      if (parts) return this.forms.mul(parts[0]!, parts[1]!);
    }
    if (isReal(a) && a.op === 'power' && a.exponent!.n > 0n) {
      const base = attempt(() => this.#inverseOf(a.args[0]!));
      if (base) return this.forms.power(base, Number(a.exponent!.n));
    }
    return this.forms.inverse(formOf(a), this.sign(a) as 1 | -1);
  }

  /** Of products and powers before they are multiplied out. */
  #logOf(a: Rat): Form {
    if (isReal(a) && a.form && onlyTerm(a.form) === undefined) {
      const [left, right] = a.args as readonly [Rat, Rat];
      if (a.op === 'power' && this.sign(left) > 0) return this.forms.scaled(this.#logOf(left), a.exponent!);
      if (a.op === 'mul' && this.sign(left) > 0) return this.forms.add(this.#logOf(left), this.#logOf(right));
    }
    return this.forms.log(formOf(a));
  }

  read(expr: string): Rat {
    const value = run(rationals(this.meter), readFormula(expr, [], this.meter), () => undefined);
    if (value === undefined) throw new Wrong('expected a closed form that has a value');
    return value;
  }

  /** A rational number where that is seen, or one that is known already, if it is written alike. */
  protected make(made: Made, formed: () => Form): Rat {
    this.meter.charge(20);
    const name = (one: Rat): string => (isReal(one) ? `#${one.id}` : Q.keyOf(one));
    const parts = `${made.op} ${made.args.map(name).join(' ')} ${made.exponent ? name(made.exponent) : ''}`;
    const same = this.#byParts.get(parts);
    if (same) return same;
    const form = attempt(() => this.forms.reduced(formed()));
    const value = form && rationalOf(form);
    if (value) return value;
    const key = form && keyOfForm(form);
    const known = key === undefined ? undefined : this.#byForm.get(key);
    const found = known ?? this.#first(new Real(made, this.#name(), form, this));
    this.#byParts.set(parts, found);
    if (key !== undefined) this.#byForm.set(key, found);
    return found;
  }

  /** Of its own: numbers are told apart by it, also those that are made while others are compared. */
  #name(): number {
    this.#made += 1;
    return this.#made;
  }

  /** The one that was made before, or its negative, if it is proven equal: what is made of both is then made of one. */
  #first(made: Real): Rat {
    const place = this.#isComparing ? undefined : attempt(() => this.#enclosing.placeOf(made));
    if (place === undefined) return made;
    this.#isComparing = true;
    try {
      for (const beside of [-1n, 0n, 1n]) {
        for (const other of this.#byPlace.get(place + beside) ?? [])
          if (attempt(() => Q.equal(made, other))) return other;
        for (const other of this.#byPlace.get(beside - place) ?? [])
          if (attempt(() => Q.isZero(this.add(made, other)))) return Q.neg(other);
      }
    } finally {
      this.#isComparing = false;
    }
    this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), made]);
    return made;
  }

  /** Not by itself: what would be asked for on the way to it again stops. */
  sign(a: Rat): -1 | 0 | 1 {
    if (!isReal(a)) return Q.signOf(a);
    if (a.sign !== undefined) return a.sign;
    if (this.#asked.has(a)) throw new Stop('the sign of a number rests on itself');
    this.#asked.add(a);
    try {
      a.sign = this.signOf(a);
    } finally {
      this.#asked.delete(a);
    }
    return a.sign;
  }

  isZero(a: Rat): boolean {
    return this.sign(a) === 0;
  }

  protected signOf(a: Real): -1 | 0 | 1 {
    const only = a.form && onlyTerm(a.form);
    if (only && isMonomial(only)) return Q.signOf(only.c);
    for (const bits of FIRST) {
      const sign = this.#signBy(a, bits);
      if (sign !== undefined) return sign;
    }
    if (a.form && attempt(() => this.forms.isZero(a.form!))) return 0;
    const enough = separationOf(a, MOST, this.meter);
    for (const bits of enough === undefined ? NEXT : NEXT.filter(one => one < enough)) {
      const sign = this.#signBy(a, bits);
      if (sign !== undefined) return sign;
    }
    if (enough !== undefined)
      for (let bits = enough + 64; bits <= 4 * MOST; bits *= 2) {
        const sign = this.#signBy(a, bits);
        if (sign !== undefined) return sign;
        const span = this.#enclosing.of(a, bits);
        // Nearer to 0 than any number of its kind other than 0.
        if (span && [span.lo, span.hi].every(m => m.toString(2).length + span.e < -enough)) return 0;
      }
    throw new Stop('the sign of a number is not known');
  }

  #signBy(a: Real, bits: number): -1 | 0 | 1 | undefined {
    const span = this.#enclosing.of(a, bits);
    if (span === undefined) return undefined;
    if (span.lo > 0n) return 1;
    if (span.hi < 0n) return -1;
    return span.lo === 0n && span.hi === 0n ? 0 : undefined;
  }

  near(a: Rat): Rat {
    const span = this.#enclosing.of(a, 64);
    if (span === undefined || Math.abs(span.e) > 2_000)
      throw new Stop('a number that is not known well enough');
    const by = 1n << BigInt(Math.abs(span.e));
    return span.e < 0 ? Q.ratio(span.lo, by, this.meter) : Q.integer(span.lo * by);
  }

  key(a: Rat): string {
    if (!isReal(a)) return Q.keyOf(a);
    a.key ??= this.#keyOf(a);
    return a.key;
  }

  #keyOf(a: Real): string {
    const guess = this.guess(a);
    if (guess) return Q.keyOf(guess);
    for (const other of this.#keyed) {
      this.meter.charge(5);
      if (this.#areApart(a, other)) continue;
      if (Q.equal(a, other)) return other.key!;
    }
    this.#keyed.push(a);
    return `~${a.id}`;
  }

  #areApart(a: Real, b: Real): boolean {
    const [x, y] = [this.#enclosing.of(a, 64), this.#enclosing.of(b, 64)];
    if (x === undefined || y === undefined) return false;
    const least = Math.min(x.e, y.e);
    if (Math.max(x.e, y.e) - least > 200) return false;
    const at = (m: bigint, e: number): bigint => m << BigInt(e - least);
    return at(x.hi, x.e) < at(y.lo, y.e) || at(y.hi, y.e) < at(x.lo, x.e);
  }

  /** The rational number that it may be: a short one where its enclosure is long. */
  guess(a: Real): Rat | undefined {
    const span = this.#enclosing.of(a, 512);
    const guess = span && simplestIn(span, this.meter);
    return guess && Q.isZero(this.add(a, Q.neg(guess))) ? guess : undefined;
  }
}

/** Stops where it would be too long. */
export function formOf(a: Rat): Form {
  if (!isReal(a)) return constant(a);
  if (a.form === undefined) throw new Stop('a number has too many terms');
  return a.form;
}
