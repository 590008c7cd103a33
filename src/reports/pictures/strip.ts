/** One input: the sets as intervals over one axis of slopes, so that in and out are seen at once. */
import type { Markup } from '../page/markup.ts';
import { type Box, cross, dotMark, frameOf, label, rangeOf, rule } from './frame.ts';

export interface StripRow {
  readonly name: string;
  /** The interval's ends. */
  readonly slopes: readonly number[];
  readonly role: string;
}

export interface StripInput {
  readonly rows: readonly StripRow[];
  readonly returned: { readonly slope: number; readonly name: string } | undefined;
  /** Slope and its exact text, for the axis. */
  readonly marks: readonly (readonly [number, string])[];
}

const ROW = 17;

/** Height that {@link strip} takes. */
export const stripHeight = ({ rows, returned }: StripInput): number =>
  (rows.length + (returned ? 1 : 0)) * ROW + 18;

export function strip(input: StripInput, box: Omit<Box, 'bottom'>): readonly Markup[] {
  const shownSlopes = [
    ...input.rows.flatMap(row => row.slopes),
    ...(input.returned ? [input.returned.slope] : []),
  ];
  if (shownSlopes.length === 0) return [];
  const bottom = box.top + stripHeight(input) - 18;
  const { X } = frameOf({ ...box, bottom }, rangeOf(shownSlopes, 0.08), [0, 1]);
  const content: Markup[] = [];
  for (const [i, row] of input.rows.entries()) {
    const y = box.top + ROW * (i + 0.5);
    content.push(label(box.left - 8, y + 4, row.name, 'end'));
    if (row.slopes.length === 0) continue;
    const [low, high] = [Math.min(...row.slopes), Math.max(...row.slopes)];
    if (low < high) content.push(rule(X(low), y, X(high), y, row.role));
    content.push(dotMark(X(low), y, 3.5, `${row.role}-end`), dotMark(X(high), y, 3.5, `${row.role}-end`));
  }
  if (input.returned) {
    const y = box.top + ROW * (input.rows.length + 0.5);
    const x = X(input.returned.slope);
    content.push(label(box.left - 8, y + 4, input.returned.name, 'end', 'label returned-label'));
    content.push(rule(x, box.top, x, bottom, 'returned-guide'), cross(x, y, 4.5, 'returned-cross'));
  }
  content.push(rule(box.left, bottom, box.right, bottom, 'axis'));
  let free = -Infinity;
  for (const [slope, text] of input.marks.toSorted(([a], [b]) => a - b)) {
    const half = text.length * 3.2 + 3;
    const place = Math.min(X(slope), box.right + 8 - half);
    if (place - half < free) continue;
    free = place + half;
    content.push(
      rule(X(slope), bottom, X(slope), bottom + 3, 'axis'),
      label(place, bottom + 14, text, 'middle'),
    );
  }
  return content;
}
