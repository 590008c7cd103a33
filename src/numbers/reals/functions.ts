/** Quotients, exp, log, roots, sin, cos and atan of forms: by the generators that their values are made of. */

import {
  addForms,
  compareMonomials,
  constantForm,
  type Generator,
  generated,
  inverted,
  type NormalForm,
  type NormalTerm,
  negatedForm,
  ONE_FORM,
  rationalOfForm,
  scaled,
  sumOf,
  ZERO_FORM,
} from '../forms/form.ts';
import { alone, type Generators } from '../forms/generators.ts';
import { product, settled, withoutLeast } from '../forms/product.ts';
import { logOfRational } from '../forms/refining.ts';
import { relationOf } from '../forms/relations.ts';
import { HALF, isZero, ONE, type Rational, rational, sign as signOfRational } from '../rational.ts';
import { rationalField } from '../rational-field.ts';
import { Failure, type Fallible, isFailure, type Sign, zeroOf } from '../sign.ts';
import { type FormSigns, ORDINARY_BITS } from './sign.ts';
import { knownSine, quartersOf, turnedSine, turnsIn, waveOfAngles } from './turns.ts';

const divisionByZero = new Failure('undefined', 'division by zero');
const open = (what: string): Failure =>
  new Failure('undecided', `${what}: enclosures of ${ORDINARY_BITS} bits hold 0, and no identity is seen`);
const tooLarge = new Failure('undecided', 'exp of a number of absolute value above 2^20');

/** Products of more sums are not remembered as such. */
const MAX_FACTORS = 12;

/** A positive form as |c|·m·A, A a generator for what is no monomial. */
interface Factors {
  readonly c: Rational;
  readonly powers: NormalTerm['powers'];
  readonly sum: Generator | undefined;
}

/** The functions, over generators of one question, with what is known of signs. */
export class Functions<S extends FormSigns> {
  readonly generators: Generators;
  readonly signs: S;

  constructor(generators: Generators, signs: S) {
    this.generators = generators;
    this.signs = signs;
  }

  /** a·b. How a product of sums was made is remembered: it is not seen once it is written out. */
  mul(a: NormalForm, b: NormalForm): NormalForm {
    const made = product(this.generators, a, b);
    if (a.size < 2 || b.size < 2 || made.size < 2) return made;
    const { c, powers, rest } = withoutLeast(this.generators, made, compareMonomials);
    const inverse = settled(this.generators, c.inverse(), inverted(powers));
    const factors = [a, b].flatMap(factor => this.#madeOf(factor) ?? [factor]);
    if (factors.length <= MAX_FACTORS) this.generators.noteProduct(rest, [...factors, inverse]);
    return made;
  }

  /** The factors of which a sum was made; none of them is taken apart further. */
  #madeOf(a: NormalForm): readonly NormalForm[] | undefined {
    if (a.size < 2 || !this.generators.hasProducts) return undefined;
    const { c, powers, rest } = withoutLeast(this.generators, a, compareMonomials);
    const factors = this.generators.factorsOf(rest);
    return factors && [...factors, settled(this.generators, c, powers)];
  }

