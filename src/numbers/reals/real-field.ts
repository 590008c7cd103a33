/**
 * Exp-log reals as a field: what is made of rationals by + − × ÷, exp, log, roots, sin, cos and atan. Signs are decided by
 * identities, theorems and enclosures; else `undecided`.
 */

import { type FixedEnclosure, rationalEnds } from '../fixed/index.ts';
import { addForms, constantForm, type NormalForm, ONE_FORM, rationalOfForm } from '../forms/form.ts';
import { Generators, type Spend } from '../forms/generators.ts';
import { floorQuotient } from '../integers.ts';
import type { OrderedField } from '../ordered-field.ts';
import { type Rational, rational } from '../rational.ts';
import { isFailure, zeroOf } from '../sign.ts';
import { formArithmetic } from './form-arithmetic.ts';
import { Functions } from './functions.ts';
import { Relating } from './relating.ts';
import { Signs } from './sign.ts';
import { simplestBetween } from './simplest.ts';
import { formText } from './text.ts';

/** A real number in its normal form; of one field only. */
export type Real = NormalForm;

/** The field, and how its numbers are written: `field.text(field.exp(field.one))` is `exp(1)`. */
export interface RealField extends OrderedField<Real> {
  /** Rational numbers below and above: at most 2^−bits apart, or 2^−bits of the number where that is more. */
  enclosure(a: Real, bits: number): { readonly lo: Rational; readonly hi: Rational } | undefined;
  /** A closed form: `exp(1)/2`. */
  text(a: Real): string;
}

/** Binary digits behind the point of what is near a number. */
const NEAR = 48;

/**
 * A field with generators of its own: for one question. What is not undecided is proven. `spend` is told of all work, and may end it.
 *
 * `field.sign(field.sub(field.log(field.from(rational(4n))), field.mul(two, field.log(two))))` is `0` for
 * `field = realField()`.
 */
export function realField(spend?: Spend): RealField {
  const generators = new Generators(spend);
  const signs = new Signs(generators);
  const functions = new Functions(generators, signs);
  const near = (a: Real, bits: number): bigint | undefined => {
    for (const more of [24, 96, 384]) {
      const range = signs.enclosures.of(a, bits + more);
      if (!isFailure(range) && range.hi - range.lo <= 1n << BigInt(more)) return range.lo >> BigInt(more);
    }
    return undefined;
  };
  const relating = new Relating(functions, { near, besides: [ONE_FORM] });
  signs.related = form => relating.of(form);
  const sign: OrderedField<Real>['sign'] = a => signs.of(a);

  /** The rational number that a form with denominators may be: the simplest one near it, if the difference is 0. */
  const guessed = (a: Real): Rational | undefined => {
    const range = signs.enclosures.of(a, 96);
    if (isFailure(range) || range.hi - range.lo > 1n << 32n) return undefined;
    const { lo, hi } = rationalEnds(range);
    const guess = simplestBetween(lo, hi);
    return signs.isZero(addForms(a, constantForm(guess.neg()))) === 'yes' ? guess : undefined;
  };

  const enclosure: RealField['enclosure'] = (a, bits) => {
    const value = rationalOfForm(a);
    if (value) return { lo: value, hi: value };
    for (let working = bits + 16; working < 16 * bits + 4096; working *= 2) {
      const range = signs.enclosures.of(a, working);
      if (isFailure(range)) continue;
      const width = range.hi - range.lo;
      if (width <= 1n << BigInt(working - bits) || width << BigInt(bits) <= least(range))
        return rationalEnds(range);
    }
    return undefined;
  };

  return {
    name: 'exp-log reals',
    ...formArithmetic(functions),
    sin: a => functions.sin(a),
    cos: a => functions.cos(a),
    atan: a => functions.atan(a),
    sign,
    isZero: a => zeroOf(sign(a)),
    rational: a => rationalOfForm(a) ?? guessed(a),
    enclosure,
    near: a => {
      const low = enclosure(a, NEAR)?.lo;
      return low && rational(floorQuotient((low.s * low.n) << BigInt(NEAR), low.d), 1n << BigInt(NEAR));
    },
    text: formText,
  };
}

/** A lower bound of the absolute values. */
const least = ({ lo, hi }: FixedEnclosure): bigint => (lo > 0n ? lo : hi < 0n ? -hi : 0n);
