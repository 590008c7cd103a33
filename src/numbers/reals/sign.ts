/**
 * The sign of a form. Zero is proven by identities (the form is empty once denominators are cleared and logarithms and radicals
 * written by a common base), or by a separation bound for radicals; not zero by an enclosure.
 */

import { bitLength } from '../bits.ts';
import { signOfEnclosure } from '../fixed/index.ts';
import { clearedAll } from '../forms/clearing.ts';
import { Enclosures } from '../forms/enclosing.ts';
import {
  addForms,
  type Generator,
  generatorsOf,
  type NormalForm,
  type NormalTerm,
  negatedForm,
  ONE_FORM,
  rationalOfForm,
} from '../forms/form.ts';
import type { Generators } from '../forms/generators.ts';
import { powerOf, product, settled, timesPowers } from '../forms/product.ts';
import { raised } from '../forms/raising.ts';
import { refined } from '../forms/refining.ts';
import { gcd } from '../gcd.ts';
import { type Rational, rational, sign as signOfRational, ZERO } from '../rational.ts';
import { type Fallible, isFailure, type Sign, type Verdict, zeroOf } from '../sign.ts';
import { turnsOf } from './arctangents.ts';
import { asLogarithms, isIndependent } from './independence.ts';
import { Met } from './met.ts';
import { separationBits } from './separation.ts';

/** How many bits an enclosure gets where nothing says that they suffice. */
export const ORDINARY_BITS = 4096;
/** How many where a theorem says so; of roots, which are cheap. */
const MOST_BITS = 1 << 16;
const MOST_BITS_OF_ROOTS = 1 << 18;
/** Of roots, where a bound asks for more bits, relations are looked for first. */
const LARGE_SEPARATION = 3000;
/** In longer forms no relations are looked for: to prove them, products are written out. */
const MAX_WEIGHT = 40;
/** How many before relations are looked for. */
const BEFORE_RELATING = 512;
/** Greater powers of what stands under logarithms are not written out. */
const MAX_POWER = 64n;
const MAX_DEPTH = 6;

/** exp of numbers of greater size is refused. */
const LARGEST = 1 << 20;

/** What is asked of forms where functions of them are made. */
export interface FormSigns {
  of(form: NormalForm): Sign;
  isZero(form: NormalForm): Verdict;
  /** Whether exp of it may be made. */
  isModerate(form: NormalForm): boolean;
  /** The same number, as it was written when it was met first. */
  first(form: NormalForm): NormalForm;
}

/** Decides signs, and remembers them. */
export class Signs implements FormSigns {
  readonly #generators: Generators;
  readonly enclosures: Enclosures;
  readonly #known = new WeakMap<NormalForm, Sign>();
  readonly #byGenerator = new WeakMap<Generator, Sign>();
  /** Another writing of a number, where relations between its parts are found. */
  related: ((form: NormalForm) => Fallible<NormalForm>) | undefined;
  #isRelating = false;
  readonly #met: Met;

  constructor(generators: Generators) {
    this.#generators = generators;
    this.enclosures = new Enclosures(generators.spend);
    this.#met = new Met(this.enclosures, form => this.isZero(form));
  }

  /** Whether the form is 0, as far as its sign is known. */
  isZero(form: NormalForm, depth = 0): Verdict {
    return zeroOf(this.of(form, depth));
  }

  of(form: NormalForm, depth = 0): Sign {
    const value = rationalOfForm(form);
    if (value) return signOfRational(value);
    const known = this.#known.get(form);
    if (known !== undefined) return known;
    const found = this.#bySigns(form) ?? this.#decided(form, depth);
    if (found !== 'undecided' || !this.#isRelating) this.#known.set(form, found);
    return found;
  }

  first(form: NormalForm): NormalForm {
    return this.#isRelating ? form : this.#met.first(form);
  }

  /** Whether |a| ≤ 2^20 is seen. */
  isModerate(a: NormalForm): boolean {
    // Of a large number times a small one, few bits say little.
    for (let bits = 64; bits <= ORDINARY_BITS; bits *= 4) {
      const range = this.enclosures.of(a, bits);
      if (isFailure(range)) continue;
      const limit = BigInt(LARGEST) << BigInt(bits);
      if (range.lo >= -limit && range.hi <= limit) return true;
      if (range.lo > limit || range.hi < -limit) return false;
    }
    return false;
  }

  /** Where all terms have one sign, as far as it is seen. */
  #bySigns(form: NormalForm): -1 | 0 | 1 | undefined {
    let common: -1 | 0 | 1 | undefined;
    for (const term of form.values()) {
      const found = this.#ofTerm(term);
      if (found === undefined || (common !== undefined && found !== common)) return undefined;
      common = found;
    }
    return common;
  }

