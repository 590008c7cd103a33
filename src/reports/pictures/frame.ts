/** From data to the picture's units, and a few shapes. Pictures are drawn in doubles; nothing is decided from them. */
import { html, type Markup } from '../page/markup.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Range = readonly [number, number];
export type Point = readonly [number, number];

export interface Frame {
  readonly box: Box;
  readonly x: Range;
  readonly y: Range;
  X(x: number): number;
  Y(y: number): number;
}

export function frameOf(box: Box, x: Range, y: Range): Frame {
  const X = (value: number) => box.left + ((value - x[0]) / (x[1] - x[0])) * (box.right - box.left);
  const Y = (value: number) => box.bottom - ((value - y[0]) / (y[1] - y[0])) * (box.bottom - box.top);
  return { box, x, y, X, Y };
}

/** The least range that holds the values that are finite, widened by a share of itself; never empty. */
export function rangeOf(values: readonly number[], margin: number): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values)
    if (Number.isFinite(value)) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (low > high) [low, high] = [0, 0];
  const spread = high > low ? high - low : Math.max(1, Math.abs(high));
  return high > low
    ? [low - spread * margin, high + spread * margin]
    : [low - spread * (0.5 + margin), high + spread * (0.5 + margin)];
}

/** A coordinate with one decimal: enough for a picture, and short. */
export const coordinate = (value: number): number => Math.round(value * 10) / 10 + 0;

const pairs = (points: readonly Point[], { X, Y }: Frame): string =>
  points.map(([x, y]) => `${coordinate(X(x))},${coordinate(Y(y))}`).join(' ');

export function polyline(points: readonly Point[], frame: Frame, role: string): Markup {
  return html`<polyline class="${role}" points="${pairs(points, frame)}"/>`;
}

export function polygon(points: readonly Point[], frame: Frame, role: string): Markup {
  return html`<polygon class="${role}" points="${pairs(points, frame)}"/>`;
}

/** A straight line between two places of the picture, in its own units. */
export function rule(x1: number, y1: number, x2: number, y2: number, role: string): Markup {
  return html`<line class="${role}" x1="${coordinate(x1)}" y1="${coordinate(y1)}" x2="${coordinate(x2)}" y2="${coordinate(y2)}"/>`;
}

export function dotMark(x: number, y: number, radius: number, role: string): Markup {
  return html`<circle class="${role}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${radius}"/>`;
}

/** A cross: what a target returned, told from dots by its shape. */
export function cross(x: number, y: number, size: number, role: string): Markup {
  const [a, b, c, d] = [x - size, x + size, y - size, y + size].map(coordinate);
  return html`<path class="${role}" d="M${a} ${c}L${b} ${d}M${a} ${d}L${b} ${c}"/>`;
}

/** Text; D_f and D_P, last in it, get their subscripts. */
export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  role = 'label',
): Markup {
  const words = text
    .split(/D_([fP])/)
    .map((part, i) => (i % 2 === 1 ? html`D<tspan dy="3" font-size="9">${part}</tspan>` : part));
  return html`<text class="${role}" x="${coordinate(x)}" y="${coordinate(y)}" text-anchor="${anchor}">${words}</text>`;
}

/** A picture with its title and description for those who do not see it. `id` is unique in the page. */
export function picture(
  id: string,
  size: readonly [number, number],
  words: { readonly title: string; readonly description: string },
  content: readonly Markup[],
): Markup {
  return html`<svg class="picture" viewBox="0 0 ${size[0]} ${size[1]}" width="${size[0]}" height="${size[1]}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${words.title}</title><desc id="${id}-d">${words.description}</desc>${content}</svg>`;
}
