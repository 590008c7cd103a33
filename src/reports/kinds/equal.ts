/** `equal`: two programs, and whether they are one function; piece by piece, or a point where they differ. */
import type { EqualDocument } from '../../documents/index.ts';
import { equalFigure } from '../lines/equal-figure.ts';
import { type Fact, type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { renderEqual } from '../terminal/equal.ts';
import type { View } from '../view.ts';
import { valueWords } from '../words/line/algebraic.ts';
import { placeWords } from '../words/line/points.ts';

const MOST = 200;

export const equalView: View<EqualDocument> = {
  outline: document => ({
    title: 'Two programs, one function?',
    answer: answer(document),
    parts: [{ facts: programs(document) }, ...pieces(document)],
    terms: ['piece', 'forgery', 'decided'],
  }),
  figure: equalFigure,
  words: renderEqual,
};

function answer({ equal, at, values, why }: EqualDocument): OutlinePart[] {
  const reason = why === undefined ? '' : `: ${why}`;
  if (equal === 'yes')
    return [
      {
        text: 'Yes',
        tone: 'good',
        more: ': both compute the same function, everywhere. Their derivatives by automatic differentiation may differ all the same.',
      },
    ];
  if (equal === 'undecided') return [{ text: 'Undecided', tone: 'unsure', more: reason }];
  const where = at === undefined ? '' : ` at t = ${placeWords(at)}`;
  const each = values?.map(list => list.map(valueWords).join(', ') || 'no value');
  return [
    {
      text: 'No',
      tone: 'bad',
      more: `: they differ${where}${each && each.length === 2 ? `, where the first is ${each[0]} and the second ${each[1]}` : ''}${reason}`,
    },
  ];
}

const programs = ({ texts }: EqualDocument): Fact[] =>
  texts.map((text, i): Fact => [['first', 'second'][i] ?? `program ${i + 1}`, { text, code: true }]);

function pieces({ parts = [], noValue = [] }: EqualDocument): Part[] {
  if (parts.length + noValue.length === 0) return [];
  const rows = [
    ...parts.map(({ from, to, values }) => (): OutlinePart[] => [
      `(${from ? placeWords(from) : '−∞'}, ${to ? placeWords(to) : '∞'})`,
      values ? { text: values.join(', '), code: true } : 'neither has a value',
    ]),
    ...noValue.map(point => (): OutlinePart[] => [placeWords(point), 'neither has a value']),
  ];
  return [
    { heading: 'Piece by piece' },
    ...tableOf({ label: 'Pieces', head: ['t', 'both are'], rows }, MOST, 'piece'),
  ];
}
