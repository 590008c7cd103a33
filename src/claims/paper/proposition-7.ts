/** Proposition 7: quantifier elimination, for polygons and for piecewise affine programs, and its consequence for Claim 1. */

import fc from 'fast-check';
import { type Affine, linearRegions } from '../../arrangement/index.ts';
import { counted } from '../../documents/counted.ts';
import { polyhedronPoint } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import { derivativeFunction, functionValue } from '../../polynomials/index.ts';
import { isRestrictionFailure, lineCurve, restrict } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { declared, expressions, fewNumbers, lineOf, q } from '../kit/programs.ts';

/** ∃y: a x + b y + c ≥ 0 for each triple (a, b, c); at one x. */
interface Formula {
  readonly inequalities: readonly (readonly [number, number, number])[];
  readonly x: Rational;
}

/** The quantifier eliminated: inequalities in x alone (Fourier and Motzkin). */
function eliminated(inequalities: Formula['inequalities']): readonly (readonly [number, number])[] {
  const free = inequalities.filter(([, b]) => b === 0).map(([a, , c]) => [a, c] as const);
  const [below, above] = [1, -1].map(side => inequalities.filter(([, b]) => b * side > 0));
  const joined = below!.flatMap(([a, b, c]) =>
    above!.map(([d, e, f]) => [a * -e + d * b, c * -e + f * b] as const),
  );
  return [...free, ...joined];
}

/** The formula with its quantifier, by a point of the polygon; and without, by signs in x. */
function examine({ inequalities, x }: Formula, partial = false): Observed {
  const constraints = inequalities.map(([a, b, c]) => ({
    a: [q(b)],
    c: q(c).add(q(a).mul(x)),
    relation: '>=' as const,
  }));
  const exists = polyhedronPoint(constraints, 1).feasible;
  const all = eliminated(partial ? inequalities.slice(1) : inequalities);
  const free = all.every(([a, c]) => q(a).mul(x).add(q(c)).compare(q(0)) >= 0);
  return heldIf(
    exists === free,
    `∃y: ${exists}; ${counted(all.length, 'inequality', 'inequalities')} in x: ${free}`,
  );
}

/** ∃y: f(x, y) ≥ 0, for a piecewise affine f; at one x. */
interface Existence {
  readonly text: string;
  readonly x: Rational;
}

/** By the linear regions of f, each with the quantifier eliminated, against the pieces of f along the line through x; `partial`: of one region. */
function existsAlong({ text, x }: Existence, partial = false): Observed {
  const line = lineOf(text);
  const regions = linearRegions(line, () => {});
  const along = restrict(line, lineCurve([x, q(0)], [x, q(1)]), {});
  if (typeof regions === 'string' || isRestrictionFailure(along)) return UNMET;
  const free = (partial ? regions.slice(0, 1) : regions).some(({ polyhedron, value }) =>
    withoutSecond([...polyhedron.inequalities!.values(), value]).every(
      ([a, c]) => a.mul(x).add(c).compare(q(0)) >= 0,
    ),
  );
  const exists = along.pieces.some(({ from, to, values: [f] }) => {
    const slope = derivativeFunction(f!);
    const rise = functionValue(slope, q(0))!;
    return (
      [from, to].some(end => end !== undefined && functionValue(f!, end.lo)!.compare(q(0)) >= 0) ||
      (to === undefined && rise.compare(q(0)) > 0) ||
      (from === undefined && rise.compare(q(0)) < 0) ||
      (from === undefined && to === undefined && functionValue(f!, q(0))!.compare(q(0)) >= 0)
    );
  });
  return heldIf(
    exists === free,
    `∃y: ${exists}; by inequalities in x alone, of ${counted(regions.length, 'region')}: ${free}`,
  );
}

/** Fourier and Motzkin for affine functions that are to be nonnegative. */
function withoutSecond(all: readonly Affine[]): readonly (readonly [Rational, Rational])[] {
  const rows = all.map(({ a: [a, b], c }) => [a!, b!, c] as const);
  const side = (s: number) => rows.filter(([, b]) => b.compare(q(0)) === s);
  const joined = side(1).flatMap(([a, b, c]) =>
    side(-1).map(([d, e, f]) => [d.mul(b).sub(a.mul(e)), f.mul(b).sub(c.mul(e))] as const),
  );
  return [...side(0).map(([a, , c]) => [a, c] as const), ...joined];
}

const entry = fc.integer({ min: -3, max: 3 });

export const proposition7: Claim = {
  id: 'proposition-7',
  kind: 'proposition',
  title: 'First order formulas of definable functions and sets describe definable sets',
  statement:
    'Any first order formula (quantification on variables only) involving definable functions and definable sets describes a definable set.',
  source: 'Proposition 7, Appendix C.1, after [16]',
  hypotheses: ['quantification on variables only'],
  decidable:
    'For linear inequalities the quantifier is eliminated by hand, and the result compared with the existence of a point.',
  dependsOn: [],
  experiments: [
    experiment<Formula>({
      says: 'A conjunction of linear inequalities with ∃y is one of inequalities without.',
      method: 'exact',
      given: [
        {
          inequalities: [
            [1, 1, 0],
            [0, -1, 1],
            [-1, 0, 2],
          ],
          x: q(0),
        },
        {
          inequalities: [
            [0, 1, -1],
            [0, -1, 0],
          ],
          x: q(0),
        },
      ],
      settled: 'drawn',
      drawn: fc.record({
        inequalities: fc.array(fc.tuple(entry, entry, entry), { minLength: 2, maxLength: 5 }),
        x: fc.tuple(entry, fc.integer({ min: 1, max: 3 })).map(([n, d]) => q(n, d)),
      }),
      runs: 60,
      show: ({ inequalities, x }) =>
        `∃y: ${inequalities.map(([a, b, c]) => `${a}x + ${b}y + ${c} ≥ 0`).join(', ')} at x = ${x.toFraction()}`,
      examine: one => examine(one),
      falsehood: { says: 'It is so without the first inequality.', examine: one => examine(one, true) },
    }),
    experiment<Existence>({
      says: 'For a piecewise affine f the set {x : ∃y f(x, y) ≥ 0} is that of inequalities in x alone, region by region.',
      method: 'exact',
      given: [-2, -1, 0, 1, 2].flatMap(x =>
        [
          'f(x, y) = -abs(x - y) - abs(x + y) + 1',
          'f(x, y) = min(x - y, y) - 1',
          'f(x, y) = relu(x) - abs(y) - 1',
        ].map(text => ({ text, x: q(x) })),
      ),
      settled: 'drawn',
      drawn: fc.record({
        text: expressions(2, { affine: true }).map(body => declared(2, `${body} - 1`)),
        x: fewNumbers,
      }),
      runs: 25,
      show: ({ text, x }) => `${text} at x = ${x.toFraction()}`,
      examine: one => existsAlong(one),
      falsehood: { says: 'One region is enough.', examine: one => existsAlong(one, true) },
    }),
  ],
  beyond:
    'The statement itself, for (ℝ, exp): a theorem of model theory. Its consequence along segments is Claim 1, which is decided.',
};
