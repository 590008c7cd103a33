/** The page of `critical` for several inputs: the faces as a table, and for two inputs the plane that they lie in. */

import type { CriticalFaces } from '../../arrangement/index.ts';
import type { FacesDocument } from '../../documents/index.ts';
import { linePage } from '../lines/shell.ts';
import { html, type Markup } from '../page/markup.ts';
import { faceWords } from '../words/faces.ts';
import { drawFaces, FACE_KINDS } from './faces-picture.ts';

export function facesPage(document: FacesDocument, found: CriticalFaces, names: readonly string[]): string {
  const [x, y, ...others] = names;
  const picture = y !== undefined && others.length === 0 ? drawFaces(found, [x!, y]) : undefined;
  const body = html`${picture && html`<figure>${picture}</figure>${legend(found)}`}
${table(document)}
<p class="small">${document.why === undefined ? 'These are all critical points.' : `Not all are known: ${document.why}.`}</p>`;
  return linePage(
    'critical points',
    html`Critical points of <code>${document.text.trim()}</code>`,
    body,
    document,
  );
}

const WORDS = {
  clarke: html`Clarke critical: 0 ∈ ∂ᶜf`,
  artificial: html`artificial: 0 ∈ D<sub>f</sub>, 0 ∉ ∂ᶜf`,
  undecided: html`critical; whether Clarke critical is not known`,
} as const;

function legend({ faces }: CriticalFaces): Markup {
  const kinds = FACE_KINDS.filter(kind =>
    faces.some(face => face.kind === kind || (face.kind === 'mixed' && kind !== 'undecided')),
  );
  return html`<p class="small key"><svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><line class="break" x1="0" y1="6" x2="24" y2="6"/></svg>between linear regions ${kinds.map(
    kind =>
      html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true"><rect class="face-${kind}" width="24" height="12"/></svg>${WORDS[kind]} `,
  )}</p>`;
}

const CLASS = { clarke: 'good', artificial: 'bad', mixed: '', undecided: 'unsure' } as const;

function table({ faces }: FacesDocument): Markup {
  if (faces.length === 0) return html`<p>No critical points were found.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Critical points"><table><thead><tr><th scope="col">where</th><th scope="col">kind</th><th scope="col">f</th><th scope="col">a point of it</th></tr></thead>
<tbody>${faces.map(
    face =>
      html`<tr><td class="n">${faceWords(face)}</td><td class="${CLASS[face.kind]}">${kindWords(face)}</td><td class="n">${face.value}</td><td class="n">(${face.sample.join(', ')})</td></tr>`,
  )}</tbody></table></div>`;
}

const kindWords = ({ kind, clarke }: FacesDocument['faces'][number]): string =>
  kind === 'mixed'
    ? `artificial, but for ${clarke.map(faceWords).join('; ')}: Clarke critical`
    : kind === 'clarke'
      ? 'Clarke critical'
      : kind;
