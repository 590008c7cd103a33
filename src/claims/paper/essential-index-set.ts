/** Section 5.1: with the essential index set S_E in the place of I, Definition 5 gives the Clarke subdifferential. */
import { linearRegions } from '../../arrangement/index.ts';
import { containsPoint } from '../../arrangement/polyhedron.ts';
import { explain } from '../../fields/index.ts';
import { isFailure } from '../../numbers/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, open, UNMET } from '../experiment.ts';
import {
  gradientAt,
  isContinuousNear,
  type OperationAt,
  operationsAt,
  pointsBeside,
} from '../kit/language/library.ts';
import { isCovered, NESTED_AT_ZERO } from '../kit/near/covers.ts';
import {
  AT_HOLES,
  type AtHole,
  isLaidDown,
  isRegularAsLaidDown,
  LAID_DOWN,
  type LaidDown,
  showLaidDown,
} from '../kit/near/laid-down.ts';
import { BENT, isNotInSum } from '../kit/near/norms.ts';
import { isWedgeSeen, showWedge, type Wedge } from '../kit/near/wedges.ts';
import { type ClaimCase, caseOf, cases, showCase, showVector } from '../kit/programs.ts';
import { isPartOf, isSameSet, isSameVector, showSet } from '../kit/sets.ts';
import { COVERS } from '../kit/verified/covers.ts';
import { derivations } from '../kit/verified/derived.ts';
import { TOLD_AT_SPECIAL_POINTS } from '../kit/verified/special-points.ts';

/** The gradients of the regions that reach x, each of which has interior: the limits of ∇f. `instead`: those of I(x). */
function examine({ line, at }: ClaimCase, instead = false): Observed {
  const regions = linearRegions(line, () => {});
  const found = explain(line, at, { coincidences: true });
  if (typeof regions === 'string' || isEvaluationFailure(found)) return UNMET;
  const { clarke, active } = found;
  if (clarke.status !== 'exact' || active.status !== 'exact') return open('the sets');
  const limits = regions
    .filter(({ polyhedron }) => containsPoint(polyhedron, at))
    .map(({ value }) => value.a);
  const wanted = instead ? active.gradients : limits;
  return heldIf(
    isSameSet(clarke.gradients, wanted) && isPartOf(clarke.gradients, active.gradients),
    `S_E gives ${showSet(limits)}, I gives ${showSet(active.gradients)}, ∂ᶜf(x) is the hull of ${showSet(clarke.gradients)}`,
  );
}

/** Clarke's set, against the gradients of the pieces that are taken beside the point; `far`: of those at twice the point. */
function besideOperation({ line, at, operation, x }: OperationAt, far = false): Observed {
  const found = explain(line, at);
  if (isEvaluationFailure(found) || found.clarke.status !== 'exact') return open('the set');
  const limits = pointsBeside(far ? x.map(value => 2 * value) : x).map(y =>
    gradientAt(operation.piece(y), x),
  );
  return heldIf(isSameSet(found.clarke.gradients, limits), showSet(found.clarke.gradients));
}

/** The same of an operation that jumps, where it does not near the point; else no set is stated. `always`: it is. */
function besideJump(one: OperationAt, always = false): Observed {
  const found = explain(one.line, one.at);
  if (isEvaluationFailure(found)) return UNMET;
  if (isContinuousNear(one.operation, one.x)) return besideOperation(one);
  const { regular, clarke } = found;
  return heldIf(
    always ? clarke.status === 'exact' : regular.verdict === 'no' && clarke.gradients.length === 0,
    regular.why ?? 'a set is stated',
  );
}

/** The element that is found coordinate by coordinate: the gradient a little along the first, far less along the next; `turned`: backwards. */
function isLexicographic({ line, at, operation, x }: OperationAt, turned = false): Observed {
  const found = explain(line, at);
  if (isEvaluationFailure(found) || isFailure(found.lexicographic)) return open('the element');
  const beside = x.map((value, j) => value + (turned ? -1 : 1) / 8 ** (j + 1));
  const element = found.lexicographic[0]!;
  return heldIf(isSameVector(element, gradientAt(operation.piece(beside), x)), showVector(element));
}

/** Curves of which the first coefficients, the second, … are the same. */
const CURVES = [[0], [0, 1], [0, -1], [0, 0, 1], [0, 1, 1], [0, 0, 0, -1]];
const WEDGES: readonly Wedge[] = [
  ...CURVES.flatMap(lower => CURVES.map(upper => ({ lower, upper, u: [1, 0], v: [0, 1] }))),
  ...CURVES.map(upper => ({ lower: [1, 1, 0, 1], upper: [1, ...upper], u: [1, 1], v: [1, -1] })),
  ...CURVES.slice(0, 3).map(upper => ({ lower: [0], upper, u: [1, 0, 0], v: [0, 1, 1] })),
  { lower: [0, -1], upper: [0, 1, 1], u: [0, 1, -1], v: [1, 1, 0] },
  { lower: [0, 0, 1], upper: [0], u: [0, 1, -1], v: [1, 1, 0] },
];

