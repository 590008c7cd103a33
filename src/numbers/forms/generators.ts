/** The generators of one question: each number that forms are made of stands for itself once. */
import { equal, isInteger, numerator, ONE, rational, ZERO } from '../rational.ts';
import { CoprimeBase } from './coprime.ts';
import {
  constantForm,
  formKey,
  type Generator,
  type NormalForm,
  ONE_FORM,
  rationalOfForm,
  ZERO_FORM,
} from './form.ts';

/** Of longer sums it is not remembered how they were made. */
const MAX_NOTED = 60;

/** Counts steps of work; throws Undecided where there are to be no more. */
export type Spend = (steps: number) => void;

export class Generators {
  /** Told of all work with forms over these. */
  readonly spend: Spend;
  readonly #byName = new Map<string, Generator>();
  /** What integers under logarithms and roots are made of. */
  readonly base = new CoprimeBase();

  readonly #products = new Map<string, readonly NormalForm[]>();

  constructor(spend: Spend = () => {}) {
    this.spend = spend;
  }

  /** The generator of that kind and form. */
  get(kind: Generator['kind'], of: NormalForm): Generator {
    const name = `${kind}(${formKey(of)})`;
    const known = this.#byName.get(name);
    if (known) return known;
    const made: Generator = { id: this.#byName.size, kind, of };
    this.#byName.set(name, made);
    return made;
  }

  /** Whether that generator was made before. */
  has(kind: Generator['kind'], of: NormalForm): boolean {
    return this.#byName.has(`${kind}(${formKey(of)})`);
  }

  /** e. */
  e(): Generator {
    return this.get('exp', ONE_FORM);
  }

  /** π. */
  pi(): Generator {
    return this.get('pi', ZERO_FORM);
  }

  /** t: of functions of one variable. */
  variable(): Generator {
    return this.get('variable', ZERO_FORM);
  }

  /** log b, b ≥ 2. */
  logOf(b: bigint): Generator {
    return this.get('log', constantForm(rational(b)));
  }

  /** Whether any sum was made as a product. */
  get hasProducts(): boolean {
    return this.#products.size > 0;
  }

  /** That a sum was made as a product of sums. */
  noteProduct(sum: NormalForm, factors: readonly NormalForm[]): void {
    if (sum.size < 2 || sum.size > MAX_NOTED) return;
    const key = formKey(sum);
    if (!this.#products.has(key)) this.#products.set(key, factors);
  }

  /** The factors that a sum was made of, where it was made as a product of sums. */
  factorsOf(sum: NormalForm): readonly NormalForm[] | undefined {
    return this.#products.size === 0 || sum.size > MAX_NOTED ? undefined : this.#products.get(formKey(sum));
  }

  /** All that were made so far, oldest first. */
  all(): readonly Generator[] {
    return [...this.#byName.values()];
  }
}

/** The generator that stands alone in a form with coefficient and exponent 1, as in {e^(log A)}'s exponent. */
export function alone(form: NormalForm): Generator | undefined {
  if (form.size !== 1) return undefined;
  for (const { c, powers, wave } of form.values()) {
    const first = powers[0];
    if (powers.length === 1 && first && !wave && equal(c, ONE) && equal(first[1], ONE)) return first[0];
  }
  return undefined;
}

/** A, of a generator A = e^(log A) whose powers are radicals; undefined of all others. */
export function radicandOf({ kind, of }: Generator): NormalForm | undefined {
  const log = kind === 'exp' ? alone(of) : undefined;
  return log?.kind === 'log' ? log.of : undefined;
}

/** Whether it is e, whose powers are e^r, r rational. */
export const isE = ({ kind, of }: Generator): boolean =>
  kind === 'exp' && of.size === 1 && equal(of.get('')?.c ?? ZERO, ONE);

/** The integer that a form is. */
export function integerOf(form: NormalForm): bigint | undefined {
  const value = rationalOfForm(form);
  return value && isInteger(value) ? numerator(value) : undefined;
}
