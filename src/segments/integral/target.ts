/**
 * A gradient that comes from elsewhere, along a curve: asked at rational points inside each piece, is its slope the
 * derivative of f∘γ there? A gradient whose slope differs on a set of positive length does not integrate to f.
 */
import type { TargetOutcome } from '../../documents/index.ts';
import { compare, type Rational, rational } from '../../numbers/index.ts';
import { floorQuotient } from '../../numbers/integers.ts';
import { compareToRational, derivativeFunction, functionValue, refine } from '../../polynomials/index.ts';
import { pointOn, velocity } from '../restriction/curve.ts';
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

export interface TargetPoint {
  readonly mode: string;
  readonly t: Rational;
  readonly point: readonly Rational[];
  /** The gradient, or in words what came back instead. */
  readonly returned: readonly Rational[] | string;
  /** ⟨returned, γ′(t)⟩. */
  readonly slope: Rational | undefined;
  /** (f∘γ)′(t). */
  readonly expected: Rational;
  /** Whether the slope is off by more than rounding can explain, or there is none. */
  readonly off: boolean;
  /** Whether what came back is no gradient at all. */
  readonly fault: boolean;
}

export interface TargetPiece {
  readonly piece: SegmentPiece;
  readonly points: readonly TargetPoint[];
  readonly integrates: TargetOutcome;
}

const WORST: readonly TargetOutcome[] = ['no', 'no gradient', 'mixed', 'no objection', 'not asked'];

/** The worst of several outcomes. */
export const worstOutcome = (outcomes: readonly TargetOutcome[]): TargetOutcome =>
  WORST.find(outcome => outcomes.includes(outcome)) ?? 'not asked';

/** Asks at up to `each` points of each piece; points that `askable` refuses (no floats) are left out. */
export async function askAlong(
  restriction: Restriction,
  ask: AskGradient,
  askable: (point: readonly Rational[]) => boolean,
  each = 3,
): Promise<TargetPiece[]> {
  const found: TargetPiece[] = [];
  for (const piece of restriction.pieces) {
    const slopeOf = derivativeFunction(piece.values[0]!);
    const points: TargetPoint[] = [];
    let asked = 0;
    for (const t of pointsInside(piece)) {
      if (asked >= each) break;
      const point = pointOn(restriction.curve, t);
      const expected = functionValue(slopeOf, t);
      if (!askable(point) || expected === undefined) continue;
      const answers = await ask(point);
      if (answers.length > 0) asked += 1;
      const along = pointOn(velocity(restriction.curve), t);
      points.push(...answers.map(answer => ({ t, point, expected, ...judged(answer, along, expected) })));
    }
    const modes = [...new Set(points.map(({ mode }) => mode))];
    const integrates = worstOutcome(
      modes.map(mode => outcomeOf(points.filter(point => point.mode === mode))),
    );
    found.push({ piece, points, integrates });
  }
  return found;
}

function judged(
  answer: Returned,
  along: readonly Rational[],
  expected: Rational,
): Pick<TargetPoint, 'mode' | 'returned' | 'slope' | 'off' | 'fault'> {
  const { mode } = answer;
  if ('words' in answer)
    return { mode, returned: answer.words, slope: undefined, off: true, fault: answer.fault };
  const { gradient, tolerance } = answer;
  const slope = dot(gradient, along);
  const sizes = along.map(a => a.abs());
  const off = tolerance !== undefined && compare(slope.sub(expected).abs(), dot(tolerance, sizes)) > 0;
  return { mode, returned: gradient, slope, off, fault: false };
}

function outcomeOf(points: readonly TargetPoint[]): TargetOutcome {
  if (points.every(({ fault }) => fault)) return 'no gradient';
  if (points.every(({ off }) => off)) return 'no';
  return points.some(({ off }) => off) ? 'mixed' : 'no objection';
}

const dot = (v: readonly Rational[], w: readonly Rational[]): Rational =>
  v.reduce((sum, a, i) => sum.add(a.mul(w[i]!)), rational(0));

/** How many points are tried where the simple ones are no floats on the curve. */
const MANY = 2_000;

/** Dyadic points strictly inside, the simple ones first: k/2, k/4, k/8, … between the ends; then an even grid of them. */
function* pointsInside(piece: SegmentPiece): Generator<Rational> {
  yield piece.sample;
  for (let level = 1; level <= 24; level += 1) {
    const step = rational(1n, 1n << BigInt(level));
    for (const t of [piece.sample.add(step), piece.sample.sub(step)]) if (isInside(piece, t)) yield t;
  }
  yield* evenPoints(piece, MANY);
}

/** About `count` dyadic points strictly inside a bounded piece, evenly spaced and ascending: for pictures. */
export function evenPoints(piece: SegmentPiece, count: number): Rational[] {
  const narrow = rational(1n, 1n << 40n);
  const [low, high] = [refine(piece.from!, narrow).lo, refine(piece.to!, narrow).hi];
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

const isInside = ({ from, to }: SegmentPiece, t: Rational): boolean =>
  (from === undefined || compareToRational(from, t) < 0) &&
  (to === undefined || compareToRational(to, t) > 0);
