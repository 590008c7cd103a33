/**
 * The linear regions of a piecewise affine program of two inputs, as far as they are seen in a window. In doubles, for drawing only:
 * the program is run on affine functions, and the signs that it asks for at a point bound the region of that point; what lies
 * beyond an edge is the next one to look at.
 */
import type { ProgramDocument } from '../../documents/index.ts';
import { floatField } from '../../numbers/floating/double-field.ts';
import { Failure, type OrderedField, toFloat } from '../../numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  programFromJson,
  type StraightLine,
} from '../../programs/index.ts';
import type { Frame, Point } from '../pictures/frame.ts';
import { at, clip, cornersOfWindow, type Line } from './lines.ts';

/** Larger programs, and more regions, are not worth their picture's time. */
const MAX_NODES = 500;
const MAX_REGIONS = 300;

const notAffine = new Failure('undecided', 'not affine');
const isConstant = ([a, b]: Line): boolean => a === 0 && b === 0;
const scaled = ([a, b, c]: Line, k: number): Line => [a * k, b * k, c * k];
const add = ([a, b, c]: Line, [d, e, f]: Line): Line => [a + d, b + e, c + f];

/** Affine functions; `signOf` is asked for the sign of those that are not constant. */
function lineField(signOf: (line: Line) => -1 | 1): OrderedField<Line> {
  const onConstants =
    (work: (c: number) => number | Failure) =>
    (line: Line): Line | Failure => {
      const value = isConstant(line) ? work(line[2]) : notAffine;
      return value instanceof Failure ? value : [0, 0, value];
    };
  return {
    name: 'affine functions in doubles',
    zero: [0, 0, 0],
    one: [0, 0, 1],
    from: q => [0, 0, toFloat(q)],
    add,
    sub: (f, g) => add(f, scaled(g, -1)),
    neg: f => scaled(f, -1),
    mul: (f, g) => (isConstant(g) ? scaled(f, g[2]) : isConstant(f) ? scaled(g, f[2]) : [NaN, NaN, NaN]),
    div: (f, g) => (isConstant(g) && g[2] !== 0 ? scaled(f, 1 / g[2]) : notAffine),
    pow: (f, k) => (k === 1 ? f : onConstants(c => floatField.pow(c, k) as number | Failure)(f)),
    exp: onConstants(c => floatField.exp(c) as number | Failure),
    log: onConstants(c => floatField.log(c) as number | Failure),
    sin: onConstants(c => floatField.sin(c) as number | Failure),
    cos: onConstants(c => floatField.cos(c) as number | Failure),
    root: (f, n) => onConstants(c => floatField.root(c, n) as number | Failure)(f),
    atan: onConstants(c => floatField.atan(c) as number | Failure),
    sign: f => (isConstant(f) ? (Math.sign(f[2]) as -1 | 0 | 1) : signOf(f)),
    isZero: f => (isConstant(f) ? (f[2] === 0 ? 'yes' : 'no') : 'undecided'),
    bounded: f => f.every(Number.isFinite),
    key: String,
    told: () => false,
  };
}

/** The lines that bound the region of a point, each with its function ≥ 0 there; undefined where the program is not affine. */
function boundsAt(line: StraightLine, point: Point): Line[] | undefined {
  const bounds: Line[] = [];
  const field = lineField(f => {
    const sign = at(f, point) < 0 ? -1 : 1;
    bounds.push(scaled(f, sign));
    return sign;
  });
  const found = evaluate(field, line, [
    [1, 0, 0],
    [0, 1, 0],
  ]);
  return isEvaluationFailure(found) ? undefined : bounds;
}

/** The program to look at, where it is of two inputs and not too large. */
export function planeProgram(program: ProgramDocument): StraightLine | undefined {
  if (!Array.isArray(program.nodes) || program.nodes.length > MAX_NODES) return undefined;
  try {
    const line = compile(programFromJson(program));
    return line.p === 2 ? line : undefined;
  } catch {
    return undefined;
  }
}

/** Lines that bound the regions around the points: what a window should show. */
export const linesAround = (line: StraightLine, points: readonly Point[]): Line[] =>
  points.slice(0, 40).flatMap(([x, y]) => boundsAt(line, [x + 1e-7, y + 1.618e-7]) ?? []);

/** The regions in the window, each by its corners; none where the program is not piecewise affine. */
export function regionsIn(line: StraightLine, window: Pick<Frame, 'x' | 'y'>): Point[][] {
  const corners = cornersOfWindow(window);
  const [width, height] = [window.x[1] - window.x[0], window.y[1] - window.y[0]];
  const step = 1e-5 * Math.max(width, height);
  const inside = ([x, y]: Point): boolean =>
    x > window.x[0] && x < window.x[1] && y > window.y[0] && y < window.y[1];
  const open: Point[] = [[window.x[0] + 0.4871 * width, window.y[0] + 0.5113 * height]];
  const found: { readonly bounds: readonly Line[]; readonly polygon: Point[] }[] = [];
  const known = (point: Point): boolean =>
    found.some(({ bounds }) => bounds.every(one => at(one, point) >= 0));
  for (let point = open.pop(); point && found.length < MAX_REGIONS; point = open.pop()) {
    if (known(point)) continue;
    const bounds = boundsAt(line, point);
    if (bounds === undefined) return [];
    const polygon = bounds.reduce(clip, corners);
    found.push({ bounds, polygon });
    for (const [i, [x1, y1]] of polygon.entries()) {
      const [x2, y2] = polygon[(i + 1) % polygon.length]!;
      const length = Math.hypot(x2 - x1, y2 - y1);
      // Outward: corners go around counter-clockwise.
      const beyond: Point = [
        (x1 + x2) / 2 + (step * (y2 - y1)) / length,
        (y1 + y2) / 2 - (step * (x2 - x1)) / length,
      ];
      if (length > 4 * step && inside(beyond)) open.push(beyond);
    }
  }
  return found.map(({ polygon }) => polygon);
}
