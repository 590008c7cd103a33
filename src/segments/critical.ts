/**
 * The critical points of a program of one input, all of them, exactly: selection critical (0 ∈ D_f, Definition 5),
 * Clarke critical, and artificial (the first without the second; Appendix E). Inside a piece of the restriction f is
 * smooth, so Clarke's set is {f′}; at a breakpoint it is the hull of the derivatives on both sides. D_f has the
 * derivatives of all composite pieces that have f's value there, coincidences included.
 */
import { activeSet, nodewiseSet } from '../fields/index.ts';
import { compare, Failure, rational, rationalField, type Verdict } from '../numbers/index.ts';
import {
  compareRoots,
  compareToRational,
  constantFunction,
  derivativeFunction,
  exactRoot,
  isExact,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  sameFunction,
  subtractFunctions,
  VARIABLE,
} from '../polynomials/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../programs/index.ts';
import { type CompositePiece, compositePieces } from './composite.ts';
import { axis } from './curve.ts';
import { functionField } from './function-field.ts';
import {
  type Breakpoint,
  type Domain,
  isRestrictionFailure,
  placeAt,
  type Restriction,
  type RestrictionFailure,
  restrict,
  type SegmentPiece,
} from './restrict.ts';

export type CriticalKind = 'clarke' | 'artificial' | 'undecided';

/** One critical point; the slopes are functions to be read at the point. */
export interface CriticalPoint {
  readonly at: RealRoot;
  readonly kind: CriticalKind;
  readonly value: RationalFunction;
  /** Of the pieces on both sides (one inside a piece). */
  readonly clarke: readonly RationalFunction[];
  /** Of the active composite pieces; of those that are known, where not all are. */
  readonly active: readonly RationalFunction[];
  readonly why?: string;
}

/** A closed interval on which f is constant; endless where an end is left out. */
export interface CriticalInterval {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
  readonly kind: 'clarke';
  readonly value: RationalFunction;
}

export type CriticalComponent = CriticalPoint | CriticalInterval;

export const isInterval = (component: CriticalComponent): component is CriticalInterval =>
  'from' in component;

export interface CriticalSet {
  /** Ascending and disjoint: the connected components of the selection critical set. */
  readonly components: readonly CriticalComponent[];
  /** Whether these are all: undecided where coincidences could not be enumerated. */
  readonly complete: Extract<Verdict, 'yes' | 'undecided'>;
  readonly why?: string;
  readonly restriction: Restriction;
}

export interface CriticalOptions {
  /** Combinations of pieces that are followed. */
  readonly budget?: number;
}

/** All critical points on ℝ or on [from, to], where the program must be defined also just outside of it. */
export function criticalSet(
  program: StraightLine,
  domain: Domain = {},
  options: CriticalOptions = {},
): CriticalSet | RestrictionFailure {
  const restriction = restrictAround(program, domain);
  if (isRestrictionFailure(restriction)) return restriction;
  const composite = compositePieces(program, axis, options.budget);
  const known = typeof composite === 'string' ? undefined : composite;
  const points: CriticalPoint[] = [];
  const intervals: CriticalInterval[] = [];
  for (const piece of restriction.pieces) {
    if (isZeroFunction(derivativeFunction(piece.values[0]!)))
      intervals.push({ from: piece.from, to: piece.to, kind: 'clarke', value: piece.values[0]! });
    points.push(...insidePoints(restriction, piece, known ?? []));
  }
  for (const [i, point] of restriction.breakpoints.entries()) {
    const [left, right] = [restriction.pieces[i]!, restriction.pieces[i + 1]!];
    const jump = [left, right].find(piece => !continues(restriction, piece, point));
    if (jump) return { failure: new Failure('undefined', 'the function jumps'), node: '', at: point.at };
    const found = breakpointKind(program, restriction, point, [left, right], known);
    if (found) points.push(found);
  }
  return {
    components: merged(points, intervals).flatMap(component => clipped(component, domain)),
    complete: known ? 'yes' : 'undecided',
    ...(typeof composite === 'string' && {
      why: `inside the pieces, coincidences of other composite pieces were not enumerated: ${composite}`,
    }),
    restriction,
  };
}

/** A little beyond the ends, so that both sides of them are seen. */
function restrictAround(program: StraightLine, { from, to }: Domain): Restriction | RestrictionFailure {
  let found: Restriction | RestrictionFailure;
  let margin = rational(1);
  do {
    found = restrict(program, axis, {
      ...(from && { from: from.sub(margin) }),
      ...(to && { to: to.add(margin) }),
    });
    margin = margin.div(rational(1024));
  } while (isRestrictionFailure(found) && (from || to) && compare(margin, SMALLEST) > 0);
  return found;
}

const SMALLEST = rational(1n, 1n << 50n);

/** Whether the piece reaches the breakpoint's own value. */
function continues(
  { roots }: Restriction,
  { values }: SegmentPiece,
  { at, values: own }: Breakpoint,
): boolean {
  const gap = subtractFunctions(values[0]!, own[0]!);
  return (
    roots.signAt(values[0]!.bottom, at) !== 0 && (isZeroFunction(gap) || roots.signAt(gap.top, at) === 0)
  );
}

/** Whether 0 is in the hull of the slopes at the point. */
function zeroInside({ roots }: Restriction, at: RealRoot, slopes: readonly RationalFunction[]): boolean {
  const signs = slopes.map(slope =>
    isZeroFunction(slope) ? 0 : roots.signAt(slope.top, at) * roots.signAt(slope.bottom, at),
  );
  return signs.includes(0) || (signs.includes(1) && signs.includes(-1));
}

