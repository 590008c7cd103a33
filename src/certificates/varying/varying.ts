/**
 * Functions of t on an open stretch of the line, in the place of numbers: made of rationals and t by + − × ÷, exp, log, roots, sin, cos and
 * atan, analytic there. Two that are written alike are one function; a sign is one that a function has all over the stretch.
 */
import { run } from '../kernel/algebra.ts';
import { rationals } from '../kernel/jet.ts';
import type { Formula } from '../language/formula.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat, Reals } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { type Form, isMonomial, onlyTerm, single } from '../reals/form.ts';
import { isReal, type Real } from '../reals/real.ts';
import { ExpLog, formOf } from '../reals/reals.ts';
import { conjugateOf, withoutPositive } from '../reals/simpler.ts';
import { Clearing } from './clearing.ts';
import { formed } from './forming.ts';
import { Ranges, signOfRange } from './ranges.ts';
import { slopeOf, valueThere } from './slope.ts';
import type { Spot } from './spot.ts';

const BITS = [96, 320];
const MAX_DEPTH = 3;
/** How far a function is taken apart. */
const MAX_PARTS = 8;
/** How many signs are looked for by simpler functions within each other. */
const MAX_SEARCHES = 3;

export class Varying extends ExpLog {
  readonly from: Spot | undefined;
  readonly to: Spot | undefined;
  /** A number inside. */
  readonly sample: Rat;
  readonly t: Rat;
  readonly numbers: Reals;
  /** Whether t < 0 all over: then forms are written in −t. */
  readonly #turned: boolean;
  readonly #slopes = new Map<Rat, Rat>();
  readonly #varies = new Map<Rat, boolean>();
  readonly #zeros = new Map<Real, boolean>();
  readonly #clearing: Clearing;
  readonly #searched = new Set<Real>();

