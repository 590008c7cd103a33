/**
 * The critical points of a program of one input, all of them, exactly: selection critical (0 ∈ D_f, Definition 5),
 * Clarke critical, and artificial (the first without the second; Appendix E).
 */
import type { CriticalKind } from '../../documents/index.ts';
import { type Effort, lackingNode, lackingWords } from '../../fields/index.ts';
import { compare, format, type Rational, rational, type Verdict } from '../../numbers/index.ts';
import {
  compareRoots,
  compareToRational,
  derivativeFunction,
  exactRoot,
  isZeroFunction,
  type RationalFunction,
  type RealRoot,
  subtractFunctions,
  VARIABLE,
} from '../../polynomials/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { compositePieces } from '../restriction/composite.ts';
import { axis } from '../restriction/curve.ts';
import { type Hole, holesOf } from '../restriction/holes.ts';
import { fieldOf } from '../restriction/integrand.ts';
import {
  type Breakpoint,
  type Domain,
  isRestrictionFailure,
  type Restriction,
  type RestrictionFailure,
  restrict,
  type SegmentPiece,
} from '../restriction/restrict.ts';
import { type FieldPoint, fieldAtBreakpoint, fieldInside, isReachable } from './critical-field.ts';
import { expectInterval } from './expect-interval.ts';

/** One critical point, and D_f there. */
export interface CriticalPoint extends FieldPoint {
  readonly kind: CriticalKind;
  readonly why?: string;
  /** Of an artificial rational point: whether 0 ∈ D_P, so that automatic differentiation may stop there. */
  readonly reachable?: boolean;
}

/** A point with a value at which f is not continuous, or not bounded: no set is stated there. */
export interface IrregularPoint {
  readonly at: RealRoot;
  readonly value: RationalFunction;
  readonly why: string;
}

/**
 * A closed interval on which f is constant; endless where an end is left out, open at one without a value, or at which f is not
 * regular.
 */
export interface CriticalInterval {
  readonly from: RealRoot | undefined;
  readonly to: RealRoot | undefined;
  readonly kind: 'clarke';
  readonly value: RationalFunction;
}

/** A critical point, or an interval of critical points. */
export type CriticalComponent = CriticalPoint | CriticalInterval;

/**
 * Whether a component of the critical points is an interval, on which f is then constant (Theorem 3):
 * `isInterval(criticalSet(line).components[0])` is `true` for zero(t).
 */
export const isInterval = (component: CriticalComponent): component is CriticalInterval =>
  'from' in component;

/** The critical points of a program of one input, D_f beside them where it has several elements, and whether these are all. */
export interface CriticalSet {
  /** Ascending and disjoint: the connected components of the selection critical set. */
  readonly components: readonly CriticalComponent[];
  /** The points at which D_f has several slopes, or is not known to have one, ascending. */
  readonly multivalued: readonly FieldPoint[];
  /** Whether these are all: undecided where coincidences could not be enumerated. */
  readonly complete: Extract<Verdict, 'yes' | 'undecided'>;
  readonly why?: string;
  /** Where the program has no value: if that was asked about (`partial`). */
  readonly noValue: readonly Hole[];
  /** Ascending. At all other points with a value f is continuous, and rational on both sides: locally Lipschitz. */
  readonly notRegular: readonly IrregularPoint[];
  readonly restriction: Restriction;
}

/** What a search for critical points may cost, and whether the program may be undefined somewhere. */
export interface CriticalOptions {
  /** Combinations of pieces that are followed. */
  readonly budget?: number | Effort;
  /** Whether places without a value are left out, instead of a failure. */
  readonly partial?: boolean;
}

/**
 * All points with 0 ∈ D_f(x) (Definition 5) on ℝ or on [from, to], around which the program must be defined, unless it may
 * be `partial`; those outside ∂ᶜf are artificial (Proposition 8). Throws `bad-usage` where from ≥ to: at a point, ask `explain`.
 *
 * `criticalSet(compile(parseProgramText('t^2'))).components` has one point, 0.
 */
export function criticalSet(
  program: StraightLine,
  domain: Domain = {},
  options: CriticalOptions = {},
): CriticalSet | RestrictionFailure {
  expectInterval(domain);
  const restriction = restrictAround(program, domain, options);
  if (isRestrictionFailure(restriction)) return restriction;
  const composite = compositePieces(program, axis, options.budget);
  const known = typeof composite === 'string' ? undefined : composite;
  const points: FieldPoint[] = [];
  const intervals: CriticalInterval[] = [];
  const irregular: IrregularPoint[] = [];
  let gap: string | undefined;
  for (const piece of restriction.pieces) {
    if (piece.missing) continue;
    if (isZeroFunction(derivativeFunction(piece.values[0]!)))
      intervals.push({ from: piece.from, to: piece.to, kind: 'clarke', value: piece.values[0]! });
    const lacking = lackingNode(fieldOf(piece, restriction), program, piece.evaluation);
    if (lacking !== undefined) gap ??= `beside t = ${format(piece.sample)} ${lackingWords(lacking)}`;
    points.push(...fieldInside(restriction, piece, known, lacking));
  }
  for (const [i, point] of restriction.breakpoints.entries()) {
    if (point.missing) continue;
    const [left, right] = [restriction.pieces[i]!, restriction.pieces[i + 1]!];
    const why = irregularity(restriction, [left, right], point);
    if (why !== undefined) irregular.push({ at: point.at, value: point.values[0]!, why });
    else points.push(fieldAtBreakpoint(program, restriction, point, [left, right], known));
  }
  points.sort((a, b) => compareRoots(a.at, b.at));
  const holes = holesOf(restriction);
  const isOpen = (at: RealRoot): boolean =>
    [...holes.flatMap(({ from, to }) => [from, to]), ...irregular.map(one => one.at)].some(
      end => end && compareRoots(end, at) === 0,
    );
  const critical = points.flatMap(point => criticalAt(program, restriction, point) ?? []);
  return {
    components: merged(critical, intervals, isOpen).flatMap(component =>
      clipped(component, domain, critical),
    ),
    multivalued: points.filter(({ at, active, all }) => (active.length > 1 || !all) && isIn(at, domain)),
    complete: known && gap === undefined ? 'yes' : 'undecided',
    ...(typeof composite === 'string'
      ? { why: `inside the pieces, coincidences of other composite pieces were not enumerated: ${composite}` }
      : gap !== undefined && { why: gap }),
    noValue: holes.flatMap(hole => within(hole, domain) ?? []),
    notRegular: irregular.filter(({ at }) => isIn(at, domain)),
    restriction,
  };
}

