/** The picture of `critical`, and what its marks mean. */
import type { CriticalDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { drawCritical } from './critical-picture.ts';
import { diamondSwatch, dotSwatch, lineSwatch } from './swatch.ts';

export const criticalFigure = (document: CriticalDocument): Markup =>
  html`<figure>${drawCritical(document)}</figure>
${legend(document)}`;

function legend({ critical, multivalued }: CriticalDocument): Markup {
  const kinds = new Set(critical.flatMap(entry => ('point' in entry ? [entry.kind] : ['interval'])));
  return html`<p class="small key">${lineSwatch('curve')}f ${lineSwatch('slope')}f′ where f is smooth ${multivalued.length > 0 && html`${lineSwatch('column')}D<sub>f</sub>, the hull of the active derivatives ${lineSwatch('clarke-column')}Clarke’s set `}${kinds.has('clarke') && html`${dotSwatch('mark-clarke')}Clarke critical: 0 ∈ ∂ᶜf `}${kinds.has('artificial') && html`${diamondSwatch('mark-artificial')}artificial: 0 ∈ D<sub>f</sub>, 0 ∉ ∂ᶜf `}${kinds.has('interval') && html`${lineSwatch('flat')}an interval of critical points `}${kinds.has('undecided') && html`${dotSwatch('mark-undecided')}undecided`}</p>`;
}
