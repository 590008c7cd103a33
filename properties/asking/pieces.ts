/** A program along a curve, piece by piece, as far as its polynomials stay small. */
import { powerOfTwo, type Rational } from '../../src/numbers/index.ts';
import { compareToRational } from '../../src/polynomials/index.ts';
import { compile, type StraightLine } from '../../src/programs/index.ts';
import {
  type Domain,
  evenPoints,
  isRestrictionFailure,
  pointOn,
  type Restriction,
  restrict,
  type SegmentPiece,
} from '../../src/segments/index.ts';
import { formatCurve, type ProgramAlong } from '../cases/along.ts';
import type { ProgramAtPoint } from '../cases/roundoff-free.ts';
import type { Counterexample } from './property.ts';

/** A program, and what it is on each piece of a curve. */
export interface AlongCurve {
  readonly line: StraightLine;
  readonly restriction: Restriction;
}

/** Pieces of higher degree would take too many questions. */
const LIMITS = { degree: 8, bits: 200 };
const MOST_PIECES = 12;

/** Undefined where it is too much. */
export function alongCurve({ program, curve }: ProgramAlong, domain: Domain): AlongCurve | undefined {
  const line = compile(program);
  const restriction = restrict(line, curve, domain, { limits: LIMITS, maxPieces: MOST_PIECES });
  return isRestrictionFailure(restriction) ? undefined : { line, restriction };
}

/** The program at t. */
export const atTime = ({ program, curve }: ProgramAlong, t: Rational): ProgramAtPoint => ({
  program,
  at: pointOn(curve, t),
});

/**
 * `count` dyadic numbers inside a bounded piece, evenly spread and ascending, all of one denominator, at least 64 on a piece of length 1:
 * so that points on the curve are seldom whole numbers, where the odd ones mostly are.
 */
export function spreadPoints(piece: SegmentPiece, count: number): Rational[] {
  const all = evenPoints(piece, 2 * Math.max(count + 3, LEAST_SPREAD));
  const finest = all.reduce((most, { d }) => (d > most ? d : most), 1n);
  const odd = all.filter(({ d }) => d === finest);
  return Array.from({ length: count }, (_, k) => odd[Math.floor((k * odd.length) / count)]!);
}

const LEAST_SPREAD = 32;

/** `count` numbers 2^-k, k from 4, inside a piece that begins at 0, the largest first. */
export function towardsZero({ to }: SegmentPiece, count: number): Rational[] {
  let k = 4;
  while (to !== undefined && compareToRational(to, powerOfTwo(-k)) <= 0) k += 1;
  return Array.from({ length: count }, (_, i) => powerOfTwo(-k - i));
}

/** A counterexample that is about the whole curve. */
export const withCurve = (one: Counterexample, { curve }: ProgramAlong): Counterexample => ({
  ...one,
  along: formatCurve(curve),
});
