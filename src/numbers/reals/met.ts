/**
 * Numbers that functions were asked of before. One that is proven equal to an earlier one is written as that was: then all that is made of
 * both is written alike, however the proof went.
 */

import { type FixedEnclosure, rationalEnds } from '../fixed/index.ts';
import type { Enclosures } from '../forms/enclosing.ts';
import {
  addForms,
  constantForm,
  formKey,
  type NormalForm,
  negatedForm,
  rationalOfForm,
} from '../forms/form.ts';
import { magnitude } from '../integers.ts';
import { isFailure, type Verdict } from '../sign.ts';
import { simplestBetween } from './simplest.ts';

/** Numbers that agree to so many binary places are compared. */
const PLACES = 64;
/** Bits of enclosures, until one is narrow: of what is made of large numbers more are needed. */
const BITS = [128, 512, 2048];
/** Longer fractions are taken for chance. */
const LONGEST = 1n << 20n;

export class Met {
  readonly #enclosures: Enclosures;
  readonly #isZero: (form: NormalForm) => Verdict;
  /** By their first places. */
  readonly #known = new Map<bigint, NormalForm[]>();
  #isComparing = false;

  constructor(enclosures: Enclosures, isZero: (form: NormalForm) => Verdict) {
    this.#enclosures = enclosures;
    this.#isZero = isZero;
  }

  /** The number as it was written when it was met first; a rational one as that. */
  first(form: NormalForm): NormalForm {
    if (this.#isComparing || rationalOfForm(form)) return form;
    const range = this.#near(form);
    if (range === undefined) return form;
    const place = range.lo >> BigInt(range.bits - PLACES);
    const near = [-1n, 0n, 1n].flatMap(beside => this.#known.get(place + beside) ?? []);
    const key = formKey(form);
    const alike = near.find(other => formKey(other) === key);
    if (alike) return alike;
    const { lo, hi } = rationalEnds(range);
    const guess = simplestBetween(lo, hi);
    const guesses = magnitude(guess.n) < LONGEST && guess.d < LONGEST ? [constantForm(guess)] : [];
    const same = [...guesses, ...near].find(other => this.#areEqual(form, other));
    if (same) return same;
    this.#known.set(place, [...(this.#known.get(place) ?? []), form]);
    return form;
  }

  /** At most 2^−(PLACES + 24) wide. */
  #near(form: NormalForm): FixedEnclosure | undefined {
    for (const bits of BITS) {
      const range = this.#enclosures.of(form, bits);
      if (!isFailure(range) && (range.hi - range.lo) >> BigInt(bits - PLACES - 24) === 0n) return range;
    }
    return undefined;
  }

  #areEqual(a: NormalForm, b: NormalForm): boolean {
    this.#isComparing = true;
    try {
      return this.#isZero(addForms(a, negatedForm(b))) === 'yes';
    } finally {
      this.#isComparing = false;
    }
  }
}
