/**
 * A gradient that comes from elsewhere, along a curve: asked at rational points inside each piece, is its slope the
 * derivative of f∘γ there? A gradient whose slope differs on a set of positive length does not integrate to f.
 */
import type { TargetOutcome } from '../../documents/index.ts';
import { type Interval, single } from '../../numbers/enclosed/interval.ts';
import { compare, max, type Rational, rational } from '../../numbers/index.ts';
import { floorQuotient } from '../../numbers/integers.ts';
import {
  compareToRational,
  derivativeFunction,
  functionValue,
  type RealRoot,
  refine,
} from '../../polynomials/index.ts';
import { LinePoint } from '../elementary/point.ts';
import { type Curve, pointOn, velocity } from '../restriction/curve.ts';
import type { Restriction, SegmentPiece } from '../restriction/restrict.ts';

/** What came back at a point in one mode, and how far each entry may be off by rounding; without a bound there is no objection. */
export type Returned =
  | {
      readonly mode: string;
      readonly gradient: readonly Rational[];
      readonly tolerance: readonly Rational[] | undefined;
    }
  /** In words: a gradient that is not finite, or (a fault) none at all. */
  | { readonly mode: string; readonly words: string; readonly fault: boolean };

/** One entry for each mode with a usable answer. */
export type AskGradient = (point: readonly Rational[]) => Promise<readonly Returned[]>;

/** A number that is not known to be rational: a closed form, and what encloses it. */
export interface EnclosedSlope extends Interval {
  readonly expr: string;
}

/** (f∘γ)′ at a number. */
export type SlopeAlong = Rational | EnclosedSlope;

/** What a target returned at one point of the curve, beside the slope of f. */
export interface TargetPoint<S = Rational> {
  readonly mode: string;
  readonly t: Rational;
  readonly point: readonly Rational[];
  /** The gradient, or in words what came back instead. */
  readonly returned: readonly Rational[] | string;
  /** ⟨returned, γ′(t)⟩. */
  readonly slope: Rational | undefined;
  /** (f∘γ)′(t). */
  readonly expected: S;
  /** Whether the slope is off by more than rounding can explain, or there is none. */
  readonly off: boolean;
  /** Whether what came back is no gradient at all. */
  readonly fault: boolean;
}

/** One piece of the restriction, and what a target returned on it. */
export interface TargetPiece extends AskedPiece<Rational> {
  readonly piece: SegmentPiece;
}

/** What came back on one piece. */
export interface AskedPiece<S> {
  readonly points: readonly TargetPoint<S>[];
  readonly integrates: TargetOutcome;
}

const WORST: readonly TargetOutcome[] = ['no', 'no gradient', 'mixed', 'no objection', 'not asked'];

/** The worst of several outcomes of Proposition 2: `worstOutcome(['not asked', 'no'])` is `'no'`. */
export const worstOutcome = (outcomes: readonly TargetOutcome[]): TargetOutcome =>
  WORST.find(outcome => outcomes.includes(outcome)) ?? 'not asked';

/** Pieces of a curve, and slopes of f on each. */
export interface AskedPieces<S> {
  readonly curve: Curve;
  readonly pieces: readonly (Sampled & {
    /** (f∘γ)′(t); undefined where it is not known. */
    readonly slopeAt: (t: Rational) => S | undefined;
  })[];
}

/** What a target is asked along rational functions. */
export const askedRational = ({ curve, pieces }: Restriction): AskedPieces<Rational> => ({
  curve,
  pieces: pieces.map(({ from, to, sample, values }) => {
    const slope = derivativeFunction(values[0]!);
    return { from, to, sample, slopeAt: t => functionValue(slope, t) };
  }),
});

/**
 * Asks at up to `each` points of each piece, whether what comes back is the derivative that Proposition 2 integrates; points
 * that `askable` refuses (no floats) are left out.
 *
 * `askAlong(restrict(line, lineCurve([ZERO], [ONE])), async () => [], () => true)`
 */
export async function askAlong(
  restriction: Restriction,
  ask: AskGradient,
  askable: (point: readonly Rational[]) => boolean,
  each = 3,
): Promise<TargetPiece[]> {
  const found = await askPieces(askedRational(restriction), ask, askable, each);
  return found.map((piece, i) => ({ ...piece, piece: restriction.pieces[i]! }));
}

/**
 * The same (Proposition 2) of pieces whose slopes are found in another way.
 *
 * `askPieces({ curve: axis, pieces: [] }, async () => [], () => true)`
 */
