/**
 * Normal forms of exp-log reals: sums of rational multiples of monomials. A monomial is a product of rational powers of
 * generators, and at most one of cos r, sin r with a rational r > 0. Each generator is a number, so that equal forms are
 * equal numbers, whatever relations hold between generators that are not seen.
 */
import { format, isZero, ONE, type Rational, sign, ZERO } from '../rational.ts';

/**
 * What stands under a power, by its kind and the form that it is made of: `exp`, e^of (of is a monomial with coefficient 1: 1
 * itself for powers of e, the generator log A for radicals of A); `log`, log of; `sum`, of itself, a positive sum that stands
 * in denominators; `sin`, `cos` and `atan` of what is not rational, and π; `variable`, t in functions of t. Powers of `exp` are
 * rational, of all others integers.
 */
export interface Generator {
  readonly id: number;
  readonly kind: 'exp' | 'log' | 'sum' | 'sin' | 'cos' | 'atan' | 'pi' | 'variable';
  readonly of: NormalForm;
}

export type Powers = readonly (readonly [generator: Generator, exponent: Rational])[];

/** cos r or sin r, r > 0. */
export interface Wave {
  readonly kind: 'cos' | 'sin';
  readonly r: Rational;
}

/** c times a monomial; generators by ascending number, no exponent 0. */
export interface NormalTerm {
  readonly c: Rational;
  readonly powers: Powers;
  readonly wave?: Wave | undefined;
}

/** A sum of terms, by monomial; no coefficient is 0. The empty sum is 0. */
export type NormalForm = ReadonlyMap<string, NormalTerm>;

export const monomialKey = ({ powers, wave }: Pick<NormalTerm, 'powers' | 'wave'>): string =>
  powers.map(([{ id }, q]) => `${id}^${format(q)}`).join(' ') +
  (wave ? ` ${wave.kind}${format(wave.r)}` : '');

/** A sum that is being made. */
export type GrowingForm = Map<string, NormalTerm>;

function addTerm(sum: GrowingForm, key: string, term: NormalTerm): void {
  const known = sum.get(key);
  const c = known ? known.c.add(term.c) : term.c;
  if (isZero(c)) sum.delete(key);
  else sum.set(key, known ? { ...term, c } : term);
}

/** The sum of terms: equal monomials are collected. */
export function sumOf(terms: Iterable<NormalTerm>): NormalForm {
  const sum: GrowingForm = new Map();
  for (const term of terms) addTerm(sum, monomialKey(term), term);
  return sum;
}

/** Adds a form to a sum that is being made: of many forms this copies none. */
export function addInto(sum: GrowingForm, form: NormalForm): void {
  for (const [key, term] of form) addTerm(sum, key, term);
}

export const constantForm = (c: Rational): NormalForm => sumOf([{ c, powers: [] }]);
export const ZERO_FORM: NormalForm = new Map();
export const ONE_FORM: NormalForm = constantForm(ONE);

/** The generator itself, or a power of it. */
export const generated = (generator: Generator, exponent: Rational = ONE): NormalForm =>
  sumOf([{ c: ONE, powers: [[generator, exponent]] }]);

export function addForms(a: NormalForm, b: NormalForm): NormalForm {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const sum = new Map(a);
  addInto(sum, b);
  return sum;
}

export function scaled(a: NormalForm, factor: Rational): NormalForm {
  if (isZero(factor)) return ZERO_FORM;
  return new Map([...a].map(([key, term]) => [key, { ...term, c: term.c.mul(factor) }]));
}

export const negatedForm = (a: NormalForm): NormalForm => scaled(a, ONE.neg());

/** The rational number that a form is by its writing. */
export const rationalOfForm = (a: NormalForm): Rational | undefined =>
  a.size === 0 ? ZERO : a.size === 1 ? a.get('')?.c : undefined;

/** Equal keys are equal forms. */
export const formKey = (a: NormalForm): string =>
  [...a]
    .map(([key, { c }]) => (key === '' ? format(c) : `${format(c)}*${key}`))
    .sort()
    .join(' + ') || '0';

/** All generators that stand in a form, those inside of generators too. */
export function generatorsOf(a: NormalForm, found = new Set<Generator>()): ReadonlySet<Generator> {
  for (const { powers } of a.values())
    for (const [generator] of powers)
      if (!found.has(generator)) {
        found.add(generator);
        generatorsOf(generator.of, found);
      }
  return found;
}

/** The product of the powers, as one list; exponents that vanish are left out. */
export function joined(a: Powers, b: Powers): Powers {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const product: (readonly [Generator, Rational])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]];
    if (y === undefined || (x !== undefined && x[0].id < y[0].id)) product.push(x!);
    else if (x === undefined || y[0].id < x[0].id) product.push(y);
    else {
      const q = x[1].add(y[1]);
      if (!isZero(q)) product.push([x[0], q]);
    }
    if (x !== undefined && (y === undefined || x[0].id <= y[0].id)) i += 1;
    if (y !== undefined && (x === undefined || y[0].id <= x[0].id)) j += 1;
  }
  return product;
}

/** Inverse powers. */
export const inverted = (powers: Powers): Powers => powers.map(([g, q]) => [g, q.neg()] as const);

/**
 * An order of monomials that multiplication keeps (waves aside): by the first generator whose exponents differ.
 * Negative where a comes first.
 */
export function compareMonomials(a: Powers, b: Powers): number {
  const [first] = joined(b, inverted(a));
  return first === undefined ? 0 : -sign(first[1]);
}
