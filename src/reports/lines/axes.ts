/** Panels with ticks. Drawing only: all numbers are doubles. */
import type { Markup } from '../page/markup.ts';
import { type Frame, label, type Range, rule } from '../pictures/frame.ts';

/** Round numbers in a range: multiples of 1, 2 or 5 times a power of ten, about `count` of them. */
export function ticks([low, high]: Range, count: number): number[] {
  const rough = (high - low) / Math.max(1, count);
  if (!(rough > 0) || !Number.isFinite(rough)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find(m => m * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.min(100, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

const written = (value: number): string => String(value).replace('-', '−').replace('e+', 'e');

export interface PanelWords {
  /** What is drawn, at the top left. */
  readonly name: string;
  /** Whether the numbers of the x axis stand below. */
  readonly bottom: boolean;
}

/** The ground of a panel: grid, numbers, the level 0. */
export function panel({ box, x, y, X, Y }: Frame, { name, bottom }: PanelWords): Markup[] {
  const [few, more] = [45, 30].map(apart => ticks(y, (box.bottom - box.top) / apart));
  const across = few!.length > 1 ? few! : more!;
  const along = ticks(x, (box.right - box.left) / 90);
  return [
    ...along.map(value => rule(X(value), box.top, X(value), box.bottom, 'grid')),
    ...across.map(value => rule(box.left, Y(value), box.right, Y(value), value === 0 ? 'axis' : 'grid')),
    ...across.map(value => label(box.left - 8, Y(value) + 4, written(value), 'end')),
    ...(bottom ? along.map(value => label(X(value), box.bottom + 16, written(value), 'middle')) : []),
    label(box.left, box.top - 8, name, 'start', 'label name'),
  ];
}
