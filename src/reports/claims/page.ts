/** The ledger as a page: the result, the figures, the errata, what rests on what, and every claim to unfold. */
import type { ClaimStatus, ClaimsDocument } from '../../documents/index.ts';
import { slug } from '../html/anchors.ts';
import { figureSection } from '../html/figure.ts';
import { PAPER, termOf } from '../outline/theory.ts';
import { html, type Markup } from '../page/markup.ts';
import { formula } from '../page/pieces.ts';
import { SCRIPT } from '../page/script.ts';
import { pageText } from '../page/shell.ts';
import { STYLE } from '../page/style.ts';
import { DRAWINGS } from '../page/style-drawings.ts';
import { claimGroups, groupResult, ledgerResult, STATUS_TONES, STATUS_WORDS } from '../words/claims.ts';
import { claimDetails, type OutlineOf } from './claim.ts';
import { diagramSection } from './diagram.ts';
import { errataSection } from './errata.ts';
import { dependencyGraph } from './graph.ts';
import { claimsTitle, INTRODUCTION, runWords } from './said.ts';
import { LEDGER } from './style.ts';

/** The same document gives the same text. */
export function claimsPage(document: ClaimsDocument, outlineOf: OutlineOf): string {
  const title = claimsTitle(document);
  const places = placesOf(document);
  const placeOf = (id: string): string => places.get(id)!;
  const graph = dependencyGraph(document, placeOf);
  const hasErrata = document.claims.some(({ errata }) => errata.length > 0);
  const { figures } = document;
  return pageText({
    title,
    style: STYLE + DRAWINGS + LEDGER,
    script: SCRIPT,
    skip: html`<a class="skip" href="#claims">Skip to the claims</a>`,
    heading: html`<h1>${title}</h1>
<nav aria-label="Sections">${figures && html`<a href="#figure-1">Figure 1</a> <a href="#figure-2">Figure 2</a> `}${hasErrata && html`<a href="#errata">Errata</a> `}${graph && html`<a href="#dependencies">Dependencies</a> `}<a href="#claims">Claims</a> <a href="#theory">Theory</a> <button type="button" class="theme" hidden>dark</button></nav>`,
    main: html`<div class="answer"><p><b class="${toneOf(document)}">${ledgerResult(document)}</b></p>
${INTRODUCTION.map(words => html`<p>${words}</p>`)}
${document.stopped !== undefined && html`<p><b class="unsure">It was stopped before its end</b> (${document.stopped}): what is below was done.</p>`}</div>
${share(document)}
${figures && html`${figureSection(figures.curves)}${diagramSection(figures.diagram)}`}
${errataSection(document, placeOf)}
${
  graph &&
  html`<section id="dependencies"><h2>What rests on what</h2>
<p>From left to right: each claim rests on those that arrows come from. What is implied by others is left out. Colours are those above; dashed: as far as finite means reach.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Dependencies">${graph}</div></section>`
}
${ledger(document, id => places.get(id), outlineOf)}
${theory()}`,
    footer: html`${runWords(document)} Numbers and verdicts are exact; pictures are drawn in floating point, and nothing is decided from them. The document is in this page as JSON (<code>#cornercheck-data</code>): <code>cornercheck verify</code> checks it, <code>cornercheck render</code> draws it again.`,
    document,
  });
}

const toneOf = ({ summary }: ClaimsDocument): string =>
  summary.refuted > 0 ? 'bad' : summary.undecided > 0 ? 'unsure' : 'good';

/** Names of sections, which no claim may take. */
const TAKEN = ['figure-1', 'figure-2', 'errata', 'dependencies', 'claims', 'theory', 'cornercheck-data'];

/** Deep links: the name of a claim is its id. */
function placesOf({ claims }: ClaimsDocument): ReadonlyMap<string, string> {
  const taken = new Set<string>(TAKEN);
  const places = new Map<string, string>();
  for (const { id } of claims) {
    let place = slug(id);
    while (taken.has(place)) place += '-claim';
    taken.add(place);
    places.set(id, place);
  }
  return places;
}

function share({ summary, claims }: ClaimsDocument): Markup {
  const counts = (Object.entries(summary) as [ClaimStatus, number][]).filter(([, count]) => count > 0);
  let x = 0;
  const parts = counts.map(([status, count]) => {
    const width = (100 * count) / Math.max(1, claims.length);
    const part = html`<rect class="fill ${STATUS_TONES[status]}${status === 'partial' && ' part'}" x="${x.toFixed(2)}" y="0" width="${Math.max(0.4, width - 0.3).toFixed(2)}" height="6"><title>${status}: ${count}</title></rect>`;
    x += width;
    return part;
  });
  return html`<div class="share"><svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${counts.map(([status, count]) => `${STATUS_WORDS[status]}: ${count}`).join(', ')}">${parts}</svg></div>
<ul class="result">${counts.map(([status, count]) => html`<li><span class="badge ${STATUS_TONES[status]}">${count}</span> ${STATUS_WORDS[status]}</li>`)}</ul>`;
}

function ledger(
  document: ClaimsDocument,
  placeOf: (id: string) => string | undefined,
  outlineOf: OutlineOf,
): Markup {
  const groups = claimGroups(document).map((group, k) => ({
    ...group,
    name: group.source ?? `${PAPER.authors}, ${PAPER.title}`,
    place: `source-${k + 1}-of-claims`,
    result: groupResult(group.claims),
  }));
  const isOne = groups.length === 1;
  return html`<section id="claims"><h2>The claims</h2>
<p class="small">Each unfolds: the statement, what was checked and seen, a falsehood of the same shape that had to be refuted, and the command that runs it again.</p>
${!isOne && html`<ul class="sources">${groups.map(({ name, place, result }) => html`<li><a href="#${place}">${name}</a>: ${result}</li>`)}</ul>`}
${groups.map(
  ({
    name,
    place,
    result,
    claims,
  }) => html`${!isOne && html`<div id="${place}"><h3>${name}</h3><p class="small">${result}</p></div>`}
${claims.map(claim => claimDetails(claim, placeOf, outlineOf))}`,
)}
</section>`;
}

const TERMS = ['piece', 'derivative', 'field', 'nodewise', 'clarke', 'artificial', 'decided'] as const;

const theory = (): Markup => html`<section id="theory"><h2>The theory</h2>
<dl class="glossary">${TERMS.map(termOf).map(([term, meaning]) => html`<div><dt>${formula(term)}</dt><dd>${formula(meaning)}</dd></div>`)}</dl>
<p class="small">${PAPER.authors}, <cite>${PAPER.title}</cite>, ${PAPER.place}.</p></section>`;
