/** One piece of cornercheck.integral/1: index pattern, value, integrand and what is tied all along. */

import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import { derivative, isNil, type Quotient, sub } from '../functions/quotient.ts';
import type { Line } from '../language/line.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { numbered, numberOf } from '../reading/numbers.ts';
import { type Run, runAlong, Stretch, tiedPieces } from './along.ts';
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
      checkIndex(Json.field(piece, 'index'), line, run, meter);
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
      checkTies(Json.field(piece, 'ties'), line, run, stretch, meter);
      return true;
    }),
    review.claim(`${path}/conservative`, () => {
      checkConservative(Json.field(piece, 'conservative'), one, run, stretch, meter);
      return true;
    }),
  ];
  return sound.slice(0, 3).includes(undefined) ? undefined : { stretch, value };
}

/** The piece taken at every node that has several. */
function checkIndex(value: unknown, line: Line, run: Run, meter: Meter): void {
  const listed = Json.record(value, meter);
  const steps = line.steps.filter(step => !step.single);
  for (const step of steps) {
    const number = numberOf(step, run.pieces.get(step)!, meter);
    if (listed.get(step.id) !== number)
      throw new Wrong(`the node takes piece ${number}`, `/${step.id.slice(0, 40)}`);
  }
  if (listed.size > steps.length) throw new Wrong('expected nodes with several pieces only');
}

/** The nodes at which several pieces are equal all over the stretch. */
function checkTies(value: unknown, line: Line, run: Run, stretch: Stretch, meter: Meter): void {
  const listed = Json.list(value, meter);
  let next = 0;
  for (const step of line.steps) {
    if (step.single) continue;
    const tied = tiedPieces(step, run, stretch, meter);
    if (tied.length === 1) continue;
    const tie = listed[next++];
    Json.at(`/${next - 1}`, () => {
      if (Json.field(tie, 'node') !== step.id || Json.field(tie, 'op') !== step.op)
        throw new Wrong(`expected the tied node ${step.id.slice(0, 40)}`);
      const numbers = [...numbered(step, tied, meter).keys()].map(Number);
      const pieces = Json.list(Json.field(tie, 'pieces'), meter);
      if (pieces.length !== numbers.length || pieces.some((one, i) => one !== numbers[i]))
        throw new Wrong(`expected the pieces ${numbers.slice(0, 20).join(', ')}`, '/pieces');
    });
  }
  if (listed.length > next) throw new Wrong('is not a tied node', `/${next}`);
}
