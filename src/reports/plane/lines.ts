/** Lines and half-planes of documents, in doubles: for drawing only. */
import type { PolyhedronDocument } from '../../documents/index.ts';
import type { Frame, Point } from '../pictures/frame.ts';
import { drawn } from '../words/terms/numbers.ts';

/** ax + by + c. */
export type Line = readonly [number, number, number];

/** A polyhedron in the plane: the lines that it lies on, and those that it lies at the side ≥ 0 of. */
export interface Shape {
  readonly on: readonly Line[];
  readonly side: readonly Line[];
}

type Names = readonly [string, string];

/** `x = 0, y <= 1`; what is written in another way is left out. */
export const shapeOf = ({ equations, inequalities }: PolyhedronDocument, names: Names): Shape => ({
  on: equations.flatMap(text => lineIn(text, names) ?? []),
  side: inequalities.flatMap(text => lineIn(text, names) ?? []),
});

/** `x - 2*y >= 1` as the function that is ≥ 0 there. */
function lineIn(text: string, names: Names): [Line] | undefined {
  const [, left, relation, right] = /^(.+) (=|>=|<=) (\S+)$/.exec(text) ?? [];
  const bound = drawn(right);
  if (left === undefined || bound === undefined) return undefined;
  const coefficients = [0, 0];
  for (const term of left.replaceAll(' - ', ' + -').split(' + ')) {
    const [, minus, size, name] = /^(-?)(?:(\d+(?:\/\d+)?)\*)?(.+)$/.exec(term)!;
    const i = names.indexOf(name!);
    const value = size === undefined ? 1 : drawn(size);
    if (i < 0 || value === undefined) return undefined;
    coefficients[i]! += minus ? -value : value;
  }
  const [a, b] = coefficients as [number, number];
  return [relation === '<=' ? [-a, -b, bound] : [a, b, -bound]];
}

export const at = ([a, b, c]: Line, [x, y]: Point): number => a * x + b * y + c;

/** The part of a convex polygon where the line's function is ≥ 0. */
export function clipPolygon(points: readonly Point[], line: Line): Point[] {
  return points.flatMap((point, i): Point[] => {
    const next = points[(i + 1) % points.length]!;
    const [here, there] = [at(line, point), at(line, next)];
    const share = here / (here - there);
    const crossing: Point[] =
      here * there < 0
        ? [[point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]]
        : [];
    return here >= 0 ? [point, ...crossing] : crossing;
  });
}

/** The corners of a window. */
export const cornersOfWindow = ({ x, y }: Pick<Frame, 'x' | 'y'>): Point[] => [
  [x[0], y[0]],
  [x[1], y[0]],
  [x[1], y[1]],
  [x[0], y[1]],
];

/** What of a shape lies in the window: the corners of a polygon, the ends of a segment, or a point. */
export function cornersOf({ on, side }: Shape, window: Pick<Frame, 'x' | 'y'>): Point[] {
  const [first, second] = on;
  if (first && second) return [crossingPoint(first, second)];
  return first ? segmentOf(first, side, window) : side.reduce(clipPolygon, cornersOfWindow(window));
}

/** Where two lines cross; not finite where they are parallel. */
export function crossingPoint([a, b, c]: Line, [d, e, f]: Line): Point {
  const det = a * e - b * d;
  return [(b * f - e * c) / det, (d * c - a * f) / det];
}

/** The line as a segment that crosses the window; the bounds cut it. */
function segmentOf([a, b, c]: Line, side: readonly Line[], { x, y }: Pick<Frame, 'x' | 'y'>): Point[] {
  const size = a * a + b * b;
  const [mx, my] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  const gap = (a * mx + b * my + c) / size;
  const [px, py] = [mx - a * gap, my - b * gap];
  const reach = (x[1] - x[0] + y[1] - y[0]) / Math.sqrt(size);
  const bounds: Line[] = [...side, [1, 0, -x[0]], [-1, 0, x[1]], [0, 1, -y[0]], [0, -1, y[1]]];
  let [lo, hi] = [-reach, reach];
  for (const line of bounds) {
    const [start, slope] = [at(line, [px, py]), line[0] * -b + line[1] * a];
    if (slope > 0) lo = Math.max(lo, -start / slope);
    else if (slope < 0) hi = Math.min(hi, -start / slope);
    else if (start < -1e-9) return [];
  }
  return lo > hi ? [] : [lo, hi].map((t): Point => [px - b * t, py + a * t]);
}