/** The composite pieces that have f's value at the point. */
const activeAt = (
  { roots }: Restriction,
  at: RealRoot,
  value: RationalFunction,
  composite: readonly CompositePiece[],
): RationalFunction[] =>
  composite.flatMap(piece => {
    const gap = subtractFunctions(piece.value, value);
    const agrees = isZeroFunction(gap) || roots.signAt(gap.top, at) === 0;
    return agrees && piece.divisors.every(p => roots.signAt(p, at) !== 0)
      ? [derivativeFunction(piece.value)]
      : [];
  });

/** Inside a piece: zeros of f′, and points where another composite piece happens to agree. */
function insidePoints(
  restriction: Restriction,
  piece: SegmentPiece,
  composite: readonly CompositePiece[],
): CriticalPoint[] {
  const value = piece.values[0]!;
  const slope = derivativeFunction(value);
  if (isZeroFunction(slope)) return [];
  const others = composite
    .map(other => subtractFunctions(other.value, value))
    .filter(f => !isZeroFunction(f));
  const candidates: RealRoot[] = [];
  for (const f of [slope, ...others])
    for (const root of restriction.roots.roots(f.top)) {
      const inside =
        (!piece.from || compareRoots(piece.from, root) < 0) &&
        (!piece.to || compareRoots(root, piece.to) < 0);
      if (inside && !candidates.some(known => compareRoots(known, root) === 0)) candidates.push(root);
    }
  return candidates.flatMap((at): CriticalPoint[] => {
    const active = distinct([slope, ...activeAt(restriction, at, value, composite)]);
    if (!zeroInside(restriction, at, active)) return [];
    const kind = zeroInside(restriction, at, [slope]) ? 'clarke' : 'artificial';
    return [{ at, kind, value, clarke: [slope], active }];
  });
}

function breakpointKind(
  program: StraightLine,
  restriction: Restriction,
  { at, values }: Breakpoint,
  sides: readonly SegmentPiece[],
  composite: readonly CompositePiece[] | undefined,
): CriticalPoint | undefined {
  const clarke = distinct(sides.map(piece => derivativeFunction(piece.values[0]!)));
  const known = composite
    ? { slopes: activeAt(restriction, at, values[0]!, composite), all: true }
    : slopesAt(program, restriction, at);
  const active = distinct([...clarke, ...known.slopes]);
  const found = (kind: CriticalKind, why?: string): CriticalPoint => ({
    at,
    kind,
    value: values[0]!,
    clarke,
    active,
    ...(why !== undefined && { why }),
  });
  if (zeroInside(restriction, at, clarke)) return found('clarke');
  if (zeroInside(restriction, at, active)) return found('artificial');
  return known.all ? undefined : found('undecided', 'not all active composite pieces are known here');
}

/** D_f at one point without the list of all composite pieces: at rational points, or as much as is certain. */
function slopesAt(
  program: StraightLine,
  restriction: Restriction,
  at: RealRoot,
): { slopes: RationalFunction[]; all: boolean } {
  if (isExact(at)) {
    const evaluation = evaluate(rationalField, program, [at.lo]);
    if (isEvaluationFailure(evaluation)) return { slopes: [], all: false };
    const active = activeSet(rationalField, program, evaluation);
    return {
      slopes: active.gradients.map(([slope]) => constantFunction(slope!)),
      all: active.status === 'exact',
    };
  }
  const point = restriction.breakpoints.find(known => known.at === at)!;
  const field = functionField(placeAt(at, restriction.roots), restriction.limits);
  const nodewise = nodewiseSet(field, program, point.evaluation);
  return { slopes: nodewise.gradients.map(([slope]) => slope!), all: false };
}

function distinct(slopes: readonly RationalFunction[]): RationalFunction[] {
  return slopes.filter((slope, i) => slopes.findIndex(other => sameFunction(other, slope)) === i);
}

/** Intervals with their ends, joined where they touch, and the points that are in none of them. */
function merged(
  points: readonly CriticalPoint[],
  intervals: readonly CriticalInterval[],
): CriticalComponent[] {
  const joined: CriticalInterval[] = [];
  for (const interval of intervals) {
    const last = joined.at(-1);
    if (last?.to && interval.from && compareRoots(last.to, interval.from) === 0)
      joined[joined.length - 1] = { ...last, to: interval.to };
    else joined.push(interval);
  }
  const outside = points.filter(({ at }) =>
    joined.every(({ from, to }) => (from && compareRoots(at, from) < 0) || (to && compareRoots(at, to) > 0)),
  );
  const startOf = (component: CriticalComponent) => (isInterval(component) ? component.from : component.at);
  return [...joined, ...outside].sort((a, b) => {
    const [left, right] = [startOf(a), startOf(b)];
    return left === undefined ? -1 : right === undefined ? 1 : compareRoots(left, right);
  });
}

/** The part of a component in the domain. */
function clipped(component: CriticalComponent, { from, to }: Domain): CriticalComponent[] {
  const low = from && exactRoot(VARIABLE, from);
  const high = to && exactRoot(VARIABLE, to);
  if (!isInterval(component)) {
    const inside =
      (!from || compareToRational(component.at, from) >= 0) &&
      (!to || compareToRational(component.at, to) <= 0);
    return inside ? [component] : [];
  }
  const start = later(component.from, low);
  const end = earlier(component.to, high);
  if (start && end && compareRoots(start, end) > 0) return [];
  return [{ ...component, from: start, to: end }];
}

const later = (a: RealRoot | undefined, b: RealRoot | undefined): RealRoot | undefined =>
  a === undefined || (b !== undefined && compareRoots(a, b) < 0) ? b : a;
const earlier = (a: RealRoot | undefined, b: RealRoot | undefined): RealRoot | undefined =>
  a === undefined || (b !== undefined && compareRoots(a, b) > 0) ? b : a;
