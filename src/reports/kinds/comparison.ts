/** `check a --against b`: where the answers of two targets differ, the wrong ones first. */
import { counted, grouped } from '../../documents/counted.ts';
import type { AnswerAgreement, ComparisonDocument, Difference } from '../../documents/index.ts';
import {
  AGREEMENTS,
  agreementWords,
  comparisonOutcome,
  differenceLines,
  differencesInOrder,
  isWrong,
} from '../beside/against.ts';
import { type Outline, type Part, tableOf } from '../outline/outline.ts';
import { bold, dim, row, styled, type TerminalOptions, verbatim, widthOf } from '../terminal/layout.ts';
import type { View } from '../view.ts';
import { visible } from '../words/terms/plain.ts';

const MOST = 300;

const versions = ({ targets, labels }: ComparisonDocument): string =>
  targets
    .map(({ version }, i) => (labels[i]!.includes(version) ? labels[i] : `${labels[i]} ${version}`))
    .join(' against ');

function counts({
  summary,
  labels,
}: ComparisonDocument): readonly (readonly [AnswerAgreement, number, string])[] {
  return AGREEMENTS.flatMap(agreement => {
    const count = summary[agreement] ?? 0;
    return count === 0 ? [] : [[agreement, count, agreementWords(agreement, labels)] as const];
  });
}

const listedWords = ({ baseline, occurrences }: Difference): string =>
  `${counted(occurrences, 'question')}${baseline ? ', in the baseline' : ''}`;

const partsOf = (document: ComparisonDocument): Part[] =>
  differencesInOrder(document)
    .slice(0, MOST)
    .flatMap((one): Part[] => [
      { heading: one.title },
      { text: { text: one.agreement, more: `, ${listedWords(one)}`, tone: isWrong(one) ? 'bad' : 'note' } },
      {
        facts: differenceLines(one, document.labels).map(([name, words]) =>
          name === 'replay' || name === 'program'
            ? ([name, { text: words, code: true }] as const)
            : ([name, words] as const),
        ),
      },
    ]);

function cells(document: ComparisonDocument): Part[] {
  const worst = ({ agreements }: ComparisonDocument['sweep'][number]): number =>
    AGREEMENTS.findIndex(one => (agreements[one] ?? 0) > 0);
  const rows = document.sweep.filter(cell => worst(cell) < AGREEMENTS.indexOf('unasked'));
  if (rows.length === 0) return [];
  return [
    { heading: 'Operations at their ties where they differ' },
    ...tableOf(
      {
        label: 'Operations at their ties where they differ',
        head: ['operation', 'tie', 'answers'],
        rows: rows
          .toSorted((a, b) => worst(a) - worst(b))
          .map(({ op, pattern, agreements }) => () => [
            { text: op, code: true },
            pattern,
            AGREEMENTS.flatMap(one => (agreements[one] ? [`${one} ${agreements[one]}`] : [])).join(', '),
          ]),
        named: true,
      },
      MOST,
      'row',
    ),
  ];
}

const apartWords = ({ apart, labels }: ComparisonDocument): readonly string[] =>
  [apart.first, apart.second].flatMap((ops, i) =>
    ops.length === 0 ? [] : [`Only ${labels[i]} has ${ops.join(', ')}.`],
  );

const outline = (document: ComparisonDocument): Outline => {
  const { bad, text, more } = comparisonOutcome(document);
  return {
    title: 'Two implementations, held against each other',
    answer: [
      `${versions(document)}, ${counted(document.checks, 'question')}.`,
      { text, more, tone: bad ? 'bad' : 'good' },
    ],
    parts: [
      {
        table: {
          label: 'Answers',
          head: ['answers', 'how many', 'what it means'],
          rows: counts(document).map(([agreement, count, words]) => [agreement, grouped(count), words]),
          named: true,
        },
      },
      ...cells(document),
      ...partsOf(document),
      ...[...apartWords(document), ...document.notes].map(one => ({ text: one })),
    ],
    terms: ['piece', 'field', 'nodewise', 'clarke', 'certificate'],
  };
};

function words(document: ComparisonDocument, options: TerminalOptions = {}): string {
  const width = widthOf(options);
  const { targets, seed, checks } = document;
  const { bad, text, more } = comparisonOutcome(document);
  const facts = `${targets.map(({ precision }) => precision).join(' and ')}, seed ${seed}`;
  const block = (one: Difference): string => {
    const own = differenceLines(one, document.labels);
    const column = 4 + Math.max(...own.map(([name]) => name.length));
    return [
      `${styled(isWrong(one) ? ['red', 'bold'] : 'yellow', visible(one.agreement))}${dim(` ${listedWords(one)}`)}`,
      row('', one.title, 2, width, 'bold'),
      ...own.map(([name, said]) =>
        name === 'replay' ? verbatim(name, said, column) : row(name, said, column, width),
      ),
    ].join('\n');
  };
  return [
    `${bold(visible(versions(document)))}  ${dim(visible(facts))}`,
    [
      ...counts(document).map(([agreement, count, said]) =>
        row(`${agreement.padEnd(12)}${grouped(count).padStart(9)}`, said, 25, width),
      ),
      `  ${grouped(checks).padStart(21)}  questions`,
    ].join('\n'),
    ...differencesInOrder(document).map(block),
    ...[...apartWords(document), ...document.notes].map(note => row('note', note, 9, width)),
    styled(bad ? ['red', 'bold'] : ['green', 'bold'], `${bad ? '✗' : '✓'} ${text}${more}`),
  ].join('\n\n');
}

export const comparisonView: View<ComparisonDocument> = { outline, words };
