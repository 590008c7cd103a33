/** What tests of functions of t are made of: numbers that need not be rational, points of the line, and stretches between them. */
import type { Review } from '../../src/certificates/book/review.ts';
import { readFormula } from '../../src/certificates/language/formula.ts';
import { Meter } from '../../src/certificates/numbers/meter.ts';
import type { Rat } from '../../src/certificates/numbers/rational.ts';
import { ExpLog } from '../../src/certificates/reals/reals.ts';
import { rationalSpot, readSpot, type Spot } from '../../src/certificates/varying/spot.ts';
import { Varying } from '../../src/certificates/varying/varying.ts';
import { said } from './quotients.ts';
import { number } from './units.ts';

/** With numbers of its own. */
export function withReals<T>(work: (meter: Meter) => T, budget = 50_000_000): T {
  const meter = new Meter(budget);
  return meter.over(new ExpLog(meter), () => work(meter));
}

/** The closed form as a number of the meter. */
export const real = (text: string, meter: Meter): Rat => meter.reals!.read(text);

/** A point as documents mark it, or a rational number; undefined: an end of the line. */
export type Mark = object | string | undefined;

/** t = exp(t)/3, about 0.619: no closed form of it is known. */
export const CROSSING = { root: 't - exp(t)/3', lo: '3/5', hi: '13/20' };

export const spotAt = (mark: object | string, meter: Meter): Spot =>
  typeof mark === 'string' ? rationalSpot(number(mark), meter) : readSpot(mark, meter);

/** The functions between two points, around a number. */
export function stretchOf(meter: Meter, from: Mark, to: Mark, sample: string): Varying {
  const ends = [from, to].map(mark => (mark === undefined ? undefined : spotAt(mark, meter)));
  return new Varying(ends[0], ends[1], number(sample), meter);
}

export const functionOf = (text: string, on: Varying): Rat =>
  on.over(() => on.of(readFormula(text, ['t'], on.meter)));

/** What a review over such numbers says of what `work` claims: problems, and what was not re-derived. */
export const saidWithReals = (work: (review: Review) => unknown): string[] =>
  said(review => review.meter.over(new ExpLog(review.meter), () => work(review)));
