/** D_f and Clarke's set at a point (Definition 5), of a program that is made of elementary functions beside it. */
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import type { Closed } from '../line/closed.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import type { Spot } from '../varying/spot.ts';
import type { Varying } from '../varying/varying.ts';
import { compositesOn, lackingOf, showAllThrough, slopesAt } from './composites.ts';
import type { Piece, Pieces } from './pieces.ts';
import { Reading } from './reading.ts';

export interface Case extends Pieces {
  readonly review: Review;
  readonly document: unknown;
  readonly line: Line;
  /** The closed interval that is asked about; undefined: endless. */
  readonly domain: Closed<Spot>;
  /** Where there is nothing to say of D_f: no value, or not continuous. */
  readonly gaps: readonly Closed<Spot>[];
}

/** f and its sets at a point where it is continuous. */
export interface Around {
  readonly value: Reading;
  readonly clarke: readonly Reading[];
  /** A node with a piece that has no value there though its cell reaches the point: then D_f is not known. */
  readonly lacking: string | undefined;
  /** The derivatives of the composite pieces with the value of f. Stops where they are not known. */
  active(): readonly Reading[];
}

export function aroundOf(x: Spot, { pieces, line, review: { meter } }: Case): Around {
  const left = pieces.find(({ to }) => !to || x.compare(to) <= 0)!;
  const right = pieces.find(({ to }) => !to || x.compare(to) < 0)!;
  const sides = left === right ? [left] : [left, right];
  const value = Reading.of(left.value, left.on, x);
  const clarke = sides.map(({ slope, on }) => Reading.of(slope, on, x));
  if (left === right) return { value, clarke, lacking: left.lacking, active: () => insideOf(x, left, line) };
  const { exact } = x;
  if (exact !== undefined)
    return {
      value,
      clarke,
      lacking: lackingOf(line, exact, meter),
      active: () => slopesAt(line, exact, meter).map(slope => new Reading(x, slope)),
    };
  return {
    value,
    clarke,
    // It is continuous there by its enclosures, in which every piece that may be taken has values.
    lacking: undefined,
    active() {
      showAllThrough(line, x, meter);
      // Among them is that which is f on the other side.
      return insideOf(x, left, line);
    },
  };
}

const known = new WeakMap<Varying, readonly Rat[]>();

/** All composite pieces on a stretch. */
export function allOn(line: Line, on: Varying): readonly Rat[] {
  const found = known.get(on) ?? compositesOn(line, on);
  known.set(on, found);
  return found;
}

/** Of those that have values all over the stretch, at a point in it or at its end. */
function insideOf(x: Spot, { on, value }: Piece, line: Line): Reading[] {
  const { meter } = on;
  return allOn(line, on).flatMap(one => {
    const gap = on.over(() => Q.sub(one, value, meter));
    return Reading.of(gap, on, x).sign() === 0 ? [Reading.of(on.slope(one), on, x)] : [];
  });
}

/** Whether D_f has several slopes. Stops where that is not known. */
export function isMultivalued(x: Spot, one: Case): boolean {
  const { active } = aroundOf(x, one);
  const all = active();
  return all.some(slope => slope.differsFrom(all[0]!));
}