export const essentialIndexSet: Claim = {
  id: 'essential-index-set',
  kind: 'set',
  title:
    'With S_E(x) = {i : x ∈ cl int{f = f_i}} in the place of I(x), D_f becomes the Clarke subdifferential; S_E(x) ⊆ I(x)',
  statement: String.raw`With $S_E(x) = \{i, x \in \mathrm{cl}(\mathrm{int}(\{y, f(y) = f_i(y)\}))\}$ in the place of $I(x)$, Definition 5 leads to the Clarke subgradient $\partial^c f(x)$.`,
  source: 'Section 5.1, after Theorem 3',
  hypotheses: [],
  decidable:
    'A piecewise affine function has finitely many regions with interior, polyhedra; which of them reach x is decided exactly.',
  dependsOn: ['definition-5'],
  property: 'clarke-in-nodewise',
  experiments: [
    experiment<ClaimCase>({
      says: 'The engine’s Clarke set is the gradients of the regions that reach the point, found by another way; they are among those of I(x).',
      method: 'exact',
      given: [
        caseOf('f(t) = relu(-t) + t - relu(t)', 0),
        caseOf('f(x, y) = max(min(x, -y), y - x)', 0, 0),
        caseOf('f(x, y) = relu(x + relu(y - x)) - abs(y)', 0, 0),
      ],
      settled: 'drawn',
      drawn: cases(2, { affine: true }),
      runs: 40,
      show: showCase,
      examine: one => examine(one),
      falsehood: { says: 'I(x) gives the Clarke subdifferential.', examine: one => examine(one, true) },
    }),
    experiment<OperationAt>({
      says: 'For the operations of the language that are continuous it is the gradients of the pieces beside the point, in all orders and signs of the steps.',
      method: 'exhaustive',
      given: () => operationsAt(({ jumps }) => !jumps),
      show: showCase,
      examine: one => besideOperation(one),
      falsehood: {
        says: 'It is those beside twice the point.',
        examine: one => besideOperation(one, true),
      },
    }),
    experiment<OperationAt>({
      says: 'So it is for those that jump, where they do not near the point; where they do no set is stated.',
      method: 'exhaustive',
      given: () => operationsAt(({ jumps }) => jumps === true),
      show: showCase,
      examine: one => besideJump(one),
      falsehood: { says: 'A set is stated everywhere.', examine: one => besideJump(one, true) },
    }),
    experiment<OperationAt>({
      says: 'One element of it, of these operations: what is taken a little along the first coordinate, and far less along each next.',
      method: 'exhaustive',
      given: () => operationsAt(({ jumps }) => !jumps),
      settled: true,
      show: showCase,
      examine: one => isLexicographic(one),
      falsehood: {
        says: 'It is taken backwards along them.',
        examine: one => isLexicographic(one, true),
      },
    }),
    experiment<LaidDown>({
      says: 'Where cells are of equalities, where products or sums of squares vanish, and where f has no bounded slopes, it is what is laid down.',
      method: 'exact',
      given: LAID_DOWN,
      settled: true,
      show: showLaidDown,
      examine: one => isLaidDown(one),
      falsehood: { says: 'It is moved by 1.', examine: one => isLaidDown(one, 1) },
    }),
    experiment<AtHole>({
      says: 'A quotient of homogeneous polynomials, with 0 where its bottom is 0, is locally Lipschitz there if the degrees differ by one; else no set is stated.',
      method: 'exact',
      given: AT_HOLES,
      settled: true,
      show: ({ text }) => text,
      examine: one => isRegularAsLaidDown(one),
      falsehood: {
        says: 'It is so whatever the degrees and the value are.',
        examine: one => isRegularAsLaidDown(one, true),
      },
    }),
    experiment<ClaimCase>({
      says: 'Cones that cover all directions, in each of which the half-spaces say what every tie is, give the same gradients as the cells; a checker that shares nothing with the engine derives them from the cones.',
      method: 'exact',
      given: NESTED_AT_ZERO,
      settled: true,
      show: showCase,
      examine: one => isCovered(one),
      falsehood: { says: 'One gradient fewer is enough.', examine: one => isCovered(one, true) },
    }),
    derivations('cover', COVERS, {
      says: 'Where ties are given what others give that checker derives it from such cones again, of several inputs and outputs.',
      falsehood: 'The value is 1000003/7.',
    }),
    derivations('explain', TOLD_AT_SPECIAL_POINTS, {
      says: 'Where curves, norms, jumps that vanish or functions with exp and log meet it is derived from the program a second time, by that checker.',
      falsehood: 'The value is 1000003/7.',
    }),
    experiment<string>({
      says: 'Of norms and maxima that bend against each other it is smaller than the sum: 0 is in the latter alone.',
      method: 'exact',
      given: BENT,
      settled: true,
      show: text => text,
      examine: text => isNotInSum(text),
      falsehood: { says: '0 is not in D_f either.', examine: text => isNotInSum(text, true) },
    }),
    experiment<Wedge>({
      says: 'Between two curves through the point a piece counts if the set between them reaches it, which their first different coefficient says.',
      method: 'exact',
      given: WEDGES,
      settled: true,
      show: showWedge,
      examine: one => isWedgeSeen(one),
      falsehood: { says: 'Tangents are enough.', examine: one => isWedgeSeen(one, true) },
    }),
  ],
  errata: [
    {
      of: 'wording',
      printed: 'S_E(x) = {…} ⊂ S(x)',
      why: 'S(x) is not defined; I(x) is meant.',
      mended: 'S_E(x) ⊆ I(x)',
    },
    {
      of: 'wording',
      printed: '∂ᶜf(x) = conv{…} where co is the (closed) convex envelope of a subset of ℝ^d',
      why: 'co does not occur in the formula, and d is a vector in it: the subsets are of ℝᵖ.',
      mended: 'conv is the convex envelope of a subset of ℝᵖ',
    },
  ],
};
