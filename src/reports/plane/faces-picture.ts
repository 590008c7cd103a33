/** The plane of two inputs: linear regions, and the critical faces by kind. Drawn in doubles; nothing is decided from it. */

import { counted } from '../../documents/counted.ts';
import type { FacesDocument } from '../../documents/index.ts';
import { panel } from '../lines/axes.ts';
import type { Markup } from '../page/markup.ts';
import {
  dotMark,
  type Frame,
  frameOf,
  label,
  type Point,
  picture,
  polygon,
  polyline,
  rangeOf,
} from '../pictures/frame.ts';
import { drawn } from '../words/terms/numbers.ts';
import { cornersOf, crossingPoint, type Line, type Shape, shapeOf } from './lines.ts';
import { linesAround, planeProgram, regionsIn } from './regions.ts';

export const FACE_KINDS = ['clarke', 'artificial', 'undecided'] as const;
type Drawn = (typeof FACE_KINDS)[number];

/** Room for all corners of the faces: where two lines that bound them meet, and the samples. */
function windowOf(samples: readonly Point[], lines: readonly Line[]): Pick<Frame, 'x' | 'y'> {
  const points = [...samples];
  for (const [i, one] of lines.slice(0, 60).entries())
    for (const other of lines.slice(0, i)) points.push(crossingPoint(one, other));
  const near = points.filter(point => point.every(value => Math.abs(value) < 1e6));
  const [x, y] = [0, 1].map(i => rangeOf([0, ...near.map(point => point[i]!)], 0.4));
  const around = ([lo, hi]: readonly [number, number]): readonly [number, number] => {
    const half = Math.max(1, (hi - lo) / 2);
    return [(lo + hi) / 2 - half, (lo + hi) / 2 + half];
  };
  return { x: around(x!), y: around(y!) };
}

export function drawFaces(document: FacesDocument, names: readonly [string, string]): Markup {
  const { faces } = document;
  const kinds = faces.flatMap((face): [Drawn, Shape][] =>
    face.kind === 'mixed'
      ? [
          ['artificial', shapeOf(face, names)],
          ...face.clarke.map((part): [Drawn, Shape] => ['clarke', shapeOf(part, names)]),
        ]
      : [[face.kind, shapeOf(face, names)]],
  );
  const samples = faces.flatMap(({ sample }): Point[] => {
    const [x, y] = sample.map(drawn);
    return x === undefined || y === undefined ? [] : [[x, y]];
  });
  const line = planeProgram(document.program);
  const around = line ? linesAround(line, samples.length > 0 ? samples : [[0, 0]]) : [];
  const { x, y } = windowOf(samples, [...kinds.flatMap(([, { on, side }]) => [...on, ...side]), ...around]);
  const frame = frameOf({ left: 64, right: 584, top: 34, bottom: 554 }, x, y);
  const shapes = kinds.map(([kind, own]) => ({ kind, corners: cornersOf(own, frame) }));
  return picture(
    'faces',
    [640, 600],
    {
      title: 'Critical points in the plane of the two inputs',
      description: `${counted(faces.length, 'face')} of critical points, by kind.`,
    },
    [
      ...panel(frame, { name: names[1], bottom: true }),
      label(frame.box.right + 8, frame.box.bottom + 4, names[0], 'start', 'label name'),
      ...(line ? regionsIn(line, frame) : []).map(region => polygon(region, frame, 'region')),
      // Faces with an interior first, so that edges and points are seen on them.
      ...[...shapes]
        .sort((a, b) => b.corners.length - a.corners.length)
        .flatMap(({ kind, corners }) => shape(corners, kind, frame)),
    ],
  );
}

function shape(corners: readonly Point[], kind: Drawn, frame: Frame): Markup[] {
  const [first, second, third] = corners;
  if (first === undefined || !corners.flat().every(Number.isFinite)) return [];
  if (second === undefined) return [dotMark(frame.X(first[0]), frame.Y(first[1]), 6, `mark-${kind}`)];
  if (third === undefined) return [polyline(corners, frame, `edge-${kind}`)];
  return [polygon(corners, frame, `face-${kind}`)];
}
