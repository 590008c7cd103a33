/** The picture of `critical`: f, the graph of D_f below it, and the critical points by kind. One file, nothing loaded. */
import { compare, type Rational, rational, toFloat } from '../numbers/index.ts';
import { derivativeFunction, functionValue, type RealRoot, refine } from '../polynomials/index.ts';
import { html, type Markup, trusted } from '../reports/html/markup.ts';
import { STYLE } from '../reports/html/style.ts';
import {
  dot,
  frameOf,
  label,
  type Point,
  picture,
  polyline,
  rangeOf,
  rule,
} from '../reports/pictures/frame.ts';
import type { CriticalDocument } from '../segments/critical-document.ts';
import { type CriticalSet, type Domain, isInterval } from '../segments/index.ts';
import { encloseAt, formatPoint, formatValue } from '../segments/values.ts';

const STEPS = 160;
const ROLE = { clarke: 'clarke-bar-end', artificial: 'returned-mark', undecided: 'dp-bar-end' } as const;
const EXTRA =
  '.returned-mark{fill:var(--returned)}.flat{stroke:var(--clarke);stroke-width:5;opacity:.5}.set{stroke:var(--derivative);stroke-width:6;opacity:.45;stroke-linecap:round}.slope{fill:none;stroke:var(--derivative);stroke-width:2.2}';

const near = (at: RealRoot): Rational => refine(at, rational(1, 1_000_000)).lo;

/** What is drawn: the domain, or all breakpoints and critical points with a margin. */
function windowOf(found: CriticalSet, { from, to }: Domain): readonly [Rational, Rational] {
  if (from && to) return [from, to];
  const marks = [
    ...found.restriction.breakpoints.map(({ at }) => at),
    ...found.components.flatMap(component =>
      isInterval(component) ? [component.from, component.to] : [component.at],
    ),
  ].flatMap(at => (at ? [near(at)] : []));
  const [low, high] = [
    marks.reduce((a, b) => (compare(a, b) < 0 ? a : b), marks[0] ?? rational(0)),
    marks.reduce((a, b) => (compare(a, b) > 0 ? a : b), marks[0] ?? rational(0)),
  ];
  const margin = high.sub(low).div(rational(4)).add(rational(1, 2));
  return [low.sub(margin), high.add(margin)];
}

