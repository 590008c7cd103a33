/** One claim, unfolded: what it says, what was checked and seen, what the check had to refute, and the command that runs it again. */

import { counted } from '../../documents/counted.ts';
import type { ClaimCertificate, ClaimExperiment, ClaimInstance, ClaimRecord } from '../../documents/index.ts';
import { mixedMarkup } from '../formulas/mixed.ts';
import type { Outline } from '../outline/outline.ts';
import { outlineInside } from '../outline/page.ts';
import { html, type Markup } from '../page/markup.ts';
import { copyable, fact } from '../page/pieces.ts';
import { claimName, instanceWords, METHOD_WORDS, STATUS_TONES, STATUS_WORDS } from '../words/claims.ts';
import { erratumArticle } from './errata.ts';

/** Where a claim stands in the page; undefined where it is not in it. */
export type Places = (id: string) => string | undefined;

/** What the document of an instance says. */
export type OutlineOf = (certificate: ClaimCertificate) => Outline;

export function claimDetails(claim: ClaimRecord, places: Places, outlineOf: OutlineOf): Markup {
  const { id, title, statement, status, source, evidence, errata, rerun } = claim;
  return html`<details class="claim" id="${places(id)}">
<summary><b>${claimName(id)}</b> <span class="says">${mixedMarkup(title)}</span> <span class="badge ${STATUS_TONES[status]}">${STATUS_WORDS[status]}</span></summary>
<div class="inside">
<div class="statement">${mixedMarkup(statement ?? title)}</div>
<p class="small">${source}. ${counted(claim.instances, 'instance')}; ${METHOD_WORDS[claim.method]}.</p>
${evidence.map(one => experiment(one, outlineOf))}
${errata.length > 0 && html`<section class="experiment"><p>${errata.length === 1 ? 'Erratum' : 'Errata'}</p>${errata.map(erratum => erratumArticle(erratum))}</section>`}
<dl class="facts facts-wide">${facts(claim, places)}</dl>
<p class="small">Run it again:</p>
${copyable(rerun, `the command that runs ${claimName(id)} again`)}
</div>
</details>`;
}

function experiment(one: ClaimExperiment, outlineOf: OutlineOf): Markup {
  const { says, method, shown, counterexample, falsehood, why } = one;
  return html`<section class="experiment"><p>${mixedMarkup(says)}</p>
<p class="small">${instanceWords(one)}; ${METHOD_WORDS[method]}</p>
${counterexample && html`<div class="fault"><b class="bad">Counterexample.</b> ${instance(counterexample)}</div>`}
${why !== undefined && html`<p class="small unsure">Open: ${why}</p>`}
${
  shown.length > 0 &&
  html`<div class="scroll" tabindex="0" role="region" aria-label="Some of the instances"><table>
<thead><tr><th scope="col">on</th><th scope="col">seen</th></tr></thead>
<tbody>${shown.map(({ on, shows, certificate }) => html`<tr><td><code>${on}</code></td><td>${mixedMarkup(shows)}${certificate && proof(outlineOf(certificate))}</td></tr>`)}</tbody></table></div>`
}
${falsehood.says !== '' && control(falsehood)}
</section>`;
}

/** The certificate of what was seen, in the words of its own page, folded. */
const proof = (outline: Outline): Markup =>
  html`<details class="proof"><summary>certificate</summary>${outlineInside(outline)}</details>`;

function control({ says, refutation }: ClaimExperiment['falsehood']): Markup {
  if (refutation === undefined)
    return html`<p class="control bad"><b class="bad">Negative control, not refuted:</b> “${mixedMarkup(says)}” A check that cannot fail shows nothing.</p>`;
  return html`<p class="control"><b>Negative control</b>, false and refuted: “${mixedMarkup(says)}” ${instance(refutation)}</p>`;
}

const instance = ({ on, shows }: ClaimInstance): Markup => html`<code>${on}</code>: ${mixedMarkup(shows)}`;

function facts({ hypotheses, decidable, dependsOn, property, beyond }: ClaimRecord, places: Places): Markup {
  const needed = dependsOn.map((id, i) => {
    const place = places(id);
    const name = claimName(id);
    return html`${i > 0 && ', '}${place === undefined ? name : html`<a href="#${place}">${name}</a>`}`;
  });
  return html`${hypotheses.length > 0 && fact('assumes', html`${hypotheses.map((one, i) => html`${i > 0 && '; '}${mixedMarkup(one)}`)}`)}
${fact('decided by', mixedMarkup(decidable))}
${needed.length > 0 && fact('rests on', html`${needed}`)}
${property !== undefined && fact('of any library', html`<code>cornercheck/properties</code>: <code>${property}</code>`)}
${beyond !== undefined && fact('beyond', mixedMarkup(beyond))}`;
}