/** A little beyond the ends, so that both sides of them are seen. */
function restrictAround(
  program: StraightLine,
  { from, to }: Domain,
  { partial = false, budget }: CriticalOptions,
): Restriction | RestrictionFailure {
  const watch = typeof budget === 'object' ? budget.watch : undefined;
  let found: Restriction | RestrictionFailure;
  let margin = rational(1);
  do {
    const wider = { ...(from && { from: from.sub(margin) }), ...(to && { to: to.add(margin) }) };
    found = restrict(program, axis, wider, { partial, watch });
    margin = margin.div(rational(1024));
  } while (isRestrictionFailure(found) && (from || to) && compare(margin, SMALLEST) > 0);
  return found;
}

const SMALLEST = rational(1n, 1n << 50n);

/** Why f is not continuous at a breakpoint, if so. */
function irregularity(
  { roots }: Restriction,
  sides: readonly SegmentPiece[],
  { at, values: own }: Breakpoint,
): string | undefined {
  if (sides.some(({ missing }) => missing)) return 'the function has no value on one side';
  if (sides.some(({ values }) => roots.signAt(values[0]!.bottom, at) === 0))
    return 'the function is unbounded near it';
  const continues = sides.every(({ values }) => {
    const gap = subtractFunctions(values[0]!, own[0]!);
    return isZeroFunction(gap) || roots.signAt(gap.top, at) === 0;
  });
  return continues ? undefined : 'the function jumps';
}

/** Whether 0 is in the hull of the slopes at the point. */
function zeroInside({ roots }: Restriction, at: RealRoot, slopes: readonly RationalFunction[]): boolean {
  const signs = slopes.map(slope =>
    isZeroFunction(slope) ? 0 : roots.signAt(slope.top, at) * roots.signAt(slope.bottom, at),
  );
  return signs.includes(0) || (signs.includes(1) && signs.includes(-1));
}

/** The kind of a point; undefined where it is not critical. */
function criticalAt(
  program: StraightLine,
  restriction: Restriction,
  point: FieldPoint,
): CriticalPoint | undefined {
  const { at, clarke, active, all, lacking } = point;
  if (zeroInside(restriction, at, clarke)) return { ...point, kind: 'clarke' };
  if (lacking !== undefined) return { ...point, kind: 'undecided', why: lackingWords(lacking) };
  if (zeroInside(restriction, at, active)) {
    const reachable = isReachable(program, at);
    return { ...point, kind: 'artificial', ...(reachable !== undefined && { reachable }) };
  }
  const why = 'not all active composite pieces are known here';
  return all ? undefined : { ...point, kind: 'undecided', why };
}

/** Intervals with their ends, joined where they touch, and the points that are in none of them. */
function merged(
  points: readonly CriticalPoint[],
  intervals: readonly CriticalInterval[],
  isOpen: (at: RealRoot) => boolean,
): CriticalComponent[] {
  const joined: CriticalInterval[] = [];
  for (const interval of intervals) {
    const last = joined.at(-1);
    const touch = last?.to && interval.from && compareRoots(last.to, interval.from) === 0;
    if (last && touch && !isOpen(interval.from!)) joined[joined.length - 1] = { ...last, to: interval.to };
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

const isIn = (
  at: RealRoot,
  { from, to }: { readonly from?: Rational | undefined; readonly to?: Rational | undefined },
): boolean => (!from || compareToRational(at, from) >= 0) && (!to || compareToRational(at, to) <= 0);

/** The part of a component in the domain; `critical`: all points, for an interval of which one end is left. */
function clipped(
  component: CriticalComponent,
  domain: Domain,
  critical: readonly CriticalPoint[],
): CriticalComponent[] {
  if (!isInterval(component)) return isIn(component.at, domain) ? [component] : [];
  const part = within(component, domain);
  if (part === undefined) return [];
  const { from, to } = part;
  if (!from || !to || compareRoots(from, to) < 0) return [{ ...component, from, to }];
  return critical.filter(({ at }) => compareRoots(at, from) === 0);
}

/** What two closed intervals have in common. */
function within(part: Hole, domain: Domain): Hole | undefined {
  const from = later(part.from, domain.from && exactRoot(VARIABLE, domain.from));
  const to = earlier(part.to, domain.to && exactRoot(VARIABLE, domain.to));
  return from && to && compareRoots(from, to) > 0 ? undefined : { from, to };
}

const later = (a: RealRoot | undefined, b: RealRoot | undefined): RealRoot | undefined =>
  a === undefined || (b !== undefined && compareRoots(a, b) < 0) ? b : a;
const earlier = (a: RealRoot | undefined, b: RealRoot | undefined): RealRoot | undefined =>
  a === undefined || (b !== undefined && compareRoots(a, b) > 0) ? b : a;
