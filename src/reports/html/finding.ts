/** One finding: what was run, what came back, which sets it was held against, and the proof. */

import { counted } from '../../documents/counted.ts';
import type { CheckDocument, Finding } from '../../documents/index.ts';
import { stringifyDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { badge, copyable, fact, formula, number, setFacts, setNames, tone } from '../page/pieces.ts';
import { subjectPicture } from '../pictures/subject.ts';
import { ulpsWords } from '../words/accuracy.ts';
import {
  declaredWords,
  isValueRight,
  knownWords,
  meaningOf,
  proofOf,
  returnedGradient,
  rightOf,
} from '../words/finding.ts';
import { drawn, shownVector } from '../words/terms/numbers.ts';
import { pointWords } from '../words/terms/program.ts';
import { piecesWords } from '../words/terms/sets.ts';
import type { Anchors } from './anchors.ts';
import { gradientTable } from './gradient-table.ts';

export function findingArticle(report: CheckDocument, finding: Finding, anchors: Anchors): Markup {
  const place = anchors.finding(report, finding);
  const name = anchors.target(report);
  const { expected } = finding;
  const drawing = pictureOf(`p-${place}`, finding);
  return html`<article class="finding edge-${tone(finding.verdict)}" id="${place}" tabindex="-1" data-target="${name}" data-verdict="${finding.verdict}" data-ops="${JSON.stringify(finding.ops)}">
<header>${badge(finding.verdict, meaningOf(finding))} <span class="of">${name}</span> ${finding.baseline === 'listed' && html`<span class="badge plain">in the baseline</span>`}
<h3>${formula(finding.title)}</h3>
<span class="links"><a href="#${place}" aria-label="Link to this finding">#</a> <button type="button" class="copy-link" data-place="${place}" hidden>copy link</button></span></header>
<p class="meaning">${finding.verdict}: ${formula(meaningOf(finding))}</p>
<div class="body${drawing !== undefined && ' pictured'}"><dl>
${fact('program', copyable(finding.text, 'the program'))}
${fact('at', html`${pointWords(finding.program, finding.at)}`)}
${returned(finding)}
${fact('declared', finding.declared && html`${declaredWords(finding)}`)}
${fact('right', right(finding))}
${fact('exact value', isValueRight(finding) ? undefined : html`${number(expected.value)}`)}
${fact('pieces', piecesWords(expected.active))}
${setFacts(expected)}
${fact('rounding', tolerance(finding))}
${fact('off by', ulpsWords(finding))}
${fact('known', knownWords(finding))}
${fact('proof', proof(finding))}
</dl>${drawing !== undefined && html`<figure>${drawing}<figcaption>${caption(finding)}</figcaption></figure>`}</div>
${finding.at.length > 2 && gradientTable(finding)}
<div class="facts">${fact('replay', copyable(finding.replay, 'the replay command'))}
${fact('seen', `${counted(finding.occurrences, 'check')} with this cause`)}</div>
${finding.snippet && html`<details><summary>Without cornercheck (${finding.snippet.language})</summary>${copyable(finding.snippet.code, 'the snippet')}</details>`}
<details><summary>Program as JSON</summary>${copyable(stringifyDocument(finding.program), 'the program as JSON')}</details>
</article>`;
}

function returned(finding: Finding): Markup {
  const { returned, other, mode } = finding;
  if ('error' in returned)
    return fact(
      'returned',
      html`<b class="bad">${returned.error}</b> in ${mode} mode: <code>${returned.message}</code>`,
    );
  const wrongValue = finding.verdict === 'value';
  return html`${fact(
    'returned',
    html`gradient <b class="n${!wrongValue && tone(finding.verdict) === 'bad' && ' bad'}">${shownVector(returned.gradient)}</b>, value <span class="n${wrongValue && ' bad'}">${number(returned.value)}</span> (${mode} mode)`,
  )}${other && fact('and', html`gradient <b class="n bad">${shownVector(other.gradient)}</b>, value <span class="n">${number(other.value)}</span> (${other.mode} mode)`)}`;
}

function right(finding: Finding): Markup | undefined {
  const words = rightOf(finding);
  return words === undefined ? undefined : html`<span class="n">${words}</span>`;
}

function tolerance({ tolerance: allowed }: Finding): Markup | undefined {
  return (
    allowed &&
    html`allowed error of the value ${number(allowed.value)}, of the gradient ${shownVector(allowed.gradient)}`
  );
}

function proof(finding: Finding): Markup | undefined {
  const words = proofOf(finding);
  return words && html`<span class="${words.holds ? 'proof' : 'bad'}">${formula(words.text)}</span>`;
}

function pictureOf(id: string, finding: Finding): Markup | undefined {
  return subjectPicture(id, {
    ...finding.expected,
    program: finding.program,
    text: finding.text,
    at: finding.at,
    returned: returnedGradient(finding),
    certificate: finding.certificate,
  });
}

function caption(finding: Finding): Markup {
  const isDrawn = returnedGradient(finding)?.every(entry => drawn(entry) !== undefined) ?? false;
  const back = isDrawn && html` <span class="key-returned">Returned</span>.`;
  const { active, clarke } = setNames(finding.expected);
  return finding.at.length === 1
    ? html`<span class="key-curve">Function</span> near the point; shaded: slopes in ${active}; <span class="key-clarke">${clarke}</span>.${back}`
    : html`The plane of gradients. Shaded: ${active}; <span class="key-clarke">${clarke}</span>.${back}${
        finding.certificate && 'separator' in finding.certificate && ' Dashed: a line that separates them.'
      }`;
}
