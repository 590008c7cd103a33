/** The page of `forge` (Theorem 1): the forged program, what its derivative is and was, and why the function is the same. */
import type { ForgeDocument } from '../../documents/index.ts';
import { compile, type Program } from '../../programs/index.ts';

import { html, type Markup } from '../page/markup.ts';
import { fact, number } from '../page/pieces.ts';
import { valueWords } from '../words/algebraic.ts';
import { drawForgery } from './forge-picture.ts';
import { linePage } from './shell.ts';

/** `program`: the one given, `text` as it is written. */
export function forgePage(document: ForgeDocument, program: Program, text: string): string {
  const picture = program.inputs.length === 1 ? drawForgery(document, compile(program)) : undefined;
  const body = html`${facts(document)}
${picture && html`<figure>${picture}</figure>${LEGEND}`}
${points(document)}
<h2>The forged program</h2>
<pre class="key"><code>${document.text}</code></pre>`;
  return linePage(
    'a forged derivative',
    html`Prescribed derivatives of <code>${text}</code>`,
    body,
    document,
  );
}

const swatch = (shape: Markup): Markup =>
  html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${shape}</svg>`;
const line = (role: string): Markup => swatch(html`<line class="${role}" x1="0" y1="6" x2="24" y2="6"/>`);
const circle = (role: string): Markup => swatch(html`<circle class="${role}" cx="12" cy="6" r="5"/>`);

const LEGEND = html`<p class="small key">${line('curve')}f ${line('slope')}its derivative ${circle('was')}what the program given returns ${circle('prescribed')}what the forged program returns</p>`;

function facts({ addsZero, identity, same }: ForgeDocument): Markup {
  const proven = addsZero === 'yes' && (identity ?? 'yes') === 'yes' && same !== 'no';
  return html`<dl class="facts facts-wide">${[
    fact(
      'same function',
      html`<b class="${proven ? 'good' : 'unsure'}">${proven ? 'yes' : 'undecided'}</b>: what is added is a sum of multiples of relu(−u) + u − relu(u), which is 0${identity !== undefined && ', and inputs go in through programs of the identity'}${same === 'yes' && '; the two programs were also compared piece by piece'}`,
    ),
  ]}</dl>`;
}

const vector = (entries: readonly Markup[]): Markup =>
  entries.length === 1 ? entries[0]! : html`(${entries.map((entry, i) => html`${i > 0 && ', '}${entry}`)})`;

const points = (document: ForgeDocument): Markup =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="Derivatives"><table><thead><tr><th scope="col">at</th><th scope="col">derivative of the program given</th><th scope="col">of the forged program</th></tr></thead>
<tbody>${document.points.map(
    ({ at, before, after }) =>
      html`<tr><td class="n">${vector(at.map(number))}</td><td class="n">${vector(before.map(value => html`${valueWords(value)}`))}</td><td class="n"><b>${vector(after.map(number))}</b></td></tr>`,
  )}</tbody></table></div>`;
