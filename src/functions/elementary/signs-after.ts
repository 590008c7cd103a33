/**
 * Signs of functions of t just after a rational number s, where they are analytic: that at s, or of the first derivative that is
 * not 0 there. Whether one is 0 everywhere: by its normal form, or by its derivative and its value at s.
 */
import { clearedAll } from '../../numbers/forms/clearing.ts';
import type { NormalForm } from '../../numbers/forms/form.ts';
import { rationalOfForm } from '../../numbers/forms/form.ts';
import type { Generators } from '../../numbers/forms/generators.ts';
import { refined } from '../../numbers/forms/refining.ts';
import {
  isFailure,
  type Rational,
  type RealField,
  type Sign,
  sign,
  type Verdict,
} from '../../numbers/index.ts';
import type { FormSigns } from '../../numbers/reals/sign.ts';
import { ValuesAt } from './at-number.ts';
import type { Derivatives } from './derivative.ts';
import { Ranges, signOfRange } from './range.ts';
import { unifiedWaves } from './unified-waves.ts';

/** So many derivatives are taken. */
const MAX_ORDER = 6;
const MAX_DEPTH = 3;
const BITS = 64;

export class SignsAfter implements FormSigns {
  /** What was asked where functions were made: none of these is 0 where the results hold. */
  readonly asked = new Set<NormalForm>();
  #quiet = 0;
  readonly #generators: Generators;
  readonly #derivatives: Derivatives;
  readonly #near: Ranges;
  readonly #values: ValuesAt;
  readonly #reals: RealField;
  readonly #signs = new WeakMap<NormalForm, Sign>();
  readonly #zeros = new WeakMap<NormalForm, Verdict>();

  constructor(generators: Generators, derivatives: Derivatives, reals: RealField, sample: Rational) {
    this.#generators = generators;
    this.#derivatives = derivatives;
    this.#reals = reals;
    this.#near = new Ranges({ from: sample, to: sample }, BITS, generators.spend);
    this.#values = new ValuesAt(reals, reals.from(sample));
  }

  /** The sign, without a note of it in {@link asked}. */
  after(form: NormalForm, order = 0): Sign {
    const value = rationalOfForm(form);
    if (value) return sign(value);
    const known = this.#signs.get(form);
    if (known !== undefined) return known;
    const found = this.#quietly(() => this.#decided(form, order));
    if (order === 0) this.#signs.set(form, found);
    return found;
  }

  of(form: NormalForm): Sign {
    if (this.#quiet === 0 && rationalOfForm(form) === undefined) this.asked.add(form);
    return this.after(form);
  }

  isZero(form: NormalForm): Verdict {
    return this.isZeroFunction(form);
  }

  /** How large it gets is asked where it is enclosed. */
  /** Functions of t are not compared by their values. */
  first(form: NormalForm): NormalForm {
    return form;
  }

  isModerate(): boolean {
    return true;
  }

  /** The form without denominators, its logarithms by a common base: 0 where the form is. undefined where it gets too long. */
  cleared(form: NormalForm): NormalForm | undefined {
    return this.#quietly(() => {
      const plain = clearedAll(this.#generators, [form])?.[0];
      return plain && refined(this.#generators, shape => this.after(shape), plain);
    });
  }

  /** Whether it is 0 for all t around the sample. */
  isZeroFunction(form: NormalForm, depth = 0): Verdict {
    const value = rationalOfForm(form);
    if (value) return sign(value) === 0 ? 'yes' : 'no';
    const known = this.#zeros.get(form);
    if (known !== undefined) return known;
    const found = this.#quietly(() => this.#vanishes(form, depth));
    if (depth === 0 || found !== 'undecided') this.#zeros.set(form, found);
    return found;
  }

  #vanishes(form: NormalForm, depth: number): Verdict {
    const seen = signOfRange(this.#near.of(form));
    if (seen === 1 || seen === -1) return 'no';
    const plain = this.cleared(form);
    if (plain?.size === 0 || (plain && unifiedWaves(this.#generators, plain)?.size === 0)) return 'yes';
    const exact = this.#exactly(form);
    if (exact === 'undecided') return 'undecided';
    if (exact !== 0) return 'no';
    if (depth >= MAX_DEPTH) return 'undecided';
    return this.isZeroFunction(this.#derivatives.of(form), depth + 1);
  }

  #decided(form: NormalForm, order: number): Sign {
    const seen = signOfRange(this.#near.of(form));
    if (seen === 1 || seen === -1) return seen;
    if (this.isZeroFunction(form) === 'yes') return 0;
    const exact = this.#exactly(form);
    if (exact === 'undecided' || exact !== 0) return exact;
    return order < MAX_ORDER ? this.after(this.#derivatives.of(form), order + 1) : 'undecided';
  }

  /** The sign at the sample. */
  #exactly(form: NormalForm): Sign {
    const value = this.#values.of(form);
    return isFailure(value) ? 'undecided' : this.#reals.sign(value);
  }

  #quietly<T>(work: () => T): T {
    this.#quiet += 1;
    try {
      return work();
    } finally {
      this.#quiet -= 1;
    }
  }
}
