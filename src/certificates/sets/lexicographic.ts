/** The lexicographic derivative that a document states. */
import { readGradient } from '../book/gradient.ts';
import * as Json from '../book/json.ts';
import type { Review } from '../book/review.ts';
import type { Line } from '../language/line.ts';
import { lexicographicGradient } from '../near/lexicographic.ts';
import { isComplete } from '../near/regular.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { equal, type Rat } from '../numbers/rational.ts';
import type { Place } from '../reading/place.ts';
import { isWide } from '../ties/backward.ts';
import type { Listed } from './listed.ts';

/** The derivative along the coordinates, or why there is none: that is no claim where the checker has none either. */
export function checkLexicographic(
  value: unknown,
  { line, x }: Place,
  nodewise: Listed | undefined,
  review: Review,
): void {
  const { meter } = review;
  const isLeftOut = Json.field(value, 'why') !== undefined && Json.field(value, 'gradient') === undefined;
  const [only, second] = nodewise?.outer?.says ?? [];
  const isOnly = only !== undefined && second === undefined && !isLeftOut;
  if (isOnly && (isWide(line) || !isComplete(line, x, review))) {
    checkOnly(value, only, line, meter);
    return;
  }
  // Of many inputs it is more than is looked for.
  if (isWide(line) && isLeftOut) return;
  if (isLeftOut) {
    // Where it is not rational it may not have been known.
    const rational = (): unknown => meter.over(undefined, () => lexicographicGradient(line, x, meter));
    if (isComplete(line, x, review) && meter.share(2, () => attempt(rational)))
      throw new Stop('it is left out, though it can be derived');
    return;
  }
  if (!isComplete(line, x, review)) throw new Stop('whether the nodes have directional derivatives');
  const claimed = Json.at('/gradient', () =>
    readGradient(Json.field(value, 'gradient'), meter, line.outputs.length, x.length),
  );
  const found = lexicographicGradient(line, x, meter);
  if (!found.every((entry, i) => equal(entry, claimed[i]!)))
    throw new Wrong('is not the lexicographic derivative', '/gradient');
}

/** Where D_P has one gradient that is an element of ∂ᶜf, which is not empty and part of it. */
function checkOnly(value: unknown, only: readonly Rat[], line: Line, meter: Meter): void {
  const claimed = Json.at('/gradient', () =>
    readGradient(Json.field(value, 'gradient'), meter, line.outputs.length, line.inputs.length),
  );
  if (!only.every((entry, i) => equal(entry, claimed[i]!)))
    throw new Wrong('is not the lexicographic derivative', '/gradient');
}
