/** The value of a function of t, in normal form, at a real number. */
import type { Generator, NormalForm, NormalTerm } from '../../numbers/forms/form.ts';
import {
  Failure,
  type Fallible,
  isFailure,
  isInteger,
  type Real,
  type RealField,
  rational,
} from '../../numbers/index.ts';

/** Values at one number x of the field, each generator’s once. */
export class ValuesAt {
  readonly #field: RealField;
  readonly #x: Real;
  readonly #known = new Map<Generator, Fallible<Real>>();

  constructor(field: RealField, x: Real) {
    this.#field = field;
    this.#x = x;
  }

  /** A failure where the function has no value at x, or none that is computed. */
  of(form: NormalForm): Fallible<Real> {
    let sum = this.#field.zero;
    for (const term of form.values()) {
      const value = this.#term(term);
      if (isFailure(value)) return value;
      sum = this.#field.add(sum, value);
      if (!this.#field.bounded(sum))
        return new Failure('undecided', 'the number is too large to compute with');
    }
    return sum;
  }

  #term({ c, powers, wave }: NormalTerm): Fallible<Real> {
    const field = this.#field;
    let product = field.from(c);
    const times = (factor: Fallible<Real>): Failure | undefined => {
      if (isFailure(factor)) return factor;
      product = field.mul(product, factor);
      return undefined;
    };
    if (wave) {
      const failed = times(
        wave.kind === 'sin' ? field.sin(field.from(wave.r)) : field.cos(field.from(wave.r)),
      );
      if (failed) return failed;
    }
    for (const [generator, q] of powers) {
      const failed =
        generator.kind === 'exp' && !isInteger(q)
          ? times(this.#power(generator, q))
          : times(this.#whole(generator, q));
      if (failed) return failed;
    }
    return product;
  }

  /** (e^u)^q. */
  #power({ of }: Generator, q: NormalTerm['c']): Fallible<Real> {
    const exponent = this.of(of);
    return isFailure(exponent) ? exponent : this.#field.exp(this.#field.mul(this.#field.from(q), exponent));
  }

  #whole(generator: Generator, q: NormalTerm['c']): Fallible<Real> {
    const known = this.#known.get(generator) ?? this.#value(generator);
    this.#known.set(generator, known);
    return isFailure(known) ? known : this.#field.pow(known, Number(q.s * q.n));
  }

  #value({ kind, of }: Generator): Fallible<Real> {
    const field = this.#field;
    if (kind === 'variable') return this.#x;
    if (kind === 'pi') {
      const quarter = field.atan(field.one);
      return isFailure(quarter) ? quarter : field.mul(field.from(rational(4)), quarter);
    }
    const inner = this.of(of);
    return isFailure(inner) || kind === 'sum' ? inner : field[kind](inner);
  }
}
