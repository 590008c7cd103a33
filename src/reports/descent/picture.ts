/** Pictures of basins: starts coloured by where their runs end. Drawn in doubles; nothing is decided from them. */

import { counted } from '../../documents/counted.ts';
import type { DescentDocument, RunRecord } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import type { RunOutcome } from '../page/style-drawings.ts';
import { clipped } from '../pictures/clip.ts';
import {
  coordinate,
  dotMark,
  type Frame,
  frameOf,
  label,
  type Point,
  picture,
  polyline,
  rangeOf,
  rule,
} from '../pictures/frame.ts';
import { meanAt, programOfOne } from '../pictures/sample.ts';
import { drawn } from '../words/terms/numbers.ts';

export const OUTCOMES: readonly { readonly id: RunOutcome; readonly words: string }[] = [
  { id: 'artificial', words: 'an artificial critical point' },
  { id: 'clarke', words: 'a Clarke critical point' },
  { id: 'other', words: 'another end' },
  { id: 'open', words: 'no end within the steps' },
];

/** Where each run ended, for the colours. */
function outcomesOf({ points }: DescentDocument): (record: RunRecord) => RunOutcome {
  const kinds = new Map(points.map(({ at, kind }) => [at.join(' '), kind]));
  return ({ at, end }) => {
    if (end === 'moving') return 'open';
    const kind = at && kinds.get(at.join(' '));
    return kind === 'artificial' || kind === 'clarke' ? kind : 'other';
  };
}

const finite = (values: readonly number[]): number[] => values.filter(Number.isFinite);
const startOf = ({ start }: RunRecord): number[] => start.map(text => drawn(text) ?? Number.NaN);
const numberText = (x: number): string => String(Number(x.toPrecision(4))).replace('-', '−');

/** The range of the starts and of the points where runs end, unless these are far away. */
function windowOf({ records, points, settings }: DescentDocument, i: number): readonly [number, number] {
  const starts = finite(records.map(record => startOf(record)[i] ?? Number.NaN));
  const box = settings.starts > 0 ? (settings.box[i] ?? []).map(text => drawn(text) ?? Number.NaN) : [];
  const [lo, hi] = rangeOf(finite([...starts, ...box]), 0);
  const span = hi - lo;
  const near = finite(points.slice(0, 20).map(({ at }) => drawn(at[i]) ?? Number.NaN)).filter(
    x => x > lo - 3 * span && x < hi + 3 * span,
  );
  return rangeOf([lo, hi, ...near], 0.04);
}

const GRAPH = { left: 56, right: 620, top: 14, bottom: 170 };
const STRIP = { left: 56, right: 620, top: 184, bottom: 206 };
const STEPS = { left: 56, right: 620, top: 226, bottom: 430 };
const COLUMN = 4;

/** One input: f, a strip of starts, and iterates step by step. */
export function basinOfOne(document: DescentDocument): Markup {
  const x = windowOf(document, 0);
  const outcome = outcomesOf(document);
  const line = programOfOne(document.program);
  const samples: Point[] = [];
  for (let k = 0; line && k <= 300; k += 1) {
    const at = x[0] + ((x[1] - x[0]) * k) / 300;
    const y = meanAt(line, at);
    if (y !== undefined) samples.push([at, y]);
  }
  const graph = frameOf(GRAPH, x, rangeOf([0, ...samples.map(([, y]) => y)], 0.06));
  const paths = document.records.filter(({ path }) => path !== undefined && path.length > 0);
  const longest = Math.min(16, Math.max(1, ...paths.map(record => drawnPath(record).length - 1)));
  const down = frameOf(STEPS, x, [longest, 0]);
  const ends = document.points.filter(({ ends }) => Object.keys(ends).length > 0).slice(0, 20);
  return picture('basin', [640, 450], words(document), [
    ...axis(graph, 'f'),
    polyline(samples, graph, 'curve'),
    ...strip(document.records, outcome, graph),
    label(48, STRIP.bottom - 6, 'starts', 'end'),
    ...paths.flatMap(record => {
      const points = drawnPath(record).map(([at], k): Point => [at!, k]);
      return clipped(points, x, [0, longest]).map(part => polyline(part, down, `path-${outcome(record)}`));
    }),
    ...ends.flatMap(({ at, kind }) => {
      const place = drawn(at[0]);
      if (place === undefined || place < x[0] || place > x[1]) return [];
      const role = kind === 'artificial' || kind === 'clarke' ? kind : 'other';
      const y = (line && meanAt(line, place)) ?? 0;
      return [
        dotMark(graph.X(place), graph.Y(y), 5, `fill-${role}`),
        dotMark(down.X(place), STEPS.bottom, 4, `fill-${role}`),
      ];
    }),
    label(48, STEPS.top + 6, 'step 0', 'end'),
    label(48, STEPS.bottom, String(longest), 'end'),
    label(56, 446, numberText(x[0]), 'start'),
    label(620, 446, numberText(x[1]), 'end'),
  ]);
}

