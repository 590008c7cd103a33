/** The page of `integrate`: Proposition 2 along one curve, piece by piece, and what a target's gradients integrate to. */
import type { IntegralTarget } from '../../documents/index.ts';
import type { Integral, Restriction } from '../../segments/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { fact, number } from '../page/pieces.ts';
import { rootWords } from '../words/algebraic.ts';
import { type DrawnIntegral, drawIntegral, type SlopeSample, shortName } from './integral-picture.ts';
import { linePage } from './shell.ts';

export function integralPage(
  document: DrawnIntegral,
  restriction: Restriction,
  integral: Integral,
  samples: readonly SlopeSample[],
): string {
  const body = html`${facts(document)}
<figure>${drawIntegral(document, restriction, integral, samples)}</figure>
${legend(document, samples)}
${pieces(document, restriction)}
${document.target && answers(document.target)}`;
  return linePage('an integral', html`Along a curve: <code>${document.text}</code>`, body, document);
}

const value = (given: DrawnIntegral['integral']): Markup =>
  given === undefined
    ? html`not stated`
    : typeof given === 'string'
      ? number(given)
      : html`in [${number(given.lo)}, ${number(given.hi)}]`;

const TONE = { yes: 'good', no: 'bad', undecided: 'unsure', inapplicable: 'unsure' } as const;
const WORDS = { yes: 'holds', no: 'fails', undecided: 'undecided', inapplicable: 'does not apply' } as const;

function facts(document: DrawnIntegral): Markup {
  const { holds, conservative, curve, target, enclosure } = document;
  return html`<dl class="facts facts-wide">${[
    fact('γ(t), 0 ≤ t ≤ 1', html`<code>(${curve.join(', ')})</code>`),
    fact('f(γ(1)) − f(γ(0))', html`<b class="n">${number(document.difference)}</b>`),
    fact(
      '∫⟨γ′, ∇̂f(γ)⟩ dt',
      html`<b class="n">${value(document.integral)}</b>${enclosure && html` <span class="small">enclosed a second time, without antiderivatives: in [${number(enclosure.lo)}, ${number(enclosure.hi)}]</span>`}`,
    ),
    fact(
      'Proposition 2',
      html`<b class="${TONE[holds]}">${WORDS[holds]}</b>${document.why && html`: ${document.why}`}`,
    ),
    fact(
      'Theorem 3',
      html`<b class="${TONE[conservative]}">${conservative}</b>: all of D<sub>f</sub> has one slope along each piece`,
    ),
    target && fact(shortName(target.name), verdict(target)),
  ]}</dl>`;
}

function verdict({ integrates, failing }: IntegralTarget): Markup {
  const where = failing.map(i => i + 1).join(', ');
  const words = {
    no: html`<b class="bad">cannot be integrated to the difference</b>: on ${failing.length === 1 ? 'piece' : 'pieces'} ${where} the slope of what it returns is not (f∘γ)′ at any point that was asked`,
    'no gradient': html`<b class="bad">returns no gradient</b> on ${failing.length === 1 ? 'piece' : 'pieces'} ${where}`,
    mixed: html`<b class="unsure">off at some points</b> that were asked, not at all of a piece`,
    'no objection': html`<b class="good">no objection</b>: its slope is (f∘γ)′ wherever it was asked. Finitely many answers prove no more`,
    'not asked': html`not asked: the points of this curve are no numbers of its precision`,
  };
  return html`${words[integrates]}.`;
}

const swatch = (role: string): Markup =>
  role.endsWith('dot')
    ? html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><circle class="${role}" cx="12" cy="6" r="4"/></svg>`
    : html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><line class="${role}" x1="0" y1="6" x2="24" y2="6"/></svg>`;

