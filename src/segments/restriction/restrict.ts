/**
 * A program along a curve, as a piecewise rational function of t (Claim 1 made explicit): ordered breakpoints, and on
 * each open interval between them the pieces that Algorithm 1 takes. Exact: intervals end where some guard that was
 * asked on the way, or some divisor, has a real root.
 */

import { Undecided, type Watch } from '../../fields/index.ts';
import { FUNCTION_LIMITS, type FunctionLimits, type Place } from '../../functions/rational/function-field.ts';
import { compare, Failure, type Rational, rational } from '../../numbers/index.ts';
import {
  between,
  compareRoots,
  compareToRational,
  exactRoot,
  fromPolynomial,
  type RationalFunction,
  type RealRoot,
  VARIABLE,
} from '../../polynomials/index.ts';
import { type Evaluation, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { Curve } from './curve.ts';
import { endlessly } from './endless.ts';
import { type Followed, followAfter, followAt, followTies, type Trail } from './following.ts';
import { RootTable } from './root-table.ts';
import type { TieAlong } from './ties-along.ts';

/** The domain of t: closed where an end is given, endless where it is not. */
export interface Domain {
  readonly from?: Rational;
  readonly to?: Rational;
}

/** The interval [0, 1], on which Proposition 2 runs through a segment. */
export const UNIT: Domain = { from: rational(0), to: rational(1) };
/** All of ℝ. */
export const REAL_LINE: Domain = {};
/** Whether a domain is all of ℝ: `isRealLine(REAL_LINE)` is `true`. Our own. */
export const isRealLine = ({ from, to }: Domain): boolean => from === undefined && to === undefined;
/** What is looked at where too much is asked of all of ℝ. */
export const NEAR_ZERO: Domain = { from: rational(-3), to: rational(3) };

/** The program on one open interval. */
export interface SegmentPiece {
  /** undefined: endless. */
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
  /** A rational number inside. */
  readonly sample: Rational;
  /** All slots as functions of t, and the index pattern: the piece taken at every step. */
  readonly evaluation: Evaluation<RationalFunction>;
  /** The q outputs. */
  readonly values: readonly RationalFunction[];
  /** Nodes at which several pieces agree on the whole interval. */
  readonly ties: readonly TieAlong[];
  /** Nodes of which that could not be decided. */
  readonly undecidedTies: readonly string[];
  /** Why the program has no value on the piece, where so: then `values` is empty. */
  readonly missing?: Failure;
}

/** One point of the domain at which something may change, with the index pattern there. */
export interface Breakpoint {
  readonly at: RealRoot;
  readonly evaluation: Evaluation<RationalFunction>;
  readonly values: readonly RationalFunction[];
  /** Why the program has no value there, where so: then `values` is empty. */
  readonly missing?: Failure;
}

/** A program along a curve: open intervals on each of which every node has one piece, and the points between them. */
export interface Restriction {
  readonly curve: Curve;
  readonly domain: Domain;
  /** Ascending, one more than there are breakpoints inside the domain. */
  readonly pieces: readonly SegmentPiece[];
  /** Inside the domain, ascending: between pieces[i] and pieces[i + 1]. */
  readonly breakpoints: readonly Breakpoint[];
  /** The points at the ends of the domain, where it has them. */
  readonly start: Breakpoint | undefined;
  readonly end: Breakpoint | undefined;
  readonly roots: RootTable;
  readonly limits: FunctionLimits;
}

/** Where along the curve a program has no value, or none that can be computed. */
export interface RestrictionFailure {
  readonly failure: Failure;
  readonly node: string;
  /** The point; left out where it is an interval around `near`. */
  readonly at?: RealRoot;
  readonly near?: Rational;
}

/** What a restriction may cost, and whether the program may be undefined somewhere. */
export interface RestrictOptions {
  readonly limits?: FunctionLimits;
  /** The most pieces that are told apart. */
  readonly maxPieces?: number;
  /** Isolated roots to share between questions. */
  readonly roots?: RootTable;
  /** Whether places without a value are told (`missing`), instead of a failure at the first of them. */
  readonly partial?: boolean;
  /** Called at each sign that is asked for; ends the work where it throws Undecided: the restriction is then one that fails. */
  readonly watch?: Watch | undefined;
}

const MAX_PIECES = 10_000;
const NOTHING = { evaluation: { values: [], pieces: [] }, values: [] };

/**
 * The program along the curve: the pieces that the proof of Proposition 2 cuts a segment into; a failure where it is not
 * defined on the whole domain, or not rational there.
 *
 * `restrict(line, lineCurve([MINUS_ONE], [ONE])).pieces` are the two sides of 0.
 */
export function restrict(
  program: StraightLine,
  curve: Curve,
  domain: Domain = UNIT,
  options: RestrictOptions = {},
): Restriction | RestrictionFailure {
  try {
    return followed(program, curve, domain, options);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { failure: new Failure('undecided', error.message), node: '' };
  }
}

function followed(
  program: StraightLine,
  curve: Curve,
  domain: Domain,
  options: RestrictOptions,
): Restriction | RestrictionFailure {
  const {
    limits = FUNCTION_LIMITS,
    maxPieces = MAX_PIECES,
    roots = new RootTable(),
    partial = false,
    watch,
  } = options;
  const around = { program, inputs: curve.map(fromPolynomial), roots, limits, partial, watch };
  const ends = [domain.from, domain.to].map(end =>
    end === undefined ? undefined : exactRoot(VARIABLE, end),
  );
  const pieces: SegmentPiece[] = [];
  const followed: (Followed | undefined)[] = [];
  // An interval waits for its piece, or a finished piece for those on its left.
  const stack: (Gap | Finished)[] = [];
  if (!(domain.from && domain.to && compare(domain.from, domain.to) >= 0))
    stack.push({ from: ends[0], to: ends[1] });
  while (stack.length > 0) {
    const next = stack.pop()!;
    if ('piece' in next) {
      pieces.push(next.piece);
      followed.push(next.followed);
      continue;
    }
    if (pieces.length + stack.length >= maxPieces)
      return { failure: new Failure('undecided', `more than ${maxPieces} pieces`), node: '' };
    const found = pieceAround(around, between(next.from, next.to), next);
    if ('failure' in found) return found;
    const { piece } = found;
    const endless = domain.from && domain.to ? undefined : endlessly(program, piece.evaluation);
    if (endless) return { failure: endless, node: '' };
    const beside = found.followed;
    if (!same(piece.to, next.to)) stack.push({ ...next, from: piece.to, left: beside ?? next.left });
    stack.push(found);
    if (!same(piece.from, next.from)) stack.push({ ...next, to: piece.from, right: beside ?? next.right });
  }
  const points: Breakpoint[] = [];
  const atPoint = (at: RealRoot | undefined): Breakpoint | RestrictionFailure | undefined =>
    at && breakpointAt(around, at, []);
  const [start, end] = ends.map(atPoint);
  for (const point of [start, end]) if (point && 'failure' in point) return point;
  for (const [i, piece] of pieces.slice(0, -1).entries()) {
    const point = breakpointAt(around, piece.to!, isThere([followed[i], followed[i + 1]]));
    if ('failure' in point) return point;
    points.push(point);
  }
  return {
    curve,
    domain,
    pieces,
    breakpoints: points,
    start: start as Breakpoint | undefined,
    end: end as Breakpoint | undefined,
    roots,
    limits,
  };
}

interface Setting extends Trail {
  readonly partial: boolean;
  readonly watch: Watch | undefined;
}

interface Gap {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
  /** The program on the nearest intervals, where it has values there. */
  readonly left?: Followed | undefined;
  readonly right?: Followed | undefined;
}

interface Finished {
  readonly piece: SegmentPiece;
  readonly followed: Followed | undefined;
}

const isThere = (some: readonly (Followed | undefined)[]): Followed[] =>
  some.filter(one => one !== undefined);

const same = (a: RealRoot | undefined, b: RealRoot | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && compareRoots(a, b) === 0);

/** The piece just after a rational point, on the largest interval free of roots that were asked for. */
function pieceAround(setting: Setting, sample: Rational, gap: Gap): Finished | RestrictionFailure {
  const { program, partial, watch } = setting;
  watch?.();
  const { from, to, followed } = followAfter(setting, sample, gap, isThere([gap.left, gap.right]), watch);
  const missing = 'failure' in followed ? followed.failure : undefined;
  if ('failure' in followed && !(partial && missing!.kind === 'undefined'))
    return { ...followed, near: sample };
  const inside = from && compareToRational(from, sample) === 0 ? between(from, to) : sample;
  const place = { from, to, sample: inside };
  if ('failure' in followed)
    return {
      piece: { ...place, ...NOTHING, ties: [], undecidedTies: [], missing: missing! },
      followed: undefined,
    };
  const { ties, undecidedTies, followed: withTies } = followTies(setting, followed, inside);
  const { evaluation } = followed;
  const values = program.outputs.map(slot => evaluation.values[slot]!);
  return { piece: { ...place, evaluation, values, ties, undecidedTies }, followed: withTies };
}

/**
 * Signs of functions along a curve at a real algebraic number, such as a breakpoint. Our own.
 *
 * `placeAt(parabola.components[0].at, new RootTable())`, where `parabola = criticalSet(compile(parseProgramText('t^2')))`.
 */
export const placeAt = (at: RealRoot, roots: RootTable): Place => ({
  point: true,
  sign: p => roots.signAt(p, at),
  divisor: p => (roots.signAt(p, at) === 0 ? new Failure('undefined', 'division by zero') : undefined),
});

/** The program at one point, rational or algebraic. */
function breakpointAt(
  setting: Setting,
  at: RealRoot,
  beside: readonly Followed[],
): Breakpoint | RestrictionFailure {
  const { program, roots, partial, watch } = setting;
  watch?.();
  const evaluation = followAt(setting, at, placeAt(at, roots), beside);
  if (isEvaluationFailure(evaluation))
    return partial && evaluation.failure.kind === 'undefined'
      ? { at, ...NOTHING, missing: evaluation.failure }
      : { ...evaluation, at };
  return { at, evaluation, values: program.outputs.map(slot => evaluation.values[slot]!) };
}

/**
 * Whether Proposition 2 says nothing of a program, for it could not be restricted:
 * `isRestrictionFailure(restrict(line, axis))`.
 */
export const isRestrictionFailure = (value: object): value is RestrictionFailure => 'failure' in value;
