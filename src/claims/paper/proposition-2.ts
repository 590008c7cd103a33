/** Proposition 2: integration along segments. */
import { counted } from '../../documents/counted.ts';
import { addIntervals } from '../../numbers/enclosed/interval.ts';
import { type Rational, rational } from '../../numbers/index.ts';
import { functionValue } from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { criticalSet, integrate, isRestrictionFailure } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { differentiated } from '../kit/ad.ts';
import { LINE_FAMILIES } from '../kit/answers/along-lines.ts';
import { answered } from '../kit/answers/answered.ts';
import { DRAWN_FAMILIES } from '../kit/answers/drawn-lines.ts';
import { SEALED_FAMILIES } from '../kit/answers/sealed-lines.ts';
import { DRAWN_LINE_ANSWERS, LINE_ANSWERS, SEALED_LINE_ANSWERS } from '../kit/answers/written-down.ts';
import { all, ruled } from '../kit/conventions.ts';
import { BROKEN, BROKEN_ELEMENTARY, type Broken, isBrokenAlong, isBrokenBy } from '../kit/line/broken.ts';
import { lineOf, q } from '../kit/programs.ts';
import {
  drawnSegments,
  operationSegments,
  restrictionOf,
  type Segment,
  segmentOf,
  showSegment,
} from '../kit/segments.ts';
import { derivations } from '../kit/verified/derived.ts';
import { SEGMENTS } from '../kit/verified/segments.ts';

/** Values at both ends by Algorithm 1, and the integral of what Algorithm 2 returns; `wrong`: of the gradient, twice. */
function examine(one: Segment, wrong = false): Observed {
  const restriction = restrictionOf(one);
  if (restriction === undefined) return UNMET;
  const found = integrate(one.line, restriction);
  if (isEvaluationFailure(found) || found.holds === 'inapplicable') return UNMET;
  const ends = [one.to, one.at].map(x => differentiated(one.line, x)?.derivative.value[0]);
  if (ends.includes(undefined)) return UNMET;
  const difference = ends[0]!.sub(ends[1]!);
  if (found.integral === undefined) return open(found.why ?? 'the integral');
  const integral = wrong ? addIntervals(found.integral, found.integral) : found.integral;
  const isExact = integral.lo.equals(integral.hi);
  const agrees = isExact
    ? integral.lo.equals(difference)
    : !isApart(integral, difference) && found.holds === 'yes';
  return heldIf(
    agrees && found.holds !== 'no',
    `f(y) − f(x) = ${difference.toFraction()}, the integral is ${isExact ? integral.lo.toFraction() : `within [${integral.lo.valueOf()}, ${integral.hi.valueOf()}]`}, over ${counted(found.pieces.length, 'piece')}`,
  );
}

const isApart = ({ lo, hi }: { readonly lo: Rational; readonly hi: Rational }, x: Rational): boolean =>
  lo.compare(x) > 0 || hi.compare(x) < 0;

/**
 * |f(y) − f(x)| ≤ L |y − x| for all points of the segment: its pieces meet in the value of Algorithm 1, and each is affine, with a slope of
 * at most L; `factor`: of a part of the greatest slope.
 */
function isLipschitz(one: Segment, factor: Rational): Observed {
  const restriction = restrictionOf(one);
  if (restriction === undefined) return UNMET;
  const { pieces } = restriction;
  const slopes = pieces.map(({ values: [f] }) =>
    f!.bottom.coefficients.length === 1 && f!.top.coefficients.length <= 2 ? slopeOf(f!.top) : undefined,
  );
  if (slopes.includes(undefined)) return UNMET;
  const greatest = slopes.reduce<Rational>(
    (most, slope) => (slope!.abs().compare(most) > 0 ? slope!.abs() : most),
    q(0),
  );
  const L = greatest.mul(factor);
  const meets = pieces.slice(1).every(({ from, values: [f] }, k) => {
    const t = from!.lo;
    const value = valueOn(one, t);
    return [pieces[k]!.values[0]!, f!].every(g => functionValue(g, t)!.equals(value));
  });
  return heldIf(
    meets && slopes.every(slope => slope!.abs().compare(L) <= 0),
    `L = ${L.toFraction()} on the segment, of ${counted(pieces.length, 'piece')} that meet`,
  );
}

/** f at a point of the segment. */
const valueOn = ({ line, at, to }: Segment, t: Rational): Rational =>
  differentiated(
    line,
    at.map((x, i) => x.add(t.mul(to[i]!.sub(x)))),
  )!.derivative.value[0]!;

