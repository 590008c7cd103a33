/** `descend`: the basins as a picture, the ends and the points as tables. */

import { counted, grouped } from '../../documents/counted.ts';
import type { DescentDocument, DescentPoint } from '../../documents/index.ts';
import { descentFigure } from '../descent/figure.ts';
import { type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { renderDescent } from '../terminal/descent.ts';
import type { View } from '../view.ts';
import { endsOf, endWords, KINDS, settingsWords, tiesWords, visits } from '../words/descent.ts';
import { shownVector } from '../words/terms/numbers.ts';

const MOST_POINTS = 100;
const LONGEST = 2_000;

export const descentView: View<DescentDocument> = {
  outline: document => ({
    title: `Gradient descent: ${counted(document.runs, 'run')}${document.complete ? '' : ', interrupted'}`,
    answer: answer(document),
    parts: [
      { code: cut(document.text), name: 'the program' },
      { text: `${settingsWords(document).join('; ')}.` },
      { heading: 'How the runs end' },
      {
        table: {
          label: 'Ends',
          head: ['runs', 'end'],
          rows: endsOf(document).map(({ end, kind, n }) => [grouped(n), endWords(end, kind)]),
        },
      },
      { text: `${tiesWords(document)}.` },
      ...points(document),
    ],
    terms: ['derivative', 'clarke', 'artificial', 'convergence', 'decided'],
  }),
  figure: descentFigure,
  words: renderDescent,
};

function answer({ runs, summary }: DescentDocument): OutlinePart[] {
  const count = (kind: string): number =>
    Object.values(summary).reduce((sum, kinds) => sum + (kinds[kind] ?? 0), 0);
  const [artificial, clarke] = [count('artificial'), count('clarke')];
  const of = ` of ${counted(runs, 'run')}`;
  return [
    ...(artificial > 0
      ? [
          {
            text: `${grouped(artificial)}${of} end at an artificial critical point`,
            tone: 'bad' as const,
            more: ': the program returns 0 there as if it were a minimum, though the function still falls nearby. A right derivative would have led on.',
          },
        ]
      : []),
    ...(clarke > 0
      ? [
          {
            text: `${grouped(clarke)}${of} end at a critical point of the function itself`,
            tone: 'good' as const,
            more: ', as descent should.',
          },
        ]
      : []),
    ...(artificial + clarke === 0 ? ['No run is proven to end at a critical point.'] : []),
  ];
}

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text.trimEnd();

const TONE: Readonly<Partial<Record<DescentPoint['kind'], 'bad' | 'good'>>> = {
  artificial: 'bad',
  clarke: 'good',
};

function points({ points }: DescentDocument): Part[] {
  if (points.length === 0) return [];
  const rows = points.map(point => (): OutlinePart[] => {
    const tone = TONE[point.kind];
    return [
      shownVector(point.at),
      { text: KINDS[point.kind] ?? point.kind, ...(tone && { tone }) },
      visits(point),
      point.strictlyDifferentiable ?? '',
      point.derivative ?? '',
      point.nodes?.slice(0, 8).join(', ') ?? '',
    ];
  });
  const head = ['where', 'kind', 'runs', 'strictly differentiable', 'derivative of the program', 'tied'];
  return [{ heading: 'Points' }, ...tableOf({ label: 'Points', head, rows }, MOST_POINTS, 'point')];
}
