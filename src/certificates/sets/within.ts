/** Gradients that ∂ᶜf(x) may have beside those that are listed: combinations of these, so that the hull is all of it either way. */
import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import { vectorKey } from '../kernel/active.ts';
import { readWeights } from '../kernel/hull.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { add, equal, mul, type Rat, ZERO } from '../numbers/rational.ts';
import { optional, type Rows } from './gradients.ts';

/** Their keys. Throws Wrong for one that is no combination of the listed ones. */
export function readWithin(value: unknown, gradients: Rows, line: Line, meter: Meter): ReadonlySet<string> {
  if (Json.field(value, 'status') !== 'exact') refuseWithin(value);
  const combined = (weights: ReadonlyMap<string, Rat>, entry: number): Rat =>
    [...weights].reduce((sum, [key, weight]) => {
      const gradient = /^(0|[1-9]\d{0,8})$/.test(key) ? gradients[Number(key)] : undefined;
      if (gradient === undefined) throw new Wrong('expected the index of a listed gradient');
      return add(sum, mul(weight, gradient[entry]!, meter), meter);
    }, ZERO);
  const found = optional(value, 'within', meter, one => {
    const gradient = Json.at('/gradient', () =>
      readGradient(Json.field(one, 'gradient'), meter, line.outputs.length, line.inputs.length),
    );
    Json.at('/weights', () => {
      const weights = readWeights(Json.field(one, 'weights'), meter);
      if (gradient.some((entry, i) => !equal(entry, combined(weights, i))))
        throw new Wrong('the weights do not combine the listed gradients to it');
    });
    return gradient;
  });
  return new Set(found.map(vectorKey));
}

/** Where a set is known in another way, nothing else may be in it. */
export function refuseWithin(value: unknown): unknown {
  if (Json.field(value, 'within') !== undefined)
    throw new Wrong('expected no gradients beside those that are listed', '/within');
  return value;
}
