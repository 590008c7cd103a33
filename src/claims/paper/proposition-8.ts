/** Proposition 8: artificial critical points, in its three parts. */

import fc from 'fast-check';
import { criticalFaces } from '../../arrangement/index.ts';
import { counted } from '../../documents/counted.ts';
import { explain } from '../../fields/index.ts';
import { type Rational, sign } from '../../numbers/index.ts';
import {
  compareToRational,
  derivativeFunction,
  functionValue,
  isExact,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
} from '../../polynomials/index.ts';
import { isEvaluationFailure } from '../../programs/index.ts';
import { axis, criticalSet, isInterval, isRestrictionFailure, restrict } from '../../segments/index.ts';
import type { Claim } from '../claim.ts';
import { experiment, heldIf, type Observed, UNMET } from '../experiment.ts';
import { drawnIntervals, isCriticalSet, type OnPart, showPart, withZero } from '../kit/line/critical.ts';
import { IRREGULAR, type Irregular, isIrregular } from '../kit/line/irregular.ts';
import { expressions, lineOf, q } from '../kit/programs.ts';
import { derivations } from '../kit/verified/derived.ts';
import { LINES } from '../kit/verified/lines.ts';

/** A program of one input: some function, and zero(t − s) r times, so that there are artificial points to look at. */
const drawn: fc.Arbitrary<string> = fc
  .tuple(expressions(1), fc.constantFrom('0', '1', '(1/2)'), fc.constantFrom('1', '(-1)', '2'))
  .map(([body, s, r]) => `f(x) = ${body} + ${r}*(relu(-(x - ${s})) + (x - ${s}) - relu(x - ${s}))`);

const GIVEN = [
  'f(t) = t - (relu(-t) + t - relu(t))',
  'f(t) = t^3 + t - (relu(-t) + t - relu(t))',
  'f(t) = abs(t - 2) + (relu(-t) + t - relu(t))',
];

type Kind = 'artificial' | 'clarke';

/** The isolated points of a kind that are rational, and how many components of it are intervals; undefined where that is not known. */
function pointsOf(
  text: string,
  kind: Kind,
): { readonly points: readonly Rational[]; readonly intervals: number } | undefined {
  const found = criticalSet(lineOf(text));
  if (isRestrictionFailure(found) || found.complete !== 'yes') return undefined;
  const components = found.components.filter(component => component.kind === kind);
  const points = components.flatMap(component =>
    isInterval(component) || !isExact(component.at) ? [] : [component.at.lo],
  );
  return { points, intervals: components.filter(isInterval).length };
}

/** (i): no component has full dimension. */
function isThin(text: string, kind: Kind): Observed {
  const found = pointsOf(text, kind);
  if (found === undefined || found.points.length + found.intervals === 0) return UNMET;
  return heldIf(
    found.intervals === 0,
    `${counted(found.points.length, 'point')} and ${counted(found.intervals, 'interval')}`,
  );
}

/** Each point that is found: 0 ∈ D_f, 0 ∉ ∂ᶜf, by another way. `kind`: what is asked of the points of which kind. */
function isArtificial(text: string, kind: Kind): Observed {
  const found = pointsOf(text, kind);
  if (found === undefined || found.points.length === 0) return UNMET;
  const verdicts = found.points.map(x => {
    const at = explain(lineOf(text), [x], { coincidences: true });
    return isEvaluationFailure(at) ? 'undecided' : at.artificial;
  });
  return heldIf(
    verdicts.every(verdict => verdict === 'yes'),
    `artificial at ${found.points.map(x => x.toFraction()).join(', ')}`,
  );
}

/** (iii): for all t near the point f is smaller on one side, greater on the other: by the first derivative that is not 0 of each piece. */
function isNoExtremum(text: string, kind: Kind): Observed {
  const found = pointsOf(text, kind);
  const along = restrict(lineOf(text), axis, {});
  if (found === undefined || found.points.length === 0 || isRestrictionFailure(along)) return UNMET;
  const signs = found.points.map(x => {
    const { pieces } = along;
    const k = pieces.findIndex(({ to }) => to === undefined || compareToRational(to, x) >= 0);
    const [before, behind] = [pieces[k]!, pieces.find(({ from, to }) => isAfter(from, to, x))!];
    return [signBeside(before.values[0]!, x, -1), signBeside(behind.values[0]!, x, 1)];
  });
  return heldIf(
    signs.every(([left, right]) => left! * right! < 0),
    `beside ${found.points.map(x => x.toFraction()).join(', ')} f is smaller on one side, greater on the other`,
  );
}

