/** The picture of `forge`, and what its marks mean. */
import type { ForgeDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { drawForgery } from './forge-picture.ts';
import { dotSwatch, lineSwatch } from './swatch.ts';

export function forgeFigure(document: ForgeDocument): Markup | undefined {
  const drawing = drawForgery(document);
  return drawing && html`<figure>${drawing}</figure>${LEGEND}`;
}

const LEGEND = html`<p class="small key">${lineSwatch('curve')}f ${lineSwatch('slope')}its derivative ${dotSwatch('was')}what the program given returns ${dotSwatch('prescribed')}what the forged program returns</p>`;
