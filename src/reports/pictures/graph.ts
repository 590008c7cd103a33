/** One input: the graph of the function near the point, the fan of slopes in D_f, Clarke's slopes, the returned slope. */
import type { Markup } from '../page/markup.ts';
import {
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
import type { Sample } from './sample.ts';

export interface GraphInput {
  readonly at: number;
  readonly atText: string;
  readonly samples: readonly Sample[];
  /** Slopes, as doubles. */
  readonly active: readonly number[];
  readonly clarke: readonly number[];
  readonly returned: number | undefined;
}

const SHARE = 0.62;

/** The shapes, drawn into a box; undefined where the function has no value at the point. */
export function graph(input: GraphInput, box: Frame['box']): readonly Markup[] | undefined {
  const middle = input.samples.find(sample => sample.x === input.at);
  if (middle === undefined) return undefined;
  const xs = input.samples.map(sample => sample.x);
  const ys = input.samples.map(sample => sample.y);
  const reach = Math.max(...xs) - input.at;
  const tallest = 1.2 * Math.max(reach, Math.max(...ys) - middle.y, middle.y - Math.min(...ys));
  const tangent = (slope: number): readonly [Point, Point] => {
    const half = Math.min(SHARE * reach, tallest / Math.max(Math.abs(slope), 1e-300));
    return [
      [input.at - half, middle.y - slope * half],
      [input.at + half, middle.y + slope * half],
    ];
  };
  const slopes = [
    ...input.active,
    ...input.clarke,
    ...(input.returned === undefined ? [] : [input.returned]),
  ];
  const ends = slopes.flatMap(slope => tangent(slope).map(([, y]) => y));
  const frame = frameOf(box, rangeOf(xs, 0.02), rangeOf([...ys, ...ends], 0.08));
  const content: Markup[] = [...axes(frame, input.at, input.atText)];
  const fan = [Math.min(...input.active), Math.max(...input.active)] as const;
  if (input.active.length > 0 && fan[0] < fan[1]) {
    const [[a, b], [c, d]] = [tangent(fan[0]), tangent(fan[1])];
    const centre: Point = [input.at, middle.y];
    content.push(polygon([a, centre, c], frame, 'fan'), polygon([b, centre, d], frame, 'fan'));
  }
  for (const slope of new Set(input.clarke)) content.push(polyline(tangent(slope), frame, 'clarke-line'));
  content.push(
    polyline(
      input.samples.map(({ x, y }) => [x, y]),
      frame,
      'curve',
    ),
  );
  if (input.returned !== undefined) content.push(polyline(tangent(input.returned), frame, 'returned-line'));
  content.push(dotMark(frame.X(input.at), frame.Y(middle.y), 3.5, 'at'));
  return content;
}

/** The bottom line with the point's abscissa, and the level 0 where it is in sight. */
export function axes({ box, X, Y, y }: Frame, at: number, atText: string): readonly Markup[] {
  const lines = [
    rule(box.left, box.bottom, box.right, box.bottom, 'axis'),
    rule(X(at), box.top, X(at), box.bottom, 'guide'),
    label(X(at), box.bottom + 13, atText, 'middle'),
  ];
  if (y[0] < 0 && y[1] > 0)
    lines.push(rule(box.left, Y(0), box.right, Y(0), 'guide'), label(box.left - 4, Y(0) + 4, '0', 'end'));
  return lines;
}
