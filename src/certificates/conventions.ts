/** What a report says a target does at ties: the pieces whose gradients it combines. */
import { activeAt, evaluate, numbered, outputGradients } from './evaluate.ts';
import { readPlace } from './explain.ts';
import { readWeights } from './hull.ts';
import * as Json from './json.ts';
import { type Meter, Wrong } from './meter.ts';
import { abs, add, compare, equal, integer, mul, power, type Rat, ZERO } from './rational.ts';
import { differ, returnedNumbers } from './returned.ts';
import type { Review } from './review.ts';

/** Where a reading stands, the reading, and the status of its operation. */
export type Reading = readonly [where: string, reading: unknown, status: string];

export function listReadings(document: unknown, meter: Meter): Reading[] {
  const found: Reading[] = [];
  for (const [op, convention] of Json.record(Json.field(document, 'conventions'), meter)) {
    const status = Json.oneOf(Json.field(convention, 'status'), 'legal', 'varies', 'illegal', 'untied');
    for (const [i, reading] of Json.list(Json.field(convention, 'readings'), meter).entries())
      found.push([`${op.slice(0, 40)}/readings/${i}`, reading, status]);
  }
  return found;
}

/** Σ weight · ∇f_i over the active pieces of the one tied node, against what came back. */
export function reviewReading(
  review: Review,
  path: string,
  reading: unknown,
  status: string,
  precision: string,
): void {
  const { meter } = review;
  const place = readPlace(review, path, reading, true);
  if (place === undefined) return;
  review.claim(path, () => {
    const { line, x, jets } = place;
    const gradient = Json.at('/gradient', () =>
      returnedNumbers(Json.field(reading, 'gradient'), x.length, meter),
    );
    const stated = Json.field(reading, 'weights');
    if (stated === undefined) {
      if (status === 'legal' || status === 'varies') throw new Wrong('expected weights', '/weights');
      return review.assume('# illegal readings of conventions come without a separator');
    }
    if (gradient === undefined) throw new Wrong('expected finite numbers', '/gradient');
    const weights = Json.at('/weights', () => readWeights(stated, meter));
    const tied = line.steps.map(step => activeAt(step, jets, meter)).filter(active => active.length > 1);
    if (tied.length !== 1 || line.outputs.length !== 1)
      throw new Wrong('expected a program with one tied node', '/program');
    const step = line.steps.find(one => activeAt(one, jets, meter).length > 1)!;
    const pieces = numbered(step, tied[0]!, meter);
    let sum = x.map(() => ZERO);
    for (const [key, weight] of weights) {
      const piece = pieces.get(key);
      if (piece === undefined) throw new Wrong('expected the number of an active piece', '/weights');
      const [row] = outputGradients(
        line,
        evaluate(line, x, meter, (one, _, own) => [one === step ? piece : own]),
      );
      sum = sum.map((value, i) => add(value, mul(weight, row![i]!, meter), meter));
    }
    if (sum.every((value, i) => equal(value, gradient[i]!))) return;
    const unit = gradient.map(value => unitInLastPlace(value, precision, meter));
    if (precision === 'exact' || differ(sum, gradient, unit, meter))
      throw new Wrong('the weights do not combine the gradients of the pieces to what came back', '/weights');
    review.assume('# readings of conventions hold up to one unit in the last place');
  });
}

/** The spacing of the floating-point numbers at a number. */
function unitInLastPlace(value: Rat, precision: string, meter: Meter): Rat {
  let exponent = value.n.toString(2).length - value.d.toString(2).length;
  const two = integer(2);
  while (compare(power(two, exponent, meter)!, abs(value), meter) > 0 && value.n !== 0n) exponent -= 1;
  const [digits, least] = precision === 'float32' ? [23, -149] : [52, -1074];
  return power(two, Math.max(exponent - digits, least), meter)!;
}
