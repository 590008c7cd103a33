/** Small samples of what is drawn, for legends. */
import { html, type Markup } from '../page/markup.ts';

const sample = (shape: Markup): Markup =>
  html`<svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">${shape}</svg>`;

export const lineSwatch = (role: string): Markup =>
  sample(html`<line class="${role}" x1="0" y1="6" x2="24" y2="6"/>`);
export const dotSwatch = (role: string, radius = 5): Markup =>
  sample(html`<circle class="${role}" cx="12" cy="6" r="${radius}"/>`);
export const blockSwatch = (role: string): Markup =>
  sample(html`<rect class="${role}" width="24" height="12"/>`);
export const diamondSwatch = (role: string): Markup =>
  sample(html`<path class="${role}" d="M12 0L18 6L12 12L6 6Z"/>`);
