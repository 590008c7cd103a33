/** Sums P·A^(m/n) − R: 0 where P^n·A^m and R^n are equal, in which that root does not stand any more. */
import { equal, rational } from '../rational.ts';
import { addForms, type Generator, type NormalForm, negatedForm, type Powers, sumOf } from './form.ts';
import { type Generators, integerOf, radicandOf } from './generators.ts';
import { powerOf, product, settled } from './product.ts';

/** Sums of more terms, times the exponent, are not written out. */
const MAX_TERMS = 40;
const MAX_INDEX = 12n;

/** P·A^(m/n) − R. */
export interface Raised {
  /** P and R. */
  readonly factor: NormalForm;
  readonly rest: NormalForm;
  /** P^n·A^m − R^n. */
  readonly gap: NormalForm;
  readonly index: number;
}

const powerIn = (powers: Powers, root: Generator) => powers.find(([generator]) => generator === root)?.[1];

/** The last root of a sum in the form: what stands under it was there before it. */
function lastRoot(form: NormalForm): Generator | undefined {
  let last: Generator | undefined;
  for (const { powers } of form.values())
    for (const [generator] of powers) {
      const radicand = radicandOf(generator);
      if (radicand && integerOf(radicand) === undefined && (!last || generator.id > last.id))
        last = generator;
    }
  return last;
}

/**
 * By the last root of a sum in the form; undefined where there is none, or other powers of it.
 *
 * Of √(5 + 2√6) − √2 − √3: 5 + 2√6 − (√2 + √3)².
 */
export function raised(generators: Generators, form: NormalForm): Raised | undefined {
  const root = lastRoot(form);
  if (root === undefined) return undefined;
  const terms = [...form.values()];
  const [q, ...others] = terms.map(({ powers }) => powerIn(powers, root)).filter(one => one !== undefined);
  if (q === undefined || q.d > MAX_INDEX || others.some(other => !equal(other, q))) return undefined;
  const index = Number(q.d);
  if (terms.length * index > MAX_TERMS) return undefined;
  const isIn = ({ powers }: (typeof terms)[number]): boolean => powerIn(powers, root) !== undefined;
  const factor = sumOf(
    terms.filter(isIn).map(term => ({ ...term, powers: term.powers.filter(([g]) => g !== root) })),
  );
  const rest = negatedForm(sumOf(terms.filter(term => !isIn(term))));
  const under = settled(generators, rational(1), [[root, q.mul(rational(q.d))]]);
  const left = product(generators, powerOf(generators, factor, index), under);
  return {
    factor,
    rest,
    gap: addForms(left, negatedForm(powerOf(generators, rest, index))),
    index,
  };
}
