/** The corner table on a terminal: aligned columns, failing rows first, and what fails below. */
import type { ReportBundle } from '../documents/index.ts';
import { cornerFacts, cornersOutcome, cornerTable, cornerWords } from './beside/corners.ts';
import {
  bold,
  row,
  styled,
  type TerminalOptions,
  verbatim,
  verdictStyle,
  widthOf,
} from './terminal/layout.ts';
import { visible } from './words/terms/plain.ts';
import { isViolation } from './words/terms/verdicts.ts';

/** `renderCorners(bundle, { width: 100 })`, without a newline at the end. */
export function renderCorners(bundle: ReportBundle, options: TerminalOptions = {}): string {
  const width = widthOf(options);
  const table = cornerTable(bundle);
  const { columns, rows } = table;
  const head = ['operation', 'tie', ...columns.map(({ label }) => label)];
  const lines = rows.map(({ op, pattern, corners }) => [
    op,
    pattern,
    ...corners.map(corner => (corner ? cornerWords(corner) : '')),
  ]);
  const widths = head.map((name, i) =>
    Math.max(...[name, ...lines.map(line => line[i]!)].map(text => visible(text).length)),
  );
  const told = rows.flatMap(({ op, pattern, corners }) =>
    corners.flatMap((corner, i) => {
      if (corner === undefined || !isViolation(corner.verdict)) return [];
      const facts = cornerFacts(corner, columns[i]!, op);
      return [
        [
          styled(
            verdictStyle(corner.verdict),
            visible(`${op}, ${pattern}, ${columns[i]!.label}: ${corner.verdict}`),
          ),
          ...facts.map(([name, words]) =>
            name === 'again' ? verbatim(name, words, 12) : row(name, words, 12, width),
          ),
        ].join('\n'),
      ];
    }),
  );
  const texts = (cells: readonly string[]): string =>
    cells
      .map((text, i) => visible(text).padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  const failing = rows.some(one => one.failing);
  return [
    [
      bold(texts(head)),
      ...lines.map((line, i) => (rows[i]!.failing ? styled('red', texts(line)) : texts(line))),
    ].join('\n'),
    ...told,
    styled(failing ? ['red', 'bold'] : ['green', 'bold'], `${failing ? '✗' : '✓'} ${cornersOutcome(table)}`),
  ].join('\n\n');
}
