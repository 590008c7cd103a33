/** What a program of one input does on both sides of a point, over any field: its slopes, or that it is not regular there. */
import { type PowerSeries, SeriesRing, WIDTH } from '../../functions/beside/power-series.ts';
import { seriesField } from '../../functions/beside/series-field.ts';
import { ONE, type OrderedField, type Rational, ZERO } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';

/** slopes: those of the outputs to the right, and to the left. along: an arc on which it breaks. */
export type Sides<T> =
  | { readonly kind: 'fine'; readonly slopes: readonly (readonly T[])[] }
  | { readonly kind: 'breaks'; readonly why: string; readonly along: readonly (readonly Rational[])[] }
  | { readonly kind: 'open'; readonly why: string };

type Side<T> =
  | { readonly kind: 'fine'; readonly slopes: readonly T[] }
  | { readonly kind: 'breaks' | 'open'; readonly why: string };

/** x ± tᵏ: powers in which roots of t are whole. */
const POWERS = [1, 2, 3] as const;

/** Few terms of series first: they show most of what there is to see, and cost little. */
const WIDTHS: readonly number[] = [3, WIDTH];

/**
 * Both sides, where they are known. With the values of the outputs at x.
 *
 * `sidesOver(realField(), line, x, values)` of atan2(relu(t), −1) at 0: the slopes −1 and 0.
 */
export function sidesOver<T>(
  on: OrderedField<T>,
  program: StraightLine,
  x: T,
  values: readonly T[],
): Sides<T> {
  let found: Sides<T> = { kind: 'open', why: '' };
  for (const width of WIDTHS) {
    found = sidesWithin(on, program, { x: [x], values }, width);
    if (found.kind !== 'open') break;
  }
  return found;
}

function sidesWithin<T>(
  on: OrderedField<T>,
  program: StraightLine,
  at: Pick<Beside<T>, 'x' | 'values'>,
  width: number,
): Sides<T> {
  const slopes: (readonly T[])[] = [];
  let open: string | undefined;
  for (const direction of [ONE, ONE.neg()]) {
    for (const k of POWERS) {
      const side = sideOver(on, program, { ...at, direction: [direction], k, width });
      if (side.kind === 'open') {
        open ??= side.why;
        continue;
      }
      if (side.kind === 'fine') slopes.push(side.slopes.map(slope => on.mul(on.from(direction), slope)));
      else
        return {
          kind: 'breaks',
          why: side.why,
          along: [...new Array<Rational[]>(k - 1).fill([ONE.sub(ONE)]), [direction]],
        };
      break;
    }
  }
  return slopes.length === 2 ? { kind: 'fine', slopes } : { kind: 'open', why: open ?? '' };
}

interface Beside<T> {
  readonly x: readonly T[];
  readonly values: readonly T[];
  readonly direction: readonly Rational[];
  readonly k: number;
  /** As many terms are computed. */
  readonly width: number;
}

/**
 * A ray along an axis on which a program breaks, of any number of inputs; undefined where none is known to be one.
 *
 * `brokenAlong(realField(), line, [x, y], values)` of floor(x + log(exp(1))) at 0, 0: it jumps, along (−1, 0).
 */
export function brokenAlong<T>(
  on: OrderedField<T>,
  program: StraightLine,
  x: readonly T[],
  values: readonly T[],
): Extract<Sides<T>, { kind: 'breaks' }> | undefined {
  const axes = x.flatMap((_, i) => [ONE, ONE.neg()].map(sign => x.map((__, j) => (i === j ? sign : ZERO))));
  for (const width of WIDTHS)
    for (const direction of axes) {
      const side = sideOver(on, program, { x, values, direction, k: 1, width });
      if (side.kind === 'breaks') return { kind: 'breaks', why: side.why, along: [direction] };
    }
  return undefined;
}

function sideOver<T>(
  on: OrderedField<T>,
  program: StraightLine,
  { x, values, direction, k, width }: Beside<T>,
): Side<T> {
  const ring = new SeriesRing(on, width);
  const starts = x.map((from, i) => ring.add(ring.whole(from), ring.monomial(on.from(direction[i]!), k)));
  const found = evaluate(seriesField(on, width), program, starts);
  if (isEvaluationFailure(found)) {
    const { kind, why } = found.failure;
    return kind === 'undefined'
      ? { kind: 'breaks', why: `there are points as near as one likes at which it has no value (${why})` }
      : { kind: 'open', why };
  }
  const slopes: T[] = [];
  for (const [i, slot] of program.outputs.entries()) {
    const gap = ring.add(found.values[slot]!, ring.negated(ring.whole(values[i]!)));
    const slope = slopeOf(ring, gap, k);
    if ('kind' in slope) return slope;
    slopes.push(slope.value);
  }
  return { kind: 'fine', slopes };
}

/** The coefficient of tᵏ, where those before it are 0. */
function slopeOf<T>(
  ring: SeriesRing<T>,
  gap: PowerSeries<T>,
  k: number,
): { readonly value: T } | { readonly kind: 'breaks' | 'open'; readonly why: string } {
  const unknown = { kind: 'open', why: 'what the function does near the point is not known' } as const;
  for (let i = Math.min(gap.order, k); i < k; i++) {
    const c = ring.coefficient(gap, i);
    const zero = c === undefined ? 'undecided' : ring.on.isZero(c);
    if (zero === 'yes') continue;
    if (zero === 'undecided') return unknown;
    return { kind: 'breaks', why: i < 0 ? UNBOUNDED : i === 0 ? JUMPS : STEEP };
  }
  const value = ring.coefficient(gap, k);
  return value === undefined ? unknown : { value };
}

const UNBOUNDED = 'it is unbounded near the point';
const JUMPS = 'it jumps there';
const STEEP = 'it is not locally Lipschitz: its difference quotients are unbounded near the point';