export async function askPieces<S extends SlopeAlong>(
  line: AskedPieces<S>,
  ask: AskGradient,
  askable: (point: readonly Rational[]) => boolean,
  each = 3,
): Promise<AskedPiece<S>[]> {
  const found: AskedPiece<S>[] = [];
  for (const piece of line.pieces) {
    const points: TargetPoint<S>[] = [];
    let asked = 0;
    for (const t of pointsInside(piece)) {
      if (asked >= each) break;
      const point = pointOn(line.curve, t);
      if (!askable(point)) continue;
      const expected = piece.slopeAt(t);
      if (expected === undefined) continue;
      const answers = await ask(point);
      if (answers.length > 0) asked += 1;
      const along = pointOn(velocity(line.curve), t);
      points.push(...answers.map(answer => ({ t, point, expected, ...judged(answer, along, expected) })));
    }
    const modes = [...new Set(points.map(({ mode }) => mode))];
    const integrates = worstOutcome(
      modes.map(mode => outcomeOf(points.filter(point => point.mode === mode))),
    );
    found.push({ points, integrates });
  }
  return found;
}

function judged(
  answer: Returned,
  along: readonly Rational[],
  expected: SlopeAlong,
): Pick<TargetPoint, 'mode' | 'returned' | 'slope' | 'off' | 'fault'> {
  const { mode } = answer;
  if ('words' in answer)
    return { mode, returned: answer.words, slope: undefined, off: true, fault: answer.fault };
  const { gradient, tolerance } = answer;
  const slope = dot(gradient, along);
  const sizes = along.map(a => a.abs());
  // By how much it is off at least.
  const { lo, hi } = 'expr' in expected ? expected : single(expected);
  const gap = max(slope.sub(hi), lo.sub(slope));
  const off = tolerance !== undefined && compare(gap, dot(tolerance, sizes)) > 0;
  return { mode, returned: gradient, slope, off, fault: false };
}

function outcomeOf(points: readonly Pick<TargetPoint, 'fault' | 'off'>[]): TargetOutcome {
  if (points.every(({ fault }) => fault)) return 'no gradient';
  if (points.every(({ off }) => off)) return 'no';
  return points.some(({ off }) => off) ? 'mixed' : 'no objection';
}

const dot = (v: readonly Rational[], w: readonly Rational[]): Rational =>
  v.reduce((sum, a, i) => sum.add(a.mul(w[i]!)), rational(0));

/** A piece, and a number inside. */
interface Sampled {
  readonly from: RealRoot | LinePoint | undefined;
  readonly to: RealRoot | LinePoint | undefined;
  readonly sample: Rational;
}

/** How many points are tried where the simple ones are no floats on the curve. */
const MANY = 2_000;

/** Dyadic points strictly inside, the simple ones first: k/2, k/4, k/8, … between the ends; then an even grid of them. */
function* pointsInside(piece: Sampled): Generator<Rational> {
  yield piece.sample;
  for (let level = 1; level <= 24; level += 1) {
    const step = rational(1n, 1n << BigInt(level));
    for (const t of [piece.sample.add(step), piece.sample.sub(step)]) if (isInside(piece, t)) yield t;
  }
  yield* evenPoints(piece, MANY);
}

/**
 * About `count` dyadic points strictly inside a bounded piece, evenly spaced and ascending: for pictures. Our own.
 *
 * `evenPoints(restrict(line, lineCurve([ZERO], [ONE])).pieces[0], 3)` are numbers between 0 and 1, the middle among them.
 */
export function evenPoints(piece: Omit<Sampled, 'sample'>, count: number): Rational[] {
  const narrow = rational(1n, 1n << 40n);
  const [low, high] = [narrowed(piece.from!, narrow).lo, narrowed(piece.to!, narrow).hi];
  for (let level = 0; level <= 40; level += 1) {
    const scale = 1n << BigInt(level);
    const floor = (x: Rational): bigint => floorQuotient(x.s * x.n * scale, x.d);
    const [first, last] = [floor(low), floor(high) + 1n];
    if (last - first < BigInt(count)) continue;
    const all: Rational[] = [];
    for (let k = first; k <= last; k += 1n) all.push(rational(k, scale));
    return all.filter(t => isInside(piece, t));
  }
  return [];
}

const narrowed = (end: RealRoot | LinePoint, width: Rational): Interval => {
  if (!(end instanceof LinePoint)) return refine(end, width);
  end.narrowTo(width);
  return end;
};

const order = (end: RealRoot | LinePoint, t: Rational): number =>
  end instanceof LinePoint ? compare(end.lo, t) + compare(end.hi, t) : compareToRational(end, t);

const isInside = ({ from, to }: Omit<Sampled, 'sample'>, t: Rational): boolean =>
  (from === undefined || order(from, t) < 0) && (to === undefined || order(to, t) > 0);
