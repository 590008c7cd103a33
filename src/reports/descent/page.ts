/** The page of `descend`: the basins as a picture, the ends and the points as tables. One file, nothing loaded. */

import type { Problem } from '../../descent/index.ts';
import type { DescentDocument, DescentPoint } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { pageText } from '../page/shell.ts';
import { STYLE } from '../page/style.ts';
import { endWords, KINDS, settingsWords, tiesWords, visits } from '../words/descent.ts';
import { counted, grouped, shownVector } from '../words/terms/numbers.ts';
import { basinOfOne, basinOfTwo, OUTCOMES, PICTURE_STYLE } from './picture.ts';

const MAX_POINTS = 100;

export function descentPage(document: DescentDocument, problem: Problem): string {
  const inputs = problem.program.inputs.length;
  const figure =
    inputs === 1 ? basinOfOne(document, problem) : inputs === 2 ? basinOfTwo(document) : undefined;
  const ends = Object.entries(document.summary).flatMap(([end, kinds]) =>
    Object.entries(kinds).map(([kind, n]) => ({ end, kind, n })),
  );
  ends.sort((a, b) => b.n - a.n);
  return pageText({
    title: 'descent',
    style: STYLE + PICTURE_STYLE,
    heading: html`<h1>Gradient descent: ${counted(document.runs, 'run')}${document.complete ? '' : ', interrupted'}</h1>`,
    main: html`<pre>${cut(document.text)}</pre>
<p class="small">${settingsWords(document, problem.summands.length).join('; ')}.</p>
${figure && html`<figure>${figure}<figcaption>${legend(inputs)}</figcaption></figure>`}
<section><h2>How the runs end</h2><div class="scroll"><table><thead><tr><th>runs</th><th>end</th></tr></thead>
<tbody>${ends.map(({ end, kind, n }) => html`<tr><td class="n">${grouped(n)}</td><td>${endWords(end, kind)}</td></tr>`)}</tbody></table></div>
<p class="small">${tiesWords(document)}.</p></section>
${document.points.length > 0 && pointsTable(document)}`,
    footer: html`<code>cornercheck verify</code> repeats the exact runs and checks what is said of them; the document with its certificates is in this page as JSON (<code>#cornercheck-data</code>).`,
    document,
  });
}

const cut = (text: string): string => (text.length > 2_000 ? `${text.slice(0, 2_000)} …` : text.trimEnd());

const legend = (inputs: number): Markup =>
  html`${OUTCOMES.map(({ id, words }) => html`<span class="key"><svg width="12" height="12" aria-hidden="true"><rect class="fill-${id}" width="12" height="12"/></svg> ${words}</span> `)}${
    inputs === 1
      ? 'Above: f. Middle: the starts by where they end, each column a share. Below: iterates of some runs, step by step downwards, and a limit that is proven as one step more.'
      : 'Dots are starts, coloured by where they end; lines are some of the paths; they lead to a limit that is proven. Rings are points where runs end.'
  }`;

function pointsTable({ points }: DescentDocument): Markup {
  return html`<section><h2>Points</h2><div class="scroll"><table><thead><tr><th>where</th><th>kind</th><th>runs</th><th>strictly differentiable</th><th>derivative of the program</th><th>tied</th></tr></thead>
<tbody>${points.slice(0, MAX_POINTS).map(pointRow)}</tbody></table></div>
${points.length > MAX_POINTS && html`<p class="small">… and ${counted(points.length - MAX_POINTS, 'point')} more.</p>`}</section>`;
}

const tone = { artificial: 'bad', clarke: 'good' } as const;

const pointRow = (point: DescentPoint): Markup =>
  html`<tr><td>${shownVector(point.at)}</td><td class="${tone[point.kind as keyof typeof tone] ?? ''}">${KINDS[point.kind]}</td><td>${visits(point)}</td><td>${point.strictlyDifferentiable}</td><td>${point.derivative}</td><td>${point.nodes?.slice(0, 8).join(', ')}</td></tr>`;
