/** The corner table on a terminal: aligned columns, failing rows first, and what fails below. */
import type { ReportBundle } from '../documents/index.ts';
import {
  type Corner,
  type CornerColumn,
  type CornerRow,
  type CornerTable,
  cornerFacts,
  cornersOutcome,
  cornerTable,
  cornerWords,
} from './beside/corners.ts';
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
  const told = [...causesOf(table).values()].map(([first, ...more]) => {
    const { column, corner, row: own } = first!;
    const facts = cornerFacts(corner, column, own.op);
    const indent = 4 + Math.max(...facts.map(([name]) => visible(name).length));
    const places = [first!, ...more].map(({ row: { op, pattern } }) => `${op}, ${pattern}`);
    return [
      styled(
        verdictStyle(corner.verdict),
        visible(`${places.join('; ')}: ${column.label}: ${corner.verdict}`),
      ),
      ...facts.map(([name, words]) =>
        name === 'again' ? verbatim(name, words, indent) : row(name, words, indent, width),
      ),
    ].join('\n');
  });
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

interface FailingCorner {
  readonly column: CornerColumn;
  readonly corner: Corner;
  readonly row: CornerRow;
}

/** The corners that fail, those that one case explains together. */
function causesOf({ columns, rows }: CornerTable): ReadonlyMap<unknown, readonly FailingCorner[]> {
  const causes = new Map<unknown, FailingCorner[]>();
  for (const one of rows)
    for (const [i, corner] of one.corners.entries()) {
      if (corner === undefined || !isViolation(corner.verdict)) continue;
      const cause = corner.compared?.difference ?? corner.finding ?? corner;
      causes.set(cause, [...(causes.get(cause) ?? []), { column: columns[i]!, corner, row: one }]);
    }
  return causes;
}
