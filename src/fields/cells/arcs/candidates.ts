/** Rational points at which none of some polynomials is negative, those first at which most are positive. */

import {
  constantPoly,
  evaluatePoly,
  type Poly,
  substitutePoly,
  totalDegree,
} from '../../../functions/near/poly.ts';
import { coneDirection, type Vector } from '../../../linear/index.ts';
import { ONE, type Rational, rational, sign, ZERO } from '../../../numbers/index.ts';
import {
  between,
  degree,
  isExact,
  isolateRoots,
  multiplyPolynomials,
  ONE_POLYNOMIAL,
  type Polynomial,
  polynomial,
  type RealRoot,
} from '../../../polynomials/index.ts';

/** At most this many are offered. */
const MAX_CANDIDATES = 16;
/** Entries that are tried as they are. */
const SMALL: readonly Rational[] = [0, 1, -1, 2, -2]
  .map(n => rational(n))
  .concat(rational(1, 2), rational(-1, 2));
/** Of the others while one coordinate varies. */
const UNITS: readonly Rational[] = [0, 1, -1].map(n => rational(n));

/** `hints`: by axis, forms of that coordinate alone that should rather be positive. */
export function candidates(
  forms: readonly Poly[],
  unknowns: number,
  hints: readonly (readonly Poly[])[],
): Vector[] {
  if (unknowns === 0) return [[]];
  const proposed: Vector[] = unknowns === 1 ? onLine(forms, [ZERO], 0) : inSpace(forms, unknowns, hints);
  const ranked = new Map<string, { point: Vector; positive: number; hoped: number; size: number }>();
  for (const point of proposed) {
    const key = point.map(String).join();
    if (ranked.has(key)) continue;
    const signs = forms.map(form => sign(evaluatePoly(form, point)));
    if (signs.includes(-1)) continue;
    const size = point.reduce((sum, value) => sum + value.n.toString().length + value.d.toString().length, 0);
    const hoped = hints.flat().reduce((sum, form) => sum + sign(evaluatePoly(form, point)), 0);
    ranked.set(key, { point, positive: signs.filter(one => one > 0).length, hoped, size });
  }
  return [...ranked.values()]
    .sort((a, b) => b.positive - a.positive || b.hoped - a.hoped || a.size - b.size)
    .slice(0, MAX_CANDIDATES)
    .map(({ point }) => point);
}

function inSpace(forms: readonly Poly[], unknowns: number, hints: readonly (readonly Poly[])[]): Vector[] {
  const found: Vector[] = forms.every(form => totalDegree(form) <= 1) ? affinePoints(forms, unknowns) : [];
  const origin: Vector = new Array<Rational>(unknowns).fill(ZERO);
  for (const [i, hint] of hints.entries()) found.push(...onLine(hint, origin, i));
  const values = unknowns <= 3 ? SMALL : UNITS;
  if (unknowns <= 5) found.push(...grid(values, unknowns));
  if (unknowns <= 3)
    for (let i = 0; i < unknowns; i++)
      for (const rest of grid(UNITS, unknowns - 1))
        found.push(...onLine(forms, [...rest.slice(0, i), ZERO, ...rest.slice(i)], i));
  return found;
}

const grid = (values: readonly Rational[], n: number): Rational[][] =>
  n === 0 ? [[]] : grid(values, n - 1).flatMap(head => values.map(value => [...head, value]));

/** The points on a line parallel to an axis where signs change, as far as they are rational, and one between each two. */
function onLine(forms: readonly Poly[], base: Vector, axis: number): Vector[] {
  const product = forms
    .map(form => restricted(form, base, axis))
    .filter(one => degree(one) > 0)
    .reduce(multiplyPolynomials, ONE_POLYNOMIAL);
  const roots: RealRoot[] = degree(product) > 0 ? isolateRoots(product) : [];
  const values: Rational[] = [];
  for (let i = 0; i <= roots.length; i++) {
    values.push(between(roots[i - 1], roots[i]));
    const root = roots[i];
    if (root && isExact(root)) values.push(root.lo);
  }
  return values.map(value => base.map((own, i) => (i === axis ? value : own)));
}

function restricted(form: Poly, base: Vector, axis: number): Polynomial {
  const fixed = substitutePoly(
    form,
    base.map((value, i) => (i === axis ? undefined : constantPoly(value))),
  );
  const coefficients: Rational[] = new Array(totalDegree(fixed) + 1).fill(ZERO);
  for (const { exponents, coefficient } of fixed.values()) coefficients[exponents[axis] ?? 0] = coefficient;
  return polynomial(coefficients);
}

/** A point of {all forms ≥ 0} where every form that can be positive is, for affine forms. */
function affinePoints(forms: readonly Poly[], unknowns: number): Vector[] {
  const rows = forms.map(form => {
    const row: Rational[] = new Array(unknowns + 1).fill(ZERO);
    for (const { exponents, coefficient } of form.values())
      row[exponents.length === 0 ? unknowns : exponents.length - 1] = coefficient;
    return row;
  });
  const height = Array.from({ length: unknowns + 1 }, (_, i) => (i === unknowns ? ONE : ZERO));
  let sum: Rational[] | undefined;
  for (const row of rows) {
    const cone = coneDirection([height, row], rows);
    if (cone.feasible) sum = sum ? sum.map((value, i) => value.add(cone.direction[i]!)) : [...cone.direction];
  }
  if (sum === undefined) {
    const cone = coneDirection([height], rows);
    if (!cone.feasible) return [];
    sum = [...cone.direction];
  }
  const scale = sum[unknowns]!.inverse();
  return [sum.slice(0, unknowns).map(value => value.mul(scale))];
}
