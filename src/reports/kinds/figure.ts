/** Figure 1 of the paper: exact derivatives beside what libraries return. */
import type { FigureDocument } from '../../documents/index.ts';
import { figureCurves } from '../html/figure.ts';
import type { OutlinePart } from '../outline/outline.ts';
import { renderFigure } from '../terminal/figure.ts';
import type { View } from '../view.ts';
import { shown, shownGradient } from '../words/terms/numbers.ts';
import { clarkeWords, setWords } from '../words/terms/sets.ts';

export const figureView: View<FigureDocument> = {
  outline: document => ({
    title: 'Programs of one function, and their derivatives',
    answer: [
      'Programs that compute the same function need not have the same derivative: what automatic differentiation returns at a corner depends on how the function is written.',
    ],
    parts: [{ table: table(document) }],
    terms: ['derivative', 'field', 'clarke'],
  }),
  figure: figureCurves,
  words: renderFigure,
};

function table({ curves }: FigureDocument) {
  const targets = [...new Set(curves.flatMap(({ returned }) => Object.keys(returned)))];
  return {
    label: 'Derivatives of Figure 1',
    head: ['function', 'program', 'at', 'derivative', 'D_f', '∂ᶜf', ...targets],
    rows: curves.map(({ name, text, at, explain, returned }): OutlinePart[] => [
      name,
      { text, code: true },
      shown(at),
      shownGradient(explain.gradient.backward),
      setWords(explain.active),
      clarkeWords(explain.clarke),
      ...targets.map(target => (Object.hasOwn(returned, target) ? shown(returned[target]) : '–')),
    ]),
    named: true,
  };
}
