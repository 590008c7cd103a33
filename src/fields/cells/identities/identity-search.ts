/**
 * Identities that empty a cell, by exact linear algebra. The factors of the summands are unknown: a constant λ ≥ 0, and
 * further terms of any sign where λ > 0. The largest possible set of summands with λ > 0 is found by leaving further terms
 * out wherever no solution has λ > 0, until nothing changes: so no identity of the given shape is missed.
 */

import type { Germs } from '../../../functions/near/germ.ts';
import {
  constantPoly,
  multiplyPoly,
  type Poly,
  scalePoly,
  subtractPoly,
  variableCount,
} from '../../../functions/near/poly.ts';
import { coneDirection, type Vector } from '../../../linear/index.ts';
import { isZero, type Rational, sign, ZERO } from '../../../numbers/index.ts';
import { compact, holdsIdentity, type Identity, productOf } from './identity.ts';
import { type Template, type TemplateEffort, templates } from './templates.ts';

/** Linear systems with more entries than this are not solved: some seconds. */
const MAX_TERMS = 8_000;

/** An identity that empties {all guards > 0} near 0; undefined where none of this effort's shapes is one. */
export function findIdentity(
  guards: readonly Poly[],
  germs: Germs,
  effort: TemplateEffort,
): Identity | undefined {
  const { p } = germs;
  const shapes = templates(guards, p, effort);
  const terms = shapes.reduce((sum, one) => sum + (1 + one.tails.length) * productOf(one, guards).size, 0);
  if (terms > MAX_TERMS) return undefined;
  const first = solve(guards, p, shapes);
  if (first === undefined) return undefined;
  const identity = plainest(first, guards, p);
  const last = Math.max(...guards.map(variableCount));
  return compact({ ...identity, remainders: germs.remainders.slice(0, Math.max(0, last - p)) });
}

interface Solution {
  readonly identity: Omit<Identity, 'remainders'>;
  /** The shapes that occur in it. */
  readonly used: readonly Template[];
}

/** What saying the same more plainly may cost, in products of summands and terms. */
const PLAINER = 20_000;

