/** Intervals one after the other: what documents say of a program piece by piece. */

import * as Json from '../book/json.ts';
import { type Algebraic, readEnd } from '../functions/algebraic.ts';
import { equals, type Quotient, readQuotient } from '../functions/quotient.ts';
import type { Roots } from '../functions/sturm.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';

/** One part; undefined: endless. */
export interface Part {
  readonly from: Algebraic | undefined;
  readonly to: Algebraic | undefined;
}

/** Reads `{from, to}`, which have to follow on each other without gaps. */
export function readCover(parts: readonly unknown[], roots: Roots): Part[] {
  if (parts.length === 0) throw new Wrong('expected at least one interval');
  const found: Part[] = [];
  for (const [i, value] of parts.entries()) {
    const [from, to] = ['from', 'to'].map(name =>
      Json.at(`/${i}/${name}`, () => readEnd(Json.field(value, name), roots)),
    );
    const before = found.at(-1);
    if (before && !(before.to && from && before.to.compare(from) === 0))
      throw new Wrong('does not begin where the interval before it ends', `/${i}/from`);
    if (from && to && from.compare(to) >= 0) throw new Wrong('expected from < to', `/${i}`);
    found.push({ from, to });
  }
  return found;
}

/** A function of t. */
export function readFunction(value: unknown, meter: Meter): Quotient {
  const found = readQuotient(Json.string(value), meter);
  if (found === undefined) throw new Wrong('expected a rational function of t');
  return found;
}

/** Throws Wrong unless the text is that function. */
export function expectFunction(value: unknown, expected: Quotient, what: string, meter: Meter): void {
  if (!equals(readFunction(value, meter), expected)) throw new Wrong(`is not ${what}`);
}
