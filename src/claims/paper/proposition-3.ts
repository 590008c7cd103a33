/** Proposition 3: the selection gradient is the gradient almost everywhere. */

import { type Affine, linearRegions } from '../../arrangement/index.ts';
import { pointOf } from '../../arrangement/polyhedron.ts';
import { counted } from '../../documents/counted.ts';
import { type Constraint, negateVector, polyhedronPoint, type Vector } from '../../linear/index.ts';
import { parseRational, type Rational } from '../../numbers/index.ts';
import { derivativeFunction, functionValue, isExact } from '../../polynomials/index.ts';
import { axis, isRestrictionFailure, restrict } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { gradientOf } from '../kit/ad.ts';
import { type ClaimCase, caseOf, cases, lineOf, q, showCase, showVector } from '../kit/programs.ts';
import { isSameVector } from '../kit/sets.ts';

/** One input: the exceptional set is finite, and between its points what is returned is f′ as a function. */
function offFinitelyMany({ line }: ClaimCase, moved = 0): Observed {
  const found = restrict(line, axis, {});
  if (isRestrictionFailure(found)) return UNMET;
  const isRight = found.pieces.every(({ values: [f], sample }) => {
    const slope = functionValue(derivativeFunction(f!), sample);
    return slope !== undefined && gradientOf(line, [sample])[0]!.equals(slope.add(q(moved)));
  });
  const wrongAt = found.breakpoints.filter(({ at, values: [f] }) => {
    const slope = isExact(at) ? functionValue(derivativeFunction(f!), at.lo) : undefined;
    return slope !== undefined && !gradientOf(line, [at.lo])[0]!.equals(slope);
  });
  return heldIf(
    isRight,
    `${counted(found.pieces.length, 'interval')}, ${counted(found.breakpoints.length, 'point')} between them, at ${wrongAt.length} of which another slope is returned`,
  );
}

/** Piecewise affine: regions with interior, whose closures cover the space; inside, what is returned is the region's gradient. */
function insideRegions({ line }: ClaimCase, moved = 0): Observed {
  const regions = linearRegions(line, () => {});
  if (typeof regions === 'string') return UNMET;
  const isRight = regions.every(({ polyhedron, value }) => {
    const inside = pointOf(polyhedron, '>');
    const gradient = value.a.map(slope => slope.add(q(moved)));
    return inside !== undefined && isSameVector(gradientOf(line, inside), gradient);
  });
  return heldIf(isRight, `${counted(regions.length, 'region')} with interior`);
}

/** Whether closed regions cover the space: no point lies outside each of them, by one of its inequalities turned round. */
function covers({ line }: ClaimCase, without = 0): Observed {
  const regions = linearRegions(line, () => {});
  if (typeof regions === 'string') return UNMET;
  const kept = regions.slice(without).map(({ polyhedron }) => [...polyhedron.inequalities!.values()]);
  const gap = outside(kept, [], line.p);
  return heldIf(
    gap === undefined,
    gap === undefined
      ? `the closures of ${regions.length} regions cover ℝ^${line.p}`
      : `${showVector(gap)} is in none`,
  );
}

/** A point that violates an inequality of each region, strictly. */
function outside(
  regions: readonly (readonly Affine[])[],
  violated: readonly Constraint[],
  p: number,
): Vector | undefined {
  const found = polyhedronPoint(violated, p);
  if (!found.feasible) return undefined;
  const [first, ...rest] = regions;
  if (first === undefined) return found.point;
  for (const { a, c } of first) {
    const gap = outside(rest, [...violated, { a: negateVector(a), c: c.neg(), relation: '>' }], p);
    if (gap !== undefined) return gap;
  }
  return undefined;
}

const NULL_AT_0 = 'select n(x) { 0 when x != 0; x when x = 0 }\nf(x) = n(x)';

function returnsZero(x: Rational): Observed {
  const returned = gradientOf(lineOf(NULL_AT_0), [x])[0]!;
  return heldIf(returned.n === 0n, `∇̂ˢf = ${returned.toFraction()}`);
}

const PLANE: readonly ClaimCase[] = [
  caseOf('f(x, y) = max(x, y) + abs(x - 2*y)', 0, 0),
  caseOf('f(x, y) = relu(x + relu(y - x)) - abs(y)', 0, 0),
  caseOf('f(x, y, z) = median(x, y, z) + relu(x)', 0, 0, 0),
  caseOf('select s(x, y) { (x - x + 2)*y when x > y; x + y when x <= y }\nf(x, y) = s(x, y)', 0, 0),
  caseOf('select s(x) { x/2 + 1 when x > 2; 2*(x - 1)/1^3 when x <= 2 }\nf(x, y) = s(x) - s(2*y)/3', 0, 0),
  caseOf(
    'select s(x, y) { 3*x - y when (x - y)/2 >= 0; -(y - 3*x)^1 + 0*x when x*2 - y*2 < 0 }\nf(x, y) = relu(s(x, y))',
    0,
    0,
  ),
];

