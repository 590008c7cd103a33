/** A point explained: value, derivative, sets, criticality. */

import type { ExplainDocument } from '../../documents/index.ts';
import { stringifyDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { copyable, fact, formula, setFacts, setNames } from '../page/pieces.ts';
import { subjectPicture } from '../pictures/subject.ts';
import { ARTIFICIAL, type CriticalityWords, criticalityWords } from '../words/criticality.ts';
import { lexicographicWords } from '../words/lexicographic.ts';
import { flat, isJacobian, shown, shownGradient, shownVector } from '../words/terms/numbers.ts';
import { pointWords } from '../words/terms/program.ts';
import { piecesWords } from '../words/terms/sets.ts';

export function explainArticle(doc: ExplainDocument, place: string): Markup {
  const { forward, backward } = doc.gradient;
  const modes = JSON.stringify(forward) === JSON.stringify(backward);
  const names = setNames(doc);
  const critical = criticalityWords(doc);
  const lexicographic = lexicographicWords(doc);
  const drawing = subjectPicture(`p-${place}`, {
    ...doc,
    returnedName: 'derivative',
    returned: isJacobian(backward) ? undefined : flat(backward),
  });
  return html`<article class="finding edge-plain" id="${place}" tabindex="-1">
<header><h3><code>${doc.text.split('\n')[0]!.replace(/=\s*(#.*)?$/, '')}</code> at ${pointWords(doc.program, doc.at)}</h3> <span class="links"><a href="#${place}" aria-label="Link to this point">#</a></span></header>
<div class="body${drawing !== undefined && ' pictured'}"><dl>
${fact('program', copyable(doc.text, 'the program'))}
${fact('value', html`<span class="n">${Array.isArray(doc.value) ? shownVector(doc.value) : shown(doc.value)}</span>`)}
${fact(
  'derivative',
  html`<b class="n">${shownGradient(backward)}</b>${!modes && html` backward, <b class="n">${shownGradient(forward)}</b> forward`}${
    doc.conventions &&
    html` with ${Object.entries(doc.conventions)
      .map(([op, choice]) => `${op}: ${choice}`)
      .join(', ')}`
  }`,
)}
${lexicographic !== undefined && fact('in Clarke', lexicographic)}
${fact('ties', doc.ties.length === 0 ? 'none' : html`<ul>${doc.ties.map(tie => html`<li><code>${tie.op}</code> at node <code>${tie.node}</code>: ${tie.pieces.join(' | ')}</li>`)}</ul>`)}
${fact('pieces', piecesWords(doc.active))}
${setFacts(doc)}
${fact(html`0 ∈ D<sub>f</sub>?`, criticality(critical.selection))}
${fact('0 ∈ Clarke?', criticality(critical.clarke))}
${fact('artificial', html`<b>${doc.artificial}</b>${doc.artificial === 'yes' && `: ${ARTIFICIAL}`}`)}
</dl>${drawing !== undefined && html`<figure>${drawing}<figcaption>Shaded: ${names.active}; <span class="key-clarke">${names.clarke}</span>; <span class="key-returned">the derivative by Algorithm 2</span>.</figcaption></figure>`}</div>
<details><summary>Document as JSON</summary>${copyable(stringifyDocument(doc), 'the document as JSON')}</details>
</article>`;
}

function criticality({ verdict, reason, holds }: CriticalityWords): Markup {
  return html`<b>${verdict}</b><span class="${holds ? 'proof' : 'bad'}">${formula(reason)}</span>`;
}
