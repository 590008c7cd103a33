/**
 * Proposition 2 along a segment or curve on which the program is made of elementary functions: on each piece what Algorithm 2
 * returns is the derivative of f∘γ, an identity of normal forms, and at breakpoints f is continuous; so the integral is the
 * difference of the values at the ends. It is enclosed a second time, by quadrature.
 */
import type { Effort } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import type { Elementary } from '../../functions/elementary/elementary-field.ts';
import { addIntervals, type Interval, single } from '../../numbers/enclosed/interval.ts';
import {
  compare,
  every,
  Failure,
  isFailure,
  type Rational,
  type Real,
  rational,
  Undecided,
  type Verdict,
  ZERO,
} from '../../numbers/index.ts';
import {
  type Conventions,
  differentiate,
  type Evaluation,
  type EvaluationFailure,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';
import { isContinuous, isHoleAt, isOpenAt, valuesAtPoint } from '../elementary/at-points.ts';
import {
  type ElementaryPiece,
  type ElementaryPieces,
  elementaryPieces,
  isPiecesFailure,
} from '../elementary/pieces.ts';
import { formatPlace, LinePoint } from '../elementary/point.ts';
import { integralOf } from '../elementary/quadrature.ts';
import { WorkAlong } from '../elementary/work.ts';
import { nearestZero } from '../elementary/zeros.ts';
import { COMPOSITE_BUDGET } from '../restriction/composite.ts';
import type { Curve } from '../restriction/curve.ts';
import { UNIT } from '../restriction/restrict.ts';
import { agreementOn, type ElementaryAgreement, slopeAlongPiece } from './elementary-conservative.ts';

/** What Algorithm 2 returns on one piece, and whether it is the derivative there. */
export interface ElementaryIntegralPiece extends ElementaryAgreement {
  readonly piece: ElementaryPiece;
  readonly evaluation: Evaluation<Elementary>;
  /** f∘γ, and ω = ⟨γ′, ∇̂f(γ)⟩. */
  readonly value: Elementary;
  readonly integrand: Elementary;
  /** Whether ω is (f∘γ)′. */
  readonly isDerivative: Verdict;
}

/** Whether f is continuous, and locally Lipschitz, at a point between pieces or at an end. */
export interface ElementaryMatching {
  readonly at: LinePoint;
  readonly matches: Verdict;
}

/** Proposition 2 along one curve, with what each piece and each breakpoint rests on. */
export interface ElementaryIntegral {
  readonly line: ElementaryPieces;
  readonly difference: Real;
  /** By quadrature, to the width that was asked for; undefined where ω is not seen to be bounded. */
  readonly enclosure: Interval | undefined;
  /** Why the work on it came to an end. */
  readonly unenclosed?: string;
  readonly holds: Verdict | 'inapplicable';
  readonly why?: string;
  readonly pieces: readonly ElementaryIntegralPiece[];
  readonly matchings: readonly ElementaryMatching[];
  readonly failing?: number;
}

/** Where the program has no value on the way, or the pieces are not known. */
export interface AlongFailure {
  readonly failure: Failure;
  readonly node: string;
  readonly where: string;
}

/** How an integral is found. */
export interface ElementaryIntegralOptions {
  readonly conventions?: Conventions | undefined;
  /** Of the enclosure by quadrature. */
  readonly width?: Rational;
  readonly effort?: number | Effort;
}

/** How wide an enclosure by quadrature is at most, unless another width is asked for. */
export const QUADRATURE_WIDTH = rational(1, 1_000_000);

/** Whether there is no integral (Proposition 2): `isAlongFailure(integrateElementary(line, axis))` is `false`. */
export const isAlongFailure = (value: object): value is AlongFailure => 'failure' in value;

/**
 * Proposition 2 along a curve, for a program of one output with exp, log and their kin, t from 0 to 1.
 *
 * `integrateElementary(compile(parseProgramText('exp(t)')), axis)` has the difference exp(1) − 1, and `holds` is yes.
 */
export function integrateElementary(
  program: StraightLine,
  curve: Curve,
  options: ElementaryIntegralOptions = {},
): ElementaryIntegral | AlongFailure {
  const work = new WorkAlong(options.effort ?? COMPOSITE_BUDGET);
  const line = elementaryPieces([program], curve, UNIT, work.spend);
  if (isPiecesFailure(line))
    return {
      ...line,
      where: line.near ? `around t = ${formatPlace(LinePoint.at(line.near))}` : 'along the curve',
    };
  const found = attempted(() => along(program, line, options, work));
  return found instanceof Undecided
    ? noValue(new Failure('undecided', found.message), 'along the curve')
    : found;
}

function along(
  program: StraightLine,
  line: ElementaryPieces,
  options: ElementaryIntegralOptions,
  work: WorkAlong,
): ElementaryIntegral | AlongFailure {
  const [start, end] = [UNIT.from!, UNIT.to!].map(LinePoint.at);
  const points = [start!, ...line.breakpoints, end!];
  // Poles on the way, in their order, before anything else is said.
  for (const [i, point] of points.entries()) {
    const run = i === 0 ? undefined : line.pieces[i - 1]!.runs[0]!;
    if (isFailure(run))
      return noValue(run, `around t = ${formatPlace(LinePoint.at(line.pieces[i - 1]!.field.sample))}`);
    const value = valuesAtPoint(program, line, point);
    if (isFailure(value) && isHoleAt(value, program, line, sidesOf(line, i), point))
      return noValue(value.kind === 'undefined' ? value : POLE, `t = ${formatPlace(point)}`);
  }
  const [first, last] = [start!, end!].map(point => valuesAtPoint(program, line, point));
  for (const value of [first!, last!]) if (isFailure(value)) return noValue(value, 'an end of the curve');
  const difference = line.reals.sub((last as Real[])[0]!, (first as Real[])[0]!);
  const pieces: ElementaryIntegralPiece[] = [];
  for (const piece of line.pieces) {
    const found = integralPiece(program, line, piece, options);
    if (isEvaluationFailure(found)) return { ...found, where: 'along the curve' };
    pieces.push(found);
  }
  const matchings = points.map((at, i): ElementaryMatching => {
    const matches = attempted(() => matching(program, line, at, i));
    return { at, matches: matches instanceof Undecided ? 'undecided' : matches };
  });
  const enclosed = attempted(() => quadrature(pieces, points, options.width ?? QUADRATURE_WIDTH));
  const enclosure = enclosed instanceof Undecided ? undefined : enclosed;
  work.close();
  return {
    line,
    difference,
    enclosure,
    ...(enclosed instanceof Undecided && { unenclosed: enclosed.message }),
    pieces,
    matchings,
    ...verdictOf(line, difference, pieces, matchings, enclosure),
  };
}

const POLE = new Failure('undefined', 'division by zero, or its logarithm');

/** The pieces that meet at the i-th point. */
const sidesOf = ({ pieces }: ElementaryPieces, i: number): ElementaryPiece[] =>
  [pieces[i - 1], pieces[i]].filter(piece => piece !== undefined);

const noValue = (failure: Failure, where: string): AlongFailure => ({ failure, node: '', where });

type Judged = Pick<ElementaryIntegral, 'holds' | 'why' | 'failing'>;

function verdictOf(
  { reals }: ElementaryPieces,
  difference: Real,
  pieces: readonly ElementaryIntegralPiece[],
  matchings: readonly ElementaryMatching[],
  enclosure: Interval | undefined,
): Judged {
  const failing = pieces.findIndex(({ isDerivative }) => isDerivative === 'no');
  if (failing >= 0)
    return { holds: 'no', failing, why: 'what is integrated is not the derivative of f along this piece' };
  const broken = matchings.find(({ matches }) => matches === 'no');
  if (broken)
    return {
      holds: 'inapplicable',
      why: `f jumps at t = ${formatPlace(broken.at)}: Proposition 2 is of continuous functions`,
    };
  if (pieces.some(({ isDerivative }) => isDerivative === 'undecided'))
    return { holds: 'undecided', why: 'whether what is integrated is the derivative of f is not seen' };
  const open = matchings.find(({ matches }) => matches === 'undecided');
  if (open)
    return {
      holds: 'undecided',
      why: `whether f is continuous and locally Lipschitz at t = ${formatPlace(open.at)} is not seen`,
    };
  const range = reals.enclosure(difference, 64);
  // The identity is proven; an enclosure that misses it would be a contradiction in this engine.
  if (enclosure && range && (compare(range.hi, enclosure.lo) < 0 || compare(enclosure.hi, range.lo) < 0))
    return { holds: 'undecided', why: 'the enclosure of the integral misses it' };
  return { holds: 'yes' };
}

function integralPiece(
  program: StraightLine,
  line: ElementaryPieces,
  piece: ElementaryPiece,
  { conventions, effort }: ElementaryIntegralOptions,
): ElementaryIntegralPiece | EvaluationFailure {
  const { field } = piece;
  const run = piece.runs[0]!;
  if (isFailure(run)) return { failure: run, node: '' };
  const before = new Set(field.domains);
  const value = run.values[0]!;
  const derivative = differentiate(field, program, run.evaluation, conventions);
  if (isEvaluationFailure(derivative)) return derivative;
  const integrand = slopeAlongPiece(line, piece, derivative.backward[0]!);
  const expected = field.derivative(value);
  const answers = [integrand, slopeAlongPiece(line, piece, derivative.forward[0]!)].map(f =>
    field.isZero(field.sub(f, expected)),
  );
  // What the derivatives were divided by besides.
  const added = [...field.domains].filter(f => !before.has(f));
  const clear = attempted(() => added.every(f => field.isZero(f) === 'no' && hasNoZero(line, piece, f)));
  const isDerivative = answers.includes('no')
    ? 'no'
    : clear === true
      ? every(answers, answer => answer)
      : 'undecided';
  return {
    piece,
    evaluation: run.evaluation,
    value,
    integrand,
    isDerivative,
    ...agreementOn(program, line, piece, run.evaluation, expected, effort),
  };
}

function hasNoZero(
  { reals, roots }: ElementaryPieces,
  { field, from, to }: ElementaryPiece,
  f: Elementary,
): boolean {
  const setting = { field, reals, roots };
  return ([1, -1] as const).every(
    direction => nearestZero(setting, f, field.sample, direction > 0 ? to : from, direction) === undefined,
  );
}

/** Whether f has one limit at the i-th point from both sides (from one at the ends), which is its value there. */
function matching(program: StraightLine, line: ElementaryPieces, at: LinePoint, i: number): Verdict {
  const sides = sidesOf(line, i);
  if (!isOpenAt(sides, at, line.reals)) return 'undecided';
  if (isContinuous(program)) return 'yes';
  const x = at.real(line.reals);
  const own = valuesAtPoint(program, line, at);
  if (!x || isFailure(own)) return 'undecided';
  return every(sides, ({ field, runs: [run] }) => {
    const limit = run && !isFailure(run) ? field.valueAt(run.values[0]!, x) : undefined;
    return limit === undefined || isFailure(limit)
      ? 'undecided'
      : line.reals.isZero(line.reals.sub(limit, own[0]!));
  });
}

function quadrature(
  pieces: readonly ElementaryIntegralPiece[],
  points: readonly LinePoint[],
  width: Rational,
): Interval | undefined {
  let total = single(ZERO);
  for (const [i, { piece, integrand }] of pieces.entries()) {
    const share = width.div(rational(pieces.length));
    const part = integralOf(piece.field, integrand, { from: points[i]!, to: points[i + 1]! }, share);
    if (!part) return undefined;
    total = addIntervals(total, part);
  }
  return total;
}
