/** `forge` (Theorem 1): the forged program, what its derivative is and was, and why the function is the same. */

import { counted } from '../../documents/counted.ts';
import type { ForgeDocument } from '../../documents/index.ts';
import { forgeFigure } from '../lines/forge-figure.ts';
import type { OutlinePart } from '../outline/outline.ts';
import type { View } from '../view.ts';
import { valueWords } from '../words/line/algebraic.ts';
import { forgeRemarks, isProven } from '../words/line/forge.ts';
import { shown } from '../words/terms/numbers.ts';
import { visible } from '../words/terms/plain.ts';
import { programText } from '../words/terms/program.ts';

export const forgeView: View<ForgeDocument> = {
  outline: document => ({
    title: 'Prescribed derivatives of',
    subject: programText(document.program),
    answer: answer(document),
    parts: [
      { facts: [['same function', proof(document)]] },
      {
        table: {
          label: 'Derivatives',
          head: ['at', 'derivative of the program given', 'of the forged program'],
          rows: document.points.map(({ at, before, after }): OutlinePart[] => [
            vector(at.map(shown)),
            vector(before.map(valueWords)),
            vector(after.map(shown)),
          ]),
        },
      },
      { heading: 'The forged program' },
      { code: document.text, name: 'the forged program' },
    ],
    terms: ['forgery', 'derivative', 'piece'],
  }),
  figure: forgeFigure,
  words: ({ text }) => visible(text),
  remarks: forgeRemarks,
};

const answer = ({ points }: ForgeDocument): OutlinePart[] => [
  `The program below computes the same function, and automatic differentiation of it returns what was asked for at ${counted(points.length, 'point')}. So a derivative that a library returns says something of the program, not of the function alone.`,
];

const vector = (entries: readonly string[]): string =>
  entries.length === 1 ? entries[0]! : `(${entries.join(', ')})`;

function proof(document: ForgeDocument): OutlinePart {
  const { identity, same } = document;
  const more = `: what is added is a sum of multiples of relu(−u) + u − relu(u), which is 0${identity === undefined ? '' : ', and inputs go in through programs of the identity'}${same === 'yes' ? '; the two programs were also compared piece by piece' : ''}`;
  return isProven(document)
    ? { text: 'yes', tone: 'good', more }
    : { text: 'undecided', tone: 'unsure', more };
}
