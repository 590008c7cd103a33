/** What would have been right, in words: one gradient, and the whole set of those that would. */

import type { ClarkeSetDocument, NumberDocument, ProgramDocument } from '../../../documents/index.ts';
import {
  add,
  compare,
  equal,
  format,
  isZero,
  mul,
  ONE,
  type Rational,
  sub,
  ZERO,
} from '../../../numbers/index.ts';
import { exactRational, flat, shown, shownVector } from './numbers.ts';
import { inputVector } from './program.ts';
import { hullWords } from './sets.ts';

/** `any (a, 1 - a), 0 ≤ a ≤ 1; for instance (1, 0)`. `clarke`: the set of all that would be right, where that is known. */
export function rightWords(
  right: readonly NumberDocument[],
  clarke: ClarkeSetDocument | undefined,
  program: ProgramDocument = {},
): string {
  const example = inputVector(program, right);
  if (
    clarke?.status !== 'exact' ||
    clarke.assumed !== undefined ||
    (clarke.gradients.length === 0 && !clarke.balls)
  )
    return `for instance ${example}`;
  if (clarke.balls || clarke.sum)
    return `${example}, or any other of ${hullWords(clarke.gradients, clarke.balls, clarke.sum)}`;
  if (clarke.gradients.length === 1) return `${example}, the gradient`;
  const all = segmentWords(clarke.gradients.map(flat)) ?? `of ${hullWords(clarke.gradients)}`;
  return `any ${all}; for instance ${example}`;
}

/** Of a forward mode that returns the one-sided directional derivatives: those. */
export const slopesWords = (right: readonly NumberDocument[]): string =>
  `${shownVector(right)}, the slope${right.length > 1 ? 's' : ''} f'(x; e_i)`;

/** Entries of a vector that are written out; where more vary, the hull says it better. */
const MAX_ENTRIES = 8;

/** The segment that the gradients span, one coordinate of it for a parameter; undefined where they span no segment. */
function segmentWords(gradients: readonly (readonly NumberDocument[])[]): string | undefined {
  const vectors = gradients.map(gradient => gradient.map(exactRational));
  const p = vectors[0]?.length ?? 0;
  if (p > MAX_ENTRIES || vectors.some(vector => vector.includes(undefined) || vector.length !== p))
    return undefined;
  const points = vectors as readonly (readonly Rational[])[];
  const [start] = points;
  const axis = start!.findIndex((entry, i) => points.some(point => !equal(point[i]!, entry)));
  if (axis < 0) return undefined;
  const sorted = points.toSorted((a, b) => compare(a[axis]!, b[axis]!));
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  const length = sub(high[axis]!, low[axis]!);
  // Entry i is offset + slope · a, where a is the entry at the axis.
  const slopes = high.map((entry, i) => sub(entry, low[i]!).div(length));
  const offsets = low.map((entry, i) => sub(entry, mul(slopes[i]!, low[axis]!)));
  const onLine = (point: readonly Rational[]): boolean =>
    point.every((entry, i) => equal(entry, add(offsets[i]!, mul(slopes[i]!, point[axis]!))));
  if (!points.every(onLine)) return undefined;
  const entries = offsets.map((offset, i) => entryWords(offset, slopes[i]!));
  const vector = entries.length === 1 ? entries[0]! : `(${entries.join(', ')})`;
  return `${vector}, ${shown(format(low[axis]!))} ≤ a ≤ ${shown(format(high[axis]!))}`;
}

/** `1 - a`, `2 + 3/2*a`, `a`, `0`. */
function entryWords(offset: Rational, slope: Rational): string {
  if (isZero(slope)) return shown(format(offset));
  const size = slope.abs();
  const term = equal(size, ONE) ? 'a' : `${format(size)}*a`;
  const falls = compare(slope, ZERO) < 0;
  if (isZero(offset)) return falls ? `-${term}` : term;
  return `${shown(format(offset))} ${falls ? '-' : '+'} ${term}`;
}
