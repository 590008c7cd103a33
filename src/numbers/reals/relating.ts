/**
 * Forms written anew where relations hold between what stands inside of them: √(22 + 2√57) is √3 + √19, 4 atan(1/5) − atan(1/239) is
 * π/4. Relations between logarithms, between arctangents, and between exponents are guessed by lattice reduction, and put in where
 * their sum is proven to be 0.
 */
import {
  addForms,
  type Generator,
  generated,
  type NormalForm,
  type NormalTerm,
  scaled,
  sumOf,
  ZERO_FORM,
} from '../forms/form.ts';
import { alone, isE } from '../forms/generators.ts';
import { product } from '../forms/product.ts';
import { ONE, type Rational, rational } from '../rational.ts';
import { type Fallible, isFailure } from '../sign.ts';
import type { Functions } from './functions.ts';
import { smallRelation } from './lattice.ts';
import type { FormSigns } from './sign.ts';

/** What relations are looked for between. */
type Kind = 'log' | 'atan' | 'exp';

/** How values are known, for guesses. */
export interface Guesses {
  /** In units of 2^−bits, about; undefined where it is not known so well. */
  near(form: NormalForm, bits: number): bigint | undefined;
  /** What stands in relations beside others: 1; of functions of t, t. */
  readonly besides: readonly NormalForm[];
}

/** More are not related with each other. */
const MAX_BASE = 10;
const BITS_EACH = 28;

/** Over the generators of one question. */
export class Relating {
  readonly #functions: Functions<FormSigns>;
  readonly #guesses: Guesses;
  readonly #written = new Map<Generator, Fallible<NormalForm>>();
  readonly #bases: Readonly<Record<Kind, NormalForm[]>> = { log: [], atan: [], exp: [] };
  readonly #related = new Map<string, NormalForm>();

  constructor(functions: Functions<FormSigns>, guesses: Guesses) {
    this.#functions = functions;
    this.#guesses = guesses;
  }

  /** The same number, its parts written by each other where they depend on each other; a failure where a sign is open on the way. */
  of(form: NormalForm): Fallible<NormalForm> {
    let sum = ZERO_FORM;
    for (const term of form.values()) {
      const value = this.#term(term);
      if (isFailure(value)) return value;
      sum = addForms(sum, value);
    }
    return sum;
  }

  #term({ c, powers, wave }: NormalTerm): Fallible<NormalForm> {
    let value: NormalForm = sumOf([{ c, powers: [], wave }]);
    for (const [generator, q] of powers) {
      const factor = this.#power(generator, q);
      if (isFailure(factor)) return factor;
      value = product(this.#functions.generators, value, factor);
    }
    return value;
  }

  #power(generator: Generator, q: Rational): Fallible<NormalForm> {
    const { kind, of } = generator;
    if (kind === 'variable' || kind === 'pi' || isE(generator)) return generated(generator, q);
    const inner = this.#written.get(generator) ?? this.#inner(generator);
    this.#written.set(generator, inner);
    if (isFailure(inner)) return inner;
    if (kind === 'exp') return this.#functions.exp(scaled(inner, q));
    return of.size === 0 ? inner : this.#functions.pow(inner, Number(q.s * q.n));
  }

  /** The generator written anew; of e^u, u. */
  #inner({ kind, of }: Generator): Fallible<NormalForm> {
    const argument = this.of(of);
    if (isFailure(argument) || kind === 'sum') return argument;
    if (kind === 'exp') return this.#combined('exp', argument);
    const value = this.#functions[kind as 'log' | 'atan' | 'sin' | 'cos'](argument);
    return isFailure(value) || kind === 'sin' || kind === 'cos' ? value : this.#combined(kind as Kind, value);
  }

  /** A sum, its terms of that kind written by those that were met before. */
  #combined(kind: Kind, sum: NormalForm): NormalForm {
    let total = ZERO_FORM;
    for (const term of sum.values()) {
      const monomial = sumOf([{ ...term, c: ONE }]);
      const related = this.#isOf(kind, monomial) ? this.#relatedTo(kind, monomial) : monomial;
      total = addForms(total, scaled(related, term.c));
    }
    return total;
  }

  #isOf(kind: Kind, monomial: NormalForm): boolean {
    const own = alone(monomial)?.kind;
    return kind === 'exp' ? own !== 'log' && !monomial.has('') : own === kind;
  }

  #relatedTo(kind: Kind, monomial: NormalForm): NormalForm {
    const key = `${kind} ${[...monomial.keys()].join()}`;
    const known = this.#related.get(key);
    if (known) return known;
    const base = this.#bases[kind];
    const found = this.#relation(monomial, this.#others(kind));
    if (found === undefined && base.length < MAX_BASE) base.push(monomial);
    this.#related.set(key, found ?? monomial);
    return found ?? monomial;
  }

  #others(kind: Kind): readonly NormalForm[] {
    const pi = generated(this.#functions.generators.pi());
    return [...this.#bases[kind], ...(kind === 'atan' ? [pi] : this.#guesses.besides)];
  }

  /** The number as Σ q·other, proven. */
  #relation(form: NormalForm, others: readonly NormalForm[]): NormalForm | undefined {
    const all = [form, ...others];
    const bits = BITS_EACH * (all.length + 1);
    const values = all.map(one => this.#guesses.near(one, bits));
    if (values.includes(undefined)) return undefined;
    const [own, ...coefficients] = smallRelation(values as bigint[]) ?? [];
    if (!own) return undefined;
    const combination = others
      .map((other, i) => scaled(other, rational(-coefficients[i]!, own)))
      .reduce(addForms, ZERO_FORM);
    const gap = addForms(form, scaled(combination, ONE.neg()));
    return this.#functions.signs.isZero(gap) === 'yes' ? combination : undefined;
  }
}
