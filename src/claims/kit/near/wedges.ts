/**
 * Sets between two curves that meet in a point: {p(u) < v < q(u)} near 0 for polynomials p and q of one variable. Whether it reaches 0 is
 * seen from the first coefficient of q − p alone, of whatever order it is; linear coordinates u and v do not change that.
 */
import fc from 'fast-check';
import { explain } from '../../../fields/index.ts';
import type { Rational } from '../../../numbers/index.ts';
import { isEvaluationFailure } from '../../../programs/index.ts';
import { heldIf, type Observed, open } from '../../experiment.ts';
import { lineOf, q } from '../programs.ts';
import { isSameSet, showSet } from '../sets.ts';

/** Coefficients of u, u², u³, …; u and v by their coefficients in the inputs. */
export interface Wedge {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly u: readonly number[];
  readonly v: readonly number[];
}

const NAMES = ['x', 'y', 'z'];

const linear = (coefficients: readonly number[]): string =>
  coefficients.map((c, i) => `${c}*${NAMES[i]}`).join(' + ');

const polynomialIn = (coefficients: readonly number[], u: string): string =>
  coefficients.map((c, k) => `${c}*${u}^${k + 1}`).join(' + ');

/** max(0, min(v − p(u), q(u) − v)): it is not 0 between the curves alone, and has a piece beside each of them. */
export const wedgeText = ({ lower, upper, u, v }: Wedge): string =>
  `f(${NAMES.slice(0, u.length).join(', ')}) =
  u = ${linear(u)}
  v = ${linear(v)}
  relu(min(v - (${polynomialIn(lower, 'u')}), ${polynomialIn(upper, 'u')} - v))`;

export const showWedge = ({ lower, upper, u, v }: Wedge): string =>
  `${polynomialIn(lower, 'u')} < v < ${polynomialIn(upper, 'u')}, u = ${linear(u)}, v = ${linear(v)}`;

/** q − p is positive on one side of 0: its first coefficient is, or stands at an odd power. */
function isOpen({ lower, upper }: Wedge): boolean {
  const gap = Array.from(
    { length: Math.max(lower.length, upper.length) },
    (_, k) => (upper[k] ?? 0) - (lower[k] ?? 0),
  );
  const k = gap.findIndex(c => c !== 0);
  return k >= 0 && (gap[k]! > 0 || k % 2 === 0);
}

/** Clarke’s set at 0: 0 outside, and the gradients beside both curves if the set between them reaches 0; `flat`: to first order. */
export function isWedgeSeen(wedge: Wedge, flat = false): Observed {
  const { lower, upper, u, v } = wedge;
  const found = explain(
    lineOf(wedgeText(wedge)),
    u.map(() => q(0)),
  );
  if (isEvaluationFailure(found) || found.clarke.status !== 'exact') return open('Clarke’s set');
  const gradient = (side: 1 | -1, slope: number): readonly Rational[] =>
    u.map((c, i) => q(side * (v[i]! - slope * c)));
  const isSeen = isOpen(flat ? { ...wedge, lower: lower.slice(0, 1), upper: upper.slice(0, 1) } : wedge);
  const wanted = isSeen ? [gradient(1, lower[0]!), gradient(-1, upper[0]!)] : [];
  return heldIf(
    isSameSet(found.clarke.gradients, [u.map(() => q(0)), ...wanted]),
    `∂ᶜf(0) is the hull of ${showSet(found.clarke.gradients)}`,
  );
}

/** In two or three inputs; most of them of one slope, so that first order says nothing. */
export const wedges: fc.Arbitrary<Wedge> = fc
  .tuple(
    fc.constantFrom(0, 0, 1),
    fc.constantFrom(0, 0, 0, 1),
    fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 3 }),
    fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 1, maxLength: 3 }),
    fc.constantFrom<readonly [readonly number[], readonly number[]]>(
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 1],
        [1, -1],
      ],
      [
        [1, 0, 0],
        [0, 1, 1],
      ],
      [
        [0, 1, -1],
        [1, 1, 0],
      ],
    ),
  )
  .map(([slope, turned, lower, upper, [u, v]]) => ({
    lower: [slope, ...lower],
    upper: [slope + turned, ...upper],
    u,
    v,
  }));
