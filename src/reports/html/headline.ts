/** The first thing that is seen: one card a target. */

import { counted, grouped } from '../../documents/counted.ts';
import type { CheckDocument, CheckVerdict, ComparisonDocument, ReportBundle } from '../../documents/index.ts';
import { comparisonOutcome } from '../beside/against.ts';
import { html, type Markup } from '../page/markup.ts';
import { tone } from '../page/pieces.ts';
import { accuracyRows, accuracyTitle } from '../words/accuracy.ts';
import { propertiesSummary, propertyWords } from '../words/property.ts';
import { visible } from '../words/terms/plain.ts';
import { isViolation, occurring, outcome, verdictWords, violations } from '../words/terms/verdicts.ts';
import { undecidedOf } from '../words/undecided.ts';
import { type Anchors, slug } from './anchors.ts';

export function headline({ reports, comparisons = [] }: ReportBundle, anchors: Anchors): Markup {
  if (reports.length + comparisons.length === 0) return html`<p>No target was checked.</p>`;
  return html`<div class="cards">${reports.map(report => card(report, anchors))}${comparisons.map(compared)}</div>`;
}

function compared(document: ComparisonDocument): Markup {
  const { labels, targets, checks, seed, complete, notes } = document;
  const { bad, text, more } = comparisonOutcome(document);
  return html`<section class="card" aria-label="${labels.join(' against ')}">
<h2>${labels.join(' against ')} <small>${targets.map(({ version, precision }) => `${version} · ${precision}`).join(' and ')}</small></h2>
<p class="outcome ${bad ? 'bad' : complete ? 'good' : 'unsure'}"><span aria-hidden="true">${bad ? '✗' : complete ? '✓' : '…'}</span> ${text}${more}</p>
${!complete && INCOMPLETE}
<p class="small">${counted(checks, 'question')}, seed ${seed}</p>
${notes.length > 0 && html`<ul class="small notes">${notes.map(note => html`<li>${note}</li>`)}</ul>`}
</section>`;
}

const INCOMPLETE = html`<p class="incomplete"><strong>Incomplete run.</strong> It was interrupted or ran out of its budget: what was found stands, what is missing was not checked.</p>`;

function card(report: CheckDocument, anchors: Anchors): Markup {
  const { target } = report;
  const name = anchors.target(report);
  const bad = violations(report) > 0 || report.findings.some(finding => isViolation(finding.verdict));
  return html`<section class="card" aria-label="${name}">
<h2>${target.name} <small>${target.version} · ${target.precision}</small></h2>
<p class="outcome ${bad ? 'bad' : report.complete ? 'good' : 'unsure'}"><span aria-hidden="true">${bad ? '✗' : report.complete ? '✓' : '…'}</span> ${outcome(report)}${!bad && !report.complete && ' so far'}</p>
${!report.complete && INCOMPLETE}
${bar(report)}
<ul class="counts">${occurring(report.summary).map(
    ([verdict, count]) =>
      html`<li class="${tone(verdict)}" title="${verdictWords(verdict).meaning}"><b>${grouped(count)}</b> ${verdict}${whereTo(report, verdict, name)}</li>`,
  )}</ul>
<p class="small">${counted(report.checks, 'check')}, seed ${report.seed}, ${counted(target.ops.length, 'operation')}, modes: ${target.modes.join(', ') || 'none'}${target.forward === 'directional' && ' (forward: directional)'}</p>
${properties(report)}
${accuracy(report)}
${report.notes.length > 0 && html`<ul class="small notes">${report.notes.map(note => html`<li>${note}</li>`)}</ul>`}
${undecidedList(report, name)}
</section>`;
}

/** What there is to see of the checks of one verdict: findings where there are some, else why they stayed undecided. */
function whereTo(report: CheckDocument, verdict: CheckVerdict, name: string): Markup | false {
  const findings = report.findings.filter(finding => finding.verdict === verdict).length;
  const filter = new URLSearchParams({ target: visible(name), verdict }).toString();
  if (findings > 0)
    return html` (<a href="#findings" data-filter="${filter}">${counted(findings, 'finding')}</a>)`;
  return verdict === 'undecided' && html` (<a href="#${undecidedPlace(name)}">why</a>)`;
}

const undecidedPlace = (name: string): string => `undecided--${slug(name)}`;

function undecidedList(report: CheckDocument, name: string): Markup | false {
  const count = report.summary.undecided ?? 0;
  const { reasons, places, more } = undecidedOf(report);
  return (
    count > 0 &&
    html`<details class="small" id="${undecidedPlace(name)}"><summary>${counted(count, 'undecided check')}</summary><ul>${reasons.map(
      reason => html`<li>${counted(reason.count, 'check')}: ${reason.why}</li>`,
    )}</ul>${
      places.length > 0 &&
      html`<p>Among them, of operations alone:</p><ul>${places.map(
        entry => html`<li><code>${entry.op}</code>, ${entry.pattern}: ${counted(entry.count, 'check')}</li>`,
      )}</ul>`
    }${more > 0 && html`<p>and ${more} more</p>`}</details>`
  );
}

/** The paper's properties, asked of the target. */
function properties({ properties: asked = [] }: CheckDocument): Markup {
  if (asked.length === 0) return html``;
  return html`<details class="small"><summary>Properties of the paper: ${propertiesSummary(asked)}</summary><ul>${asked.map(
    record => html`<li><b>${record.title}</b> (${record.source}): ${propertyWords(record)}</li>`,
  )}</ul></details>`;
}

/** How accurate operations were. */
function accuracy(report: CheckDocument): Markup | false {
  const rows = accuracyRows(report);
  return (
    rows.length > 0 &&
    html`<details class="small"><summary>${accuracyTitle(report)}</summary><ul>${rows.map(
      ([op, words]) => html`<li><code>${op}</code>: ${words}</li>`,
    )}</ul></details>`
  );
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