/** Whether an interval holds the numbers just greater than x. */
const isAfter = (from: RealRoot | undefined, to: RealRoot | undefined, x: Rational): boolean =>
  (from === undefined || compareToRational(from, x) <= 0) &&
  (to === undefined || compareToRational(to, x) > 0);

/** The sign of g(t) − g(x) for all t on one side of x near it; 0 where g is constant. */
function signBeside(g: RationalFunction, x: Rational, side: -1 | 1): number {
  let slope = derivativeFunction(g);
  let factor: number = side;
  while (!isZeroFunction(slope)) {
    const value = functionValue(slope, x)!;
    if (value.n !== 0n) return sign(value) * factor;
    slope = derivativeFunction(slope);
    factor *= side;
  }
  return 0;
}

/** On [−2, 2]: which of the half numbers are critical, and how, by the critical set and at each of them; `inside`: without the ends. */
function areAll(text: string, inside = false): Observed {
  const [from, to] = [-2, 2].map(n => q(n)) as [Rational, Rational];
  const found = criticalSet(lineOf(text), { from, to });
  if (isRestrictionFailure(found) || found.complete !== 'yes' || found.notRegular.length > 0) return UNMET;
  const kinds: string[] = [];
  for (let k = -5; k <= 5; k++) {
    const at = explain(lineOf(text), [q(k, 2)], { coincidences: true });
    if (isEvaluationFailure(at) || at.active.status !== 'exact') return UNMET;
    const isIn = Math.abs(k) <= (inside ? 3 : 4);
    const wanted =
      at.clarkeCritical.verdict === 'yes'
        ? 'clarke'
        : at.selectionCritical.verdict === 'yes'
          ? 'artificial'
          : 'none';
    const component = found.components.find(one =>
      isInterval(one)
        ? (one.from === undefined || compareToRational(one.from, q(k, 2)) <= 0) &&
          (one.to === undefined || compareToRational(one.to, q(k, 2)) >= 0)
        : compareToRational(one.at, q(k, 2)) === 0,
    );
    const kind = component?.kind ?? 'none';
    if (kind !== (isIn ? wanted : 'none'))
      return heldIf(false, `at ${k / 2}: ${kind} in the set, ${isIn ? wanted : 'none'} at the point`);
    kinds.push(kind);
  }
  return heldIf(true, kinds.join(', '));
}

const part = (body: string, from?: Rational, to?: Rational): OnPart => ({
  text: `f(x) = ${body}`,
  ...(from && { from }),
  ...(to && { to }),
});

/** Ends that are critical, inside a flat part, at one of its ends, or all of the part. */
const PARTS: readonly OnPart[] = [
  part('abs(x)', q(0)),
  part('abs(x)', undefined, q(0)),
  part('relu(x)', q(-1), q(1)),
  part('relu(x)', q(0), q(1)),
  part('relu(x)', q(1)),
  part('relu(x)', undefined, q(-1)),
  part('max(abs(x), 1) - relu(x - 2) + 1', q(-1), q(3)),
  part('relu(x) - relu(x - 1) + relu(x - 2)'),
  part('relu(x^2 - 2)'),
  part('relu(x^2 - 2)', q(1), q(2)),
  part('max(x^3 - 3*x, 0*x)', q(-2), q(1)),
  part('x^3 - 3*x + relu(-x) + x - relu(x)'),
  part('max(x^2 - 2, x^4 - 4)'),
  part('x + relu(1 - x) + (1 - x) - relu(x - 1)', q(1, 2)),
  part('x^4 - 5*x^2 + 4'),
  part('x^3'),
  part('relu(x)^3 - relu(-x)^2'),
  part('min(relu(x), 1) * relu(3 - x)', q(-1), q(4)),
];

const PLANE = [
  'f(x, y) = x - (relu(-x) + x - relu(x)) + 0*y',
  'f(x, y) = abs(y) + x - (relu(-x) + x - relu(x))',
  'f(x, y) = max(x, y) - (relu(-x) + x - relu(x)) - (relu(-y) + y - relu(y))',
];

/** (i) and (ii) in the plane: faces of less than full dimension, f constant on each. */
function facesOf(text: string, kind: Kind): Observed {
  const line = lineOf(text);
  const { faces } = criticalFaces(line);
  const artificial = faces.filter(face => (face.kind as string) === kind);
  if (artificial.length === 0) return UNMET;
  const isThinner = artificial.every(({ polyhedron }) => polyhedron.equations.size > 0);
  return heldIf(isThinner, `${counted(artificial.length, 'face')} of ${kind} points, each in a hyperplane`);
}

