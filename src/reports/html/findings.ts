/** All findings, and the filter above them. Without JavaScript the filter is hidden and everything is listed. */

import { counted } from '../../documents/counted.ts';
import type { ReportBundle } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { severity } from '../words/terms/verdicts.ts';
import type { Anchors } from './anchors.ts';
import { findingArticle } from './finding.ts';

export function findingsSection({ reports }: ReportBundle, anchors: Anchors): Markup {
  const all = reports
    .flatMap(report => report.findings.map(finding => ({ report, finding })))
    .sort((a, b) => severity(a.finding.verdict) - severity(b.finding.verdict));
  if (all.length === 0) return html`<section id="findings"><h2>Findings</h2><p>None.</p></section>`;
  const targets = [...new Set(all.map(({ report }) => anchors.target(report)))];
  const verdicts = [...new Set(all.map(({ finding }) => finding.verdict))];
  const ops = [...new Set(all.flatMap(({ finding }) => finding.ops))].sort();
  return html`<section id="findings"><h2>Findings</h2>
<form class="filter" hidden role="search" aria-label="Filter findings">
${choice('target', targets)}${choice('verdict', verdicts)}${choice('op', ops)}
<span><label for="filter-text">text</label> <input type="search" id="filter-text" name="text" autocomplete="off" spellcheck="false"></span>
<button type="reset">all</button>
<output aria-live="polite"></output></form>
<p class="small total">${counted(all.length, 'finding')}, the worst first.</p>
${all.map(({ report, finding }) => findingArticle(report, finding, anchors))}
</section>`;
}

function choice(name: string, values: readonly string[]): Markup {
  return html`<span><label for="filter-${name}">${name}</label> <select id="filter-${name}" name="${name}"><option value="">any</option>${values.map(value => html`<option value="${value}">${value}</option>`)}</select></span>`;
}
