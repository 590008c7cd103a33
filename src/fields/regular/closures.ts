/**
 * Where two index cells meet near a point, and whether a function vanishes there: on both closures every guard that one cell
 * says to be ≥ 0 and the other ≤ 0 is 0, and so is every affine guard that the others force to be.
 */

import type { Relation } from '../../expressions/index.ts';
import {
  addPoly,
  type Exponents,
  isZeroPoly,
  monomial,
  multiplyPoly,
  negatePoly,
  type Poly,
  polyKey,
  powerPoly,
  scalePoly,
  substitutePoly,
  subtractPoly,
  type Term,
  totalDegree,
  variablePoly,
  ZERO_POLY,
} from '../../functions/near/poly.ts';
import { isDefinite } from '../../functions/near/semidefinite.ts';
import { coneDirection, type Vector } from '../../linear/index.ts';
import { isZero, type Rational, ZERO } from '../../numbers/index.ts';

/** A guard h relation 0 as a polynomial in the displacement that is a positive multiple of h. */
export interface PolyGuard {
  readonly h: Poly;
  readonly relation: Relation;
}

/** What is 0 on the common closure: affine forms, by their gradients, and other polynomials. */
export interface Meeting {
  readonly rows: readonly Vector[];
  readonly polys: readonly Poly[];
}

/** The gradient of an affine h without a constant; undefined for others. */
export function rowOf(h: Poly, n: number): Vector | undefined {
  if (totalDegree(h) !== 1) return undefined;
  const row: Rational[] = new Array(n).fill(ZERO);
  for (const { exponents, coefficient } of h.values()) {
    if (exponents.length === 0 || exponents.length > n) return undefined;
    row[exponents.length - 1] = coefficient;
  }
  return row;
}

const rowsOf = (polys: readonly Poly[], n: number): Vector[] =>
  polys.map(h => rowOf(h, n)).filter(row => row !== undefined);

/** Equal for positive multiples of one polynomial. */
export function rayKey(h: Poly): string {
  const [first] = [...h].sort(([a], [b]) => (a < b ? -1 : 1));
  return first === undefined ? '' : polyKey(scalePoly(h, first[1].coefficient.abs().inverse()));
}

/** What two cells have in common near the point; undefined where one of them is empty there. */
export function meeting(a: readonly PolyGuard[], b: readonly PolyGuard[], n: number): Meeting | undefined {
  if (isEmpty(a, n) || isEmpty(b, n)) return undefined;
  const both = [...a, ...b];
  const equations = both.filter(({ relation }) => relation === '=').map(({ h }) => h);
  const weak = both.filter(({ relation }) => relation === '>' || relation === '>=').map(({ h }) => h);
  const keys = new Set(weak.map(rayKey));
  const zero = [...equations, ...weak.filter(h => keys.has(rayKey(negatePoly(h))))];
  const equal = rowsOf(zero, n);
  const sides = rowsOf(weak, n);
  const forced = sides.filter(row => !coneDirection([row], sides, equal, n).feasible);
  return { rows: [...equal, ...forced], polys: zero.filter(h => rowOf(h, n) === undefined) };
}

/** Whether the affine guards of a cell alone show that it has no point near the one in question. */
export function isEmpty(guards: readonly PolyGuard[], n: number): boolean {
  const rows = (wanted: Relation): Vector[] =>
    rowsOf(
      guards.filter(({ relation }) => relation === wanted).map(({ h }) => h),
      n,
    );
  const strict = rows('>');
  return strict.length > 0 && !coneDirection(strict, rows('>='), rows('='), n).feasible;
}

/** Whether f is 0 wherever all of these are, near 0; f gives it with polynomials in the place of the first n variables. */
export function vanishesOn(
  { rows, polys }: Meeting,
  f: (variables: readonly Poly[]) => Poly,
  n: number,
): boolean {
  const replacements = solved(rows, n);
  const rest = f(replacements.map((known, i) => known ?? variablePoly(i)));
  if (isZeroPoly(rest)) return true;
  return polys.some(h => {
    const factor = substitutePoly(h, replacements);
    if (isZeroPoly(factor)) return false;
    if (onlyAtZero(factor, replacements, n)) return isZero(rest.get('')?.coefficient ?? ZERO);
    return [1, 2, 3].some(k => divides(factor, powerPoly(rest, k)));
  });
}

/** For each pivot variable what it is where all the rows are 0. */
function solved(rows: readonly Vector[], n: number): (Poly | undefined)[] {
  const reduced: { pivot: number; row: Rational[] }[] = [];
  for (const given of rows) {
    let row = [...given];
    for (const { pivot, row: other } of reduced) {
      const factor = row[pivot]!;
      if (!isZero(factor)) row = row.map((value, i) => value.sub(factor.mul(other[i]!)));
    }
    const pivot = row.findIndex(value => !isZero(value));
    if (pivot < 0) continue;
    const scale = row[pivot]!.inverse();
    row = row.map(value => value.mul(scale));
    for (const known of reduced) {
      const factor = known.row[pivot]!;
      if (!isZero(factor)) known.row = known.row.map((value, i) => value.sub(factor.mul(row[i]!)));
    }
    reduced.push({ pivot, row });
  }
  const replacements: (Poly | undefined)[] = new Array(n).fill(undefined);
  for (const { pivot, row } of reduced)
    replacements[pivot] = row.reduce(
      (sum, value, i) =>
        i === pivot || isZero(value) ? sum : addPoly(sum, scalePoly(variablePoly(i), value.neg())),
      ZERO_POLY,
    );
  return replacements;
}

/** Whether the polynomial in the variables that are left is 0 at 0 only. */
function onlyAtZero(h: Poly, replacements: readonly (Poly | undefined)[], n: number): boolean {
  const left = Array.from({ length: n }, (_, i) => i).filter(i => replacements[i] === undefined);
  return isDefinite(h, left) !== 0;
}

/** Steps of one division. */
const MAX_STEPS = 2_000;

/** Whether h divides f, as polynomials. */
export function divides(h: Poly, f: Poly): boolean {
  const lead = leadingTerm(h);
  let rest = f;
  for (let step = 0; step < MAX_STEPS; step++) {
    if (isZeroPoly(rest)) return true;
    const top = leadingTerm(rest);
    const length = Math.max(top.exponents.length, lead.exponents.length);
    const exponents = Array.from({ length }, (_, i) => (top.exponents[i] ?? 0) - (lead.exponents[i] ?? 0));
    if (exponents.some(e => e < 0)) return false;
    const factor = scalePoly(monomial(exponents), top.coefficient.div(lead.coefficient));
    rest = subtractPoly(rest, multiplyPoly(factor, h));
  }
  return false;
}

/** The largest term: lexicographically by exponents. */
const leadingTerm = (h: Poly): Term =>
  [...h.values()].reduce((most, term) => (isLarger(term.exponents, most.exponents) ? term : most));

function isLarger(a: Exponents, b: Exponents): boolean {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
