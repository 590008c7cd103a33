/** Programs along segments and curves. */
import fc from 'fast-check';
import { functionField } from '../../functions/rational/function-field.ts';
import { Failure, type Rational } from '../../numbers/index.ts';
import {
  between,
  compareRoots,
  exactRoot,
  fromPolynomial,
  isolateRoots,
  type Polynomial,
  polynomial,
  type RealRoot,
  signAt,
  signAtRoot,
  VARIABLE,
} from '../../polynomials/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import {
  type Curve,
  isRestrictionFailure,
  lineCurve,
  type Restriction,
  restrict,
  UNIT,
} from '../../segments/index.ts';
import { type LaidDownOperation, OPERATIONS, operationText } from './language/library.ts';
import {
  type ClaimCase,
  declared,
  expressions,
  fewNumbers,
  lineOf,
  pointsIn,
  q,
  showVector,
} from './programs.ts';

/** A program and the two ends of a segment; at: where it begins. */
export interface Segment extends ClaimCase {
  readonly to: readonly Rational[];
}

export const showSegment = ({ text, at, to }: Segment): string =>
  `${text} from ${showVector(at)} to ${showVector(to)}`;

export const segmentOf = (text: string, at: readonly Rational[], to: readonly Rational[]): Segment => ({
  text,
  line: lineOf(text),
  at,
  to,
});

/** Operations of the language along segments through their ties, in and across them. */
export function* operationSegments(
  where: (one: LaidDownOperation) => boolean = () => true,
): Iterable<Segment> {
  const ends = [
    [
      [-4, -1, 2],
      [5, 1, -1],
    ],
    [
      [-1, -1, 0],
      [1, 1, 1],
    ],
  ].map(pair => pair.map(vector => vector.map(n => q(n))));
  for (const operation of OPERATIONS.filter(where))
    for (const [from, to] of ends)
      yield segmentOf(
        operationText(operation),
        from!.slice(0, operation.inputs),
        to!.slice(0, operation.inputs),
      );
}

/** Segments of more than one point. */
export const drawnSegments = (most = 2): fc.Arbitrary<Segment> =>
  fc.integer({ min: 1, max: most }).chain(p =>
    fc
      .tuple(expressions(p), pointsIn(p), pointsIn(p))
      .filter(([, at, to]) => at.some((x, i) => !x.equals(to[i]!)))
      .map(([body, at, to]) => segmentOf(declared(p, body), at, to)),
  );

/** The program along the segment, piece by piece; undefined where that is not known. */
export function restrictionOf({ line, at, to }: Segment): Restriction | undefined {
  const found = restrict(line, lineCurve(at, to), UNIT);
  return isRestrictionFailure(found) ? undefined : found;
}

/** A program and a polynomial curve on [0, 1]. */
export interface OnCurve {
  readonly text: string;
  readonly curve: Curve;
}

/** Coordinates a + bt + ct², few values. */
export const drawnCurves = (p: number): fc.Arbitrary<Curve> =>
  fc.array(
    fc.tuple(fewNumbers, fewNumbers, fewNumbers).map(([a, b, c]): Polynomial => polynomial([a, b, c])),
    { minLength: p, maxLength: p },
  );

const ZERO_DIVISOR = new Failure('undefined', 'a denominator with a zero there');

/**
 * All indices that a program takes on an open interval of a curve: Algorithm 1 with functions of t, once for each place between zeros of what
 * it asks the sign of, and at these zeros. So one index means: that one at every t. Undefined where there is no value.
 */
export function indicesBetween(
  line: StraightLine,
  curve: Curve,
  from: RealRoot,
  to: RealRoot,
): ReadonlySet<string> | undefined {
  const asked: RealRoot[] = [];
  const sample = between(from, to);
  const zerosIn = (p: Polynomial): readonly RealRoot[] =>
    isolateRoots(p).filter(root => compareRoots(from, root) < 0 && compareRoots(root, to) < 0);
  const index = indexAt(line, curve, {
    sign: p => {
      asked.push(...zerosIn(p));
      return signAt(p, sample);
    },
    divisor: p => (zerosIn(p).length > 0 ? ZERO_DIVISOR : undefined),
  });
  if (index === undefined) return undefined;
  const found = new Set([index]);
  if (asked.length === 0) return found;
  const cuts = asked
    .toSorted(compareRoots)
    .filter((root, k, all) => k === 0 || compareRoots(all[k - 1]!, root) !== 0);
  for (const root of cuts) {
    const there = indexAt(line, curve, {
      point: true,
      sign: p => signAtRoot(p, root),
      divisor: () => undefined,
    });
    if (there === undefined) return undefined;
    found.add(there);
  }
  for (const [k, end] of [...cuts, to].entries()) {
    const inside = indicesBetween(line, curve, k === 0 ? from : cuts[k - 1]!, end);
    if (inside === undefined) return undefined;
    for (const one of inside) found.add(one);
  }
  return found;
}

type Place = NonNullable<Parameters<typeof functionField>[0]>;

function indexAt(line: StraightLine, curve: Curve, place: Place): string | undefined {
  const evaluation = evaluate(functionField(place), line, curve.map(fromPolynomial));
  return isEvaluationFailure(evaluation) ? undefined : evaluation.pieces.join(' ');
}

/** The ends of a piece of a restriction to [0, 1]. */
export const pieceEnds = ({ from, to }: Restriction['pieces'][number]): readonly [RealRoot, RealRoot] => [
  from ?? exactRoot(VARIABLE, q(0)),
  to ?? exactRoot(VARIABLE, q(1)),
];
