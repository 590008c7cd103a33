/** Values of functions at real algebraic numbers, as documents print them. */

import * as Json from '../book/json.ts';
import type { Algebraic } from '../functions/algebraic.ts';
import { fromRat, type Quotient, readQuotient, sub } from '../functions/quotient.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { compare } from '../numbers/rational.ts';

/** A number of a document: whether it is f at the number, which is no pole of f. */
type Reading = (f: Quotient, at: Algebraic) => boolean;

/** Reads a rational number, or `{"expr": "t^2 + 1 at t", "lo": "2", "hi": "9/4"}`, an enclosure. */
export function readValue(value: unknown, meter: Meter): Reading {
  if (typeof value === 'string') {
    const claimed = fromRat(Json.exact(value, meter), meter);
    return (f, at) => at.signOf(sub(f, claimed, meter)) === 0;
  }
  const text = Json.at('/expr', () => Json.string(Json.field(value, 'expr')));
  const g = text.endsWith(' at t') ? readQuotient(text.slice(0, -5), meter) : undefined;
  if (g === undefined) throw new Wrong('expected a rational function of t, at t', '/expr');
  const [lo, hi] = ['lo', 'hi'].map(name =>
    Json.at(`/${name}`, () => Json.exact(Json.field(value, name), meter)),
  );
  if (compare(lo!, hi!, meter) > 0) throw new Wrong('expected lo ≤ hi');
  return (f, at) =>
    at.sign(g.bottom) !== 0 &&
    at.signOf(sub(f, g, meter)) === 0 &&
    at.signOf(sub(f, fromRat(lo!, meter), meter)) >= 0 &&
    at.signOf(sub(f, fromRat(hi!, meter), meter)) <= 0;
}

/** Throws Wrong unless the list has the values of all functions at the number (of some, where `part`), and no others. */
export function expectValues(
  list: unknown,
  functions: readonly Quotient[],
  at: Algebraic,
  part: boolean,
  meter: Meter,
): void {
  const seen = new Set<Quotient>();
  Json.items(list, meter, item => {
    const is = readValue(item, meter);
    const found = functions.filter(f => is(f, at));
    if (found.length === 0) throw new Wrong('is not one of the values');
    if (found.some(f => seen.has(f))) throw new Wrong('is listed twice');
    for (const f of found) seen.add(f);
  });
  if (!part && functions.some(f => !seen.has(f))) throw new Wrong('lacks a value');
}
