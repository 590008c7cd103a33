/** Programs along stretches on which they are made of elementary functions, and at the points between. */
import * as Json from '../book/json.ts';
import { valuesAt } from '../kernel/evaluate.ts';
import { NoValue } from '../kernel/held.ts';
import { readFormula } from '../language/formula.ts';
import type { Line } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import * as Q from '../numbers/rational.ts';
import { compare, equal, type Rat, ratio } from '../numbers/rational.ts';
import { showContinuous } from './continuing.ts';
import { readSpot, type Spot } from './spot.ts';
import { Varying } from './varying.ts';

/** One open interval; undefined: endless. */
export interface Between {
  readonly from: Spot | undefined;
  readonly to: Spot | undefined;
}

/** Reads `{from, to}`, which have to follow on each other without gaps. */
export function readSpots(parts: readonly unknown[], meter: Meter): Between[] {
  if (parts.length === 0) throw new Wrong('expected at least one interval');
  const found: Between[] = [];
  for (const [i, value] of parts.entries()) {
    const [from, to] = ['from', 'to'].map(name =>
      Json.at(`/${i}/${name}`, () => {
        const end = Json.field(value, name);
        return end === null ? undefined : readSpot(end, meter);
      }),
    );
    const before = found.at(-1);
    if (before && !(before.to && from && before.to.compare(from) === 0))
      throw new Wrong('does not begin where the interval before it ends', `/${i}/from`);
    if (from && to && from.compare(to) >= 0) throw new Wrong('expected from < to', `/${i}`);
    found.push({ from, to });
  }
  return found;
}

/** The functions on it, around some number inside. */
export const functionsOn = ({ from, to }: Between, meter: Meter): Varying =>
  new Varying(from, to, numberIn(from, to, meter), meter);

function numberIn(from: Spot | undefined, to: Spot | undefined, meter: Meter): Rat {
  const beside = (x: Rat, by: Rat): Rat => Q.add(x, by, meter);
  if (from && to) {
    while (compare(from.hi, to.lo, meter) >= 0) {
      meter.charge(100);
      from.narrow();
      to.narrow();
    }
    const width = Q.add(to.lo, Q.neg(from.hi), meter);
    return beside(from.hi, Q.mul(width, ratio(5n, 12n, meter), meter));
  }
  const step = ratio(13n, 12n, meter);
  if (from) return beside(from.hi, step);
  return to ? beside(to.lo, Q.neg(step)) : ratio(1n, 12n, meter);
}

/** What `work` gives where the program has a value, undefined where it has none all over. */
export function ifAny<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof NoValue && error.everywhere) return undefined;
    throw error;
  }
}

/** The outputs of a program of one input, as functions; undefined where it has a value nowhere. */
export const functionsOf = (line: Line, on: Varying): Rat[] | undefined =>
  on.over(() =>
    ifAny(() => {
      const slots = valuesAt(line, [on.t], on.meter);
      return line.outputs.map(slot => slots[slot]!);
    }),
  );

/** The same at a number; undefined where there is no value. */
export const valuesOf = (line: Line, inputs: readonly Rat[], meter: Meter): Rat[] | undefined =>
  ifAny(() => {
    const slots = valuesAt(line, inputs, meter);
    return line.outputs.map(slot => slots[slot]!);
  });

/** A function of t as documents write it. */
export const readVarying = (value: unknown, on: Varying): Rat =>
  on.over(() => on.of(readFormula(Json.string(value), ['t'], on.meter)));

/** Whether two are one function all over. */
export const isSame = (f: Rat, g: Rat, on: Varying): boolean => on.over(() => equal(f, g));

/** Whether a program is continuous around a point, and has a value there. */
export function isContinuousAt(line: Line, spot: Spot, meter: Meter): boolean {
  for (let k = 0; k < 6; k += 1) {
    const box = { lo: spot.lo, hi: spot.hi };
    const shown = attempt(() =>
      meter.over(undefined, () => {
        showContinuous(line, [box], meter);
        return true;
      }),
    );
    if (shown) return true;
    spot.narrow();
  }
  return false;
}
