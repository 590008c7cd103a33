/** The plane of two inputs: linear regions, and the critical faces by kind. Drawn in doubles; nothing is decided from it. */
import type { CriticalFaces, Polyhedron } from '../../arrangement/index.ts';
import { toFloat } from '../../numbers/index.ts';
import { panel } from '../lines/axes.ts';
import type { Markup } from '../page/markup.ts';
import {
  dot,
  type Frame,
  frameOf,
  label,
  type Point,
  picture,
  polygon,
  polyline,
  rangeOf,
} from '../pictures/frame.ts';

export const FACE_KINDS = ['clarke', 'artificial', 'undecided'] as const;
type Drawn = (typeof FACE_KINDS)[number];

/** ax + by + c. */
type Line = readonly [number, number, number];

const linesOf = ({ equations, inequalities }: Polyhedron): { readonly on: Line[]; readonly side: Line[] } => {
  const line = ({
    a,
    c,
  }: {
    a: readonly Parameters<typeof toFloat>[0][];
    c: Parameters<typeof toFloat>[0];
  }): Line => [toFloat(a[0]!), toFloat(a[1]!), toFloat(c)];
  return { on: [...equations.values()].map(line), side: [...(inequalities?.values() ?? [])].map(line) };
};

const at = ([a, b, c]: Line, [x, y]: Point): number => a * x + b * y + c;

/** The part of a convex polygon where the line's function is ≥ 0. */
function clip(points: readonly Point[], line: Line): Point[] {
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

/** What of a polyhedron lies in the window: the corners of a polygon, the ends of a segment, or a point. */
export function cornersOf(polyhedron: Polyhedron, { x, y }: Pick<Frame, 'x' | 'y'>): Point[] {
  const { on, side } = linesOf(polyhedron);
  const window: Point[] = [
    [x[0], y[0]],
    [x[1], y[0]],
    [x[1], y[1]],
    [x[0], y[1]],
  ];
  const [first, second] = on;
  if (first && second) {
    const det = first[0] * second[1] - first[1] * second[0];
    return [
      [
        (first[1] * second[2] - second[1] * first[2]) / det,
        (second[0] * first[2] - first[0] * second[2]) / det,
      ],
    ];
  }
  if (!first) return side.reduce(clip, window);
  // The line as a segment that crosses the window; the bounds cut it.
  const [a, b, c] = first;
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

/** Room for all corners of the faces: where two lines that bound them meet, and the samples. */
function windowOf({ faces, regions }: CriticalFaces): readonly [number, number, number, number] {
  const points = faces.map(({ sample }): Point => [toFloat(sample[0]!), toFloat(sample[1]!)]);
  const lines = [...faces.map(({ polyhedron }) => polyhedron), ...regions].flatMap(polyhedron => {
    const { on, side } = linesOf(polyhedron);
    return [...on, ...side];
  });
  for (const [i, [a, b, c]] of lines.slice(0, 60).entries())
    for (const [d, e, f] of lines.slice(0, i)) {
      const det = a * e - b * d;
      if (Math.abs(det) > 1e-9) points.push([(b * f - e * c) / det, (d * c - a * f) / det]);
    }
  const near = points.filter(point => point.every(value => Math.abs(value) < 1e6));
  const [x, y] = [0, 1].map(i => rangeOf([0, ...near.map(point => point[i]!)], 0.4));
  const half = Math.max(1, (x![1] - x![0]) / 2, (y![1] - y![0]) / 2);
  return [(x![0] + x![1]) / 2, (y![0] + y![1]) / 2, half, half];
}

export function drawFaces(found: CriticalFaces, names: readonly [string, string]): Markup {
  const [mx, my, w, h] = windowOf(found);
  const frame = frameOf({ left: 64, right: 584, top: 34, bottom: 554 }, [mx - w, mx + w], [my - h, my + h]);
  const kinds = found.faces.flatMap(({ kind, polyhedron, clarke }): [Drawn, Polyhedron][] =>
    kind === 'mixed'
      ? [['artificial', polyhedron], ...clarke.map((part): [Drawn, Polyhedron] => ['clarke', part])]
      : [[kind, polyhedron]],
  );
  const shapes = kinds.map(([kind, polyhedron]) => ({ kind, corners: cornersOf(polyhedron, frame) }));
  return picture(
    'faces',
    [640, 600],
    {
      title: 'Critical points in the plane of the two inputs',
      description: `${found.faces.length} faces of critical points, by kind.`,
    },
    [
      ...panel(frame, { name: names[1], bottom: true }),
      label(frame.box.right + 8, frame.box.bottom + 4, names[0], 'start', 'label name'),
      ...found.regions.map(region => polygon(cornersOf(region, frame), frame, 'region')),
      // Faces with an interior first, so that edges and points are seen on them.
      ...[...shapes]
        .sort((a, b) => b.corners.length - a.corners.length)
        .flatMap(({ kind, corners }) => shape(corners, kind, frame)),
    ],
  );
}

function shape(corners: readonly Point[], kind: Drawn, frame: Frame): Markup[] {
  const [first, second, third] = corners;
  if (first === undefined) return [];
  if (second === undefined) return [dot(frame.X(first[0]), frame.Y(first[1]), 6, `mark-${kind}`)];
  if (third === undefined) return [polyline(corners, frame, `edge-${kind}`)];
  return [polygon(corners, frame, `face-${kind}`)];
}