/** Fewer summands, whole groups left out first; then fewer further terms: as far as that costs little. */
function plainest(first: Solution, guards: readonly Poly[], p: number): Solution['identity'] {
  let found = first;
  let left = PLAINER;
  const solved = (shapes: readonly Template[]): Solution | undefined => {
    left -= shapes.reduce((terms, { tails }) => terms + 1 + tails.length, 0) * shapes.length;
    return left < 0 ? undefined : solve(guards, p, shapes);
  };
  for (let size = Math.ceil(first.used.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let from = 0; from < found.used.length && left > 0; ) {
      const fewer = solved(found.used.filter((_, i) => i < from || i >= from + size));
      if (fewer) found = fewer;
      else from += size;
    }
  for (let i = 0; i < found.used.length && left > 0; i++)
    found = solved(found.used.map((one, j) => (j === i ? { ...one, tails: [] } : one))) ?? found;
  return found.identity;
}

function solve(guards: readonly Poly[], p: number, shapes: readonly Template[]): Solution | undefined {
  const products = shapes.map(shape => productOf(shape, guards));
  let support = shapes.map((_, k) => k);
  for (;;) {
    const free = new FreeSpan();
    for (const k of support)
      for (const tail of shapes[k]!.tails) free.add(k, tail, multiplyPoly(tail, products[k]!));
    const reduced = support.map(k => free.reduce(products[k]!));
    const weights = largestCombination(reduced.map(({ rest }) => rest));
    if (weights === undefined) return undefined;
    const kept = support.filter((_, i) => sign(weights[i]!) > 0);
    const tailed = (list: readonly number[]) => list.filter(k => shapes[k]!.tails.length > 0).length;
    if (tailed(kept) === tailed(support)) {
      const identity = assemble(shapes, support, weights, reduced, guards);
      return holdsIdentity(identity, p) ? { identity, used: kept.map(k => shapes[k]!) } : undefined;
    }
    support = kept;
  }
}

function assemble(
  shapes: readonly Template[],
  support: readonly number[],
  weights: readonly Rational[],
  reduced: readonly Reduced[],
  guards: readonly Poly[],
): Omit<Identity, 'remainders'> {
  const units = new Map<number, Poly>(support.map((k, i) => [k, constantPoly(weights[i]!)]));
  for (const [i, { used }] of reduced.entries())
    for (const [{ owner, tail }, factor] of used)
      units.set(owner, subtractPoly(units.get(owner)!, scalePoly(tail, factor.mul(weights[i]!))));
  const summands = support
    .filter((_, i) => sign(weights[i]!) > 0)
    .map(k => ({ unit: units.get(k)!, root: shapes[k]!.root, of: shapes[k]!.of }));
  return { guards, summands };
}

/** One further term of a factor: tail times the owner's product. */
interface Free {
  readonly owner: number;
  readonly tail: Poly;
}

interface Reduced {
  /** The polynomial modulo the span, in normal form. */
  readonly rest: Poly;
  /** What was subtracted, in terms of what was added to the span. */
  readonly used: ReadonlyMap<Free, Rational>;
}

/** A span of polynomials in echelon form: each basis vector has a monomial that no other one has. */
class FreeSpan {
  readonly #basis = new Map<string, { readonly vector: Poly; readonly from: ReadonlyMap<Free, Rational> }>();

  add(owner: number, tail: Poly, vector: Poly): void {
    const { rest, used } = this.reduce(vector);
    const [first] = rest;
    if (first === undefined) return;
    const [pivot, { coefficient }] = first;
    const scale = coefficient.inverse();
    const from = new Map([...used].map(([one, factor]) => [one, factor.mul(scale).neg()]));
    from.set({ owner, tail }, scale);
    const monic = scalePoly(rest, scale);
    for (const [key, other] of this.#basis) {
      const factor = other.vector.get(pivot)?.coefficient;
      if (factor === undefined) continue;
      this.#basis.set(key, {
        vector: subtractPoly(other.vector, scalePoly(monic, factor)),
        from: plusScaled(other.from, from, factor.neg()),
      });
    }
    this.#basis.set(pivot, { vector: monic, from });
  }

  reduce(vector: Poly): Reduced {
    let rest = vector;
    let used: ReadonlyMap<Free, Rational> = new Map();
    for (const key of vector.keys()) {
      const basis = this.#basis.get(key);
      if (basis === undefined) continue;
      const factor = vector.get(key)!.coefficient;
      rest = subtractPoly(rest, scalePoly(basis.vector, factor));
      used = plusScaled(used, basis.from, factor);
    }
    return { rest, used };
  }
}

function plusScaled(
  a: ReadonlyMap<Free, Rational>,
  b: ReadonlyMap<Free, Rational>,
  factor: Rational,
): Map<Free, Rational> {
  const sum = new Map(a);
  for (const [key, value] of b) sum.set(key, (sum.get(key) ?? ZERO).add(value.mul(factor)));
  return sum;
}

/** λ ≥ 0, not all 0, with Σ λ_k a_k = 0 and as many λ_k > 0 as there can be; undefined where there is none. */
function largestCombination(polys: readonly Poly[]): Rational[] | undefined {
  const monomials = [...new Set(polys.flatMap(one => [...one.keys()]))];
  if (monomials.length === 0) monomials.push('');
  const columns: Vector[] = polys.map(one => monomials.map(key => one.get(key)?.coefficient ?? ZERO));
  const weights: Rational[] = polys.map(() => ZERO);
  for (;;) {
    const open = weights.flatMap((weight, k) => (isZero(weight) ? [k] : []));
    if (open.length === 0) return weights;
    const rest = weights.flatMap((weight, k) => (isZero(weight) ? [] : [k]));
    const cone = coneDirection(
      open.map(k => columns[k]!),
      rest.map(k => columns[k]!),
      [],
      monomials.length,
    );
    if (cone.feasible) return rest.length > 0 ? weights : undefined;
    for (const [i, k] of open.entries()) weights[k] = weights[k]!.add(cone.multipliers.strict[i]!);
    for (const [i, k] of rest.entries()) weights[k] = weights[k]!.add(cone.multipliers.weak[i]!);
  }
}
