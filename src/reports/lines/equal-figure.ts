/** The picture of `equal`: both programs near where they differ, or about 0. Drawn in doubles. */
import type { EqualDocument } from '../../documents/index.ts';
import { toFloat } from '../../numbers/index.ts';
import { html, type Markup } from '../page/markup.ts';
import { frameOf, type Point, picture, polyline, rangeOf, rule } from '../pictures/frame.ts';
import { drawableProgram, samplesOn } from '../pictures/sample.ts';
import { nearest } from '../words/line/algebraic.ts';
import { rootIn } from '../words/terms/formula.ts';
import { panel } from './axes.ts';
import { runsOf } from './runs.ts';
import { lineSwatch } from './swatch.ts';

const BOX = { left: 64, right: 900, top: 30, bottom: 270 };
const STEPS = 400;

/** Undefined where one of them has too few values in doubles. */
export function equalFigure({ programs, at, parts = [] }: EqualDocument): Markup | undefined {
  const lines = programs.map(drawableProgram);
  const [first, second] = lines;
  if (!first || !second) return undefined;
  const places = [...(at ? [at] : []), ...parts.slice(0, 100).flatMap(({ from, to }) => [from, to])].flatMap(
    point => (point ? [toFloat(nearest(rootIn(point)))] : []),
  );
  const [low, high] = rangeOf([0, ...places], 0.3);
  const window = [Math.min(low, -1), Math.max(high, 1)] as const;
  const curves = [first, second].map(line => samplesOn(line, window, STEPS).map(({ x, y }): Point => [x, y]));
  if (curves.some(points => points.length < STEPS / 8)) return undefined;
  const frame = frameOf(BOX, window, calm(curves.flat().map(([, y]) => y)));
  const [one, other] = curves.map(points =>
    runsOf(
      points.filter(([, y]) => y >= frame.y[0] && y <= frame.y[1]),
      (frame.y[1] - frame.y[0]) / 4,
    ),
  );
  const drawing = picture(
    'equal',
    [960, 300],
    { title: 'Both programs', description: 'The first drawn through, the second dotted over it.' },
    [
      ...panel(frame, { name: 'values', bottom: true }),
      ...(at ? [mark(frame.X(toFloat(nearest(rootIn(at)))))] : []),
      ...one!.map(run => polyline(run, frame, 'curve')),
      ...other!.map(run => polyline(run, frame, 'primitive')),
    ],
  );
  return html`<figure>${drawing}</figure>
<p class="small key">${lineSwatch('curve')}the first ${lineSwatch('primitive')}the second ${at && html`${lineSwatch('break')}where they are proven to differ`}</p>`;
}

const mark = (x: number): Markup => rule(x, BOX.top, x, BOX.bottom, 'break');

/** Near poles values have no bound: those that most are near to. */
function calm(values: readonly number[]): readonly [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [0.03, 0.97].map(share => sorted[Math.floor(share * (sorted.length - 1))]!);
  return rangeOf([low!, high!, 0], 0.15);
}
