/**
 * Arcs into a cell {h₁ > 0, …, h_J > 0} near 0 (curve selection), by increasing degree. One coordinate is ±tᵐ, which any
 * arc can be reparametrized to; the others are Σ s_k tᵏ, and s_k is chosen where no guard's form of lowest order, a
 * polynomial in s_k, is negative. Only proposes: what is found is proven by the guards' expansions along it.
 */

import {
  addPoly,
  constantPoly,
  evaluatePoly,
  isZeroPoly,
  monomial,
  multiplyPoly,
  type Poly,
  poly,
  scalePoly,
  substitutePoly,
  type Term,
  variablePoly,
} from '../../../functions/near/poly.ts';
import { type Rational, rational, sign, ZERO } from '../../../numbers/index.ts';
import type { Arc } from './along.ts';
import { candidates } from './candidates.ts';

/** How far a search goes. */
export interface ArcEffort {
  /** Exponents m of ±tᵐ. */
  readonly ramification: number;
  /** The highest power of t, times m. */
  readonly degree: number;
  /** Partial arcs that are looked at for each m, coordinate and sign. */
  readonly nodes: number;
}

export const QUICK_ARCS: ArcEffort = { ramification: 1, degree: 4, nodes: 12 };
export const THOROUGH_ARCS: ArcEffort = { ramification: 3, degree: 7, nodes: 60 };

/** Powers of t beyond this are left out of the search. */
const MAX_POWER = 48;

/** Arcs that should lead into the cell, likely ones first. The guards are polynomials in p variables that vanish at 0. */
export function* arcsInto(guards: readonly Poly[], p: number, effort: ArcEffort): Generator<Arc> {
  for (let m = 1; m <= effort.ramification; m++)
    for (let i = 0; i < p; i++)
      for (const unit of [1, -1]) {
        const others = Array.from({ length: p }, (_, j) => j).filter(j => j !== i);
        const replacements = new Array<Poly>(p);
        replacements[i] = scalePoly(monomial([m]), rational(unit));
        for (const [k, j] of others.entries()) replacements[j] = variablePoly(k + 1);
        const start = guards.map(h => substitutePoly(h, replacements));
        const levels: (readonly Rational[])[] = [];
        const search = new Branches(others.length, effort.degree * m, effort.nodes);
        for (const found of search.from(start, levels)) yield arcOf(found, p, i, others, m, unit);
      }
}

function arcOf(
  levels: readonly (readonly Rational[])[],
  p: number,
  i: number,
  others: readonly number[],
  m: number,
  unit: number,
): Arc {
  const length = Math.max(m, levels.findLastIndex(s => s.some(value => sign(value) !== 0)) + 1);
  return Array.from({ length }, (_, k) => {
    const vector: Rational[] = new Array(p).fill(ZERO);
    if (k + 1 === m) vector[i] = rational(unit);
    for (const [n, j] of others.entries()) vector[j] = levels[k]?.[n] ?? ZERO;
    return vector;
  });
}

/** A form of lowest order, and whether it mentions the unknowns. */
interface Form {
  readonly form: Poly;
  readonly free: boolean;
}

class Branches {
  readonly #unknowns: number;
  readonly #degree: number;
  #left: number;

  constructor(unknowns: number, degree: number, nodes: number) {
    this.#unknowns = unknowns;
    this.#degree = degree;
    this.#left = nodes;
  }

  /** Completions of the levels s₁ … s_{k−1}; the guards are polynomials in t and what is to come, variables 0 and 1 …. */
  *from(
    guards: readonly Poly[],
    levels: readonly (readonly Rational[])[],
  ): Generator<readonly (readonly Rational[])[]> {
    this.#left -= 1;
    const k = levels.length + 1;
    const open: { readonly h: Poly; readonly form: Poly }[] = [];
    for (const h of guards) {
      if (isZeroPoly(h)) return;
      const { form, free } = lowestForm(h, k);
      if (free) open.push({ h, form });
      else if (sign(evaluatePoly(form, [])) < 0) return;
    }
    if (open.length === 0) {
      yield levels;
      return;
    }
    if (this.#left <= 0 || k > this.#degree) return;
    const forms = open.map(({ form }) => form);
    const hints = this.#hints(
      open.map(({ h }) => h),
      k,
    );
    for (const s of candidates(forms, this.#unknowns, hints)) {
      const kept = open.filter((_, j) => sign(evaluatePoly(forms[j]!, s)) === 0);
      const next = kept.map(({ h }) => shifted(h, s, k));
      yield* this.from(next, [...levels, s]);
      if (this.#left <= 0) return;
    }
  }

  /** The lowest forms in one unknown, the others 0: what a later level will ask of it. */
  #hints(guards: readonly Poly[], k: number): Poly[][] {
    if (this.#unknowns < 2) return [];
    return Array.from({ length: this.#unknowns }, (_, i) =>
      guards.flatMap(h => {
        const alone: Poly = new Map(
          [...h].filter(([, { exponents }]) => exponents.every((e, v) => e === 0 || v === 0 || v === i + 1)),
        );
        const { form, free } = lowestForm(alone, k);
        return free ? [form] : [];
      }),
    );
  }
}

/** The part of least weight, t of weight 1 and the unknowns of weight k, at t = 1: as a polynomial in variables 0, 1, …. */
function lowestForm(h: Poly, k: number): Form {
  let least = Number.POSITIVE_INFINITY;
  let terms: Term[] = [];
  for (const { exponents, coefficient } of h.values()) {
    const [t = 0, ...rest] = exponents;
    const weight = t + k * rest.reduce((sum, e) => sum + e, 0);
    if (weight > least) continue;
    if (weight < least) terms = [];
    least = weight;
    terms.push({ exponents: rest, coefficient });
  }
  const form = poly(terms);
  return { form, free: [...form.values()].some(({ exponents }) => exponents.length > 0) };
}

/** h with s_i tᵏ added to each unknown. */
function shifted(h: Poly, s: readonly Rational[], k: number): Poly {
  if (s.every(value => sign(value) === 0)) return h;
  const power = monomial([k]);
  const replacements: (Poly | undefined)[] = [undefined];
  for (const [i, value] of s.entries())
    replacements.push(
      sign(value) === 0 ? undefined : addPoly(variablePoly(i + 1), multiplyPoly(constantPoly(value), power)),
    );
  const sum = substitutePoly(h, replacements);
  return new Map([...sum].filter(([, { exponents }]) => (exponents[0] ?? 0) <= MAX_POWER));
}
