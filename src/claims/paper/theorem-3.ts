/** Theorem 3: D_f is conservative for f. */

import fc from 'fast-check';
import { counted } from '../../documents/counted.ts';
import { explain } from '../../fields/index.ts';
import { dot } from '../../linear/index.ts';
import {
  formatPolynomial,
  functionValue,
  isExact,
  polynomial,
  sameFunction,
} from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import {
  conservativeAlong,
  isRestrictionFailure,
  lineCurve,
  pointOn,
  restrict,
  UNIT,
  velocity,
} from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { choicesOf, pieceAt, pieceOnCurve } from '../kit/composite.ts';
import { declared, expressions, lineOf, q } from '../kit/programs.ts';
import { drawnCurves, type OnCurve } from '../kit/segments.ts';
import { isSameSet, showSet } from '../kit/sets.ts';

const showCurve = ({ text, curve }: OnCurve): string =>
  `${text} along (${curve.map(p => formatPolynomial(p, 't')).join(', ')})`;

const isMoving = ({ curve }: OnCurve): boolean => curve.some(p => p.coefficients.length > 1);

/** For all t but finitely many, all generators of D_f(γ(t)) have the slope (f∘γ)′(t). */
function almostEverywhere(one: OnCurve): Observed {
  if (!isMoving(one)) return UNMET;
  const restriction = restrict(lineOf(one.text), one.curve, UNIT);
  if (isRestrictionFailure(restriction)) return UNMET;
  const pieces = conservativeAlong(lineOf(one.text), restriction);
  // Only what was enumerated is evidence.
  if (pieces.some(({ agree, set }) => agree === 'undecided' || set !== 'active'))
    return open('the active pieces along the curve');
  const several = pieces.filter(({ gradients }) => gradients.length > 1).length;
  return heldIf(
    pieces.every(({ agree }) => agree === 'yes'),
    `${counted(pieces.length, 'interval')}, on ${several} of them D_f has several elements, and one slope`,
  );
}

/** The same at the points between the intervals. */
function everywhere(one: OnCurve): Observed {
  const restriction = restrict(lineOf(one.text), one.curve, UNIT);
  if (isRestrictionFailure(restriction)) return UNMET;
  for (const { at } of restriction.breakpoints) {
    if (!isExact(at)) continue;
    const found = explain(lineOf(one.text), pointOn(one.curve, at.lo));
    if (isEvaluationFailure(found)) continue;
    const direction = pointOn(velocity(one.curve), at.lo);
    const slopes = new Set(found.active.gradients.map(gradient => dot(gradient, direction).toFraction()));
    if (slopes.size > 1)
      return heldIf(false, `at t = ${at.lo.toFraction()} the slopes are ${[...slopes].join(', ')}`);
  }
  return UNMET;
}

/** On each interval: which composite pieces are f all along it, one by one; `all`: whichever agree with f at a number in it. */
function areCounted(one: OnCurve, all = false): Observed {
  const line = lineOf(one.text);
  const restriction = restrict(line, one.curve, UNIT);
  const choices = choicesOf(line);
  if (isRestrictionFailure(restriction) || choices === undefined) return UNMET;
  const counts: number[] = [];
  for (const { piece, count, gradients } of conservativeAlong(line, restriction)) {
    if (count === undefined) return open('the active pieces along the curve');
    const f = piece.values[0]!;
    const at = pointOn(one.curve, piece.sample);
    const wanted = choices.filter(choice => {
      const own = pieceOnCurve(line, choice, one.curve);
      return own !== undefined && (all || sameFunction(own, f));
    });
    const found = gradients.map(gradient => gradient.map(g => functionValue(g, piece.sample)!));
    const byHand = wanted.map(choice => pieceAt(line, choice, at)!.gradient);
    if (count !== BigInt(wanted.length) || !isSameSet(found, byHand))
      return heldIf(
        false,
        `${count} pieces with ${showSet(found)}, by hand ${wanted.length} with ${showSet(byHand)}`,
      );
    counts.push(wanted.length);
  }
  return heldIf(
    true,
    `on ${counted(counts.length, 'interval')} the composite pieces that are f number ${counts.join(', ')}`,
  );
}

const GIVEN: readonly OnCurve[] = [
  { text: 'f(t) = relu(-t) + t - relu(t)', curve: lineCurve([q(-1)], [q(1)]) },
  { text: 'f(t) = relu(t/(t - 3)) * (2*t - 1)', curve: lineCurve([q(-1)], [q(1)]) },
  // On the diagonal both pieces of max stay active: two gradients, one slope.
  { text: 'f(x, y) = max(x, y)', curve: lineCurve([q(-1), q(-1)], [q(1), q(1)]) },
  {
    text: 'f(x, y) = abs(y - x^2) * max(x, y)',
    curve: [polynomial([q(-1), q(2)]), polynomial([q(1), q(-4), q(4)])],
  },
  {
    text: 'f(x, y) = max(x, y) - min(x, y)',
    curve: [polynomial([q(0), q(1)]), polynomial([q(0), q(0), q(1)])],
  },
];

const drawn: fc.Arbitrary<OnCurve> = fc
  .integer({ min: 1, max: 2 })
  .chain(p => fc.record({ text: expressions(p).map(body => declared(p, body)), curve: drawnCurves(p) }));

export const theorem3: Claim = {
  id: 'theorem-3',
  kind: 'theorem',
  title:
    'D_f is conservative: along absolutely continuous curves d/dt f(γ(t)) = ⟨v, γ̇(t)⟩ for all v ∈ D_f(γ(t)), for almost all t',
  statement: String.raw`$D_f$ is conservative for $f$: for all absolutely continuous curves $\gamma: [0, 1] \mapsto \mathbb{R}^p$ and almost all $t \in [0, 1]$, $f \circ \gamma$ is differentiable and $$\frac{d}{d t}\, f(\gamma(t)) = \langle v, \dot\gamma(t) \rangle, \quad \forall v \in D_f(\gamma(t)).$$`,
  source: 'Theorem 3, section 5.1; its proof in Appendix C',
  hypotheses: ['f ∈ 𝒮 with a representation', 'γ is absolutely continuous'],
  decidable:
    'Along polynomial curves the active composite pieces are constant on finitely many intervals, and slopes are quotients of polynomials.',
  dependsOn: ['definition-5', 'theorem-6'],
  property: 'conservative-along-curves',
  experiments: [
    experiment<OnCurve>({
      says: 'Along segments and parabolas all elements of D_f have the slope of f, off finitely many t.',
      method: 'exact',
      given: GIVEN,
      drawn,
      runs: 40,
      show: showCurve,
      examine: almostEverywhere,
      falsehood: { says: 'They have it for all t.', examine: everywhere },
    }),
    experiment<OnCurve>({
      says: 'The pieces that are f along a whole interval, and their gradients, are those of all composite pieces one by one.',
      method: 'exact',
      given: GIVEN,
      settled: 'drawn',
      drawn,
      runs: 15,
      show: showCurve,
      examine: one => areCounted(one),
      falsehood: { says: 'All composite pieces are.', examine: one => areCounted(one, true) },
    }),
  ],
  beyond: 'Curves that are absolutely continuous and not piecewise polynomial.',
};
