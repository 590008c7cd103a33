/** d/dt of functions of t in normal form: a normal form again. */
import {
  addForms,
  addInto,
  type Generator,
  type GrowingForm,
  generated,
  inverted,
  type NormalForm,
  type NormalTerm,
  negatedForm,
  ONE_FORM,
  type Powers,
  ZERO_FORM,
} from '../../numbers/forms/form.ts';
import type { Generators } from '../../numbers/forms/generators.ts';
import { product, settled } from '../../numbers/forms/product.ts';
import { isZero, ONE } from '../../numbers/index.ts';

/** Derivatives, each form’s and each generator’s once. */
export class Derivatives {
  readonly #generators: Generators;
  readonly #forms = new WeakMap<NormalForm, NormalForm>();
  readonly #known = new WeakMap<Generator, NormalForm>();

  constructor(generators: Generators) {
    this.#generators = generators;
  }

  of(form: NormalForm): NormalForm {
    const known = this.#forms.get(form);
    if (known) return known;
    const sum: GrowingForm = new Map();
    for (const term of form.values()) addInto(sum, this.#ofTerm(term));
    this.#forms.set(form, sum);
    return sum;
  }

  /** Of c·∏g^q: the sum of q·g^(q − 1)·g′, or q·g^q·u′ for g = e^u, times the other factors. Waves are constants. */
  #ofTerm({ c, powers, wave }: NormalTerm): NormalForm {
    let sum = ZERO_FORM;
    for (const [generator, q] of powers) {
      const own = this.#ofGenerator(generator);
      if (own.size === 0) continue;
      const lowered = generator.kind === 'exp' ? q : q.sub(ONE);
      const rest: Powers = powers.flatMap(power => {
        if (power[0] !== generator) return [power];
        return isZero(lowered) ? [] : [[generator, lowered] as const];
      });
      const factor = settled(this.#generators, c.mul(q), rest, wave ? [wave] : []);
      sum = addForms(sum, product(this.#generators, factor, own));
    }
    return sum;
  }

  /** g′; of g = e^u it is u′. */
  #ofGenerator(generator: Generator): NormalForm {
    const known = this.#known.get(generator);
    if (known) return known;
    const found = this.#computed(generator);
    this.#known.set(generator, found);
    return found;
  }

  #computed({ kind, of }: Generator): NormalForm {
    if (kind === 'variable') return ONE_FORM;
    if (kind === 'pi') return ZERO_FORM;
    const inner = this.of(of);
    if (inner.size === 0 || kind === 'exp' || kind === 'sum') return inner;
    return product(this.#generators, inner, this.#outer(kind, of));
  }

  #outer(kind: 'log' | 'sin' | 'cos' | 'atan', of: NormalForm): NormalForm {
    if (kind === 'log') return this.#inverse(of);
    if (kind === 'sin') return generated(this.#generators.get('cos', of));
    if (kind === 'cos') return negatedForm(generated(this.#generators.get('sin', of)));
    return this.#inverse(addForms(ONE_FORM, product(this.#generators, of, of)));
  }

  /** 1/a, a > 0. */
  #inverse(a: NormalForm): NormalForm {
    const [only] = a.values();
    if (a.size === 1 && only && !only.wave)
      return settled(this.#generators, only.c.inverse(), inverted(only.powers));
    return generated(this.#generators.get('sum', a), ONE.neg());
  }
}
