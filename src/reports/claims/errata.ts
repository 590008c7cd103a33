/** Errata: what is printed, what is wrong with it, and what would be right. */
import type { ClaimErratum, ClaimsDocument } from '../../documents/index.ts';
import { mixedMarkup } from '../formulas/mixed.ts';
import { html, type Markup } from '../page/markup.ts';
import { fact } from '../page/pieces.ts';
import { allErrata, claimName, ERRATUM_WORDS } from '../words/claims.ts';

/** `of`: the claim that it belongs to, where that is not said around it. */
export const erratumArticle = (
  { printed, refutation, why, mended, of }: ClaimErratum,
  name?: Markup,
): Markup => html`<article class="erratum">${name && html`<h4>${name} <span class="of">${ERRATUM_WORDS[of]}</span></h4>`}<dl>
${fact('printed', html`<blockquote>“${mixedMarkup(printed)}”</blockquote>`)}
${refutation && fact('counterexample', html`<code>${refutation.on}</code>: ${mixedMarkup(refutation.shows)}`)}
${why !== undefined && fact('what is wrong', mixedMarkup(why))}
${!refutation && why === undefined && fact('what is wrong', html`<b class="bad">it was not refuted</b>`)}
${fact('mended', html`<b>${mixedMarkup(mended)}</b>`)}
</dl></article>`;

const HEADINGS = {
  statement: 'Statements that do not hold as printed',
  example: 'Examples that are not what they are said to be',
  proof: 'Steps of proofs',
  wording: 'Indices, symbols, and words',
} as const;

export function errataSection(document: ClaimsDocument, placeOf: (id: string) => string): Markup {
  const all = allErrata(document);
  if (all.length === 0) return html``;
  const groups = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map(of => ({
    of,
    own: all.filter(({ erratum }) => erratum.of === of),
  }));
  return html`<section id="errata"><h2>Errata</h2>
<p>What is printed and cannot be meant as it stands, with a counterexample that can be checked by hand, or what is wrong with it, and the mended version.</p>
${groups.map(
  ({ of, own }) =>
    own.length > 0 &&
    html`<h3>${HEADINGS[of]}</h3>
${own.map(({ claim, erratum }) => erratumArticle(erratum, html`<a href="#${placeOf(claim.id)}">${claimName(claim.id)}</a>`))}`,
)}
</section>`;
}
