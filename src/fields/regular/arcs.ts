/**
 * A program along polynomial arcs x + d₁t + d₂t² + … that start at the point: the limit of f, whether it comes nearer to f(x)
 * like t, its slope, and the gradients that f has on the way.
 */

import { germField, germFieldOf, type OneSided, seriesOf } from '../../functions/beside/germ-field.ts';
import { coefficientOf } from '../../functions/beside/log-series.ts';
import { type Fallible, isFailure, isZero, ONE, type Rational, ZERO } from '../../numbers/index.ts';
import { fromPolynomial, polynomial } from '../../polynomials/index.ts';
import {
  backward,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import type { Arc } from '../cells/arcs/along.ts';

/** fine: it grows like tᵏ at most, and these are its coefficients of tᵏ. breaks: it does not. */
export type Growth =
  | { readonly kind: 'fine'; readonly slopes: readonly Rational[] }
  | { readonly kind: 'breaks' | 'open'; readonly why: string };

const coordinates = (x: readonly Rational[], arc: Arc): OneSided[] =>
  x.map((start, i) => fromPolynomial(polynomial([start, ...arc.map(d => d[i]!)])));

type Germs = typeof germField;

/** Few terms of series suffice where little cancels, and cost much less. */
const FIELDS: readonly Germs[] = [germFieldOf(5), germField];

/** What one of the fields says, in the order of what they cost. */
function said(find: (field: Germs) => Growth): Growth {
  const [few, all] = FIELDS;
  const found = find(few!);
  return found.kind === 'open' ? find(all!) : found;
}

type Run = { readonly values: readonly OneSided[] } | Exclude<Growth, { kind: 'fine' }>;

function run(field: Germs, program: StraightLine, x: readonly Rational[], arc: Arc): Run {
  const evaluation = evaluate(field, program, coordinates(x, arc));
  if (!isEvaluationFailure(evaluation))
    return { values: program.outputs.map(slot => evaluation.values[slot]!) };
  const { kind, why } = evaluation.failure;
  return kind === 'undefined'
    ? { kind: 'breaks', why: `there are points as near as one likes at which it has no value (${why})` }
    : { kind: 'open', why };
}

/** Whether a function is O(tᵏ), and its coefficient of tᵏ. */
function growth(
  a: OneSided,
  k: number,
  jump: string,
): Fallible<Rational> | Exclude<Growth, { kind: 'fine' }> {
  const series = seriesOf(a);
  const unknown = { kind: 'open', why: 'what the function does near the point is not known' } as const;
  for (let i = Math.min(series.order, k); i < k; i++) {
    const c = coefficientOf(series, i);
    if (c === undefined) return unknown;
    if (c.length === 0) continue;
    if (i < 0 || (i === 0 && c.length > 1)) return { kind: 'breaks', why: 'it is unbounded near the point' };
    return { kind: 'breaks', why: i === 0 ? jump : LIPSCHITZ };
  }
  const c = coefficientOf(series, k);
  if (c === undefined) return unknown;
  return c.length > 1 ? { kind: 'breaks', why: k === 0 ? jump : LIPSCHITZ } : (c[0] ?? ZERO);
}

const LIPSCHITZ = 'it is not locally Lipschitz: its difference quotients are unbounded near the point';

function grown(values: readonly OneSided[], k: number, jump: string): Growth {
  const slopes: Rational[] = [];
  for (const value of values) {
    const slope = growth(value, k, jump);
    if ('kind' in slope) return { kind: slope.kind === 'breaks' ? 'breaks' : 'open', why: slope.why };
    slopes.push(slope);
  }
  return { kind: 'fine', slopes };
}

/** f along the arc, which goes off like tᵏ for its first d_k ≠ 0, compared with the values of the outputs at x. */
export function approach(
  program: StraightLine,
  x: readonly Rational[],
  values: readonly Rational[],
  arc: Arc,
): Growth {
  const k = 1 + arc.findIndex(d => !d.every(isZero));
  if (k === 0) return { kind: 'open', why: 'the arc does not leave the point' };
  return said(field => {
    const found = run(field, program, x, arc);
    if ('kind' in found) return found;
    const gaps = found.values.map((value, i) => field.sub(value, field.from(values[i]!)));
    return grown(gaps, k, 'it jumps there');
  });
}

/** An arc along a ray, x + d tⁿ, on which n-th roots are series in whole powers. */
const ramified = (direction: readonly Rational[], n: number): Arc => [
  ...new Array<readonly Rational[]>(n - 1).fill(direction.map(() => ZERO)),
  direction,
];

/** What is tried in turn: t, and powers of it that take off the fractions of most exponents. */
const RAMIFICATIONS = [1, 2, 3, 4, 6, 12] as const;

/** f along a ray, t drawn out where roots ask for that; the slopes are those along the direction. */
export function approachRay(
  program: StraightLine,
  x: readonly Rational[],
  values: readonly Rational[],
  direction: readonly Rational[],
): { readonly arc: Arc; readonly growth: Growth } {
  const straight = { arc: [direction], growth: approach(program, x, values, [direction]) };
  if (straight.growth.kind !== 'open') return straight;
  for (const n of RAMIFICATIONS.slice(1)) {
    const arc = ramified(direction, n);
    const growth = approach(program, x, values, arc);
    if (growth.kind !== 'open') return { arc, growth };
  }
  return straight;
}

/** f along one arc compared with f along another: their distance is that of tᵏ, for the first k in which they differ. */
export function comparedAlong(
  program: StraightLine,
  x: readonly Rational[],
  one: Arc,
): (other: Arc) => Growth {
  const runs = new Map<Germs, Run>();
  const own = (field: Germs): Run => {
    const known = runs.get(field) ?? run(field, program, x, one);
    runs.set(field, known);
    return known;
  };
  return other => {
    const length = Math.max(one.length, other.length);
    const k = Array.from({ length }, (_, i) => i).find(i =>
      x.some((_, j) => !isZero((one[i]?.[j] ?? ZERO).sub(other[i]?.[j] ?? ZERO))),
    );
    if (k === undefined) return { kind: 'open', why: 'the two arcs are one' };
    return said(field => {
      const a = own(field);
      if ('kind' in a) return a;
      const b = run(field, program, x, other);
      if ('kind' in b) return b;
      const gaps = a.values.map((value, i) => field.sub(value, b.values[i]!));
      return grown(gaps, k + 1, 'it jumps at points as near as one likes');
    });
  };
}

/**
 * The limit of ∇f along the ray x + td, an element of ∂ᶜf(x) where f is regular; undefined where it is not known, or where the
 * ray does not run strictly inside one index cell at each node.
 */
export function gradientAlong(
  program: StraightLine,
  x: readonly Rational[],
  direction: readonly Rational[],
): readonly Rational[] | undefined {
  for (const field of FIELDS) {
    const found = limitAlong(field, program, x, direction);
    if (found !== undefined) return found;
  }
  return undefined;
}

function limitAlong(
  field: Germs,
  program: StraightLine,
  x: readonly Rational[],
  direction: readonly Rational[],
): readonly Rational[] | undefined {
  const evaluation = evaluate(field, program, coordinates(x, [direction]));
  if (isEvaluationFailure(evaluation)) return undefined;
  for (const { g, args } of program.steps) {
    if (g.pieceCount === 1) continue;
    const cells = g.cells(
      field,
      args.map(slot => evaluation.values[slot]!),
    );
    if (isFailure(cells) || cells.length !== 1 || cells[0]!.guards.length > 0) return undefined;
  }
  const d = selectionGradients(field, program, evaluation);
  if (isEvaluationFailure(d)) return undefined;
  const limits: Rational[] = [];
  for (const entry of backward(field, program, d).flat()) {
    const limit = growth(entry, 0, '');
    if ('kind' in limit) return undefined;
    limits.push(limit);
  }
  return limits;
}

/** The directions of a line. */
export const SIDES: readonly (readonly Rational[])[] = [[ONE], [ONE.neg()]];