const slopeOf = ({
  coefficients,
  denominator,
}: {
  readonly coefficients: readonly bigint[];
  readonly denominator: bigint;
}): Rational => rational(coefficients[1] ?? 0n, denominator);

const GIVEN: readonly Segment[] = [
  segmentOf('f(t) = relu(-t) + t - relu(t)', [q(-1)], [q(1)]),
  segmentOf('f(t) = t - (relu(-t) + t - relu(t))', [q(-1)], [q(2)]),
  segmentOf('f(x, y) = abs(x) * max(x, y)', [q(-1), q(0)], [q(2), q(1)]),
  segmentOf('f(x, y) = max(x, y) - min(x, 2*y)', [q(-1), q(-1)], [q(1), q(1)]),
  segmentOf('f(x) = relu(x^2 - 2)', [q(0)], [q(2)]),
  segmentOf('f(x) = relu(x/(x - 3)) + abs(x)/(x - 2)', [q(-1)], [q(1)]),
];

/** The identity with conventions at ties, and the enclosure of the integral, which is as narrow as a hundredth; `added`: with the sum. */
function holdsForRules(one: Segment, added = false): Observed {
  const restriction = restrictionOf(one);
  if (restriction === undefined) return UNMET;
  const rules = added ? [all(one.line)] : ['first', 'last', 'mean'].map(rule => ruled(one.line, rule));
  const found = rules.map(conventions => integrate(one.line, restriction, { conventions }));
  const difference = valueOn(one, q(1)).sub(valueOn(one, q(0)));
  const isRight = found.every(
    integral =>
      !isEvaluationFailure(integral) &&
      integral.holds === 'yes' &&
      integral.difference.equals(difference) &&
      integral.enclosure !== undefined &&
      !isApart(integral.enclosure, difference) &&
      integral.enclosure.hi.sub(integral.enclosure.lo).compare(q(1, 100)) < 0,
  );
  return heldIf(isRight, `${rules.length} rules give ${difference.toFraction()}`);
}

