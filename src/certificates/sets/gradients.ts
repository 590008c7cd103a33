/** Lists of gradients, as documents give them. */
import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import { vectorKey } from '../kernel/active.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { compare, type Rat } from '../numbers/rational.ts';

export type Rows = readonly (readonly Rat[])[];

/** Distinct gradients, ascending. */
export function readGradients(value: unknown, name: string, line: Line, meter: Meter): Rows {
  return Json.at(`/${name}`, () => {
    const found = Json.items(Json.field(value, name), meter, one =>
      readGradient(one, meter, line.outputs.length, line.inputs.length),
    );
    found.forEach((gradient, i) => {
      if (i > 0 && order(found[i - 1]!, gradient, meter) >= 0)
        throw new Wrong('expected gradients in ascending order', `/${i}`);
    });
    return found;
  });
}

/** Lexicographic. */
export function order(a: readonly Rat[], b: readonly Rat[], meter: Meter): number {
  for (const [i, value] of a.entries()) {
    const sign = compare(value, b[i]!, meter);
    if (sign !== 0) return sign;
  }
  return 0;
}

/** Throws Wrong for one that is not among those that were derived. */
export function subset(
  listed: readonly (readonly Rat[])[],
  derived: ReadonlyMap<string, unknown>,
  complaint: string,
): void {
  listed.forEach((gradient, i) => {
    if (!derived.has(vectorKey(gradient))) throw new Wrong(complaint, `/${i}`);
  });
}
