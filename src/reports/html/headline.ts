/** The first thing that is seen: one card a target. */
import type { ReportBundle } from '../bundle.ts';
import type { CheckDocument } from '../schema.ts';
import { counted, grouped } from '../words/numbers.ts';
import { visible } from '../words/plain.ts';
import { propertyWords } from '../words/property.ts';
import { isViolation, occurring, outcome, verdictWords, violations } from '../words/verdicts.ts';
import type { Anchors } from './anchors.ts';
import { html, type Markup } from './markup.ts';
import { tone } from './pieces.ts';

export function headline({ reports }: ReportBundle, anchors: Anchors): Markup {
  if (reports.length === 0) return html`<p>No target was checked.</p>`;
  return html`<div class="cards">${reports.map(report => card(report, anchors))}</div>`;
}

function card(report: CheckDocument, anchors: Anchors): Markup {
  const { target } = report;
  const name = anchors.target(report);
  const bad = violations(report) > 0 || report.findings.some(finding => isViolation(finding.verdict));
  return html`<section class="card" aria-label="${name}">
<h2>${target.name} <small>${target.version} · ${target.precision}</small></h2>
<p class="outcome ${bad ? 'bad' : report.complete ? 'good' : 'unsure'}"><span aria-hidden="true">${bad ? '✗' : report.complete ? '✓' : '…'}</span> ${outcome(report)}${!bad && !report.complete && ' so far'}</p>
${!report.complete && html`<p class="incomplete"><strong>Incomplete run.</strong> It was interrupted or ran out of its budget: what was found stands, what is missing was not checked.</p>`}
${bar(report)}
<ul class="counts">${occurring(report.summary).map(
    ([verdict, count]) =>
      html`<li class="${tone(verdict)}"><a href="#findings" data-filter="${new URLSearchParams({ target: visible(name), verdict }).toString()}" title="${verdictWords(verdict).meaning}"><b>${grouped(count)}</b> ${verdict}</a></li>`,
  )}</ul>
<p class="small">${counted(report.checks, 'check')}, seed ${report.seed}, ${counted(target.ops.length, 'operation')}, modes: ${target.modes.join(', ') || 'none'}${target.forward === 'directional' && ' (forward: directional)'}</p>
${properties(report)}
${report.notes.length > 0 && html`<ul class="small notes">${report.notes.map(note => html`<li>${note}</li>`)}</ul>`}
</section>`;
}

/** The paper's properties, asked of the target. */
function properties({ properties: asked = [] }: CheckDocument): Markup {
  if (asked.length === 0) return html``;
  const held = asked.filter(({ holds }) => holds === 'yes').length;
  return html`<details class="small"><summary>Properties of the paper: ${held} of ${asked.length} held</summary><ul>${asked.map(
    record => html`<li><b>${record.title}</b> (${record.source}): ${propertyWords(record)}</li>`,
  )}</ul></details>`;
}

/** Counts per verdict as one bar; each share that is not zero can be seen. */
function bar(report: CheckDocument): Markup {
  const counts = occurring(report.summary);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return html``;
  const widths = counts.map(([, count]) => Math.max((100 * count) / total, 1.5));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  const parts = counts.map(([verdict, count], i) => {
    const width = (100 * widths[i]!) / whole;
    const part = html`<rect class="fill ${tone(verdict)}" x="${x.toFixed(2)}" y="0" width="${Math.max(width - 0.3, 0.5).toFixed(2)}" height="6"><title>${verdict}: ${count}</title></rect>`;
    x += width;
    return part;
  });
  const words = counts.map(([verdict, count]) => `${verdict} ${count}`).join(', ');
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="Verdicts: ${words}">${parts}</svg>`;
}
