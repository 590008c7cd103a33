/** Definition 5: I(x), D_f and selection critical points. */
import fc from 'fast-check';
import { explain } from '../../fields/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import { answered } from '../kit/answers/answered.ts';
import { BODY_FAMILIES } from '../kit/answers/bodies-over-rationals.ts';
import { HULL_FAMILIES } from '../kit/answers/hulls-over-rationals.ts';
import { MATRIX_FAMILIES } from '../kit/answers/matrices.ts';
import { REAL_FAMILIES } from '../kit/answers/over-reals.ts';
import { SEALED_FAMILIES } from '../kit/answers/sealed-lines.ts';
import {
  BODY_ANSWERS,
  HULL_ANSWERS,
  MATRIX_ANSWERS,
  REAL_ANSWERS,
  SEALED_REGION_ANSWERS,
} from '../kit/answers/written-down.ts';
import {
  type BodyQuestion,
  bodyQuestions,
  boxedBodies,
  isBodyProven,
  mixedBodies,
  showBodies,
} from '../kit/bodies.ts';
import { type CompositeAt, compositePiecesAt } from '../kit/composite.ts';
import {
  fineHulls,
  type HullQuestion,
  hulls,
  isHullProven,
  isNearestInHull,
  isTransposed,
  meetsBox,
  meetsDiscs,
  showHull,
} from '../kit/hulls.ts';
import { operationsAt } from '../kit/language/library.ts';
import { isNormCritical, NORMS, type NormAndMax, normText } from '../kit/near/norms.ts';
import { type ClaimCase, caseOf, cases, q, showCase } from '../kit/programs.ts';
import { isSameSet, showSet } from '../kit/sets.ts';
import { derivations } from '../kit/verified/derived.ts';
import { FACES } from '../kit/verified/faces.ts';
import { TOLD_AT_POINTS } from '../kit/verified/points.ts';

/** I(x) by brute force: all composite pieces, one by one, and those with the value of f. */
function activeByHand({ line, at }: ClaimCase): readonly CompositeAt[] | undefined {
  const found = explain(line, at);
  const all = compositePiecesAt(line, at);
  if (all === undefined || isEvaluationFailure(found)) return undefined;
  return all.filter(({ value }) => value.equals(found.derivative.value[0]!));
}

/** `wrong`: all composite pieces, whatever their value. */
function examine(one: ClaimCase, wrong = false): Observed {
  const found = explain(one.line, one.at, { coincidences: true });
  const byHand = activeByHand(one);
  if (isEvaluationFailure(found) || byHand === undefined) return UNMET;
  if (found.active.status !== 'exact') return open(found.active.why);
  const expected = wrong ? compositePiecesAt(one.line, one.at)! : byHand;
  return heldIf(
    found.active.count === BigInt(expected.length) &&
      isSameSet(
        found.active.gradients,
        expected.map(({ gradient }) => gradient),
      ),
    `|I(x)| = ${found.active.count}, gradients ${showSet(found.active.gradients)}`,
  );
}

/** Of three inputs those points with y = z. */
function* tiedOperations(): Iterable<ClaimCase> {
  for (const one of operationsAt(({ jumps }) => !jumps))
    if (one.x.length < 3 || one.x[1] === one.x[2]) yield one;
}