export const proposition8Claim: Claim = {
  id: 'proposition-8',
  kind: 'proposition',
  title:
    'The components of the artificial critical set have dimension below p, f is constant on each, and none holds a local minimum or maximum',
  statement: String.raw`Assume $f$ and $D$ definable. The connected components $C_i$ of the set of artificial critical points, which are in finite number, satisfy (i) $\dim C_i < p$; (ii) $f(C_i)$ is a singleton, so the $D$-critical values of $f$ are in finite number; (iii) none of them is a local minimum or maximum.`,
  source: 'Proposition 8, Appendix E',
  hypotheses: ['f and D are definable in one o-minimal structure'],
  decidable:
    'For one input all critical points are computed; for piecewise affine programs all critical faces.',
  dependsOn: ['theorem-3'],
  experiments: [
    experiment<string>({
      says: '(i) One input: the artificial set has no interval.',
      method: 'exact',
      given: [...GIVEN, 'f(t) = relu(t - 1)'],
      drawn,
      runs: 10,
      show: text => text,
      examine: text => isThin(text, 'artificial'),
      falsehood: { says: 'The Clarke critical set has none.', examine: text => isThin(text, 'clarke') },
    }),
    experiment<string>({
      says: 'What is called artificial is: 0 ∈ D_f and 0 ∉ ∂ᶜf at each of these points.',
      method: 'exact',
      given: GIVEN,
      drawn,
      runs: 10,
      show: text => text,
      examine: text => isArtificial(text, 'artificial'),
      falsehood: {
        says: 'So are the Clarke critical points.',
        examine: text => isArtificial(text, 'clarke'),
      },
    }),
    experiment<string>({
      says: 'Every half number of [−2, 2] is critical, by which kind, in the set as at the point alone; and none outside.',
      method: 'exact',
      given: [
        ...GIVEN,
        'f(t) = relu(t - 1)',
        'f(t) = abs(t + 2)',
        'f(t) = abs(t + 5/2)',
        'f(t) = abs(t - 5/2)',
        'f(t) = hardTanh(t)',
        'f(t) = abs(abs(t) - 1/2) - t^2',
        'f(t) = relu(abs(t) - 2)',
      ],
      settled: 'drawn',
      drawn,
      runs: 5,
      show: text => text,
      examine: text => areAll(text),
      falsehood: { says: 'The ends are not.', examine: text => areAll(text, true) },
    }),
    experiment<OnPart>({
      says: 'On a part of the line the critical points, their values, and whether f is least or greatest there, are those of all f_i by hand.',
      method: 'exact',
      given: PARTS,
      settled: true,
      drawn: drawnIntervals(withZero),
      runs: 40,
      show: showPart,
      examine: one => isCriticalSet(one),
      falsehood: {
        says: 'Only the Clarke critical ones are found.',
        examine: one => isCriticalSet(one, true),
      },
    }),
    experiment<Irregular>({
      says: 'Points at which f jumps, is unbounded or has no value are left out, and named; the others are found.',
      method: 'exact',
      given: IRREGULAR,
      settled: true,
      show: ({ text }) => text,
      examine: one => isIrregular(one),
      falsehood: { says: 'Nothing is left out.', examine: one => isIrregular(one, true) },
    }),
    experiment<string>({
      says: '(i) and (ii) in the plane: each face lies in a hyperplane.',
      method: 'exact',
      given: [...PLANE, 'f(x, y) = relu(x) + relu(y)'],
      show: text => text,
      examine: text => facesOf(text, 'artificial'),
      falsehood: {
        says: 'So does each face of Clarke critical points.',
        examine: text => facesOf(text, 'clarke'),
      },
    }),
    experiment<string>({
      says: '(iii) At artificial points there is no local minimum and no local maximum: for all t near them.',
      method: 'exact',
      given: GIVEN,
      drawn,
      runs: 10,
      show: text => text,
      examine: text => isNoExtremum(text, 'artificial'),
      falsehood: {
        says: 'At Clarke critical points there is none.',
        examine: text => isNoExtremum(text, 'clarke'),
      },
    }),
    derivations('critical', LINES, {
      says: 'On the line all critical points are derived from the program a second time, by a checker that shares nothing with the engine.',
      falsehood: 'The first piece is none.',
    }),
  ],
};
