/** Claim 2: the boundaries of the sets V_j = {s = j} have measure zero, and their interiors are dense. */

import { linearRegions } from '../../arrangement/index.ts';
import { containsPoint, pointOf } from '../../arrangement/polyhedron.ts';
import { counted } from '../../documents/counted.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import { isExact } from '../../polynomials/index.ts';
import { axis, isRestrictionFailure, restrict } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { type ClaimCase, caseOf, cases, q } from '../kit/programs.ts';

const [FROM, TO] = [q(-5), q(5)];

/** The lengths of the intervals on which s is constant sum up to all; `without`: the first left out. */
function fillsLine({ line }: ClaimCase, without = 0): Observed {
  const found = restrict(line, axis, { from: FROM, to: TO });
  if (isRestrictionFailure(found)) return UNMET;
  const ends = found.pieces.slice(without).map(({ from, to }) => [from!, to!] as const);
  if (ends.flat().some(end => !isExact(end))) return UNMET;
  const length = ends.reduce<Rational>((sum, [from, to]) => sum.add(to.lo.sub(from.lo)), q(0));
  return heldIf(
    length.equals(TO.sub(FROM)),
    `${counted(found.breakpoints.length, 'boundary point')} in [−5, 5], the intervals between them have length ${length.toFraction()} in all`,
  );
}

/** Every point of the plane is the limit of interior points: the segment to an interior point of a region that holds it stays inside. */
function isDense({ line, at }: ClaimCase, without = false): Observed {
  const regions = linearRegions(line, () => {});
  if (typeof regions === 'string') return UNMET;
  const near = regions.filter(({ polyhedron }) => containsPoint(polyhedron, at));
  const kept = without ? regions.filter(region => !near.includes(region)) : near;
  const holds = kept.some(({ polyhedron }) => {
    if (!containsPoint(polyhedron, at)) return false;
    const inside = pointOf(polyhedron, '>');
    const close = inside?.map((x, i) => at[i]!.add(x.sub(at[i]!).mul(rational(1, 1_000_000))));
    return close !== undefined && containsPoint(polyhedron, close);
  });
  return heldIf(holds, `${near.length} of ${regions.length} regions with interior reach the point`);
}

export const claim2: Claim = {
  id: 'claim-2',
  kind: 'claim',
  title:
    'The boundary of each V_j = {x : s(x) = j} has zero measure, and the closure of the union of their interiors is ℝᵖ',
  statement: String.raw`For $V_j = \{x \in \mathbb{R}^p, s(x) = j\}$ the boundary of each $V_j$ has zero measure, and $\mathrm{cl}(\bigcup_{j=1}^m \mathrm{int}(V_j)) = \mathbb{R}^p$.`,
  source: 'Claim 2, Appendix B; its proof in Appendix C.2',
  hypotheses: ['s is an elementary index'],
  decidable:
    'On the line boundaries are finitely many algebraic numbers; for piecewise affine programs they lie on finitely many hyperplanes.',
  dependsOn: ['theorem-5'],
  property: 'gradient-almost-everywhere',
  experiments: [
    experiment<ClaimCase>({
      says: 'On the line the boundary is finite: the intervals between fill it.',
      method: 'exact',
      given: [caseOf('f(t) = abs(t) - relu(t - 1)', 0), caseOf('f(t) = max(t, t^2, 1/2)', 0)],
      drawn: cases(1),
      runs: 30,
      show: ({ text }) => text,
      examine: one => fillsLine(one),
      falsehood: { says: 'So they do without the first of them.', examine: one => fillsLine(one, 1) },
    }),
    experiment<ClaimCase>({
      says: 'Piecewise affine: each point is a limit of interior points of a region.',
      method: 'exact',
      given: [caseOf('f(x, y) = max(x, y) + abs(x - 2*y)', 0, 0)],
      settled: 'drawn',
      drawn: cases(2, { affine: true }),
      runs: 20,
      show: ({ text }) => text,
      examine: one => isDense(one),
      falsehood: {
        says: 'It is one of other regions, which do not reach it.',
        examine: one => isDense(one, true),
      },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'cl(∪_{i=j}^m int(V_j)) = ℝᵖ',
      why: 'For j = m that is the closure of one set.',
      mended: 'cl(∪_{j=1}^m int(V_j)) = ℝᵖ',
    },
  ],
};