  /** The sign of a sum by those of its factors, where they are known. */
  #sign(a: NormalForm): Sign {
    const factors = this.#madeOf(a);
    let product: -1 | 0 | 1 = 1;
    for (const factor of factors ?? []) {
      const side = this.signs.of(factor);
      if (side === 'undecided') return this.signs.of(a);
      product = (product * side) as -1 | 0 | 1;
    }
    return factors ? product : this.signs.of(a);
  }

  /** A form that is not 0, factored; c has its sign. undefined where a sign is open. */
  #factors(a: NormalForm): Factors | undefined {
    const [only] = a.values();
    if (a.size === 1 && only && !only.wave) return { c: only.c, powers: only.powers, sum: undefined };
    const { c, powers, rest } = withoutLeast(this.generators, a, compareMonomials);
    const side = this.signs.of(rest);
    if (side === 'undecided' || zeroOf(side) === 'yes') return undefined;
    return {
      c: side > 0 ? c : c.neg(),
      powers,
      sum: this.generators.get('sum', side > 0 ? rest : negatedForm(rest)),
    };
  }

  /** 1/a. */
  inverse(given: NormalForm): Fallible<NormalForm> {
    const a = this.signs.first(given);
    const value = rationalOfForm(a);
    if (value) return isZero(value) ? divisionByZero : constantForm(value.inverse());
    const side = this.#sign(a);
    if (zeroOf(side) === 'yes') return divisionByZero;
    const inverses = (this.#madeOf(a) ?? [a]).map(factor => this.#inverseOfOne(factor));
    if (side === 'undecided' || inverses.includes(undefined))
      return open('division by a number that may be 0');
    return (inverses as NormalForm[]).reduce((x, y) => product(this.generators, x, y));
  }

  #inverseOfOne(a: NormalForm): NormalForm | undefined {
    const factors = this.#factors(a);
    if (!factors) return undefined;
    const { c, powers, sum } = factors;
    const monomial = settled(this.generators, c.inverse(), inverted(powers));
    return sum ? product(this.generators, monomial, generated(sum, ONE.neg())) : monomial;
  }

  /** e^a. */
  exp(given: NormalForm): Fallible<NormalForm> {
    const a = this.signs.first(given);
    const value = rationalOfForm(a);
    if (value && isZero(value)) return ONE_FORM;
    if (!this.signs.isModerate(a)) return tooLarge;
    let result = ONE_FORM;
    const times = (base: Generator, q: Rational): void => {
      if (!isZero(q)) result = product(this.generators, result, settled(this.generators, ONE, [[base, q]]));
    };
    for (const { c, powers, wave } of a.values()) {
      if (powers.length === 0 && !wave) {
        times(this.generators.e(), c);
        continue;
      }
      const monomial = sumOf([{ c: ONE, powers, wave }]);
      const relation = alone(monomial)?.kind === 'log' ? undefined : relationOf(this.generators, monomial);
      if (relation === undefined) {
        times(this.generators.get('exp', monomial), c);
        continue;
      }
      times(this.generators.e(), relation.constant.mul(c));
      for (const { generator, coefficient } of relation.parts) times(generator, coefficient.mul(c));
    }
    return result;
  }

  /** log a; undefined for a ≤ 0. */
  log(given: NormalForm): Fallible<NormalForm> {
    const a = this.signs.first(given);
    const side = this.#sign(a);
    if (side === 'undecided') return open('log of a number that may be 0 or negative');
    if (side <= 0) return new Failure('undefined', 'log of a number that is not positive');
    let sum = ZERO_FORM;
    for (const factor of this.#madeOf(a) ?? [a]) {
      const log = this.#logOfSize(factor);
      if (isFailure(log)) return log;
      sum = addForms(sum, log);
    }
    return sum;
  }

  /** log |a|, a not 0. */
  #logOfSize(a: NormalForm): Fallible<NormalForm> {
    const factors = this.#factors(a);
    if (!factors) return open('log of a number that may be 0 or negative');
    let sum = logOfRational(this.generators, factors.c.abs());
    for (const [generator, q] of factors.powers) {
      const log = this.#logOf(generator);
      if (isFailure(log)) return log;
      sum = addForms(sum, scaled(log, q));
    }
    return factors.sum ? addForms(sum, this.#logOfSum(factors.sum.of)) : sum;
  }

  /** log of a positive sum; 0 where it is 1. */
  #logOfSum(sum: NormalForm): NormalForm {
    if (this.signs.isZero(addForms(sum, negatedForm(ONE_FORM))) === 'yes') return ZERO_FORM;
    return generated(this.generators.get('log', sum));
  }

  /** log |g|. */
  #logOf(generator: Generator): Fallible<NormalForm> {
    if (generator.kind === 'exp') return generator.of;
    if (generator.kind === 'sum') return this.#logOfSum(generator.of);
    const itself = generated(generator);
    const side = this.signs.of(itself);
    if (side === 'undecided' || zeroOf(side) === 'yes') return open('log of a number that may be 0');
    return this.#logOfSum(side > 0 ? itself : negatedForm(itself));
  }

  /** a^(1/n), n ≥ 2; undefined for a < 0. */
  root(a: NormalForm, n: number): Fallible<NormalForm> {
    const side = this.#sign(a);
    if (zeroOf(side) === 'yes') return ZERO_FORM;
    if (side === 'undecided') return open('a root of a number that may be negative');
    if (side < 0) return new Failure('undefined', 'a root of a negative number');
    const log = this.log(a);
    return isFailure(log) ? log : this.exp(scaled(log, rational(1, n)));
  }

  sin(a: NormalForm): Fallible<NormalForm> {
    return this.#wave('sin', a);
  }

  cos(a: NormalForm): Fallible<NormalForm> {
    return this.#wave('cos', a);
  }

  #wave(kind: 'sin' | 'cos', given: NormalForm): Fallible<NormalForm> {
    const a = this.signs.first(given);
    const { quarters, rest } = turnsIn(this.generators, a);
    if (isZero(quarters)) return this.#waveWithoutTurns(kind, a);
    const [whole, part] = quartersOf(kind === 'sin' ? quarters : quarters.add(ONE));
    const root = (of: number): NormalForm => {
      const found = this.root(constantForm(rational(of)), 2);
      return isFailure(found) ? ZERO_FORM : found;
    };
    const [sine, cosine] = [knownSine(part, root), isZero(part) ? ONE_FORM : knownSine(ONE.sub(part), root)];
    if (!sine || !cosine) return this.#waveWithoutTurns(kind, a);
    if (rest.size === 0) return turnedSine(whole, sine, cosine);
    if (!isZero(part) && !waveOfAngles(this, 'sin', rest)) return this.#waveWithoutTurns(kind, a);
    const [own, other] = [this.#waveWithoutTurns('sin', rest), this.#waveWithoutTurns('cos', rest)];
    if (isFailure(own)) return own;
    if (isFailure(other)) return other;
    return turnedSine(
      whole,
      addForms(this.mul(sine, other), this.mul(cosine, own)),
      addForms(this.mul(cosine, other), negatedForm(this.mul(sine, own))),
    );
  }

  #waveWithoutTurns(kind: 'sin' | 'cos', a: NormalForm): Fallible<NormalForm> {
    const value = rationalOfForm(a);
    if (value) {
      if (isZero(value)) return kind === 'sin' ? ZERO_FORM : ONE_FORM;
      const one = sumOf([{ c: ONE, powers: [], wave: { kind, r: value.abs() } }]);
      return kind === 'sin' && signOfRational(value) < 0 ? negatedForm(one) : one;
    }
    const { argument, turned } = turnedUp(a);
    const one = waveOfAngles(this, kind, argument) ?? generated(this.generators.get(kind, argument));
    return turned && kind === 'sin' ? negatedForm(one) : one;
  }

  /** atan a: odd, atan 1 = π/4, atan a = π/2 − atan(1/a) above 1. */
  atan(given: NormalForm): Fallible<NormalForm> {
    const a = this.signs.first(given);
    const side = this.signs.of(a);
    if (zeroOf(side) === 'yes') return ZERO_FORM;
    if (side === 'undecided') return open('atan of a number whose sign is not known');
    const positive = side > 0 ? a : negatedForm(a);
    const above = this.signs.of(addForms(positive, negatedForm(ONE_FORM)));
    const pi = generated(this.generators.pi());
    const value = (): Fallible<NormalForm> => {
      if (zeroOf(above) === 'yes') return scaled(pi, rational(1, 4));
      if (above === 'undecided' || above < 0) return generated(this.generators.get('atan', positive));
      const inverse = this.inverse(positive);
      if (isFailure(inverse)) return inverse;
      return addForms(scaled(pi, HALF), negatedForm(generated(this.generators.get('atan', inverse))));
    };
    const found = value();
    return isFailure(found) || side > 0 ? found : negatedForm(found);
  }

  /** a^k, integer k. */
  pow(a: NormalForm, k: number): Fallible<NormalForm> {
    const value = rationalOfForm(a);
    if (value) {
      const exact = rationalField.pow(value, k);
      return isFailure(exact) ? exact : constantForm(exact);
    }
    const base = k < 0 ? this.inverse(a) : a;
    if (isFailure(base)) return base;
    if (base.size > 1 && base.size * Math.abs(k) > 400)
      return new Failure('undecided', 'a power of too many terms');
    if (base.size === 1) {
      const [only] = base.values();
      const c = rationalField.pow(only!.c, Math.abs(k));
      if (isFailure(c)) return c;
      if (!only!.wave)
        return settled(
          this.generators,
          c,
          only!.powers.map(([generator, q]) => [generator, q.mul(rational(Math.abs(k)))] as const),
        );
    }
    let result = ONE_FORM;
    for (let i = 0; i < Math.abs(k); i += 1) result = this.mul(result, base);
    return result;
  }
}

/** a or −a: that of which the first term, by its writing, is positive. */
export function turnedUp(a: NormalForm): { readonly argument: NormalForm; readonly turned: boolean } {
  const first = [...a].reduce((s, t) => (s[0] < t[0] ? s : t))[1];
  const turned = signOfRational(first.c) < 0;
  return { argument: turned ? negatedForm(a) : a, turned };
}