const block = (role: string): Markup =>
  html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><rect class="${role}" width="24" height="12"/></svg>`;

function legend(document: DrawnIntegral, samples: readonly SlopeSample[]): Markup {
  const tied = document.proof.some(({ ties }) => ties.length > 0);
  const modes = [...new Set(samples.map(({ mode }) => mode))];
  return html`<p class="small key">${swatch('curve')}f(γ(t)); (f∘γ)′; f(γ(t)) − f(γ(0)) ${swatch('primitive')}⟨γ′, ∇̂f(γ)⟩ by Algorithm 2, and its antiderivatives ${samples.length > 0 && html`${swatch('returned-dot')}slopes of what ${shortName(document.target!.name)} returned (rings: proven to be off) ${modes.map((mode, i) => html`${swatch(i === 0 ? 'sum' : 'sum other')}their integral${modes.length > 1 && `, ${mode} mode`} `)}`}${tied && html`${block('tied')}a tie of positive length `}${(document.target?.failing.length ?? 0) > 0 && html`${block('fails')}refuted here`}</p>`;
}

function pieces(document: DrawnIntegral, restriction: Restriction): Markup {
  const { target } = document;
  const nodes = [...new Set(document.proof.flatMap(({ index }) => Object.keys(index)))];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="The pieces"><table>
<thead><tr><th scope="col"></th><th scope="col">t</th>${nodes.length > 0 && html`<th scope="col">index: the piece of each node</th>`}<th scope="col">f(γ(t))</th><th scope="col">integrand</th><th scope="col">antiderivative</th><th scope="col">ties</th><th scope="col">D<sub>f</sub></th>${target && html`<th scope="col">${shortName(target.name)}</th>`}</tr></thead>
<tbody>${document.proof.map((piece, i) => {
    const { from, to } = restriction.pieces[i]!;
    const { agree, gradients } = piece.conservative;
    return html`<tr><th scope="row">${i + 1}</th><td class="n">(${rootWords(from!)}, ${rootWords(to!)})${document.failing === i && html` <b class="bad">fails</b>`}</td>${nodes.length > 0 && html`<td class="n">${nodes.map(node => html`<code>${node}</code>: ${piece.index[node]}<br>`)}</td>`}<td><code>${piece.value}</code></td><td><code>${piece.integrand}</code></td><td>${piece.antiderivative === undefined ? 'none found' : html`<code>${piece.antiderivative}</code>`}</td><td class="small n">${piece.ties.length === 0 ? '–' : piece.ties.map(({ node, pieces }) => html`<code>${node}</code>: ${pieces.join(' = ')}<br>`)}</td><td class="n">${gradients.length} ${gradients.length === 1 ? 'gradient' : 'gradients'}, one slope: ${agree}</td>${target && outcome(target.pieces[i]!.integrates)}</tr>`;
  })}</tbody></table></div>
${document.matchings.length > 0 && html`<p class="small">${document.matchings.every(({ matches }) => matches) ? 'Neighbouring pieces have one limit at every breakpoint, which is the value of f there: by zeros of the numerators of their differences.' : 'Neighbouring pieces do not match at every breakpoint.'}</p>`}`;
}

const outcome = (integrates: IntegralTarget['integrates']): Markup =>
  html`<td class="${integrates === 'no' || integrates === 'no gradient' ? 'bad' : integrates === 'no objection' ? 'good' : 'unsure'}">${integrates}</td>`;

const MOST = 60;

function answers({ name, pieces }: IntegralTarget): Markup {
  const rows = pieces.flatMap(({ points }, i) => points.map(point => ({ i, ...point })));
  return html`${
    rows.length > 0 &&
    html`<h2>What ${shortName(name)} returned</h2><div class="scroll" tabindex="0" role="region" aria-label="Answers"><table>
<thead><tr><th scope="col">piece</th><th scope="col">mode</th><th scope="col">γ(t)</th><th scope="col">returned</th><th scope="col">slope</th><th scope="col">(f∘γ)′</th><th scope="col"></th></tr></thead>
<tbody>${rows
      .slice(0, MOST)
      .map(
        ({ i, mode, point, returned, slope, expected, off }) =>
          html`<tr><td>${i + 1}</td><td>${mode}</td><td class="n">(${point.map((x, k) => html`${k > 0 && ', '}${number(x)}`)})</td><td class="n">${typeof returned === 'string' ? returned : html`(${returned.map((x, k) => html`${k > 0 && ', '}${number(x)}`)})`}</td><td class="n">${slope === undefined ? 'none' : number(slope)}</td><td class="n">${number(expected)}</td><td>${off && html`<b class="bad">off</b>`}</td></tr>`,
      )}</tbody></table></div>${rows.length > MOST && html`<p class="small">… and ${rows.length - MOST} more</p>`}`
  }`;
}