export const definition5: Claim = {
  id: 'definition-5',
  kind: 'definition',
  title:
    'I(x) = {i : f(x) = f_i(x)}, D_f(x) = conv{∇f_i(x) : i ∈ I(x)}; x is selection critical if 0 ∈ D_f(x)',
  statement: String.raw`For $f \in \mathcal{S}$ with elementary selection $(s, f_1, \ldots, f_m)$ let $I(x) = \{i \in \{1, \ldots, m\}, f(x) = f_i(x)\}$ and $$D_f(x) = \mathrm{conv}(\{\nabla f_i(x), i \in I(x)\}).$$ A point $x$ with $0 \in D_f(x)$ is selection critical.`,
  source: 'Definition 5, section 5.1',
  hypotheses: [],
  decidable:
    'There are finitely many composite pieces; each is evaluated, and differentiated as a quotient of polynomials.',
  dependsOn: ['definition-3', 'proposition-5'],
  experiments: [
    experiment<ClaimCase>({
      says: 'I(x) and its gradients, as the engine enumerates them, are those of all composite pieces one by one.',
      method: 'exact',
      given: [
        caseOf('f(t) = relu(-t) + t - relu(t)', 0),
        caseOf('f(t) = relu(-t) + t - relu(t)', 1),
        caseOf('f(x, y) = abs(x) * max(x, y) + min(x, 2*y)', 0, 0),
        caseOf('f(x, y) = abs(x) - relu(x) + x', 1, 0),
        caseOf('f(x, y) = max(x*y, relu(x)) - abs(y)', q(1, 2), 0),
      ],
      settled: 'drawn',
      drawn: cases(2),
      runs: 50,
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'All composite pieces are in I(x).', examine: one => examine(one, true) },
    }),
    experiment<ClaimCase>({
      says: 'So it is for the operations of the language that are continuous, in cells and where they are tied.',
      method: 'exact',
      given: () => tiedOperations(),
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'All pieces are in I(x).', examine: one => examine(one, true) },
    }),
    experiment<HullQuestion>({
      says: 'Whether a vector is in conv of others is decided with weights that give it, or a direction that separates it; by the method for any field too.',
      method: 'exact',
      settled: 'drawn',
      drawn: hulls,
      runs: 100,
      show: showHull,
      examine: one => isHullProven(one),
      falsehood: { says: 'No vector is in a hull.', examine: one => isHullProven(one, true) },
    }),
    experiment<HullQuestion>({
      says: 'The point of conv that is nearest is a mean of the vectors, before all of them.',
      method: 'exact',
      settled: 'drawn',
      drawn: hulls,
      runs: 50,
      show: showHull,
      examine: one => isNearestInHull(one),
      falsehood: { says: 'It is behind them.', examine: one => isNearestInHull(one, true) },
    }),
    experiment<HullQuestion>({
      says: 'A box around a vector meets conv in a point, or a direction separates them.',
      method: 'exact',
      settled: 'drawn',
      drawn: hulls,
      runs: 50,
      show: showHull,
      examine: one => meetsBox(one, q(1, 2)),
      falsehood: { says: 'It meets it in the vector itself.', examine: one => meetsBox(one, q(1, 2), true) },
    }),
    experiment<HullQuestion>({
      says: 'conv of unit discs is what is at most 1 from conv of their centres.',
      method: 'exact',
      settled: 'drawn',
      drawn: hulls,
      runs: 50,
      show: showHull,
      examine: one => meetsDiscs(one),
      falsehood: { says: 'It is conv of their centres.', examine: one => meetsDiscs(one, true) },
    }),
    experiment<BodyQuestion>({
      says: 'Whether a vector is in conv of ellipsoids is decided with a point of them, or a direction in which they lie apart from it.',
      method: 'exact',
      drawn: bodyQuestions,
      runs: 80,
      show: showBodies,
      examine: one => isBodyProven(one),
      falsehood: { says: 'Their centres are enough.', examine: one => isBodyProven(one, true) },
    }),
    experiment<BodyQuestion>({
      says: 'So it is where a box around the vector is to meet them, and where they are of several shapes: then it may stay open.',
      method: 'exact',
      drawn: fc.oneof(boxedBodies, mixedBodies),
      runs: 80,
      show: showBodies,
      examine: one => isBodyProven(one),
      falsehood: { says: 'Their centres are enough.', examine: one => isBodyProven(one, true) },
    }),
    experiment<HullQuestion>({
      says: 'So it is for vectors that doubles cannot tell apart: hull, nearest point, box and inequalities.',
      method: 'exact',
      settled: 'drawn',
      drawn: fineHulls,
      runs: 60,
      show: showHull,
      examine: one =>
        [isHullProven(one), isNearestInHull(one), meetsBox(one, q(1, 10 ** 9)), isTransposed(one)].find(
          ({ result }) => result !== 'holds',
        ) ?? isHullProven(one),
      falsehood: { says: 'No vector is in a hull.', examine: one => isHullProven(one, true) },
    }),
    experiment<NormAndMax>({
      says: 'At a corner of a norm D_f is a disc moved along a segment: 0 is in it if the segment is at most 1 from it.',
      method: 'exact',
      given: NORMS,
      settled: true,
      show: normText,
      examine: one => isNormCritical(one),
      falsehood: { says: 'It is if it is in the segment.', examine: one => isNormCritical(one, true) },
    }),
    experiment<HullQuestion>({
      says: 'Homogeneous inequalities and equations have a solution, or multipliers that combine them to 0.',
      method: 'exact',
      settled: 'drawn',
      drawn: hulls,
      runs: 80,
      show: showHull,
      examine: one => isTransposed(one),
      falsehood: { says: 'The solution is strict in all of them.', examine: one => isTransposed(one, true) },
    }),
    answered({ ...HULL_FAMILIES, ...BODY_FAMILIES }, HULL_ANSWERS + BODY_ANSWERS.trimStart(), {
      says: 'Hulls, boxes, nearest points, cones, polyhedra, sums and ellipsoids in all positions have the answers that are written down, each with its proof.',
      falsehood: 'What proves an answer proves it of another vector.',
    }),
    answered({ ...REAL_FAMILIES, ...MATRIX_FAMILIES }, REAL_ANSWERS + MATRIX_ANSWERS.trimStart(), {
      says: 'So it is with e, logarithms and roots, and where signs are not known; and of systems, ranks and factors.',
      falsehood: 'What proves an answer proves it of another vector.',
    }),
    derivations('explain', TOLD_AT_POINTS, {
      says: 'At points of every kind I(x), D_f, what the nodes allow, Clarke’s set and the verdicts on 0 are derived from the program a second time, by a checker that shares nothing with the engine.',
      falsehood: 'The value is 1000003/7.',
    }),
    derivations('faces', FACES, {
      says: 'All faces of critical points of piecewise affine programs of several inputs are derived a second time, by that checker.',
      falsehood: 'The first face is none.',
    }),
    answered(SEALED_FAMILIES, SEALED_REGION_ANSWERS, {
      says: 'So it is where affine pieces are written in many ways: the documents that the checker derived when they were written down.',
      falsehood: 'The first face is none.',
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed:
        'D_f is the minimal convex-valued operator, constructed pointwise and guaranteed to be graph-closed (footnote 3)',
      on: 'f = 0 with f_1 = 0, f_2 = x and s = 1 everywhere, at 0',
      refute: () => {
        const found = explain(
          caseOf('select s(x) { 0 when x <= 0; 0 when x > 0; x when x < x }\nf(x) = s(x)', 0).line,
          [q(0)],
        );
        return heldIf(
          isEvaluationFailure(found) || found.active.gradients.length === 1,
          isEvaluationFailure(found)
            ? ''
            : `D_f(0) is the hull of ${showSet(found.active.gradients)}; {0} alone is convex-valued and graph-closed`,
        );
      },
      mended: 'D_f depends on the f_i and not on s: pieces that s never takes enlarge it.',
    },
  ],
};
