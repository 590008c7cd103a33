/** A program at a point, as documents give them, and the values there (Algorithm 1). */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { evaluate, valuesAt } from '../kernel/evaluate.ts';
import { NoValue } from '../kernel/held.ts';
import type { Jet } from '../kernel/jet.ts';
import type { Line } from '../language/line.ts';
import { Wrong } from '../numbers/meter.ts';
import { equal, type Rat, ZERO } from '../numbers/rational.ts';
import { readProgram } from '../operations/program.ts';
import { reviewTexts } from './texts.ts';

/** A program at a point where it has a value. */
export interface Place {
  readonly line: Line;
  readonly x: readonly Rat[];
  /** Every slot, with the selection derivative by the conventions of the language. */
  readonly jets: readonly Jet[];
}

/** Values without derivatives: what pieces there may be without. */
export const withoutDerivatives: typeof evaluate = (line, x, meter) =>
  valuesAt(line, x, meter).map(value => ({ value, gradient: NONE, note: false }));

const NONE: Jet['gradient'] = [];

/** Without derivatives where a piece that is taken has none: sqrt(x^2) at 0 has a value, and sets. */
export const withDerivativesIfAny: typeof evaluate = (line, x, meter) => {
  try {
    return evaluate(line, x, meter);
  } catch (error) {
    if (error instanceof NoValue) return withoutDerivatives(line, x, meter);
    throw error;
  }
};

/** `signed`: a coordinate may be -0, the floating-point number that is 0. */
export function readPlace(
  review: Review,
  path: string,
  document: unknown,
  signed: boolean,
  evaluated: typeof evaluate = evaluate,
): Place | undefined {
  const { meter } = review;
  const line = review.claim(`${path}/program`, () => readProgram(Json.field(document, 'program'), meter));
  const coordinate = (value: unknown): Rat => (signed && value === '-0' ? ZERO : Json.exact(value, meter));
  const x =
    line &&
    review.claim(`${path}/at`, () => {
      const found = Json.items(Json.field(document, 'at'), meter, coordinate);
      if (found.length !== line.inputs.length)
        throw new Wrong(`expected ${line.inputs.length} coordinates, got ${found.length}`);
      return found;
    });
  const jets = x && review.claim(`${path}/program`, () => evaluated(line, x, meter));
  reviewTexts(review, path, document, 'program', line);
  return jets && { line, x, jets };
}

export function checkValue(value: unknown, { line, jets }: Place, review: Review): void {
  const one = line.outputs.length === 1;
  const claimed = one
    ? [Json.exact(value, review.meter)]
    : Json.vector(value, review.meter, line.outputs.length);
  line.outputs.forEach((slot, i) => {
    if (!equal(claimed[i]!, jets[slot]!.value))
      throw new Wrong('is not the value of the program', one ? '' : `/${i}`);
  });
}
