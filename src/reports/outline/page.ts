/** An outline as a page: the answer first, then what is drawn, what it rests on, and the theory. */
import { html, type Markup } from '../page/markup.ts';
import { copyable, fact, formula } from '../page/pieces.ts';
import { pageText } from '../page/shell.ts';
import { STYLE } from '../page/style.ts';
import { DRAWINGS } from '../page/style-drawings.ts';
import type { Outline, OutlinePart, Part, Table } from './outline.ts';
import { PAPER, type TermName, termOf } from './theory.ts';

/** `document`: what `cornercheck verify` and `cornercheck render` read from the page. */
export function outlinePage(outline: Outline, figure: Markup | undefined, document: object): string {
  const { title, subject, answer, parts, terms } = outline;
  return pageText({
    title: subject === undefined ? title : `${title} ${subject.slice(0, 80)}`,
    style: STYLE + DRAWINGS,
    heading: html`<h1>${formula(title)}${subject !== undefined && html` <code>${subject}</code>`}</h1>`,
    main: html`<div class="answer">${answer.map(said => html`<p>${saidMarkup(said)}</p>`)}</div>
${figure}
${parts.map(part)}
${terms.length > 0 && theory(terms)}`,
    footer: html`Numbers and verdicts are exact; pictures are drawn in floating point, and nothing is decided from them. The document is in this page as JSON (<code>#cornercheck-data</code>): <code>cornercheck verify</code> checks it, <code>cornercheck render</code> draws it again.`,
    document,
  });
}

function saidMarkup(said: OutlinePart): Markup {
  if (typeof said === 'string') return formula(said);
  const { text, more, tone, code, exact } = said;
  const words = code ? html`<code>${text}</code>` : formula(text);
  const toned = tone === undefined ? words : html`<b class="${tone}">${words}</b>`;
  return html`${exact === undefined ? toned : html`<span title="${exact}">${toned}</span>`}${more !== undefined && formula(more)}`;
}

/** The answer and what it rests on, without a page around them: within another document. */
export const outlineInside = ({ title, answer, parts }: Outline): Markup =>
  html`<p>${formula(title)}</p>${answer.map(said => html`<p>${saidMarkup(said)}</p>`)}${parts.map(one => ('heading' in one ? html`<p><b>${formula(one.heading)}</b></p>` : part(one)))}`;

function part(one: Part): Markup {
  if ('heading' in one) return html`<h2>${formula(one.heading)}</h2>\n`;
  if ('text' in one) return html`<p class="small">${saidMarkup(one.text)}</p>\n`;
  if ('table' in one) return tableMarkup(one.table);
  if ('code' in one) return html`${copyable(one.code, one.name)}\n`;
  const facts = one.facts.map(
    ([name, words]) =>
      words !== undefined && fact(formula(name), html`<span class="n">${saidMarkup(words)}</span>`),
  );
  return html`<dl class="facts facts-wide">${facts}</dl>\n`;
}

/** Of a cell. */
const LONG = 48;

function tableMarkup({ label, head, rows, named }: Table): Markup {
  const cell = (said: OutlinePart, i: number): Markup => {
    if (i === 0 && named) return html`<th scope="row">${saidMarkup(said)}</th>`;
    const { tone = '', ...plain } = typeof said === 'string' ? { text: said } : said;
    // Numbers and places stay on one line, sentences do not.
    const role = plain.text.length > LONG ? tone : `n ${tone}`.trim();
    return html`<td class="${role}">${saidMarkup(plain)}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr>${head.map(name => html`<th scope="col">${formula(name)}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${row.map(cell)}</tr>`)}</tbody></table></div>\n`;
}

const theory = (terms: readonly TermName[]): Markup => html`<section id="theory"><h2>The theory</h2>
<dl class="glossary">${terms.map(termOf).map(([term, meaning]) => html`<div><dt>${formula(term)}</dt><dd>${formula(meaning)}</dd></div>`)}</dl>
<p class="small">${PAPER.authors}, <cite>${PAPER.title}</cite>, ${PAPER.place}.</p></section>`;
