/** The corner table of a page: each cell opens. Rows in which something fails stand first; the others are folded. */
import { counted } from '../../documents/counted.ts';
import type { ReportBundle } from '../../documents/index.ts';
import {
  type Corner,
  type CornerColumn,
  type CornerRow,
  type CornerTable,
  cornerFacts,
  cornersOutcome,
  cornerTable,
  cornerWords,
} from '../beside/corners.ts';
import { html, type Markup } from '../page/markup.ts';
import { tone } from '../page/pieces.ts';
import type { Anchors } from './anchors.ts';

/** Rows beyond these are counted only. */
const MOST = 400;

export function cornersSection(bundle: ReportBundle, anchors: Anchors): Markup {
  const table = cornerTable(bundle);
  if (table.rows.length === 0) return html``;
  const failing = table.rows.filter(row => row.failing);
  const fine = table.rows.filter(row => !row.failing);
  return html`<section id="corners"><h2>Corner table: ${cornersOutcome(table)}</h2>
${failing.length > 0 && rowsOf(table, failing, 'Corners that fail', anchors)}
${fine.length > 0 && html`<details><summary>${counted(fine.length, 'row')} in which nothing fails</summary>${rowsOf(table, fine, 'Corners that do not fail', anchors)}</details>`}
</section>`;
}

function rowsOf(
  { columns }: CornerTable,
  rows: readonly CornerRow[],
  label: string,
  anchors: Anchors,
): Markup {
  const left = rows.length - MOST;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="corners">
<thead><tr><th scope="col">operation</th><th scope="col">tie</th>${columns.map(column => html`<th scope="col">${column.label}</th>`)}</tr></thead>
<tbody>${rows
    .slice(0, MOST)
    .map(
      ({ op, pattern, corners }) =>
        html`<tr><th scope="row"><code>${op}</code></th><td>${pattern}</td>${corners.map((corner, i) => html`<td>${corner ? cell(corner, columns[i]!, op, anchors) : html`<span class="none">not asked</span>`}</td>`)}</tr>`,
    )}</tbody></table></div>${left > 0 && html`<p class="small">… and ${counted(left, 'more row')}</p>`}`;
}

function cell(corner: Corner, column: CornerColumn, op: string, anchors: Anchors): Markup {
  const place = 'report' in column ? anchors.findingById(column.report, corner.finding?.id) : undefined;
  return html`<details class="corner"><summary><span class="chip ${tone(corner.verdict)}"><b>${cornerWords(corner)}</b></span></summary><dl>${cornerFacts(
    corner,
    column,
    op,
  ).map(
    ([name, words]) =>
      html`<dt>${name}</dt><dd>${name === 'again' || name === 'program' ? html`<code>${words}</code>` : words}</dd>`,
  )}</dl>${place !== undefined && html`<a class="small" href="#${place}">the finding, with its proof</a>`}</details>`;
}
