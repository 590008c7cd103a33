/**
 * Elementary functions of t as a field: what is made of rationals and t by + − × ÷, exp, log, roots, sin, cos and atan, in the
 * normal form of exp-log reals with t as one more generator. Signs are those just after a rational number, the sample, at which
 * all is analytic. What holds there by identities holds up to the next zero of what was asked.
 */
import { generated, type NormalForm, negatedForm, rationalOfForm } from '../../numbers/forms/form.ts';
import { Generators } from '../../numbers/forms/generators.ts';
import type { Fallible, OrderedField, Rational, Real, RealField, Spend } from '../../numbers/index.ts';
import { formArithmetic } from '../../numbers/reals/form-arithmetic.ts';
import { Functions, turnedUp } from '../../numbers/reals/functions.ts';
import { formText } from '../../numbers/reals/text.ts';
import { ValuesAt } from './at-number.ts';
import { Derivatives } from './derivative.ts';
import { SignsAfter } from './signs-after.ts';
import { waveOf } from './waves.ts';

/** A function of t around one sample; of one field only. */
export type Elementary = NormalForm;

export interface ElementaryField extends OrderedField<Elementary> {
  readonly sample: Rational;
  readonly generators: Generators;
  /** t ↦ t. */
  readonly t: Elementary;
  /** What was asked for a sign so far: the results hold on the interval around the sample on which none of these has a zero. */
  readonly guards: ReadonlySet<Elementary>;
  /** Of these, what had to be positive or not 0 for the functions to exist: divisors, and what logarithms and roots are taken of. */
  readonly domains: ReadonlySet<Elementary>;
  /** Divisors, and what logarithms are taken of: where one is 0 there is no value. */
  readonly poles: ReadonlySet<Elementary>;
  derivative(f: Elementary): Elementary;
  /** A function with the same zeros, without denominators; undefined where it gets too long. */
  cleared(f: Elementary): Elementary | undefined;
  valueAt(f: Elementary, x: Real): Fallible<Real>;
  /** As in `exp(t)/2`. */
  text(f: Elementary): string;
}

/**
 * The field of functions that are analytic at the sample, ordered by their signs just after it.
 *
 * With `field = elementaryField(rational(1), realField())`, `field.isZero` of exp(t)·exp(−t) − 1 is `'yes'`.
 */
export function elementaryField(sample: Rational, reals: RealField, spend?: Spend): ElementaryField {
  const generators = new Generators(spend);
  const derivatives = new Derivatives(generators);
  const signs = new SignsAfter(generators, derivatives, reals, sample);
  const functions = new Functions(generators, signs);
  const guards = new Set<Elementary>();
  const note = (a: Elementary): void => {
    if (rationalOfForm(a) === undefined) guards.add(a);
  };
  const poles = new Set<Elementary>();
  const arithmetic = formArithmetic(functions);
  const noteable = (a: Elementary): Elementary => {
    if (rationalOfForm(a) === undefined) poles.add(a);
    return a;
  };
  return {
    name: 'elementary functions of t',
    sample,
    generators,
    t: generated(generators.variable()),
    guards,
    domains: signs.asked,
    poles,
    ...arithmetic,
    div: (a, b) => arithmetic.div(a, noteable(b)),
    pow: (a, k) => arithmetic.pow(k < 0 ? noteable(a) : a, k),
    log: a => arithmetic.log(noteable(a)),
    sin: a => waveOf(functions, a).sin,
    cos: a => waveOf(functions, a).cos,
    // Odd. No more is asked of the argument: where it is 0 or 1, nothing changes.
    atan: a => {
      if (rationalOfForm(a)) return functions.atan(a);
      const { argument, turned } = turnedUp(a);
      const one = generated(generators.get('atan', argument));
      return turned ? negatedForm(one) : one;
    },
    sign: a => {
      note(a);
      return signs.after(a);
    },
    isZero: a => signs.isZeroFunction(a),
    derivative: f => derivatives.of(f),
    cleared: f => signs.cleared(f),
    valueAt: (f, x) => new ValuesAt(reals, x).of(f),
    text: formText,
  };
}