const clamp = (value: number, [lo, hi]: readonly [number, number]): number =>
  Math.max(lo, Math.min(hi, value));

const axis = (frame: Frame, name: string): Markup[] => [
  rule(frame.box.left, frame.Y(0), frame.box.right, frame.Y(0), 'axis'),
  label(48, frame.box.top + 10, name, 'end'),
];

/** Columns of the axis, each filled in the shares of its starts. */
function strip(
  records: readonly RunRecord[],
  outcome: (record: RunRecord) => RunOutcome,
  frame: Frame,
): Markup[] {
  const columns = new Map<number, Map<RunOutcome, number>>();
  for (const record of records) {
    const column = Math.floor((frame.X(startOf(record)[0]!) - STRIP.left) / COLUMN);
    const counts = columns.get(column) ?? new Map<RunOutcome, number>();
    counts.set(outcome(record), (counts.get(outcome(record)) ?? 0) + 1);
    columns.set(column, counts);
  }
  const height = STRIP.bottom - STRIP.top;
  return [...columns].flatMap(([column, counts]) => {
    const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    let y = STRIP.top;
    return OUTCOMES.flatMap(({ id }) => {
      const share = (height * (counts.get(id) ?? 0)) / all;
      if (share === 0) return [];
      const top = y;
      y += share;
      return [
        html`<rect class="fill-${id}" x="${STRIP.left + COLUMN * column}" y="${coordinate(top)}" width="${COLUMN}" height="${coordinate(share)}"/>`,
      ];
    });
  });
}

/** The iterates, and the limit where it is proven. */
function drawnPath({ path = [], end, at }: RunRecord): readonly (readonly number[])[] {
  return end === 'converges' && at ? [...path, at.map(text => drawn(text) ?? Number.NaN)] : path;
}

/** So many starts are drawn, evenly out of all. */
const MAX_DOTS = 4_000;

/** Two inputs: the plane. */
export function basinOfTwo(document: DescentDocument): Markup {
  const [x, y] = [windowOf(document, 0), windowOf(document, 1)];
  const outcome = outcomesOf(document);
  const frame = frameOf({ left: 56, right: 620, top: 14, bottom: 520 }, x, y);
  const every = Math.ceil(document.records.length / MAX_DOTS);
  const radius = document.records.length > 2_000 ? 1.6 : 2.6;
  const ends = document.points.filter(({ ends }) => Object.keys(ends).length > 0).slice(0, 20);
  return picture('basin', [640, 546], words(document), [
    rule(frame.box.left, frame.Y(clamp(0, y)), frame.box.right, frame.Y(clamp(0, y)), 'guide'),
    rule(frame.X(clamp(0, x)), frame.box.top, frame.X(clamp(0, x)), frame.box.bottom, 'guide'),
    ...document.records
      .filter((_, i) => i % every === 0)
      .map(record => {
        const [a, b] = startOf(record);
        return dotMark(frame.X(a!), frame.Y(b!), radius, `start-${outcome(record)}`);
      }),
    ...document.records
      .filter(({ path }) => path !== undefined)
      .flatMap(record =>
        clipped(
          drawnPath(record).map(([a, b]): Point => [a!, b!]),
          x,
          y,
        ).map(part => polyline(part, frame, `path-${outcome(record)}`)),
      ),
    ...ends.flatMap(({ at, kind }) => {
      const [a, b] = at.map(text => drawn(text) ?? Number.NaN);
      const role = kind === 'artificial' || kind === 'clarke' ? kind : 'other';
      return a! >= x[0] && a! <= x[1] && b! >= y[0] && b! <= y[1]
        ? [dotMark(frame.X(a!), frame.Y(b!), 6, `ring-${role}`)]
        : [];
    }),
    label(56, 538, numberText(x[0]), 'start'),
    label(620, 538, numberText(x[1]), 'end'),
    label(50, 518, numberText(y[0]), 'end'),
    label(50, 24, numberText(y[1]), 'end'),
  ]);
}

const words = ({ text, runs }: DescentDocument) => ({
  title: `Basins of ${text.slice(0, 120)}`,
  description: `${counted(runs, 'start')}, coloured by where the runs end.`,
});
