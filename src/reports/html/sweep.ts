/** Operations × tie patterns × targets at a glance, and the conventions in words. */

import { counted } from '../../documents/counted.ts';
import type { CheckDocument, CheckVerdict, ReportBundle, SweepCell } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { tone } from '../page/pieces.ts';
import { conventionWords, familiar } from '../words/convention.ts';
import { EVERY_TIE, everyTieRows } from '../words/terms/every-tie.ts';
import { shownVector } from '../words/terms/numbers.ts';
import { pointWords } from '../words/terms/program.ts';
import { isViolation, occurring, VERDICT_ORDER, verdictWords } from '../words/terms/verdicts.ts';
import type { Anchors } from './anchors.ts';

export function sweepSection({ reports }: ReportBundle, anchors: Anchors): Markup {
  const ops = operations(reports);
  if (ops.length === 0) return html``;
  return html`<section id="operations">
<h2>Operations at their ties</h2>
<p class="legend">${VERDICT_ORDER.map(verdict => html`<span class="entry"><span class="chip ${tone(verdict)}"><b>${verdictWords(verdict).code}</b></span> ${verdict}</span> `)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="Operations and tie patterns"><table class="sweep">
<thead><tr><th scope="col">operation</th>${reports.map(report => html`<th scope="col">${anchors.target(report)}</th>`)}</tr></thead>
<tbody>${ops.map(op => html`<tr><th scope="row"><code>${op}</code></th>${reports.map(report => cell(report, op, anchors))}</tr>`)}</tbody></table></div>
${reports.map(report => everyTie(report, anchors.target(report)))}
${reports.map(report => readings(report, anchors.target(report)))}
</section>`;
}

/** All operations; those with a violation first. */
function operations(reports: readonly CheckDocument[]): readonly string[] {
  const ops = new Set(
    reports.flatMap(({ sweep, conventions, leftOut = {} }) => [
      ...sweep.map(({ op }) => op),
      ...Object.keys(conventions),
      ...Object.keys(leftOut),
    ]),
  );
  const bad = new Set(
    reports.flatMap(({ sweep }) =>
      sweep.filter(entry => isViolation(worst(entry) ?? 'gradient')).map(({ op }) => op),
    ),
  );
  const sorted = [...ops].sort();
  return [...sorted.filter(op => bad.has(op)), ...sorted.filter(op => !bad.has(op))];
}

const worst = (entry: SweepCell): CheckVerdict | undefined => occurring(entry.verdicts)[0]?.[0];

function cell(report: CheckDocument, op: string, anchors: Anchors): Markup {
  const entries = report.sweep.filter(entry => entry.op === op);
  const convention = Object.hasOwn(report.conventions, op) ? report.conventions[op] : undefined;
  const left = leftOutOf(report, op);
  if (entries.length === 0 && convention === undefined && left.points === 0)
    return html`<td class="none">not run</td>`;
  const checks = entries.reduce((sum, entry) => sum + entry.checks, 0);
  const inPart = left.points > checks;
  return html`<td>${entries.map(entry => chip(report, entry, anchors, inPart))}${
    left.points > 0 &&
    html`<span class="chip ${inPart ? 'unsure' : 'plain'}" title="${left.why}">not asked at ${counted(left.points, 'point')}</span>`
  }${
    convention &&
    html`<div class="convention${convention.status === 'illegal' && ' bad'}">${conventionWords(convention)}</div>`
  }</td>`;
}

/** How many points of an operation were left out, and why. */
function leftOutOf({ leftOut = {} }: CheckDocument, op: string): { points: number; why: string } {
  const reasons = Object.entries(Object.hasOwn(leftOut, op) ? leftOut[op]! : {});
  return {
    points: reasons.reduce((sum, [, count]) => sum + count, 0),
    why: reasons.map(([reason, count]) => `${counted(count, 'point')}: ${reason}`).join('; '),
  };
}

/** Of an operation that was asked in small part what is right is not green: the rest is not known. */
function chip(report: CheckDocument, entry: SweepCell, anchors: Anchors, inPart: boolean): Markup {
  const verdict = worst(entry);
  const code = verdict === undefined ? '–' : verdictWords(verdict).code;
  const counts = occurring(entry.verdicts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
  const place = anchors.findingById(report, entry.finding);
  const inside = html`${entry.pattern} <b>${code}</b>`;
  const own = verdict === undefined ? 'plain' : tone(verdict);
  const role = `chip ${own === 'good' && inPart ? 'plain' : own}`;
  const title = `${counted(entry.checks, 'check')}: ${counts || 'none'}`;
  return place === undefined
    ? html`<span class="${role}" title="${title}">${inside}</span>`
    : html`<a class="${role}" href="#${place}" title="${title}">${inside}</a>`;
}

function everyTie(report: CheckDocument, name: string): Markup | false {
  const rows = everyTieRows(report);
  return (
    rows.length > 0 &&
    html`<details><summary>${name}: ${counted(rows.length, 'row')} of operations asked at every tie</summary><p>${EVERY_TIE}.</p>
<table><thead><tr><th scope="col">asked with</th><th scope="col">operations</th></tr></thead>
<tbody>${rows.map(([asked, ops]) => html`<tr><th scope="row">${asked}</th><td>${ops}</td></tr>`)}</tbody></table></details>`
  );
}

function readings(report: CheckDocument, name: string): Markup | false {
  const rows = Object.entries(report.conventions).flatMap(([op, { readings: read }]) =>
    read.map(reading => ({ op, reading })),
  );
  return (
    rows.length > 0 &&
    html`<details><summary>Conventions of ${name}: ${counted(rows.length, 'reading')}</summary><div class="scroll" tabindex="0" role="region" aria-label="Readings of ${name}"><table>
<thead><tr><th scope="col">operation</th><th scope="col">tie</th><th scope="col">program</th><th scope="col">at</th><th scope="col">mode</th><th scope="col">returned</th><th scope="col">as weights of pieces</th></tr></thead>
<tbody>${rows.map(
      ({ op, reading }) =>
        html`<tr><th scope="row"><code>${op}</code></th><td>${reading.tie}</td><td><code>${reading.text}</code></td><td>${pointWords(reading.program, reading.at)}</td><td>${reading.mode}</td><td class="n">${shownVector(reading.gradient, familiar)}</td><td>${
          reading.weights === undefined
            ? html`<span class="bad">none: not a convex combination</span>`
            : Object.entries(reading.weights)
                .map(([piece, weight]) => `${familiar(weight)} · ${piece}`)
                .join(' + ')
        }</td></tr>`,
    )}</tbody></table></div></details>`
  );
}
