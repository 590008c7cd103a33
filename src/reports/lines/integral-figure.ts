/** The picture of `integrate`, and what its marks mean. */
import type { IntegralDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { shortName } from '../words/line/integral.ts';
import { drawIntegral, samplesOf } from './integral-picture.ts';
import { blockSwatch, dotSwatch, lineSwatch } from './swatch.ts';

export const integralFigure = (document: IntegralDocument): Markup | undefined =>
  document.proof.length === 0
    ? undefined
    : html`<figure>${drawIntegral(document)}</figure>
${legend(document)}`;

function legend(document: IntegralDocument): Markup {
  const { target, proof } = document;
  const tied = proof.some(({ ties }) => ties.length > 0);
  const samples = samplesOf(document);
  const modes = [...new Set(samples.map(({ mode }) => mode))];
  return html`<p class="small key">${lineSwatch('curve')}f(γ(t)); (f∘γ)′; f(γ(t)) − f(γ(0)) ${lineSwatch('primitive')}⟨γ′, ∇̂f(γ)⟩ by Algorithm 2, and its antiderivatives ${target && samples.length > 0 && html`${dotSwatch('returned-dot', 4)}slopes of what ${shortName(target.name)} returned (rings: proven to be off) ${modes.map((mode, i) => html`${lineSwatch(i === 0 ? 'sum' : 'sum other')}what they add up to${modes.length > 1 && `, ${mode} mode`} `)}`}${tied && html`${blockSwatch('tied')}a tie of positive length `}${(target?.failing.length ?? 0) > 0 && html`${blockSwatch('fails')}refuted here`}</p>`;
}
