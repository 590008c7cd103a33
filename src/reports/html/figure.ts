/** Figure 1 of the paper: pictures, and a table of exact sets beside what libraries return. */

import type { FigureDocument, GradientSetDocument, NumberDocument } from '../../documents/index.ts';
import { compare } from '../../numbers/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { formula, number } from '../page/pieces.ts';
import { curvePicture } from '../pictures/curve.ts';
import { exactRational, flat } from '../words/terms/numbers.ts';
import { clarkeWords, hullInterval, setWords } from '../words/terms/sets.ts';

type Curve = FigureDocument['curves'][number];

export function figureSection(figure: FigureDocument): Markup {
  const targets = [...new Set(figure.curves.flatMap(curve => Object.keys(curve.returned)))];
  return html`<section id="figure-1">
<h2>Figure 1 of the paper</h2>
<p>Programs that compute the same function need not have the same derivative.</p>
${figureCurves(figure)}
<div class="scroll" tabindex="0" role="region" aria-label="Derivatives of Figure 1"><table>
<thead><tr><th scope="col">function</th><th scope="col">at</th><th scope="col">derivative</th><th scope="col">D<sub>f</sub></th><th scope="col">∂ᶜf</th>${targets.map(name => html`<th scope="col">${name}</th>`)}<th scope="col">agreement</th></tr></thead>
<tbody>${figure.curves.map(curve => row(curve, targets))}</tbody></table></div>
<p class="small">derivative: by Algorithm 2 in exact arithmetic. D<sub>f</sub>: hull of the gradients of active pieces (Definition 5). ∂ᶜf: Clarke’s set. <span class="note">∈ D<sub>f</sub> only</span>: spurious, an artefact of the program.</p>
</section>`;
}

/** The curves alone, and what their colours mean. */
export const figureCurves = ({ curves }: FigureDocument): Markup =>
  html`<p><span class="key-curve">Function</span>, <span class="key-derivative">derivative by automatic differentiation</span>, its value at the corner as a dot.</p>
<div class="curves">${curves.map((curve, i) => picture(curve, i))}</div>`;

function picture(curve: Curve, i: number): Markup | false {
  const svg = curvePicture(`curve-${i + 1}`, curve);
  return (
    svg !== undefined &&
    html`<figure>${svg}<figcaption><b>${curve.name}</b> <code>${curve.text}</code></figcaption></figure>`
  );
}

function row(curve: Curve, targets: readonly string[]): Markup {
  const { explain } = curve;
  const exact = flat(explain.gradient.backward)[0];
  return html`<tr><th scope="row">${curve.name}</th><td class="n">${number(curve.at)}</td>${derivative(exact, explain)}<td class="n">${setWords(explain.active)}</td><td class="n">${clarkeWords(explain.clarke)}</td>${targets.map(
    name =>
      Object.hasOwn(curve.returned, name) ? derivative(curve.returned[name], explain) : html`<td>–</td>`,
  )}<td>${agreement(curve, exact)}</td></tr>`;
}

/** A derivative, and the smallest of the sets that holds it. */
function derivative(value: NumberDocument | undefined, sets: Curve['explain']): Markup {
  const [place, role] = value === undefined ? ['', ''] : smallestSet(value, sets);
  return html`<td class="n"><b>${number(value)}</b> <span class="small ${role}">${formula(place)}</span></td>`;
}

function smallestSet(value: NumberDocument, { active, clarke }: Curve['explain']): readonly [string, string] {
  if (within(value, clarke.gradients)) return ['∈ ∂ᶜf', 'good'];
  if (within(value, active.gradients))
    return clarke.status === 'exact' ? ['∈ D_f only', 'note'] : ['∈ D_f', ''];
  return active.status === 'exact' ? ['∉ D_f', 'bad'] : ['?', 'unsure'];
}

function agreement(curve: Curve, exact: NumberDocument | undefined): string {
  const returned = Object.entries(curve.returned);
  const others = returned.filter(([, value]) => value !== exact).map(([name]) => name);
  if (returned.length === 0) return '–';
  if (others.length === 0) return 'all the same';
  return `${others.join(', ')} ${others.length === 1 ? 'differs' : 'differ'}`;
}

function within(value: NumberDocument, gradients: GradientSetDocument['gradients']): boolean {
  const v = exactRational(value);
  const interval = hullInterval(gradients);
  return (
    v !== undefined && interval !== undefined && compare(interval[0], v) <= 0 && compare(v, interval[1]) <= 0
  );
}
