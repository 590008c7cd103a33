/** The picture of `forge` for one input, as Figure 1, bottom right: f, and the derivative with its prescribed values. */
import type { ForgeDocument } from '../../documents/index.ts';
import type { Markup } from '../page/markup.ts';
import { dotMark, frameOf, label, type Point, picture, polyline, rangeOf, rule } from '../pictures/frame.ts';
import { drawableProgram, samplesOn } from '../pictures/sample.ts';
import { floatOf } from '../words/terms/formula.ts';
import { shownShort } from '../words/terms/numbers.ts';
import { panel } from './axes.ts';
import { runsOf } from './runs.ts';

const TOP = { left: 64, right: 900, top: 30, bottom: 250 };
const LOW = { left: 64, right: 900, top: 300, bottom: 560 };
const STEPS = 480;

/** Undefined where the program given has several inputs, or too few values in doubles to draw. */
export function drawForgery(document: ForgeDocument): Markup | undefined {
  const line = drawableProgram(document.program);
  if (line === undefined || document.points.length === 0) return undefined;
  const points = document.points.map(({ at, before, after }) => ({
    t: floatOf(at[0] ?? ''),
    before: floatOf(before[0] ?? ''),
    after: floatOf(after[0] ?? ''),
    words: [shownShort(at[0]!), shownShort(after[0]!)] as const,
  }));
  const places = points.map(({ t }) => t);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const margin = Math.max(2, (last - first) / 3);
  const window = [first - margin, last + margin] as const;
  const samples = samplesOn(line, window, STEPS);
  const seen = [...places, ...points.flatMap(({ before, after }) => [before, after])];
  if (samples.length < STEPS / 4 || !seen.every(Number.isFinite)) return undefined;
  const heights = samples.map(({ x, y }): Point => [x, y]);
  const slopes = samples.map(({ x, slope }): Point => [x, slope]);
  const steep = [
    ...slopes.map(([, slope]) => slope),
    ...points.flatMap(({ before, after }) => [before, after]),
    0,
  ];
  const up = frameOf(TOP, window, rangeOf([...heights.map(([, y]) => y), 0], 0.08));
  const down = frameOf(LOW, window, rangeOf(steep, 0.1));
  return picture(
    'forge',
    [960, 590],
    {
      title: 'The function, and its derivative with prescribed values',
      description: `Automatic differentiation of the forged program gives ${points.map(({ words: [at, after] }) => `${after} at ${at}`).join(', ')}.`,
    },
    [
      ...panel(up, { name: 'f: both programs', bottom: false }),
      ...panel(down, { name: 'derivative by Algorithm 2', bottom: true }),
      ...points.map(({ t }) => rule(up.X(t), TOP.top, up.X(t), LOW.bottom, 'break')),
      polyline(heights, up, 'curve'),
      ...runsOf(slopes, (down.y[1] - down.y[0]) / 12).map(run => polyline(run, down, 'slope')),
      ...points.flatMap(({ t, before, after, words: [at, value] }) => {
        const [x, was, now] = [down.X(t), down.Y(before), down.Y(after)];
        return [
          rule(x, was, x, now, 'jump'),
          dotMark(x, was, 4.5, 'was'),
          dotMark(x, now, 6, 'prescribed'),
          label(x + 10, now + (now < was ? -4 : 12), value, 'start', 'returned-label'),
          label(x, TOP.bottom + 16, at, 'middle'),
        ];
      }),
    ],
  );
}
