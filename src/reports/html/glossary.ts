/** The words of the page, with the paper's items. */

import { PAPER, termOf } from '../outline/theory.ts';
import { html, type Markup } from '../page/markup.ts';
import { badge, formula } from '../page/pieces.ts';
import { VERDICT_ORDER, verdictWords } from '../words/terms/verdicts.ts';

const SHOWN = ['piece', 'derivative', 'field', 'nodewise', 'clarke', 'artificial', 'certificate'] as const;

export function glossary(): Markup {
  return html`<section id="glossary"><h2>Glossary</h2>
<p class="small">Items of: ${PAPER.authors}, <cite>${PAPER.title}</cite>, ${PAPER.place}.</p>
<dl class="glossary">
${SHOWN.map(termOf).map(([term, meaning]) => html`<div><dt>${formula(term)}</dt><dd>${formula(meaning)}</dd></div>\n`)}${VERDICT_ORDER.map(verdict => html`<div><dt>${badge(verdict)}</dt><dd>${formula(verdictWords(verdict).meaning)}</dd></div>`)}
</dl></section>`;
}
