/** Two inputs: the plane of gradients with the hulls D_f, D_P and Clarke's, what was returned, and a separating line. */
import type { Markup } from '../page/markup.ts';
import {
  cross,
  dotMark,
  type Frame,
  frameOf,
  label,
  type Point,
  polygon,
  polyline,
  rangeOf,
  rule,
} from './frame.ts';

export interface PlaneInput {
  /** Corners of the hulls, in order. */
  readonly active: readonly Point[];
  readonly nodewise: readonly Point[];
  readonly clarke: readonly Point[];
  /** Gradients to be marked, with their exact text. */
  readonly marks: readonly (readonly [Point, string])[];
  readonly returned: readonly [Point, string] | undefined;
  readonly returnedName: string;
  /** d of the separator, which speaks against the points `against`. */
  readonly separator: { readonly d: Point; readonly against: readonly Point[] } | undefined;
}

const MAX_LABELS = 6;
const apart = (a: Point, b: Point): boolean => a[0] !== b[0] || a[1] !== b[1];

export function plane(input: PlaneInput, box: Frame['box']): readonly Markup[] {
  const points = [...input.active, ...input.clarke, ...(input.returned ? [input.returned[0]] : [])];
  const frame = evenly(points, box);
  const content: Markup[] = [...axesThroughZero(frame)];
  content.push(hull(input.active, frame, 'df'));
  if (JSON.stringify(input.nodewise) !== JSON.stringify(input.active))
    content.push(hull(input.nodewise, frame, 'dp'));
  content.push(hull(input.clarke, frame, 'clarke'));
  if (input.separator && input.returned)
    content.push(...separating(input.separator, input.returned[0], frame));
  const seen = input.marks.slice(0, MAX_LABELS);
  for (const [[x, y]] of input.marks) content.push(dotMark(frame.X(x), frame.Y(y), 3.2, 'gradient-dot'));
  for (const [point, text] of seen)
    if (input.returned === undefined || apart(point, input.returned[0]))
      content.push(tag(point, text, frame, 'label'));
  if (input.returned) {
    const [point, text] = input.returned;
    content.push(cross(frame.X(point[0]), frame.Y(point[1]), 5.5, 'returned-cross'));
    content.push(tag(point, `${input.returnedName} ${text}`, frame, 'label returned-label'));
  }
  return content;
}

/** A frame in which both axes have one scale. */
function evenly(points: readonly Point[], box: Frame['box']): Frame {
  const x = rangeOf(
    points.map(point => point[0]),
    0.22,
  );
  const y = rangeOf(
    points.map(point => point[1]),
    0.22,
  );
  const unit = Math.max((x[1] - x[0]) / (box.right - box.left), (y[1] - y[0]) / (box.bottom - box.top));
  const widen = ([low, high]: readonly [number, number], pixels: number): readonly [number, number] => {
    const middle = (low + high) / 2;
    return [middle - (unit * pixels) / 2, middle + (unit * pixels) / 2];
  };
  return frameOf(box, widen(x, box.right - box.left), widen(y, box.bottom - box.top));
}

function hull(points: readonly Point[], frame: Frame, role: string): Markup {
  if (points.length === 1) return dotMark(frame.X(points[0]![0]), frame.Y(points[0]![1]), 6, `${role}-hull`);
  return points.length === 2
    ? polyline(points, frame, `${role}-edge`)
    : polygon(points, frame, `${role}-hull`);
}

/** The label on the side of the point that looks away from the middle. */
function tag([x, y]: Point, text: string, { box, X, Y }: Frame, role: string): Markup {
  const above = Y(y) < (box.top + box.bottom) / 2;
  const wide = text.length * 3.2;
  const place = Math.min(Math.max(X(x), box.left + wide), box.right - wide);
  return label(place, Y(y) + (above ? -9 : 17), text, 'middle', role);
}

function axesThroughZero({ box, x, y, X, Y }: Frame): readonly Markup[] {
  const lines = [];
  if (x[0] < 0 && x[1] > 0) lines.push(rule(X(0), box.top, X(0), box.bottom, 'guide'));
  if (y[0] < 0 && y[1] > 0) lines.push(rule(box.left, Y(0), box.right, Y(0), 'guide'));
  return lines;
}

/** The line ⟨d, g⟩ = c halfway between the returned gradient and the nearest listed one, cut to the box. */
function separating(
  { d, against }: NonNullable<PlaneInput['separator']>,
  returned: Point,
  frame: Frame,
): readonly Markup[] {
  const along = ([a, b]: Point) => d[0] * a + d[1] * b;
  const c = (Math.min(...against.map(along)) + along(returned)) / 2;
  const [[left, right], [low, high]] = [frame.x, frame.y];
  const ends: Point[] = [];
  const add = (point: Point) => {
    const inside = point[0] >= left && point[0] <= right && point[1] >= low && point[1] <= high;
    if (inside && ends.every(end => apart(end, point))) ends.push(point);
  };
  if (d[1] !== 0) for (const x of [left, right]) add([x, (c - d[0] * x) / d[1]]);
  if (d[0] !== 0) for (const y of [low, high]) add([(c - d[1] * y) / d[0], y]);
  return ends.length < 2 ? [] : [polyline(ends.slice(0, 2), frame, 'separator')];
}
