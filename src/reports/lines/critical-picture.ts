/** The picture of `critical`: f above, the graph of D_f below. Drawn in doubles. */
import type { CriticalDocument, CriticalKind } from '../../documents/index.ts';
import { compare, type Rational, toFloat } from '../../numbers/index.ts';
import {
  derivativeFunction,
  functionValue,
  type RationalFunction,
  type RealRoot,
} from '../../polynomials/index.ts';

import { type CriticalSet, isInterval } from '../../segments/index.ts';
import { encloseAt } from '../../segments/restriction/values.ts';
import { html, type Markup } from '../page/markup.ts';
import {
  dot,
  type Frame,
  frameOf,
  label,
  type Point,
  picture,
  polyline,
  rangeOf,
  rule,
} from '../pictures/frame.ts';
import { nearest, rootWords } from '../words/algebraic.ts';
import { panel } from './axes.ts';
import { cut, trace } from './trace.ts';

const WIDE = 960;
const TOP = { left: 64, right: 940, top: 30, bottom: 300 };
const LOW = { left: 64, right: 940, top: 362, bottom: 600 };

const number = (f: RationalFunction, at: RealRoot): number => toFloat(encloseAt(f, at).lo);
const within = (at: RealRoot, [low, high]: readonly [Rational, Rational]): boolean =>
  compare(nearest(at), low) >= 0 && compare(nearest(at), high) <= 0;

export function drawCritical(
  document: CriticalDocument,
  found: CriticalSet,
  window: readonly [Rational, Rational],
): Markup {
  const curves = found.restriction.pieces.flatMap(piece => {
    if (piece.missing) return [];
    const value = piece.values[0]!;
    return [
      { heights: trace(value, piece, window), slopes: trace(derivativeFunction(value), piece, window) },
    ];
  });
  const seen = found.multivalued.filter(({ at, active }) => active.length > 0 && within(at, window));
  const columns = seen.map(({ at, active, clarke, all }) => ({
    t: toFloat(nearest(at)),
    active: active.map(slope => number(slope, at)),
    clarke: clarke.map(slope => number(slope, at)),
    all,
  }));
  const marks = found.components.flatMap(component => {
    if (isInterval(component) || !within(component.at, window)) return [];
    const { at, kind, value } = component;
    return [{ t: toFloat(nearest(at)), kind, y: number(value, at), words: rootWords(at) }];
  });
  const flats = found.components.filter(isInterval).flatMap(({ from, to, value }) => {
    const [a, b] = cut({ from, to }, window);
    const y = functionValue(value, a);
    return y && compare(a, b) < 0 ? [{ a: toFloat(a), b: toFloat(b), y: toFloat(y) }] : [];
  });
  const x = [toFloat(window[0]), toFloat(window[1])] as const;
  const heights = [...curves.flatMap(c => c.heights.map(([, y]) => y)), ...marks.map(m => m.y)];
  const slopes = [...curves.flatMap(c => c.slopes.map(([, y]) => y)), ...columns.flatMap(c => c.active), 0];
  const poles = found.noValue.length + found.notRegular.length > 0;
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
  const critical = [
    ...marks.map(({ t, kind, words }) => ({ t, kind, words })),
    ...found.components
      .filter(isInterval)
      .flatMap(({ from, to }) => [from, to])
      .flatMap(at =>
        at && within(at, window)
          ? [{ t: toFloat(nearest(at)), kind: 'clarke' as const, words: rootWords(at) }]
          : [],
      ),
  ];
  const others = seen
    .map(({ at }) => ({ t: toFloat(nearest(at)), kind: 'other' as const, words: rootWords(at) }))
    .filter(({ t }) => critical.every(point => point.t !== t));
  const open = [...found.noValue, ...found.notRegular.map(({ at }) => ({ from: at, to: at }))];
  const holes = open.flatMap(({ from, to }) =>
    [from, to].flatMap(at =>
      at && within(at, window)
        ? [{ t: toFloat(nearest(at)), kind: 'other' as const, words: rootWords(at) }]
        : [],
    ),
  );
  const named = [...critical, ...others, ...holes.filter(({ t }, i) => holes[i - 1]?.t !== t)];
  return picture(
    'critical',
    [WIDE, 628],
    {
      title: `f and D_f of ${document.text.slice(0, 120)}`,
      description: `${document.critical.length} components of critical points, ${document.multivalued.length} points at which D_f is not one slope.`,
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
        active.map(slope => dot(down.X(t), down.Y(slope), 3.2, 'slope-dot')),
      ),
      ...columns.flatMap(({ t, clarke }) =>
        clarke.map(slope => dot(down.X(t), down.Y(slope), 3.6, 'clarke-dot')),
      ),
      ...marks.flatMap(({ t, kind, y }) => [mark(up.X(t), up.Y(y), kind), mark(down.X(t), down.Y(0), kind)]),
      ...placed(named.map(({ t, kind, words }) => ({ x: up.X(t), kind, words }))),
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
  if (kind !== 'artificial') return dot(x, y, 6, `mark-${kind}`);
  const [a, b, c, d] = [x - 7.5, x + 7.5, y - 7.5, y + 7.5].map(value => Math.round(value * 10) / 10);
  return html`<path class="mark-artificial" d="M${x.toFixed(1)} ${c}L${b} ${y.toFixed(1)}L${x.toFixed(1)} ${d}L${a} ${y.toFixed(1)}Z"/>`;
}

/** Labels between the panels, in rows such that none covers another; those that find no place are left out. */
function placed(
  labels: readonly { readonly x: number; readonly kind: CriticalKind | 'other'; readonly words: string }[],
): Markup[] {
  const ends = [-1, -1, -1];
  return [...labels]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ x, kind, words }) => {
      const half = 4 + words.length * 3.4;
      const row = ends.findIndex(end => end < x - half);
      if (row < 0) return [];
      ends[row] = x + half;
      return [label(x, 316 + 14 * row, words, 'middle', `label-${kind}`)];
    });
}