export const proposition2: Claim = {
  id: 'proposition-2',
  kind: 'proposition',
  title: 'f is locally Lipschitz, and f(y) − f(x) = ∫₀¹ ⟨y − x, ∇̂ˢf(x + t(y − x))⟩ dt',
  statement: String.raw`Let $f: \mathbb{R}^p \mapsto \mathbb{R}$ be in $\mathcal{S}$, with elementary selection $(s, f_1, \ldots, f_m)$. Then $f$ is locally Lipschitz and for all $y, x$ in $\mathbb{R}^p$ $$f(y) - f(x) = \int_0^1 \langle y - x, \hat\nabla^s f(x + t(y - x)) \rangle\, d t.$$`,
  source: 'Proposition 2, section 2.1; its proof in Appendix B',
  hypotheses: ['f ∈ 𝒮: continuous, with pieces that are defined everywhere'],
  decidable:
    'Along a segment the index changes at finitely many algebraic numbers; between them the integrand is a quotient of polynomials.',
  dependsOn: ['claim-1', 'definition-4'],
  property: 'integration-along-segments',
  experiments: [
    experiment<Segment>({
      says: 'The difference of the values is the integral of what automatic differentiation returns.',
      method: 'exact',
      given: GIVEN,
      settled: 'drawn',
      drawn: drawnSegments(2),
      runs: 40,
      show: showSegment,
      examine: one => examine(one),
      falsehood: { says: 'It is twice that integral.', examine: one => examine(one, true) },
    }),
    experiment<Segment>({
      says: 'So it is for the operations of the language that are continuous, along segments in and across their ties.',
      method: 'exact',
      given: () => operationSegments(({ jumps }) => !jumps),
      show: showSegment,
      examine: one => examine(one),
      falsehood: { says: 'It is twice the integral.', examine: one => examine(one, true) },
    }),
    experiment<Segment>({
      says: 'So it is for other selections, with the first, the last or the mean of the active pieces at ties; and a quadrature encloses it.',
      method: 'exact',
      given: GIVEN,
      settled: 'drawn',
      drawn: drawnSegments(2),
      runs: 10,
      show: showSegment,
      examine: one => holdsForRules(one),
      falsehood: {
        says: 'So it is with the sum of the tied pieces.',
        examine: one => holdsForRules(one, true),
      },
    }),
    experiment<Broken>({
      says: 'A rule that adds up the pieces at ties breaks it, by what is added along ties of positive length; and nowhere else.',
      method: 'exact',
      given: BROKEN,
      settled: true,
      show: showSegment,
      examine: one => isBrokenBy(one, one.by),
      falsehood: { says: 'It never breaks it.', examine: one => isBrokenBy(one, q(0)) },
    }),
    experiment<Omit<Broken, 'by'>>({
      says: 'So it does among exp and log, where ties go along with the segment.',
      method: 'exact',
      given: BROKEN_ELEMENTARY,
      settled: true,
      show: showSegment,
      examine: one => isBrokenAlong(one),
      falsehood: {
        says: 'It holds without that rule, as with it.',
        examine: one => isBrokenAlong(one, true),
      },
    }),
    experiment<Segment>({
      says: 'On segments with affine pieces f is Lipschitz with the greatest of their slopes.',
      method: 'exact',
      given: GIVEN,
      drawn: drawnSegments(2),
      runs: 20,
      show: showSegment,
      examine: one => isLipschitz(one, q(1)),
      falsehood: {
        says: 'It is so with half of the greatest slope.',
        examine: one => isLipschitz(one, q(1, 2)),
      },
    }),
    experiment<Segment>({
      says: 'Continuity is needed: of what jumps, no integral is claimed.',
      method: 'exact',
      given: [
        segmentOf('f(t) = step(t)', [q(-1)], [q(1)]),
        segmentOf('f(t) = step(t - 1/2) - t', [q(-1, 2)], [q(3, 2)]),
      ],
      show: showSegment,
      examine: one => {
        const restriction = restrictionOf(one);
        const found = restriction && integrate(one.line, restriction);
        if (!found || isEvaluationFailure(found)) return open('along the segment');
        const critical = criticalSet(one.line);
        const jumps = isRestrictionFailure(critical) ? 0 : critical.notRegular.length;
        return heldIf(found.holds === 'inapplicable' && jumps > 0, `f jumps, and ${found.why}`);
      },
      falsehood: {
        says: 'The identity holds for what jumps too.',
        examine: one => {
          const ends = [one.to, one.at].map(x => differentiated(one.line, x)!.derivative.value[0]!);
          const slope = differentiated(one.line, [q(1, 4)])!.derivative.backward[0]![0]!;
          const integral = slope.mul(one.to[0]!.sub(one.at[0]!));
          return heldIf(
            ends[0]!.sub(ends[1]!).equals(integral),
            `the difference is ${ends[0]!.sub(ends[1]!).toFraction()}, the integral of the slopes ${integral.toFraction()}`,
          );
        },
      },
    }),
    answered(LINE_FAMILIES, LINE_ANSWERS, {
      says: 'Of programs with kinks, double zeros, jumps and poles at all places the documents on integrals, critical points, equality and forgeries are those that are written down, derived a second time by the checker.',
      falsehood: 'One thing in each document is another.',
    }),
    answered(SEALED_FAMILIES, SEALED_LINE_ANSWERS, {
      says: 'So they are where zeros have a form or none, are double or beside other ones, where programs differ at a point or far out, and where pieces have no end: the documents that the checker derived when they were written down.',
      falsehood: 'One thing in each document is another.',
    }),
    answered(DRAWN_FAMILIES, DRAWN_LINE_ANSWERS, {
      says: 'So they are, with all reasons, of many small programs: of kinks in kinks, with poles and jumps at ends, on parts of the line, of several inputs, for several wishes, and with so few steps that something stays open.',
      falsehood: 'One thing in each document is another.',
    }),
    derivations('integrate', SEGMENTS, {
      says: 'Along segments the pieces, their antiderivatives and the identity are derived from the program a second time, by a checker that shares nothing with the engine.',
      falsehood: 'Difference and integral are 1000003/7.',
    }),
  ],
  errata: [
    {
      of: 'proof',
      printed:
        '0 = a_0 < a_1 < … < a_N = 1 such that the function t ↦ s(x + t(y − x)) is constant (Claim 1, used here)',
      on: 'relu on [−1, 1]',
      refute: () => {
        const values = [q(-1), q(1)].map(x =>
          differentiated(lineOf('f(t) = relu(t)'), [x])!.evaluation.pieces.join(),
        );
        return heldIf(values[0] === values[1], 's is 1 at −1 and 2 at 1');
      },
      mended: '… is constant on each (a_i, a_{i+1}).',
    },
  ],
};
