/** Figure 1: a function in one colour, the derivative that AD gives in another, its value at the point emphasised. */

import type { FigureDocument } from '../../documents/index.ts';
import type { Markup } from '../page/markup.ts';
import { drawn, flat, shown } from '../words/terms/numbers.ts';
import { dotMark, frameOf, label, type Point, picture, polyline, rangeOf, rule } from './frame.ts';
import { axes } from './graph.ts';
import { samplesNear } from './sample.ts';

type Curve = FigureDocument['curves'][number];

/** The picture of one curve; undefined where the program cannot be evaluated near the point. */
export function curvePicture(id: string, curve: Curve): Markup | undefined {
  const at = drawn(curve.at);
  const samples = at === undefined ? undefined : samplesNear(curve.explain.program, at, 2);
  if (at === undefined || samples === undefined) return undefined;
  const engine = flat(curve.explain.gradient.backward)[0];
  const values = [...new Set([engine, ...Object.values(curve.returned)])].filter(
    value => drawn(value) !== undefined,
  );
  const slopes = samples.filter(sample => sample.x !== at).map(({ x, slope }): Point => [x, slope]);
  const ys = [
    ...samples.map(sample => sample.y),
    ...slopes.map(([, y]) => y),
    ...values.map(value => drawn(value)!),
  ];
  const box = { left: 22, right: 206, top: 10, bottom: 146 };
  const frame = frameOf(box, [at - 2.1, at + 2.1], rangeOf(ys, 0.1));
  const content = [
    ...axes(frame, at, shown(curve.at)),
    rule(box.left, box.top, box.left, box.bottom, 'axis'),
    polyline(
      samples.map(({ x, y }): Point => [x, y]),
      frame,
      'curve',
    ),
    polyline(
      slopes.filter(([x]) => x < at),
      frame,
      'derivative',
    ),
    polyline(
      slopes.filter(([x]) => x > at),
      frame,
      'derivative',
    ),
    ...values.flatMap((value, i) => {
      const [x, y] = [frame.X(at), frame.Y(drawn(value)!)];
      const text = i === 0 ? shown(value) : `${shown(value)} (${returnedBy(curve, value!)})`;
      return [
        dotMark(x, y, i === 0 ? 5 : 4, i === 0 ? 'derivative-at' : 'derivative-other'),
        label(x + 9, y - 6, text, 'start', 'label strong'),
      ];
    }),
  ];
  const words = {
    title: `${curve.name}: the function and its derivative`,
    description: `${curve.text}. Automatic differentiation gives ${shown(engine)} at ${shown(curve.at)}.`,
  };
  return picture(id, [216, 166], words, content);
}

const returnedBy = (curve: Curve, value: unknown): string =>
  Object.keys(curve.returned)
    .filter(name => curve.returned[name] === value)
    .join(', ')
    .slice(0, 20);
