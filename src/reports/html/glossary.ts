/** The words of the page, with the paper's items. */

import { html, type Markup } from '../page/markup.ts';
import { badge, formula } from '../page/pieces.ts';
import { VERDICT_ORDER, verdictWords } from '../words/terms/verdicts.ts';

export function glossary(): Markup {
  return html`<section id="glossary"><h2>Glossary</h2>
<p class="small">Items of: J. Bolte, E. Pauwels, <cite>A mathematical model for automatic differentiation in machine learning</cite>, NeurIPS 2020.</p>
<dl class="glossary">
<div><dt>Selection, piece</dt><dd>A continuous function given by finitely many smooth pieces f<sub>i</sub> and an index that says which piece holds where (Definition 3). A piece is active at x where f<sub>i</sub>(x) = f(x).</dd></div>
<div><dt>Selection derivative</dt><dd>The gradient of the piece that the index selects (Definition 4). Automatic differentiation of a program computes one (Theorem 2); forward and backward mode give the same (Lemma 1).</dd></div>
<div><dt>D<sub>f</sub>(x)</dt><dd>The convex hull of the gradients of all active composite pieces, I(x) (Definition 5). It is a conservative field: it integrates to f along curves (Theorem 3).</dd></div>
<div><dt>D<sub>P</sub>(x)</dt><dd>The part of D<sub>f</sub>(x) that choices active at their own nodes give: what automatic differentiation of this program can return under any convention at ties.</dd></div>
<div><dt>∂ᶜf(x), Clarke’s set</dt><dd>The hull of the limits of gradients at nearby differentiable points; here the hull of the essential pieces’ gradients (section 5.1). ∂ᶜf ⊆ D<sub>P</sub> ⊆ D<sub>f</sub>.</dd></div>
<div><dt>Artificial critical point</dt><dd>0 ∈ D<sub>f</sub>(x) but 0 ∉ ∂ᶜf(x): critical for automatic differentiation only (section 5.2).</dd></div>
<div><dt>Certificate</dt><dd>Weights that combine listed gradients to a point, or a direction that separates the point from all of them. Both are exact and can be checked by hand, or with <code>cornercheck verify</code>.</dd></div>
${VERDICT_ORDER.map(verdict => html`<div><dt>${badge(verdict)}</dt><dd>${formula(verdictWords(verdict).meaning)}</dd></div>`)}
</dl></section>`;
}
