/** Linear relations over ℚ between monomials that stand in exponents: tanh(1/3) = 2σ(2/3) − 1. */
import { isZero, ONE, type Rational, sign, ZERO } from '../rational.ts';
import { clearedAll } from './clearing.ts';
import {
  formKey,
  type Generator,
  generatorsOf,
  inverted,
  joined,
  type NormalForm,
  ONE_FORM,
  rationalOfForm,
  scaled,
  sumOf,
} from './form.ts';
import type { Generators } from './generators.ts';
import { timesPowers } from './product.ts';

/** value = constant + Σ coefficient·of, where `of` are those of earlier exponents. */
export interface LinearRelation {
  readonly constant: Rational;
  readonly parts: readonly { readonly generator: Generator; readonly coefficient: Rational }[];
}

/** More earlier exponents are not compared with. */
const MAX_EARLIER = 24;
/** In what has more terms, with its sums, no relation is looked for: it would be written out times all of them. */
const MAX_TERMS = 10;

const hasSums = (form: NormalForm): boolean => [...generatorsOf(form)].some(({ kind }) => kind === 'sum');

const termsOfSums = (form: NormalForm): number =>
  [...generatorsOf(form)].reduce((sum, { kind, of }) => sum + (kind === 'sum' ? of.size : 0), 0);

/**
 * How the monomial depends on 1 and on those of earlier exponents; undefined where it does not, or where none is looked for:
 * monomials without sums are told apart by their writing.
 */
export function relationOf(generators: Generators, monomial: NormalForm): LinearRelation | undefined {
  if (!hasSums(monomial) || generators.has('exp', monomial)) return undefined;
  if (termsOfSums(monomial) > MAX_TERMS) return undefined;
  const earlier = generators
    .all()
    .filter(
      ({ kind, of }) => kind === 'exp' && of !== ONE_FORM && hasSums(of) && termsOfSums(of) <= MAX_TERMS,
    )
    .slice(-MAX_EARLIER);
  const candidates = [
    ...withoutSum(generators, monomial).map(form => generators.get('exp', form)),
    ...earlier,
  ];
  const forms = clearedAll(generators, [monomial, ONE_FORM, ...candidates.map(({ of }) => of)]);
  if (forms === undefined) return undefined;
  const [target, ...basis] = forms;
  const solution = combination(basis, target!);
  if (solution === undefined) return undefined;
  const [constant, ...coefficients] = solution;
  return {
    constant: constant!,
    parts: candidates
      .map((generator, i) => ({ generator, coefficient: coefficients[i]! }))
      .filter(({ coefficient }) => !isZero(coefficient)),
  };
}

/** Of u/A with a sum A of terms t: the monomials u/t, for Σ (u/t)·(t/A) may be among what is known. */
function withoutSum(generators: Generators, monomial: NormalForm): readonly NormalForm[] {
  const found = new Map<string, NormalForm>();
  for (const term of monomial.values())
    for (const [sum, q] of term.powers) {
      if (sum.kind !== 'sum' || sign(q) > 0) continue;
      const u = sumOf([{ ...term, powers: joined(term.powers, [[sum, ONE]]) }]);
      for (const { powers, wave } of sum.of.values()) {
        if (wave) continue;
        const form = timesPowers(generators, u, inverted(powers));
        if (form.size !== 1 || rationalOfForm(form)) continue;
        const one = scaled(form, [...form.values()][0]!.c.inverse());
        found.set(formKey(one), one);
      }
    }
  return [...found.values()];
}

/** Rational x with Σ x_j·basis_j = target as forms, by elimination; undefined where there is none. */
function combination(basis: readonly NormalForm[], target: NormalForm): readonly Rational[] | undefined {
  const keys = [...new Set([...basis, target].flatMap(form => [...form.keys()]))];
  const rows = keys.map(key => [...basis, target].map(form => form.get(key)?.c ?? ZERO));
  const pivots: { readonly row: readonly Rational[]; readonly column: number }[] = [];
  for (const row of rows) {
    let rest = row;
    for (const { row: pivot, column } of pivots) {
      const factor = rest[column]!;
      if (!isZero(factor)) rest = rest.map((value, i) => value.sub(factor.mul(pivot[i]!)));
    }
    const column = rest.findIndex(value => !isZero(value));
    if (column === basis.length) return undefined;
    if (column < 0) continue;
    const lead = rest[column]!;
    pivots.push({ row: rest.map(value => value.div(lead)), column });
  }
  const solution = basis.map(() => ZERO);
  for (const { row, column } of pivots.toReversed())
    solution[column] = row
      .slice(0, basis.length)
      .reduce((sum, value, j) => (j === column ? sum : sum.sub(value.mul(solution[j]!))), row[basis.length]!);
  return solution;
}
