/** Programs along segments and curves. */
import fc from 'fast-check';
import type { Rational } from '../../numbers/index.ts';
import { type Polynomial, polynomial } from '../../polynomials/index.ts';
import {
  type Curve,
  isRestrictionFailure,
  lineCurve,
  type Restriction,
  restrict,
  UNIT,
} from '../../segments/index.ts';
import {
  type ClaimCase,
  declared,
  expressions,
  fewNumbers,
  lineOf,
  pointsIn,
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