export function criticalPage(document: CriticalDocument, found: CriticalSet, domain: Domain): string {
  const figure = drawing(document, found, windowOf(found, domain));
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<title>critical points</title><style>${trusted(STYLE + EXTRA)}</style></head>
<body><header class="top"><h1>Critical points of <code>${document.text}</code></h1></header>
<main><figure>${figure}<figcaption>Above: <span class="key-curve">f</span>. Below: <span class="key-derivative">the graph of D<sub>f</sub></span>, filled at critical points. Marks: <span class="good">Clarke critical</span>, <span class="bad">artificial</span>${document.complete === 'yes' ? '' : ', undecided'}.</figcaption></figure>
<div class="scroll"><table><thead><tr><th>where</th><th>kind</th><th>f</th><th>D<sub>f</sub></th><th>∂ᶜf</th></tr></thead>
<tbody>${document.critical.map(entry =>
    'point' in entry
      ? html`<tr><td>${formatPoint(entry.point)}</td><td>${entry.kind}</td><td>${formatValue(entry.value)}</td><td>hull of ${entry.active.map(formatValue).join(', ')}</td><td>hull of ${entry.clarke.map(formatValue).join(', ')}</td></tr>`
      : html`<tr><td>${entry.interval.map(end => (end ? formatPoint(end) : '∞')).join(' to ')}</td><td>${entry.kind}</td><td>${formatValue(entry.value)}</td><td>0</td><td>0</td></tr>`,
  )}</tbody></table></div>
<p class="small">${document.complete === 'yes' ? 'These are all critical points.' : document.why}</p></main></body></html>
`.text;
}

function drawing(
  document: CriticalDocument,
  found: CriticalSet,
  [low, high]: readonly [Rational, Rational],
): Markup {
  const curves = found.restriction.pieces.map(piece => {
    const value = piece.values[0]!;
    const slope = derivativeFunction(value);
    const start = piece.from && compare(near(piece.from), low) > 0 ? near(piece.from) : low;
    const end = piece.to && compare(near(piece.to), high) < 0 ? near(piece.to) : high;
    const heights: Point[] = [];
    const slopes: Point[] = [];
    if (compare(start, end) < 0)
      for (let k = 0; k <= STEPS; k++) {
        const t = start.add(end.sub(start).mul(rational(k, STEPS)));
        const [y, d] = [functionValue(value, t), functionValue(slope, t)];
        if (y) heights.push([toFloat(t), toFloat(y)]);
        if (d) slopes.push([toFloat(t), toFloat(d)]);
      }
    return { heights, slopes };
  });
  const number = (f: Parameters<typeof encloseAt>[0], at: RealRoot): number => toFloat(encloseAt(f, at).lo);
  const marks = found.components.flatMap(component => {
    if (
      isInterval(component) ||
      compare(near(component.at), low) < 0 ||
      compare(near(component.at), high) > 0
    )
      return [];
    const { at, kind, value, active } = component;
    const slopes = active.map(slope => number(slope, at));
    return [{ t: toFloat(near(at)), kind, y: number(value, at), slopes }];
  });
  const x = [toFloat(low), toFloat(high)] as const;
  const top = { left: 56, right: 620, top: 14, bottom: 220 };
  const bottom = { left: 56, right: 620, top: 256, bottom: 420 };
  const up = frameOf(
    top,
    x,
    rangeOf([...curves.flatMap(c => c.heights.map(([, y]) => y)), ...marks.map(m => m.y), 0], 0.06),
  );
  const down = frameOf(
    bottom,
    x,
    rangeOf([...curves.flatMap(c => c.slopes.map(([, y]) => y)), ...marks.flatMap(m => m.slopes), 0], 0.1),
  );
  const flat = found.components.filter(isInterval).flatMap(({ from, to, value }) => {
    const [a, b] = [from ? near(from) : low, to ? near(to) : high].map(t =>
      toFloat(compare(t, low) < 0 ? low : compare(t, high) > 0 ? high : t),
    );
    const y = toFloat(functionValue(value, rational(0)) ?? rational(0));
    return a! < b! ? [rule(up.X(a!), up.Y(y), up.X(b!), up.Y(y), 'flat')] : [];
  });
  return picture(
    'critical',
    [640, 440],
    {
      title: `f and D_f of ${document.text.slice(0, 120)}`,
      description: `${document.critical.length} components of critical points.`,
    },
    [
      ...[up, down].map(frame => rule(frame.box.left, frame.Y(0), frame.box.right, frame.Y(0), 'axis')),
      label(48, up.box.top + 10, 'f', 'end'),
      label(48, down.box.top + 10, 'D_f', 'end'),
      ...flat,
      ...curves.flatMap(({ heights, slopes }) => [
        polyline(heights, up, 'curve'),
        polyline(slopes, down, 'slope'),
      ]),
      ...marks.flatMap(({ t, kind, y, slopes }) => [
        rule(up.X(t), up.Y(y), up.X(t), down.box.bottom, 'guide'),
        rule(down.X(t), down.Y(Math.min(...slopes)), down.X(t), down.Y(Math.max(...slopes)), 'set'),
        dot(up.X(t), up.Y(y), 5, ROLE[kind]),
        dot(down.X(t), down.Y(0), 4, ROLE[kind]),
      ]),
      label(56, 436, String(Number(x[0].toPrecision(4))), 'start'),
      label(620, 436, String(Number(x[1].toPrecision(4))), 'end'),
    ],
  );
}
