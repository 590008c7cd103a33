/** More than two inputs: gradients by coordinate beside what was returned. */

import { counted } from '../../documents/counted.ts';
import type { Finding, NumberDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { number } from '../page/pieces.ts';
import { flat } from '../words/terms/numbers.ts';
import { inputNames } from '../words/terms/program.ts';

const MAX_ROWS = 8;
const MAX_COLUMNS = 16;

export function gradientTable({ program, at, returned, right, expected }: Finding): Markup {
  const names = inputNames(program, at.length);
  const cut = names.length > MAX_COLUMNS;
  const entries = (vector: readonly NumberDocument[]): readonly Markup[] => [
    ...vector.slice(0, MAX_COLUMNS).map(value => html`<td class="n">${number(value)}</td>`),
    ...(cut ? [html`<td>…</td>`] : []),
  ];
  const row = (name: string, vector: readonly NumberDocument[], role = '') =>
    html`<tr class="${role}"><th scope="row">${name}</th>${entries(vector)}</tr>`;
  const listed = expected.active.gradients.slice(0, MAX_ROWS);
  const more = expected.active.gradients.length - listed.length;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Gradients by input"><table class="gradients">
<thead><tr><th scope="col">∂/∂</th>${names.slice(0, MAX_COLUMNS).map(name => html`<th scope="col"><code>${name}</code></th>`)}${cut && html`<th scope="col">${names.length - MAX_COLUMNS} more</th>`}</tr></thead>
<tbody>${'gradient' in returned && row('returned', returned.gradient, 'returned')}${right && row('right', right)}${listed.map(
    (gradient, i) => row(`active ${i + 1}`, flat(gradient)),
  )}</tbody></table>${more > 0 && html`<p class="small">and ${counted(more, 'active gradient')} more</p>`}</div>`;
}
