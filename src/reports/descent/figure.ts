/** The basins of a descent as a picture, and what its colours mean. */
import type { DescentDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { basinOfOne, basinOfTwo, OUTCOMES } from './picture.ts';

/** Undefined for more than two inputs. */
export function descentFigure(document: DescentDocument): Markup | undefined {
  const { inputs } = document.program;
  const count = Array.isArray(inputs) ? inputs.length : 0;
  if (count !== 1 && count !== 2) return undefined;
  const drawing = count === 1 ? basinOfOne(document) : basinOfTwo(document);
  return html`<figure>${drawing}<figcaption>${OUTCOMES.map(({ id, words }) => html`<span class="legend-item"><svg width="12" height="12" aria-hidden="true"><rect class="fill-${id}" width="12" height="12"/></svg> ${words}</span> `)}${
    count === 1
      ? 'Above: f. Middle: the starts by where they end, each column a share. Below: iterates of some runs, step by step downwards, and a limit that is proven as one step more.'
      : 'Dots are starts, coloured by where they end; lines are some of the paths; they lead to a limit that is proven. Rings are points where runs end.'
  }</figcaption></figure>`;
}