  /** Undefined: endless. The numbers of the meter are those that functions have as values. */
  constructor(from: Spot | undefined, to: Spot | undefined, sample: Rat, meter: Meter) {
    super(meter);
    this.from = from;
    this.to = to;
    this.sample = sample;
    if (meter.reals === undefined) throw new Stop('numbers that are not rational');
    this.numbers = meter.reals;
    if ((from && from.compareTo(sample) >= 0) || (to && to.compareTo(sample) <= 0))
      throw new Wrong('is not inside the interval', '/sample');
    const above = from !== undefined && from.compareTo(Q.ZERO) >= 0;
    this.#turned = to !== undefined && to.compareTo(Q.ZERO) <= 0;
    const own = this.forms.variable(above || this.#turned);
    const form = this.#turned ? this.forms.scaled(own, Q.MINUS_ONE) : own;
    this.t = this.make({ op: 'variable', args: [] }, () => form);
    this.#clearing = new Clearing(this);
  }

  /** Runs `work` with these functions in the place of numbers. */
  over<T>(work: () => T): T {
    return this.meter.over(this, work);
  }

  /** The function that a formula in t is, where it has values all over. */
  of(formula: Formula): Rat {
    const value = run(rationals(this.meter), formula, () => this.t);
    if (value === undefined) throw new Wrong('expected a function that has values there');
    return value;
  }

  slope(f: Rat): Rat {
    return this.over(() => slopeOf(f, this.#slopes, this.meter));
  }

  /** At a number of {@link numbers}, also at an end: then the limit there. */
  valueAt(f: Rat, x: Rat): Rat {
    return this.meter.over(this.numbers, () => valueThere(f, x, new Map(), this.meter));
  }

  /** Whether it is a function and no constant, by how it is made. */
  varies(f: Rat): boolean {
    if (!isReal(f)) return false;
    const known = this.#varies.get(f);
    if (known !== undefined) return known;
    const found = f.op === 'variable' || f.args.some(one => this.varies(one));
    this.#varies.set(f, found);
    return found;
  }

  /** Of |b|^k with k even, |b|^(kq). */
  override fraction(a: Rat, exponent: Rat): Rat {
    const [base, k] = squareOf(a) ?? [];
    const sign = base && k !== undefined && k % 2 === 0 ? attempt(() => this.sign(base)) : undefined;
    if (base && sign) {
      const size = sign < 0 ? this.mul(Q.MINUS_ONE, base) : base;
      const q = Q.mul(Q.integer(k!), exponent, this.meter);
      const found = q.d === 1n ? this.power(size, Number(q.n)) : super.fraction(size, q);
      if (found) return found;
    }
    // A norm, say, may be 0 somewhere: there it is not analytic.
    if (this.sign(a) !== 1) throw new Stop('a root of what may be 0 somewhere');
    return super.fraction(a, exponent);
  }

  protected override signOf(a: Real): -1 | 0 | 1 {
    if (!this.varies(a)) return super.signOf(a);
    if (this.isZero(a)) return 0;
    const only = a.form && onlyTerm(a.form);
    if (only && isMonomial(only)) return Q.signOf(only.c);
    return this.#byParts(a) ?? attempt(() => this.#clearing.signOf(a)) ?? this.#bySimpler(a);
  }

  /** By that of a multiple that is simpler; or by what is 0 wherever it is, and is nowhere 0. Not by itself. */
  #bySimpler(a: Real): -1 | 1 {
    if (this.#searched.has(a) || this.#searched.size >= MAX_SEARCHES)
      throw new Stop('the sign of a function on a stretch');
    this.#searched.add(a);
    try {
      return this.#signBySimpler(a);
    } finally {
      this.#searched.delete(a);
    }
  }

  #signBySimpler(a: Real): -1 | 1 {
    const form = formOf(a);
    const plain = formed(withoutPositive(this.forms, form), this);
    const own = isReal(plain) && plain !== a ? attempt(() => this.#clearing.signOf(plain)) : undefined;
    if (own) return own;
    const norm = conjugateOf(this.forms, form)?.norm;
    const other = norm && formed(norm, this);
    if (other === undefined || this.isZero(other) || !attempt(() => this.over(() => Q.signOf(other))))
      throw new Stop('the sign of a function on a stretch');
    const sign = this.signAt(a, this.sample);
    if (sign === undefined) throw new Stop('the sign of a function at a number');
    return sign;
  }

  /** |t|, where t has one sign; else t. */
  get size(): Rat {
    return this.#turned ? Q.neg(this.t) : this.t;
  }

  /** Of a positive rational number. */
  rooted(a: Rat, exponent: Rat): Rat {
    return super.fraction(a, exponent);
  }

  /** Of products, powers, logarithms by what they are made of. */
  #byParts({ op, args, exponent }: Real): -1 | 1 | undefined {
    const [a, b] = args as readonly [Rat, Rat];
    const of = (one: Rat): -1 | 0 | 1 | undefined => attempt(() => this.sign(one));
    if (op === 'exp' || op === 'fraction') return 1;
    if (op === 'atan') return of(a) || undefined;
    if (op === 'log') return of(this.add(a, Q.MINUS_ONE)) || undefined;
    if (op === 'power') {
      const sign = of(a);
      return sign ? (exponent!.n % 2n === 0n ? 1 : sign) : undefined;
    }
    if (op !== 'mul') return undefined;
    const sign = of(a);
    const other = sign && of(b);
    return sign && other ? ((sign * other) as -1 | 1) : undefined;
  }

  /** Whether it is 0 all over: by its form, or by its slope and one value. */
  override isZero(a: Rat): boolean {
    if (!isReal(a)) return a.n === 0n;
    if (!this.varies(a)) return super.isZero(a);
    const known = this.#zeros.get(a) ?? this.#vanishes(a, 0);
    this.#zeros.set(a, known);
    return known;
  }

  #vanishes(a: Rat, depth: number): boolean {
    if (!isReal(a) || !this.varies(a)) return this.isZero(a);
    if (this.signAt(a, this.sample) !== undefined) return false;
    if (a.form && attempt(() => this.forms.isZero(a.form!) || this.#isRoot(a.form!))) return true;
    const value = this.valueAt(a, this.sample);
    if (Q.signOf(value) !== 0) return false;
    if (depth >= MAX_DEPTH) throw new Stop('whether a function is 0 all over');
    return this.#vanishes(this.slope(a), depth + 1);
  }

  /** Whether it is p + q with p² = q², and p − q is not 0: of two analytic functions whose product is 0 all over one is. */
  #isRoot(form: Form): boolean {
    const { norm, other } = conjugateOf(this.forms, form) ?? {};
    if (norm === undefined || !this.forms.isZero(norm)) return false;
    const { sample } = this;
    return (
      signOfRange(new Ranges(sample, sample, this.#turned, BITS[1]!, this.meter).of(other!)) !== undefined
    );
  }

  /** Of a number of {@link numbers}. */
  isZeroNumber(x: Rat): boolean {
    return this.meter.over(this.numbers, () => Q.isZero(x));
  }

  /** At a rational number inside, where an enclosure tells it. */
  signAt(f: Rat, x: Rat): 1 | -1 | undefined {
    for (const bits of BITS) {
      const sign = signOfRange(new Ranges(x, x, this.#turned, bits, this.meter).of(formOf(f)));
      if (sign) return sign;
    }
    return undefined;
  }

  /**
   * The sign all over a closed part of the stretch (left out ends are infinite), where its enclosure tells it, or that of the quotient by one
   * of its positive products.
   */
  signOn(f: Rat, from: Rat | undefined, to: Rat | undefined): 1 | -1 | undefined {
    const form = formOf(f);
    const ranges = new Ranges(from, to, this.#turned, BITS[0]!, this.meter);
    const own = signOfRange(ranges.of(form));
    if (own) return own;
    for (const term of form.values()) {
      const under = term.powers.filter(([{ positive }]) => positive);
      if (under.length === 0) continue;
      const by = this.forms.term(Q.ONE, new Map(under.map(([generator, k]) => [generator, Q.neg(k)])));
      const quotient: Form | undefined = attempt(() => this.forms.mul(form, single(by)));
      const sign = quotient && signOfRange(ranges.of(quotient));
      if (sign) return sign;
    }
    return undefined;
  }

  /** The sign that it has all over an interval around a point. */
  signNear(f: Rat, { lo, hi }: Spot): 1 | -1 | undefined {
    for (const bits of BITS) {
      const sign = signOfRange(new Ranges(lo, hi, this.#turned, bits, this.meter).of(formOf(f)));
      if (sign) return sign;
    }
    return undefined;
  }

  /** Whether it is seen to be between two numbers around a point. */
  isBetween(f: Rat, [least, most]: readonly [Rat, Rat], { lo, hi }: Spot): boolean {
    const bits = BITS[1]!;
    const range = attempt(() => new Ranges(lo, hi, this.#turned, bits, this.meter).of(formOf(f)));
    if (typeof range?.lo !== 'bigint' || typeof range.hi !== 'bigint') return false;
    const one = 1n << BigInt(bits);
    return least.n * one <= range.lo * least.d && range.hi * most.d <= most.n * one;
  }

  /** Whether it is 0 at a point that a function marks: that function, a product with it, a sum of such, or the logarithm of what is 1 there. */
  vanishesAt(f: Rat, spot: Spot): boolean {
    const { root } = spot;
    const mark = root && attempt(() => this.forms.normal(formOf(this.over(() => this.of(root)))));
    return mark !== undefined && this.#isZeroWhere(f, { mark, spot }, 0);
  }

  #isZeroWhere(f: Rat, at: { readonly mark: string; readonly spot: Spot }, depth: number): boolean {
    if (!isReal(f)) return f.n === 0n;
    if (!this.varies(f) || depth > MAX_PARTS || !this.#isBoundedAt(f, at.spot)) return false;
    if (attempt(() => this.#isMarked(f, at.mark))) return true;
    const { op, args, exponent } = f;
    const is = (one: Rat): boolean => this.#isZeroWhere(one, at, depth + 1);
    if (op === 'add') return args.every(is);
    // Of a product no factor may have a pole there.
    if (op === 'mul') return args.some(is) && args.every(one => this.#isBoundedAt(one, at.spot));
    return (op === 'power' || op === 'fraction') && exponent!.n > 0n && is(args[0]!);
  }

  #isBoundedAt(f: Rat, { lo, hi }: Spot): boolean {
    const range = attempt(() => new Ranges(lo, hi, this.#turned, BITS[0]!, this.meter).of(formOf(f)));
    return typeof range?.lo === 'bigint' && typeof range.hi === 'bigint';
  }

  #isMarked(f: Rat, mark: string): boolean {
    const form = formOf(f);
    if (form.size === 0 || this.forms.normal(form) === mark) return true;
    const raised = this.forms.add(this.forms.exp(form), this.forms.scaled(formOf(Q.ONE), Q.MINUS_ONE));
    return raised.size === 0 || this.forms.normal(raised) === mark;
  }

  override guess(a: Real): Rat | undefined {
    if (!this.varies(a)) return super.guess(a);
    const value = this.valueAt(a, this.sample);
    const found = isReal(value) ? (value.reals as ExpLog).guess(value) : value;
    return found && this.isZero(this.add(a, Q.neg(found))) ? found : undefined;
  }
}

/** What is raised, and how high. */
function squareOf(a: Rat): readonly [Rat, number] | undefined {
  if (!isReal(a)) return undefined;
  if (a.op === 'power') return [a.args[0]!, Number(a.exponent!.n)];
  return a.op === 'mul' && a.args[0] === a.args[1] ? [a.args[0]!, 2] : undefined;
}
