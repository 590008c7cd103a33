/** What identities are looked for: summands with unknown positive factors, by increasing effort. */

import {
  addPoly,
  degreeOf,
  type Exponents,
  monomial,
  ONE_POLY,
  type Poly,
  plusExponents,
  poly,
  scalePoly,
  subtractPoly,
  variablePoly,
} from '../../../functions/near/poly.ts';
import { isZero, ONE, type Rational, rational, sign, ZERO } from '../../../numbers/index.ts';
import type { Summand } from './identity.ts';

/** One summand, and by which monomials its factor may differ from a constant. */
export interface Template extends Omit<Summand, 'unit'> {
  readonly tails: readonly Poly[];
}

export type TemplateEffort = 1 | 2 | 3;

/** The summands to try for these guards in p inputs. */
export function templates(guards: readonly Poly[], p: number, effort: TemplateEffort): Template[] {
  const low = monomials(p, 1, effort);
  const squares = [
    ...low.map(monomial),
    ...(effort > 1 ? pairs(monomials(p, 1, 2)) : []),
    ...formRoots(guards, p),
  ];
  const tailDegree = effort - 1;
  const generic = monomials(p, 1, tailDegree).map(monomial);
  const found: Template[] = squares.map(root => ({
    root,
    of: [],
    tails: effort === 1 ? [] : distinct([...generic, ...quotients(guards, root)]),
  }));
  const roots = [ONE_POLY, ...(effort > 1 ? monomials(p, 1, effort - 1).map(monomial) : [])];
  const tails = (root: Poly, guard: Poly): Poly[] => {
    if (effort === 3) return distinct([...generic, ...quotients(guards, root, guard)]);
    return root === ONE_POLY ? generic : [];
  };
  for (const [j, guard] of guards.entries())
    for (const root of roots) found.push({ root, of: [j], tails: tails(root, guard) });
  if (effort > 1 && guards.length <= 6)
    for (const i of guards.keys())
      for (const j of guards.keys()) {
        if (j < i || (j === i && effort < 3)) continue;
        for (const root of effort > 2 ? roots : [ONE_POLY])
          found.push({ root, of: [i, j], tails: root === ONE_POLY ? generic : [] });
      }
  return found;
}

/** All monomials in p variables of a total degree from `least` to `most`. */
export function monomials(p: number, least: number, most: number): Exponents[] {
  let all: number[][] = [[]];
  for (let i = 0; i < p; i++)
    all = all.flatMap(head =>
      Array.from({ length: Math.max(0, most - degreeOf(head)) + 1 }, (_, e) => [...head, e]),
    );
  return all.filter(one => degreeOf(one) >= least && degreeOf(one) <= most);
}

/** a + b and a − b, of monomials of one degree. */
function pairs(list: readonly Exponents[]): Poly[] {
  const found: Poly[] = [];
  for (const [i, a] of list.entries())
    for (const b of list.slice(0, i))
      if (degreeOf(a) === degreeOf(b))
        found.push(addPoly(monomial(a), monomial(b)), subtractPoly(monomial(a), monomial(b)));
  return found;
}

/** What is left of the guards' monomials when those of root² · factor are divided out: further terms that may be needed. */
function quotients(guards: readonly Poly[], root: Poly, factor = ONE_POLY): Poly[] {
  const [term] = root.values();
  if (root.size !== 1 || term === undefined) return [];
  const divisors = [...factor.values()]
    .slice(0, 4)
    .map(({ exponents }) => plusExponents(exponents, plusExponents(term.exponents, term.exponents)));
  return guards.flatMap(h =>
    [...h.values()].flatMap(({ exponents }) =>
      divisors.flatMap(divisor => {
        const length = Math.max(exponents.length, divisor.length);
        const rest = Array.from({ length }, (_, i) => (exponents[i] ?? 0) - (divisor[i] ?? 0));
        return rest.every(e => e >= 0) && rest.some(e => e > 0) ? [monomial(rest)] : [];
      }),
    ),
  );
}

const distinct = (list: readonly Poly[]): Poly[] => [
  ...new Map(list.map(one => [[...one.keys()].join(';'), one])).values(),
];

/** Linear forms whose squares sum up to the quadratic part of −h or −(h + h′), where it is not negative anywhere. */
function formRoots(guards: readonly Poly[], p: number): Poly[] {
  const sums = guards.flatMap((h, i) => [h, ...guards.slice(0, i).map(other => addPoly(h, other))]);
  return sums.flatMap(sum => squaresOf(quadraticPart(scalePoly(sum, ONE.neg()), p)) ?? []);
}

/** The symmetric matrix of the terms of degree 2. */
function quadraticPart(h: Poly, p: number): Rational[][] {
  const matrix = Array.from({ length: p }, () => new Array<Rational>(p).fill(ZERO));
  for (const { exponents, coefficient } of h.values()) {
    if (degreeOf(exponents) !== 2 || exponents.length > p) continue;
    const [i, j] = exponents.flatMap((e, k) => new Array<number>(e).fill(k));
    const half = coefficient.div(rational(2));
    matrix[i!]![j!] = matrix[i!]![j!]!.add(half);
    matrix[j!]![i!] = matrix[j!]![i!]!.add(half);
  }
  return matrix;
}

/** Linear forms of which the quadratic form is a positive combination of squares; undefined where it is not. */
function squaresOf(start: Rational[][]): Poly[] | undefined {
  const matrix = start.map(row => [...row]);
  const found: Poly[] = [];
  for (const k of matrix.keys()) {
    const pivot = matrix[k]![k]!;
    if (sign(pivot) < 0) return undefined;
    if (isZero(pivot)) {
      if (matrix[k]!.some(value => !isZero(value))) return undefined;
      continue;
    }
    const row = matrix[k]!.map(value => value.div(pivot));
    found.push(poly(row.flatMap((c, i) => [...scalePoly(variablePoly(i), c).values()])));
    // Row and column k become 0.
    for (const i of matrix.keys())
      for (const j of matrix.keys()) matrix[i]![j] = matrix[i]![j]!.sub(row[i]!.mul(row[j]!).mul(pivot));
  }
  return found;
}
