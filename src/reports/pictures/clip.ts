/** Lines within a window: what lies outside is not drawn, least of all at an edge that stands for another number. */
import type { Point } from './frame.ts';

type Range = readonly [number, number];

/** The parts of a polyline that lie in the window, cut where they leave it. What is no finite number interrupts the line. */
export function clipped(points: readonly Point[], x: Range, y: Range): Point[][] {
  const parts: Point[][] = [];
  for (let i = 1; i < points.length; i++) {
    const segment = clippedSegment(points[i - 1]!, points[i]!, x, y);
    if (segment === undefined) continue;
    const last = parts.at(-1)?.at(-1);
    const goesOn = last !== undefined && last[0] === segment[0][0] && last[1] === segment[0][1];
    if (goesOn) parts.at(-1)!.push(segment[1]);
    else parts.push([...segment]);
  }
  return parts;
}

/** By Liang and Barsky: the share [0, 1] of the segment that is inside, side by side. */
function clippedSegment(a: Point, b: Point, x: Range, y: Range): readonly [Point, Point] | undefined {
  if (![...a, ...b].every(Number.isFinite)) return undefined;
  const way = [b[0] - a[0], b[1] - a[1]] as const;
  let [first, last] = [0, 1];
  for (const [from, step, [lo, hi]] of [
    [a[0], way[0], x],
    [a[1], way[1], y],
  ] as const) {
    if (step === 0) {
      if (from < lo || from > hi) return undefined;
      continue;
    }
    const ends = [(lo - from) / step, (hi - from) / step].sort((p, q) => p - q);
    first = Math.max(first, ends[0]!);
    last = Math.min(last, ends[1]!);
  }
  if (first > last) return undefined;
  const at = (share: number): Point =>
    share === 0 ? a : share === 1 ? b : [a[0] + share * way[0], a[1] + share * way[1]];
  return [at(first), at(last)];
}
