/** Figure 2 of the paper: programs above, functions below; along both ways around the square, with the numbers at a point. */
import type { FigureDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { label, picture, rule } from '../pictures/frame.ts';
import { flat, shown } from '../words/terms/numbers.ts';

type Curve = FigureDocument['curves'][number];

/** The derivative of the function where it has one: Clarke's set is that vector alone. */
export function derivativeOf({ explain }: Curve): string | undefined {
  const { status, gradients } = explain.clarke;
  return status === 'exact' && gradients.length === 1 ? shown(flat(gradients[0]!)[0]) : undefined;
}

/** What automatic differentiation returned. */
export const returnedOf = ({ explain }: Curve): string => shown(flat(explain.gradient.backward)[0]);

export const commutes = (curve: Curve): boolean => derivativeOf(curve) === returnedOf(curve);

export function diagramSection({ curves }: FigureDocument): Markup {
  return html`<section id="figure-2">
<h2>Figure 2 of the paper</h2>
<p>Two ways lead from a program to a derivative: differentiate the program and read the result as a function, or read the program as a function and differentiate that. Where no step of the program has a corner both give the same. Elsewhere they need not.</p>
<div class="diagrams">${curves.map((curve, i) => square(curve, i))}</div>
</section>`;
}

function square(curve: Curve, i: number): Markup {
  const [returned, derivative] = [returnedOf(curve), derivativeOf(curve) ?? 'none'];
  const same = commutes(curve);
  const at = `t = ${shown(curve.at)}`;
  const words = `${curve.text} at ${at}: automatic differentiation returns ${returned}, the derivative of the function is ${derivative}`;
  const content = [
    ...box(20, 20, 'the program P', 'strong-box'),
    ...box(250, 20, '𝒜(P), differentiated'),
    ...box(20, 150, 'the function ℱ(P)'),
    label(335, 138, `ℱ(𝒜(P)) is ${returned}`, 'middle', 'label returned-value'),
    label(335, 171, same ? '=' : '≠', 'middle', `label verdict ${same ? 'good' : 'bad'}`),
    label(335, 198, `∇ℱ(P) is ${derivative}`, 'middle', 'label own-value'),
    ...arrow(190, 36, 250, 36, '𝒜', 220, 29),
    ...arrow(105, 52, 105, 150, 'ℱ', 92, 104),
    ...arrow(335, 52, 335, 120, 'ℱ', 348, 90),
    ...arrow(190, 166, 262, 190, '∇', 222, 170),
  ];
  return html`<figure>${picture(`diagram-${i + 1}`, [430, 215], { title: same ? 'The diagram commutes' : 'The diagram does not commute', description: words }, content)}<figcaption><b class="${same ? 'good' : 'bad'}">${same ? 'It commutes' : 'It does not commute'}</b>: <code>${curve.text}</code> at ${at}. Automatic differentiation returns ${returned}, the derivative of the function is ${derivative}.${others(curve)}</figcaption></figure>`;
}

const others = ({ returned }: Curve): string => {
  const all = Object.entries(returned).map(([name, value]) => `${name}: ${shown(value)}`);
  return all.length === 0 ? '' : ` Libraries return ${all.join(', ')}.`;
};

const box = (x: number, y: number, text: string, role = ''): Markup[] => [
  html`<rect class="square ${role}" x="${x}" y="${y}" width="170" height="32" rx="3"/>`,
  label(x + 85, y + 20, text, 'middle', 'label square-label'),
];

function arrow(x1: number, y1: number, x2: number, y2: number, name: string, x: number, y: number): Markup[] {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const side = (turn: number) =>
    `${Math.round(x2 - 7 * Math.cos(angle + turn))} ${Math.round(y2 - 7 * Math.sin(angle + turn))}`;
  return [
    rule(x1, y1, x2, y2, 'arrow-line'),
    html`<path class="arrow-line" d="M${side(0.5)}L${x2} ${y2}L${side(-0.5)}"/>`,
    label(x, y, name, 'middle', 'label arrow-name'),
  ];
}
