/** A program of one input on an open cover of stretches where it is made of elementary functions, and at the points between. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Algebra } from '../kernel/algebra.ts';
import { sweep } from '../kernel/evaluate.ts';
import { atRationals, NoValue, selected } from '../kernel/held.ts';
import { rationals } from '../kernel/jet.ts';
import { isAsked, type Line } from '../language/line.ts';
import type { Closed } from '../line/closed.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { equal } from '../numbers/rational.ts';
import {
  functionsOf,
  functionsOn,
  isContinuousAt,
  isSame,
  readSpots,
  readVarying,
  valuesOf,
} from '../varying/along.ts';
import type { Spot } from '../varying/spot.ts';
import type { Varying } from '../varying/varying.ts';
import { lackingOf } from './composites.ts';
import { Reading } from './reading.ts';

/** The program on one open stretch. */
export interface Piece extends Closed<Spot> {
  readonly on: Varying;
  readonly value: Rat;
  readonly slope: Rat;
  readonly constant: boolean;
  /** A node with a piece that has no value on all of it, though its cell reaches it. */
  readonly lacking: string | undefined;
  /** Whether f has a value, and is continuous and locally Lipschitz, where this begins and the piece before it ends. */
  readonly joined: boolean;
}

/** A point with a value at which f is not continuous. */
export interface Irregular {
  readonly at: Spot;
  readonly value: Reading;
  readonly why: string;
}

export interface Pieces {
  /** Those with a value, ascending. */
  readonly pieces: readonly Piece[];
  readonly holes: readonly Closed<Spot>[];
  readonly irregular: readonly Irregular[];
}

type Alone = Omit<Piece, 'joined'>;

/** The pieces of the document, each compared with the program. */
export function readVaryingPieces(
  review: Review,
  path: string,
  document: unknown,
  line: Line,
): Pieces | undefined {
  const { meter } = review;
  const listed = review.claim(`${path}/pieces`, () => Json.list(Json.field(document, 'pieces'), meter)) ?? [];
  const parts = review.claim(`${path}/pieces`, () => readSpots(listed, meter));
  const found = parts?.map((part, i) =>
    review.claim(`${path}/pieces/${i}`, () =>
      meter.share(listed.length - i + 1, (): Alone | 'none' => {
        const on = functionsOn(part, meter);
        const value = functionsOf(line, on)?.[0];
        const stated = Json.field(listed[i], 'value');
        Json.at('/value', () => {
          if (value === undefined ? stated !== null : !isSame(readVarying(stated, on), value, on))
            throw new Wrong(
              value === undefined ? 'the program has no value there' : 'is not the value of the program',
            );
        });
        if (value === undefined) return 'none';
        const slope = on.slope(value);
        const lacking = on.over(() => lackingOf(line, on.t, meter));
        return { ...part, on, value, slope, constant: on.isZero(slope), lacking };
      }),
    ),
  );
  if (parts === undefined || found === undefined || found.includes(undefined)) return undefined;
  const pieces: Piece[] = [];
  const holes: Closed<Spot>[] = [];
  const irregular: Irregular[] = [];
  const gap = (from: Spot | undefined, to: Spot | undefined): void => {
    const last = holes.at(-1);
    if (last?.to && from && last.to.compare(from) === 0) holes[holes.length - 1] = { from: last.from, to };
    else holes.push({ from, to });
  };
  let joined = false;
  for (const [i, { from, to }] of parts.entries()) {
    const own = found[i]!;
    if (own === 'none') gap(from, to);
    else pieces.push({ ...own, joined });
    joined = false;
    if (to === undefined || i === parts.length - 1) continue;
    const met = review.claim(`${path}/pieces/${i}/to`, () => meeting(line, to, [own, found[i + 1]!], meter));
    if (met === undefined) return undefined;
    if (met === 'hole') gap(to, to);
    else if (met === 'joined') joined = true;
    else irregular.push(met);
  }
  return { pieces, holes, irregular };
}

/** f between two stretches. */
function meeting(
  line: Line,
  at: Spot,
  sides: readonly (Alone | 'none')[],
  meter: Meter,
): Irregular | 'hole' | 'joined' {
  const [left, right] = sides;
  if (left !== 'none' && right !== 'none' && isContinuousAt(line, at, meter)) return 'joined';
  const { exact } = at;
  if (exact === undefined) {
    if (left !== 'none' && isWithoutValue(line, left!.on, at)) return 'hole';
    throw new Stop('whether f is continuous at a point');
  }
  const own = valuesOf(line, [exact], meter)?.[0];
  if (own === undefined) return 'hole';
  const value = new Reading(at, own);
  if (left === 'none' || right === 'none') return { at, value, why: 'the function has no value on one side' };
  const limits = [left!, right!].map(side => attempt(() => side.on.valueAt(side.value, exact)));
  if (limits.some(limit => limit !== undefined && !equal(limit, own)))
    return { at, value, why: 'the function jumps' };
  if (limits.includes(undefined)) throw new Stop('the limit of f at a point');
  // With slopes that have limits it is locally Lipschitz.
  for (const side of [left!, right!]) side.on.valueAt(side.slope, exact);
  return 'joined';
}

/**
 * Whether a program has no value at the end of a stretch: some node divides by what is 0 there, or takes its logarithm. All before it is
 * continuous, so that its values there are the limits from the stretch.
 */
function isWithoutValue(line: Line, on: Varying, at: Spot): boolean {
  if (line.steps.some(step => isAsked(step) && (!step.single || step.basic.foreign))) return false;
  const own = rationals(on.meter);
  // Of several pieces another may be taken at the point itself.
  let alone = false;
  const unless = (a: Rat, value: () => Rat | undefined): Rat | undefined =>
    alone && on.vanishesAt(a, at) ? undefined : value();
  const algebra: Algebra<Rat> = {
    ...own,
    inverse: a => unless(a, () => own.inverse(a)),
    power: (a, k) => (k < 0 ? unless(a, () => own.power(a, k)) : own.power(a, k)),
    apply: (name, a) => (name === 'log' ? unless(a, () => own.apply(name, a)) : own.apply(name, a)),
  };
  try {
    on.over(() =>
      sweep(line, [on.t], algebra, (step, args) => {
        alone = step.single;
        return selected(step, own, args, atRationals(on.meter));
      }),
    );
    return false;
  } catch (error) {
    if (error instanceof NoValue) return true;
    throw error;
  }
}
