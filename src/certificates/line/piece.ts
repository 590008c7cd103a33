/** One piece of cornercheck.integral/1: index pattern, value, integrand and what is tied all along. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { derivative, isNil, type Quotient, sub } from '../functions/quotient.ts';
import { Wrong } from '../numbers/meter.ts';
import { checkIndex, checkTies } from '../reading/numbers.ts';
import { runAlong, Stretch, tiedPieces } from './along.ts';
import { along, checkConservative, type Subject } from './conservative.ts';
import { expectFunction, type Part, readFunction } from './cover.ts';

/** What is known of a piece. */
export interface Known {
  readonly stretch: Stretch;
  /** f∘γ. */
  readonly value: Quotient;
}

/** Undefined where index, value or integrand are not confirmed. */
export function reviewPiece(
  review: Review,
  one: Subject,
  path: string,
  piece: unknown,
  { from, to }: Part,
): Known | undefined {
  const { line, inputs, velocity, roots } = one;
  const { meter } = review;
  const stretch = review.claim(path, () => {
    const sample = Json.at('/sample', () => Json.exact(Json.field(piece, 'sample'), meter));
    return new Stretch(from, to, roots, sample);
  });
  const run = stretch && review.claim(path, () => runAlong(line, inputs, stretch, meter));
  if (stretch === undefined || run === undefined) return undefined;
  const { value, gradient: slopes } = run.slots[line.outputs[0]!]!;
  const sound = [
    review.claim(`${path}/index`, () => {
      checkIndex(Json.field(piece, 'index'), line, run.pieces, meter);
      return true;
    }),
    review.claim(`${path}/value`, () => {
      expectFunction(Json.field(piece, 'value'), value, 'the value of the program', meter);
      return true;
    }),
    review.claim(`${path}/integrand`, () => {
      const integrand = along(slopes, velocity, meter);
      expectFunction(Json.field(piece, 'integrand'), integrand, '⟨γ′, ∇̂f(γ)⟩', meter);
      // By the chain rule for smooth functions: the index is the same all over the piece.
      if (!isNil(sub(integrand, derivative(value, meter), meter))) throw new Wrong('is not (f∘γ)′');
      const found = readFunction(Json.field(piece, 'antiderivative'), meter);
      expectFunction(
        Json.field(piece, 'integrand'),
        derivative(found, meter),
        'the derivative of "antiderivative"',
        meter,
      );
      return true;
    }),
    review.claim(`${path}/ties`, () => {
      checkTies(Json.field(piece, 'ties'), line, step => tiedPieces(step, run, stretch, meter), meter);
      return true;
    }),
    review.claim(`${path}/conservative`, () => {
      checkConservative(Json.field(piece, 'conservative'), one, run, stretch, meter);
      return true;
    }),
  ];
  return sound.slice(0, 3).includes(undefined) ? undefined : { stretch, value };
}
