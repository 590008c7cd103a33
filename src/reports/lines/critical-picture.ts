/** The picture of `critical`: f above, the graph of D_f below. Drawn in doubles. */

import { counted } from '../../documents/counted.ts';
import type { CriticalDocument, CriticalKind, PointDocument } from '../../documents/index.ts';
import { compare, parseRational, type Rational, rational, toFloat } from '../../numbers/index.ts';
import { derivativeFunction } from '../../polynomials/index.ts';
import { html, type Markup } from '../page/markup.ts';
import {
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
import { nearest } from '../words/line/algebraic.ts';
import { openEnds } from '../words/line/critical.ts';
import { placeWords } from '../words/line/points.ts';
import { floatOf, functionsIn, rootIn } from '../words/terms/formula.ts';
import { drawn } from '../words/terms/numbers.ts';
import { panel } from './axes.ts';
import { cut, trace } from './trace.ts';

const WIDE = 960;
const TOP = { left: 64, right: 940, top: 30, bottom: 300 };
const LOW = { left: 64, right: 940, top: 362, bottom: 600 };

/** Beyond so many pieces and points the picture says nothing. */
const MOST = 400;

type Window = readonly [Rational, Rational];

/** A point of the document, for drawing. */
const placed = (point: PointDocument) => ({
  at: nearest(rootIn(point)),
  t: toFloat(nearest(rootIn(point))),
  words: placeWords(point),
});

const within = ({ at }: { readonly at: Rational }, [low, high]: Window): boolean =>
  compare(at, low) >= 0 && compare(at, high) <= 0;

/** What is drawn: the domain, or all points that there is something to see at, with a margin. */
function windowOf(document: CriticalDocument): Window {
  const { on, pieces, multivalued, critical } = document;
  if (on) return [parseRational(on[0]), parseRational(on[1])];
  const marks = [
    ...pieces.slice(0, MOST).flatMap(({ from, to }) => [from, to]),
    ...multivalued.slice(0, MOST).map(({ point }) => point),
    ...openEnds(document).slice(0, MOST),
    ...critical.slice(0, MOST).flatMap(entry => ('point' in entry ? [entry.point] : entry.interval)),
  ].flatMap(point => (point ? [nearest(rootIn(point))] : []));
  const first = marks[0] ?? rational(0);
  const low = marks.reduce((a, b) => (compare(a, b) < 0 ? a : b), first);
  const high = marks.reduce((a, b) => (compare(a, b) > 0 ? a : b), first);
  const margin = compare(low, high) === 0 ? rational(1) : high.sub(low).div(rational(3));
  return [low.sub(margin), high.add(margin)];
}

export function drawCritical(document: CriticalDocument): Markup {
  const window = windowOf(document);
  const pieces = document.pieces.slice(0, MOST);
  const functions = functionsIn(pieces.map(({ value }) => value));
  const curves = pieces.flatMap(({ from, to }, i) => {
    const f = functions[i];
    if (f === undefined) return [];
    const piece = { from: from ? rootIn(from) : undefined, to: to ? rootIn(to) : undefined };
    return [{ heights: trace(f, piece, window), slopes: trace(derivativeFunction(f), piece, window) }];
  });
  const columns = document.multivalued.slice(0, MOST).flatMap(({ point, active, clarke, complete }) => {
    const place = placed(point);
    if (active.length * clarke.length === 0 || !within(place, window)) return [];
    return [{ ...place, active: active.map(floatOf), clarke: clarke.map(floatOf), all: complete === 'yes' }];
  });
  const listed = document.critical.slice(0, MOST);
  const marks = listed.flatMap(entry => {
    if (!('point' in entry)) return [];
    const place = placed(entry.point);
    return within(place, window) ? [{ ...place, kind: entry.kind, y: floatOf(entry.value) }] : [];
  });
  const intervals = listed.flatMap(entry =>
    'point' in entry ? [] : [{ ends: entry.interval, y: drawn(entry.value) }],
  );
  const flats = intervals.flatMap(({ ends: [from, to], y }) => {
    const [a, b] = cut({ from: from ? rootIn(from) : undefined, to: to ? rootIn(to) : undefined }, window);
    return y !== undefined && compare(a, b) < 0 ? [{ a: toFloat(a), b: toFloat(b), y }] : [];
  });
  const x = [toFloat(window[0]), toFloat(window[1])] as const;
  const heights = [...curves.flatMap(c => c.heights.map(([, y]) => y)), ...marks.map(m => m.y)];
  const slopes = [...curves.flatMap(c => c.slopes.map(([, y]) => y)), ...columns.flatMap(c => c.active), 0];
  const open = openEnds(document).slice(0, MOST);
  const poles = open.length > 0;
  const up = frameOf(
    TOP,
    x,
    rangeOf(
      poles
        ? calm(
            heights,
            marks.map(m => m.y),
          )
        : heights,
      0.08,
    ),
  );
  const down = frameOf(LOW, x, rangeOf(poles ? calm(slopes, [0]) : slopes, 0.1));
  const ends = intervals.flatMap(({ ends }) => ends.flatMap(end => (end ? [placed(end)] : [])));
  const critical = [
    ...marks.map(({ t, kind, words }) => ({ t, kind, words })),
    ...ends
      .filter(place => within(place, window))
      .map(({ t, words }) => ({ t, kind: 'clarke' as const, words })),
  ];
  const others = columns
    .map(({ t, words }) => ({ t, kind: 'other' as const, words }))
    .filter(({ t }) => critical.every(point => point.t !== t));
  const holes = open
    .map(placed)
    .filter(place => within(place, window))
    .map(({ t, words }) => ({ t, kind: 'other' as const, words }));
  const named = [...critical, ...others, ...holes.filter(({ t }, i) => holes[i - 1]?.t !== t)];
  return picture(
    'critical',
    [WIDE, 628],
    {
      title: `f and D_f of ${document.text.slice(0, 120)}`,
      description: `${counted(document.critical.length, 'component')} of critical points, ${counted(document.multivalued.length, 'point')} at which D_f is not one slope.`,
    },
    [
      ...panel(up, { name: 'f', bottom: false }),
      ...panel(down, { name: 'f′ and D_f', bottom: true }),
      ...named.map(({ t }) => rule(up.X(t), TOP.top, up.X(t), LOW.bottom, 'break')),
      ...flats.flatMap(({ a, b, y }) => [
        rule(up.X(a), up.Y(y), up.X(b), up.Y(y), 'flat'),
        rule(down.X(a), down.Y(0), down.X(b), down.Y(0), 'flat'),
      ]),
      ...columns.map(({ t, active, all }) =>
        rule(
          down.X(t),
          down.Y(Math.min(...active)),
          down.X(t),
          down.Y(Math.max(...active)),
          all ? 'column' : 'column part',
        ),
      ),
      ...columns.map(({ t, clarke }) =>
        rule(down.X(t), down.Y(Math.min(...clarke)), down.X(t), down.Y(Math.max(...clarke)), 'clarke-column'),
      ),
      ...curves.flatMap(({ heights, slopes }) => [
        polyline(inside(heights, up), up, 'curve'),
        polyline(inside(slopes, down), down, 'slope'),
      ]),
      ...columns.flatMap(({ t, active }) =>
        active.map(slope => dotMark(down.X(t), down.Y(slope), 3.2, 'slope-dot')),
      ),
      ...columns.flatMap(({ t, clarke }) =>
        clarke.map(slope => dotMark(down.X(t), down.Y(slope), 3.6, 'clarke-dot')),
      ),
      ...marks.flatMap(({ t, kind, y }) => [mark(up.X(t), up.Y(y), kind), mark(down.X(t), down.Y(0), kind)]),
      ...labels(named.map(({ t, kind, words }) => ({ x: up.X(t), kind, words }))),
    ],
  );
}

/** Near poles values have no bound: those that most are near to, and some that must be seen. */
function calm(values: readonly number[], seen: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [0.12, 0.88].map(share => sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  const spread = (high! - low!) / 2;
  return [low! - spread, high! + spread, ...seen];
}

const inside = (points: readonly Point[], { y: [low, high] }: Frame): Point[] =>
  points.filter(([, y]) => low <= y && y <= high);

function mark(x: number, y: number, kind: CriticalKind): Markup {
  if (kind !== 'artificial') return dotMark(x, y, 6, `mark-${kind}`);
  const [a, b, c, d] = [x - 7.5, x + 7.5, y - 7.5, y + 7.5].map(value => Math.round(value * 10) / 10);
  return html`<path class="mark-artificial" d="M${x.toFixed(1)} ${c}L${b} ${y.toFixed(1)}L${x.toFixed(1)} ${d}L${a} ${y.toFixed(1)}Z"/>`;
}

/** Labels between the panels, in rows such that none covers another; those that find no place are left out. */
function labels(
  wanted: readonly { readonly x: number; readonly kind: CriticalKind | 'other'; readonly words: string }[],
): Markup[] {
  const ends = [-1, -1, -1];
  return [...wanted]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ x, kind, words }) => {
      const half = 4 + words.length * 3.4;
      const row = ends.findIndex(end => end < x - half);
      if (row < 0) return [];
      ends[row] = x + half;
      return [label(x, 316 + 14 * row, words, 'middle', `label-${kind}`)];
    });
}