export const proposition3: Claim = {
  id: 'proposition-3',
  kind: 'proposition',
  title: 'The space is covered by closures of sets U_i, and in the interior of each ∇̂ˢf(x) = ∇f(x)',
  statement: String.raw`Let $f$ be in $\mathcal{S}$, with elementary selection $(s, f_1, \ldots, f_m)$. There exist sets $U_1, \ldots, U_N$ with nonempty interior such that $\bigcup_{i=1}^N \mathrm{cl}(U_i) = \mathbb{R}^p$ and for each $i$, in the interior of $U_i$, $$\hat\nabla^s f(x) = \nabla f(x).$$ The $U_i$ are solution sets of equations and inequalities involving functions in $\mathcal{E}$.`,
  source: 'Proposition 3, section 2.1; its proof in Appendix B',
  hypotheses: ['f ∈ 𝒮'],
  decidable:
    'For one input the exceptional set is finite, and is computed; for piecewise affine programs the U_i are polyhedra, and are listed.',
  dependsOn: ['claim-2', 'definition-4'],
  property: 'gradient-almost-everywhere',
  experiments: [
    experiment<ClaimCase>({
      says: 'One input: off finitely many points, which are computed, the derivative of f is returned.',
      method: 'exact',
      given: [
        caseOf('f(t) = relu(-t) + t - relu(t)', 0),
        caseOf('f(t) = abs(t^3 - t) - relu(t - 1/2)', 0),
        caseOf('f(t) = relu(t^2 - 2)', 0),
      ],
      settled: 'drawn',
      drawn: cases(1),
      runs: 30,
      show: ({ text }) => text,
      examine: one => offFinitelyMany(one),
      falsehood: {
        says: 'The derivative plus 1 is returned there.',
        examine: one => offFinitelyMany(one, 1),
      },
    }),
    experiment<ClaimCase>({
      says: 'Piecewise affine: inside each of the regions the gradient is returned.',
      method: 'exact',
      given: PLANE,
      settled: 'drawn',
      drawn: cases(2, { affine: true }),
      runs: 20,
      show: ({ text }) => text,
      examine: one => insideRegions(one),
      falsehood: {
        says: 'The gradient plus (1, …, 1) is returned there.',
        examine: one => insideRegions(one, 1),
      },
    }),
    experiment<ClaimCase>({
      says: 'The closures of the regions cover the space.',
      method: 'exact',
      given: PLANE,
      settled: 'drawn',
      drawn: cases(2, { affine: true }),
      runs: 10,
      show: ({ text }) => text,
      examine: one => covers(one),
      falsehood: { says: 'They do without the first of them.', examine: one => covers(one, 1) },
    }),
    experiment<string>({
      says: 'As mended, U_i = V_j not closed: on {x ≠ 0} the null function with another piece at 0 has its gradient.',
      method: 'exact',
      given: ['-2', '-1', '1', '1/2'],
      show: x => `${NULL_AT_0.split('\n')[0]}, x = ${x}`,
      examine: x => returnsZero(parseRational(x)),
      falsehood: {
        says: 'So it has in the interior of the closure, at 0.',
        examine: () => returnsZero(q(0)),
      },
    }),
    experiment<ClaimCase>({
      says: 'An exceptional set is needed: the zero function, at 0.',
      method: 'exact',
      given: [caseOf('f(t) = relu(-t) + t - relu(t)', 0)],
      show: showCase,
      examine: ({ line, at }) => {
        const returned = gradientOf(line, at)[0]!;
        return heldIf(!returned.equals(q(0)), `${returned.toFraction()} is returned, f′(0) = 0`);
      },
      falsehood: {
        says: 'So it is at 1.',
        examine: ({ line }) => heldIf(!gradientOf(line, [q(1)])[0]!.equals(q(0)), '0 is returned'),
      },
    }),
  ],
  errata: [
    {
      of: 'proof',
      printed:
        'keeping only those sets [V_j] with nonempty interior and take their closure: [these are the U_i]',
      on: 'the null function with s = 1 for x ≠ 0 and s(0) = 2: V_1 = {x ≠ 0}, cl V_1 = ℝ',
      refute: () => {
        const returned = gradientOf(lineOf(NULL_AT_0), [q(0)])[0]!;
        return heldIf(
          returned.equals(q(0)),
          `0 is in the interior of cl V_1, and ∇̂ˢf(0) = ${returned.toFraction()}, ∇f(0) = 0`,
        );
      },
      mended: 'U_i = V_j, not closed.',
    },
    {
      of: 'wording',
      printed: 'for each i = 1, in the interior of U_i',
      why: 'i runs from 1 to N.',
      mended: 'for each i = 1, …, N',
    },
  ],
};
