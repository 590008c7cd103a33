/** Whether two programs of one input are one function, where they are made of elementary functions: piece by piece. */
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, equal, type Rat } from '../numbers/rational.ts';
import {
  functionsOf,
  functionsOn,
  isContinuousAt,
  isSame,
  readSpots,
  readVarying,
  valuesOf,
} from './along.ts';
import { readSpot, type Spot } from './spot.ts';

export type Lines = readonly [Line, Line];

/** One function on every part, and one value between the parts; or none in both. */
export function reviewSameParts(review: Review, path: string, document: unknown, lines: Lines): void {
  const { meter } = review;
  const listed = review.claim(`${path}/parts`, () => Json.list(Json.field(document, 'parts'), meter)) ?? [];
  const parts = review.claim(`${path}/parts`, () => {
    const found = readSpots(listed, meter);
    if (found[0]!.from || found.at(-1)!.to) throw new Wrong('the parts do not cover the real line');
    return found;
  });
  const holes: Spot[] = [];
  const confirmed = (parts ?? []).map((part, i) =>
    review.claim(`${path}/parts/${i}`, () =>
      meter.share(listed.length - i + 1, () => {
        const on = functionsOn(part, meter);
        const stated = Json.at('/values', () => {
          const values = Json.field(listed[i], 'values');
          return values === null ? undefined : Json.items(values, meter, one => readVarying(one, on));
        });
        for (const line of lines) {
          const own = functionsOf(line, on);
          const same =
            own === undefined || stated === undefined
              ? own === stated
              : own.length === stated.length && own.every((f, k) => isSame(f, stated[k]!, on));
          if (!same) throw new Wrong('is not what the programs compute there', '/values');
        }
        if (part.to && Json.at('/to', () => areBothWithout(lines, part.to!, stated !== undefined, meter)))
          holes.push(part.to);
        return true;
      }),
    ),
  );
  review.claim(`${path}/noValue`, () => {
    if (parts === undefined || confirmed.includes(undefined))
      throw new Stop('it rests on parts that are not confirmed');
    const stated = Json.items(Json.field(document, 'noValue') ?? [], meter, one => readSpot(one, meter));
    if (stated.length !== holes.length || stated.some((x, i) => x.compare(holes[i]!) !== 0))
      throw new Wrong('expected the ends of parts at which neither program has a value');
  });
}

/** Whether neither has a value between two parts; throws Wrong where they differ. */
function areBothWithout(lines: Lines, to: Spot, beside: boolean, meter: Meter): boolean {
  const at = to.exact && attempt(() => lines.map(line => valuesOf(line, [to.exact!], meter)));
  if (at) {
    const [p, q] = at;
    if (!p && !q) return true;
    if (!p || !q) throw new Wrong('the programs differ at the end');
    const same = attempt(() => p.every((f, k) => equal(f, q[k]!)));
    if (same === false) throw new Wrong('the programs differ at the end');
    if (same) return false;
  }
  // Both are continuous there, and one function beside it.
  if (beside && lines.every(line => isContinuousAt(line, to, meter))) return false;
  throw new Stop('whether both have one value at a point');
}

const ONE_ALONE = 'only one of them has a value there';

/** At the point the values differ, or one program has none. */
export function checkDifferentThere(document: unknown, lines: Lines, meter: Meter): void {
  const spot = readSpot(Json.field(document, 'at'), meter);
  if (spot.exact === undefined) throw new Stop('no closed form of the point is known');
  const [p, q] = lines.map(line => valuesOf(line, [spot.exact!], meter));
  if (!p && !q) throw new Wrong('neither program has a value there');
  if (p && q && p.every((f, k) => equal(f, q[k]!))) throw new Wrong('the programs have the same value there');
  const why = Json.field(document, 'why');
  if (why !== undefined && (why !== ONE_ALONE || (p && q)))
    throw new Wrong('"why" does not say how they differ');
  const values = Json.field(document, 'values');
  if (values === undefined) return;
  const stated = Json.at('/values', () => {
    const [first, second, ...more] = Json.items(values, meter, one => Json.list(one, meter));
    if (!first || !second || more.length > 0) throw new Wrong('expected two entries');
    return [first, second];
  });
  for (const [i, own] of [p, q].entries())
    Json.at(`/values/${i}`, () => expectNumbers(stated[i]!, own, meter));
}

function expectNumbers(stated: readonly unknown[], own: readonly Rat[] | undefined, meter: Meter): void {
  if (own === undefined || stated.length !== own.length) throw new Wrong('expected a value for each output');
  for (const [k, value] of stated.entries())
    Json.at(`/${k}`, () => {
      if (compare(Json.exact(value, meter), own[k]!, meter) !== 0) throw new Wrong('is not the value there');
    });
}
