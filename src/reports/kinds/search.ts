/** `search`: what was looked for, how many programs there are of each size, and which have it. */

import { counted, grouped } from '../../documents/counted.ts';
import type { SearchDocument } from '../../documents/index.ts';
import { type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { renderSearch } from '../terminal/search.ts';
import type { View } from '../view.ts';
import { valueWords } from '../words/line/algebraic.ts';
import { foundPlace, questionWords, searchVerdict } from '../words/search.ts';

const MOST = 100;

export const searchView: View<SearchDocument> = {
  outline: document => ({
    title: 'The smallest programs with a property',
    answer: answer(document),
    parts: [
      { heading: 'Found' },
      ...found(document),
      { heading: 'All programs that were looked at' },
      sizes(document),
      {
        text: 'A size is the number of operations; inputs and constants are free. Programs are counted up to symmetry. A candidate passes a quick test, and is then decided.',
      },
    ],
    terms: ['derivative', 'field', 'clarke', 'artificial', 'decided'],
  }),
  words: renderSearch,
};

function answer(document: SearchDocument): OutlinePart[] {
  const tone = document.minimal === 'undecided' ? 'unsure' : 'good';
  const [mark, ...rest] = searchVerdict(document).split(' ');
  return [`Looked for: ${questionWords(document.question)}.`, { text: `${mark} ${rest.join(' ')}`, tone }];
}

function found({ found, sizes, nodes }: SearchDocument): Part[] {
  if (found.length === 0) return [{ text: 'None.' }];
  const rows = found.map(one => (): OutlinePart[] => [
    { text: one.text.trim().replaceAll('\n', '; '), code: true },
    foundPlace(one),
    one.derivative === undefined ? '' : valueWords(one.derivative),
  ]);
  const more = (sizes.find(size => size.nodes === nodes)?.found ?? 0) - found.length;
  return [
    ...tableOf({ label: 'Programs found', head: ['program', 'where', 'derivative'], rows }, MOST, 'program'),
    ...(more > 0
      ? [{ text: `${counted(more, 'other')} of this size ${more === 1 ? 'is' : 'are'} not listed.` }]
      : []),
  ];
}

function sizes({ sizes }: SearchDocument): Part {
  const isFunction = sizes.some(({ functions }) => functions !== undefined);
  return {
    table: {
      label: 'Programs of each size',
      head: [
        'operations',
        'programs',
        'candidates',
        ...(isFunction ? ['the function'] : []),
        'found',
        'undecided',
      ],
      rows: sizes.map(({ nodes, complete, programs, candidates, functions, found, undecided }) => [
        String(nodes),
        `${complete ? '' : '≥ '}${grouped(programs)}`,
        grouped(candidates),
        ...(isFunction ? [grouped(functions ?? 0)] : []),
        grouped(found),
        undecided > 0 ? { text: grouped(undecided), tone: 'unsure' } : '0',
      ]),
      named: true,
    },
  };
}
