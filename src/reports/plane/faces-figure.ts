/** The picture of critical faces of two inputs, and what its marks mean. */
import type { FacesDocument } from '../../documents/index.ts';
import { blockSwatch, lineSwatch } from '../lines/swatch.ts';
import { html, type Markup } from '../page/markup.ts';
import { inputNames } from '../words/terms/program.ts';
import { drawFaces, FACE_KINDS } from './faces-picture.ts';

/** Undefined where there are not two inputs. */
export function facesFigure(document: FacesDocument): Markup | undefined {
  const { inputs } = document.program;
  if (!Array.isArray(inputs) || inputs.length !== 2) return undefined;
  const [x, y] = inputNames(document.program, 2);
  return html`<figure>${drawFaces(document, [x!, y!])}</figure>
${legend(document)}`;
}

const WORDS = {
  clarke: html`Clarke critical: 0 ∈ ∂ᶜf`,
  artificial: html`artificial: 0 ∈ D<sub>f</sub>, 0 ∉ ∂ᶜf`,
  undecided: html`critical; whether Clarke critical is not known`,
} as const;

function legend({ faces }: FacesDocument): Markup {
  const kinds = FACE_KINDS.filter(kind =>
    faces.some(face => face.kind === kind || (face.kind === 'mixed' && kind !== 'undecided')),
  );
  return html`<p class="small key">${lineSwatch('break')}between linear regions ${kinds.map(
    kind => html`${blockSwatch(`face-${kind}`)}${WORDS[kind]} `,
  )}</p>`;
}