  /** The product of the signs of the factors, where these are seen. */
  #ofTerm({ c, powers, wave }: NormalTerm): -1 | 0 | 1 | undefined {
    if (wave) return undefined;
    let product = signOfRational(c);
    for (const [generator, q] of powers) {
      const { kind } = generator;
      if (kind === 'exp' || kind === 'sum' || kind === 'pi') continue;
      if (kind === 'sin' || kind === 'cos') return undefined;
      const factor = this.#ofGenerator(generator);
      if (factor === 'undecided') return undefined;
      // What is 0 is no generator; only its sign counts, and that only in odd powers.
      if (q.n % 2n === 1n) product = (product * factor) as -1 | 0 | 1;
      else if (factor === 0) product = 0;
    }
    return product;
  }

  /** log A is positive where A − 1 is, atan A where A is. */
  #ofGenerator(generator: Generator): Sign {
    const known = this.#byGenerator.get(generator);
    if (known !== undefined) return known;
    const found = this.of(
      generator.kind === 'log' ? addForms(generator.of, negatedForm(ONE_FORM)) : generator.of,
    );
    this.#byGenerator.set(generator, found);
    return found;
  }

  #decided(form: NormalForm, depth: number): Sign {
    const even = balanced(this.#generators, form);
    for (const bits of [64, 128]) {
      const found = this.#enclosed(even, bits);
      if (found !== 'undecided') return found;
    }
    const plain = clearedAll(this.#generators, [even])?.[0];
    const simple = plain && refined(this.#generators, shape => this.#enclosed(shape, 256), plain);
    if (simple?.size === 0) return 0;
    // 1/(1 + exp(-10^6)) − 1 has no sum in it any more: its sign needs no enclosure of a million bits.
    const bySigns = simple && this.#bySigns(simple);
    if (bySigns) return bySigns;
    const separated = separationBits(simple ?? even);
    if (separated !== undefined) {
      if (separated > LARGE_SEPARATION) {
        const seen = this.#refined(even, BEFORE_RELATING);
        if (seen !== 'undecided') return seen;
        if (this.#isZeroRaised(simple ?? even, depth) || this.#isRelated(simple ?? even, depth)) return 0;
      }
      return this.#separated(simple ?? even, even, separated);
    }
    if (simple && isIndependent(simple)) return this.#refined(even, MOST_BITS);
    const turns = turnsOf(simple ?? even);
    if (turns === 'never') return this.#refined(even, MOST_BITS);
    if (turns && this.#isSmall(simple ?? even, turns.parts)) return 0;
    const product = simple && this.#exponential(simple);
    if (product && depth < MAX_DEPTH) {
      const found = this.of(product, depth + 1);
      if (found !== 'undecided') return found;
    }
    const near = this.#refined(even, BEFORE_RELATING);
    if (near !== 'undecided') return near;
    if (this.#isZeroRaised(simple ?? even, depth)) return 0;
    return this.#isRelated(simple ?? even, depth) ? 0 : this.#refined(even, ORDINARY_BITS);
  }

  /** Whether it is 0 since powers of what it is the difference of are equal. */
  #isZeroRaised(form: NormalForm, depth: number): boolean {
    const found = depth < MAX_DEPTH ? raised(this.#generators, form) : undefined;
    if (found === undefined) return false;
    const { factor, rest, gap, index } = found;
    if (index % 2 === 0) {
      const [left, right] = [this.of(factor, depth + 1), this.of(rest, depth + 1)];
      if (left === 'undecided' || right === 'undecided' || left * right < 0) return false;
    }
    return this.isZero(gap, depth + 1) === 'yes';
  }

  /** Whether it is 0 when it is written otherwise. */
  #isRelated(form: NormalForm, depth: number): boolean {
    if (this.#isRelating || this.related === undefined || weightOf(form) > MAX_WEIGHT) return false;
    this.#isRelating = true;
    try {
      const other = this.related(form);
      return !isFailure(other) && this.isZero(other, depth + 1) === 'yes';
    } finally {
      this.#isRelating = false;
    }
  }

  #enclosed(form: NormalForm, bits: number): Sign {
    const range = this.enclosures.of(form, bits);
    return isFailure(range) ? 'undecided' : signOfEnclosure(range);
  }

  /** Whether the form is seen to be less than 1/parts in size. */
  #isSmall(form: NormalForm, parts: bigint): boolean {
    const bits = 128 + bitLength(parts);
    const range = this.enclosures.of(form, bits);
    const limit = (1n << BigInt(bits)) / parts;
    return !isFailure(range) && range.lo > -limit && range.hi < limit;
  }

  #refined(form: NormalForm, most: number): Sign {
    for (let bits = 256; bits <= most; bits *= 2) {
      const found = this.#enclosed(form, bits);
      if (found !== 'undecided') return found;
    }
    return 'undecided';
  }

  /** `cleared` is 0 where the form is, and where it is not, at least 2^−separated in size. */
  #separated(cleared: NormalForm, form: NormalForm, separated: number): Sign {
    if (separated > MOST_BITS_OF_ROOTS) return this.#refined(form, ORDINARY_BITS);
    for (let bits = 256; ; bits *= 2) {
      const found = this.#enclosed(form, bits);
      if (found !== 'undecided') return found;
      const range = this.enclosures.of(cleared, bits);
      if (!isFailure(range) && bits > separated) {
        const limit = 1n << BigInt(bits - separated);
        if (range.lo > -limit && range.hi < limit) return 0;
      }
      if (bits > 2 * MOST_BITS_OF_ROOTS) return 'undecided';
    }
  }

  /**
   * Of r + Σ q log A, times a common denominator: e^r ∏A^q with the positive exponents, less that with the negative ones. It has the
   * sign of the form.
   */
  #exponential(form: NormalForm): NormalForm | undefined {
    const parts = asLogarithms(form);
    if (parts === undefined) return undefined;
    const scale = rational(parts.reduce((n, [, { d }]) => (n / gcd(n, d)) * d, 1n));
    const side = (wanted: 1 | -1): NormalForm | undefined => {
      let value: NormalForm = ONE_FORM;
      for (const [log, q] of parts) {
        const exponent = q.mul(scale);
        if (signOfRational(exponent) !== wanted) continue;
        if (log && exponent.n > MAX_POWER) return undefined;
        const factor: NormalForm = log
          ? powerOf(this.#generators, log.of, Number(exponent.n))
          : settled(this.#generators, rational(1), [[this.#generators.e(), exponent.abs()]]);
        value = product(this.#generators, value, factor);
      }
      return value;
    };
    const [left, right] = [side(1), side(-1)];
    return left && right && addForms(left, negatedForm(right));
  }
}

/** How many terms stand in a form, and in all that it is made of. */
const weightOf = (form: NormalForm): number =>
  [...generatorsOf(form)].reduce((sum, { of }) => sum + of.size, form.size);

/** The form divided by the greatest power of e that stands in it: what is large in it is about 1. */
function balanced(generators: Generators, form: NormalForm): NormalForm {
  const e: Generator = generators.e();
  const exponentOf = ({ powers }: NormalTerm): Rational => powers.find(([g]) => g === e)?.[1] ?? ZERO;
  const greatest = [...form.values()].map(exponentOf).reduce((a, b) => (a.compare(b) < 0 ? b : a));
  return signOfRational(greatest) === 0 ? form : timesPowers(generators, form, [[e, greatest.neg()]]);
}
