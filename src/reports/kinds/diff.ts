/** `diff`: what has changed between two reports, the new violations first. */
import { counted } from '../../documents/counted.ts';
import type { DiffDocument, DiffedFinding, DiffedPair } from '../../documents/index.ts';
import { type Outline, type OutlinePart, type Part, tableOf } from '../outline/outline.ts';
import { bold, row, styled, type TerminalOptions, verdictStyle, widthOf } from '../terminal/layout.ts';
import type { View } from '../view.ts';
import { visible } from '../words/terms/plain.ts';
import { isViolation, occurring } from '../words/terms/verdicts.ts';

const MOST = 300;

/** New violations, but those that the baseline lists. */
export const newViolations = ({ appeared }: DiffDocument): readonly DiffedFinding[] =>
  appeared.filter(({ verdict, baseline }) => isViolation(verdict) && baseline === undefined);

const whose = ({ name, version }: DiffDocument['old']): string => `${name} ${version}`;

function answer(document: DiffDocument): OutlinePart {
  const { fixed, changed, conventions } = document;
  const fresh = newViolations(document).length;
  const more = ` ${counted(fixed.length, 'finding')} fixed, ${changed.length} changed, ${counted(conventions.length, 'convention')} changed.`;
  const corners = (document.corners ?? []).filter(one => one.fresh).length;
  if (fresh === 0 && corners > 0)
    return { text: `${counted(corners, 'corner')} fail that did not`, tone: 'bad', more: `;${more}` };
  return fresh > 0
    ? { text: counted(fresh, 'new violation'), tone: 'bad', more: `;${more}` }
    : { text: 'No new violation', tone: 'good', more: `;${more}` };
}

const findings = (heading: string, listed: readonly DiffedFinding[]): Part[] =>
  listed.length === 0
    ? []
    : [
        { heading },
        ...tableOf(
          {
            label: heading,
            head: ['verdict', 'what', 'again'],
            rows: listed.map(({ verdict, title, replay, baseline }) => () => [
              baseline ? `${verdict} (in the baseline)` : verdict,
              title,
              { text: replay, code: true },
            ]),
          },
          MOST,
          'finding',
        ),
      ];

const pairs = (heading: string, listed: readonly DiffedPair[]): Part[] =>
  listed.length === 0
    ? []
    : [
        { heading },
        ...tableOf(
          {
            label: heading,
            head: ['which', 'old', 'new'],
            rows: listed.map(({ id, old, new: current }) => () => [{ text: id, code: true }, old, current]),
            named: true,
          },
          MOST,
          'entry',
        ),
      ];

/** The verdicts, from the worst on, with how often: old, new. */
function counts({ summary }: DiffDocument): readonly (readonly [string, number, number])[] {
  const sums = Object.fromEntries(Object.entries(summary).map(([name, [a, b]]) => [name, a + b]));
  return occurring(sums).map(([verdict]) => [verdict, ...summary[verdict]!]);
}

const outline = (document: DiffDocument): Outline => ({
  title: 'Two reports, compared',
  answer: [`${whose(document.old)} → ${whose(document.new)}.`, answer(document)],
  parts: [
    ...findings('New', document.appeared),
    ...findings('Fixed', document.fixed),
    ...findings('Not asked again', document.unasked),
    ...pairs('Changed', document.changed),
    ...pairs('Conventions at ties', document.conventions),
    ...pairs('Corners', document.corners ?? []),
    { heading: 'Checks by verdict' },
    {
      table: {
        label: 'Checks by verdict',
        head: ['verdict', 'old', 'new'],
        rows: counts(document).map(([verdict, old, current]) => [verdict, String(old), String(current)]),
        named: true,
      },
    },
    ...document.notes.map(text => ({ text })),
  ],
  terms: ['piece', 'clarke', 'certificate'],
});

function words(document: DiffDocument, options: TerminalOptions = {}): string {
  const width = widthOf(options);
  const block = (heading: string, listed: readonly DiffedFinding[]): string[] =>
    listed.length === 0
      ? []
      : [
          [
            bold(heading),
            ...listed.flatMap(({ verdict, title, replay, baseline }) => [
              `  ${styled(verdictStyle(verdict), visible(verdict))}${baseline ? ' (in the baseline)' : ''}`,
              row('', title, 4, width),
              `    ${visible(replay)}`,
            ]),
          ].join('\n'),
        ];
  const changes = (heading: string, listed: readonly DiffedPair[]): string[] =>
    listed.length === 0
      ? []
      : [
          [
            bold(heading),
            ...listed.flatMap(({ id, old, new: current }) => [
              `  ${visible(id)}`,
              row('old', old, 8, width),
              row('new', current, 8, width),
            ]),
          ].join('\n'),
        ];
  const said = answer(document) as Exclude<OutlinePart, string>;
  return [
    bold(visible(`${whose(document.old)} → ${whose(document.new)}`)),
    ...block('New', document.appeared),
    ...block('Fixed', document.fixed),
    ...block('Not asked again', document.unasked),
    ...changes('Changed', document.changed),
    ...changes('Conventions at ties', document.conventions),
    ...changes('Corners', document.corners ?? []),
    counts(document)
      .map(([verdict, old, current]) => `  ${verdict.padEnd(14)}${String(old).padStart(8)} → ${current}`)
      .join('\n'),
    ...document.notes.map(note => row('note', note, 9, width)),
    `${said.tone === 'bad' ? '✗' : '✓'} ${said.text}${said.more ?? ''}`,
  ].join('\n\n');
}

export const diffView: View<DiffDocument> = { outline, words };
