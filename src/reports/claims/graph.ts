/** What rests on what: a box a claim, coloured by its status, that leads to the claim. */
import type { ClaimsDocument } from '../../documents/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { coordinate } from '../pictures/frame.ts';
import { claimName, STATUS_TONES, STATUS_WORDS } from '../words/claims.ts';
import { type GraphPlace, layered } from './layers.ts';

const WIDTH = 88;
const STEP = 108;
const HEIGHT = 23;
/** Letters that a box has room for. */
const ROOM = 15;

const SHORTER = [
  ['Definition', 'Def.'],
  ['Proposition', 'Prop.'],
  ['Algorithm', 'Alg.'],
  ['Equation', 'Eq.'],
  ['Figure 1,', 'Fig. 1'],
  ['Illustration, ', 'Illustr. '],
  [', remark ', ' '],
  ['Essential', 'Ess.'],
] as const;

/** Undefined where no claim rests on another. `placeOf`: where a claim stands in the page. */
export function dependencyGraph(
  { claims }: ClaimsDocument,
  placeOf: (id: string) => string,
): Markup | undefined {
  const { places, ways } = layered(
    claims.map(({ id }) => id),
    claims.flatMap(({ id, dependsOn }) => dependsOn.map(needed => [needed, id] as const)),
  );
  if (places.size === 0) return undefined;
  const all = ways.flatMap(({ way }) => way);
  const [layers, rows] = [Math.max(...all.map(({ layer }) => layer)), Math.max(...all.map(({ y }) => y))];
  const [width, height] = [layers * STEP + WIDTH + 4, Math.ceil((rows + 1) * HEIGHT + 8)];
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const boxes = [...places].map(([id, place]) => {
    const { status, title } = byId.get(id)!;
    const [x, y] = [X(place), Y(place)];
    const name = claimName(id);
    const short = SHORTER.reduce((text, [long, own]) => text.replace(long, own), name);
    const shown = short.length > ROOM ? `${short.slice(0, ROOM - 1)}…` : short;
    return html`<a href="#${placeOf(id)}"><title>${name}: ${title} (${STATUS_WORDS[status]})</title><rect class="box ${STATUS_TONES[status]}${status === 'partial' && ' part'}" x="${x}" y="${coordinate(y - HEIGHT / 2)}" width="${WIDTH}" height="${HEIGHT}" rx="3"/><text class="box-label" x="${x + WIDTH / 2}" y="${coordinate(y + 4)}" text-anchor="middle">${shown}</text></a>`;
  });
  return html`<svg class="graph" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="Which claims rest on which">${ways.map(
    ({ way }) => html`<path class="arrow" d="${curve(way)}"/>`,
  )}${boxes}</svg>`;
}

const X = ({ layer }: GraphPlace): number => layer * STEP + 2;
const Y = ({ y }: GraphPlace): number => coordinate(4 + (y + 0.5) * HEIGHT);

/** From the right side of a box to the left side of another, level at each place on the way. */
function curve(way: readonly GraphPlace[]): string {
  const [first, ...others] = way;
  let from = [X(first!) + WIDTH, Y(first!)] as const;
  let path = `M${from[0]} ${from[1]}`;
  for (const place of others) {
    const to = [X(place), Y(place)] as const;
    const middle = (from[0] + to[0]) / 2;
    path += `C${middle} ${from[1]} ${middle} ${to[1]} ${to[0]} ${to[1]}`;
    if (place !== others.at(-1)) path += `H${to[0] + WIDTH}`;
    from = [to[0] + WIDTH, to[1]];
  }
  return path;
}
