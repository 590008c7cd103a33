/** `check` for a person: counts, conventions, findings. */

import { counted, grouped } from '../../documents/counted.ts';
import type { CheckDocument, Finding } from '../../documents/index.ts';
import { accuracyRows, accuracyTitle } from '../words/accuracy.ts';
import { conventionWords } from '../words/convention.ts';
import { findingLines } from '../words/finding.ts';
import { propertyWords } from '../words/property.ts';
import { EVERY_TIE, everyTieRows } from '../words/terms/every-tie.ts';
import { visible } from '../words/terms/plain.ts';
import { isViolation, occurring, outcome, severity, verdictWords } from '../words/terms/verdicts.ts';
import {
  bold,
  dim,
  row,
  styled,
  type TerminalOptions,
  verbatim,
  verdictStyle,
  widthOf,
  wrap,
} from './layout.ts';

/** The document as text without a newline at the end: `renderCheck(report, { width: 80 })`. */
export function renderCheck(doc: CheckDocument, options: TerminalOptions = {}): string {
  const width = widthOf(options);
  return [
    heading(doc),
    counts(doc, width),
    ...conventions(doc, width),
    ...everyTie(doc, width),
    ...properties(doc, width),
    ...accuracy(doc, width),
    ...doc.findings
      .toSorted((a, b) => severity(a.verdict) - severity(b.verdict))
      .map((finding, i) => block(finding, `${i + 1}/${doc.findings.length}`, width)),
    ...(doc.notes.length > 0 ? [doc.notes.map(note => row('note', note, 9, width)).join('\n')] : []),
    verdictLine(doc),
  ].join('\n\n');
}

function heading({ target, seed }: CheckDocument): string {
  const facts = `${target.precision}, ${target.modes.join(' and ')} mode, seed ${seed}`;
  return `${bold(visible(`${target.name} ${target.version}`))}  ${dim(visible(facts))}`;
}

function counts(doc: CheckDocument, width: number): string {
  const total = grouped(doc.checks);
  const column = 2 + 14 + total.length + 2;
  const lines = occurring(doc.summary).map(([verdict, count]) => {
    const name = styled(verdictStyle(verdict), visible(verdict).padEnd(14));
    const meaning = wrap(verdictWords(verdict).meaning, width - column).join(`\n${' '.repeat(column)}`);
    return `  ${name}${grouped(count).padStart(total.length)}  ${meaning}`;
  });
  return [...lines, `  ${' '.repeat(14)}${bold(total)}  checks`].join('\n');
}

function conventions({ conventions: read }: CheckDocument, width: number): readonly string[] {
  const entries = Object.entries(read);
  if (entries.length === 0) return [];
  const column = 4 + Math.max(...entries.map(([op]) => Math.min(op.length, 24)));
  const lines = entries.map(([op, convention]) =>
    row(op, conventionWords(convention), column, width, convention.status === 'illegal' ? 'red' : undefined),
  );
  return [[bold('At ties'), ...lines].join('\n')];
}

function everyTie(doc: CheckDocument, width: number): readonly string[] {
  const rows = everyTieRows(doc);
  if (rows.length === 0) return [];
  const column = 4 + Math.max(...rows.map(([asked]) => asked.length));
  const lines = rows.map(([asked, ops]) => row(asked, ops, column, width));
  return [[...wrap(EVERY_TIE, width).map(line => bold(line)), ...lines].join('\n')];
}

function properties({ properties: asked = [] }: CheckDocument, width: number): readonly string[] {
  if (asked.length === 0) return [];
  const column = 4 + Math.max(...asked.map(({ id }) => id.length));
  const lines = asked.map(record =>
    row(record.id, propertyWords(record), column, width, record.holds === 'no' ? 'red' : undefined),
  );
  return [[bold('Properties of the paper'), ...lines].join('\n')];
}

function accuracy(doc: CheckDocument, width: number): readonly string[] {
  const rows = accuracyRows(doc);
  if (rows.length === 0) return [];
  const column = 4 + Math.max(...rows.map(([op]) => op.length));
  const lines = rows.map(([op, words]) => row(op, words, column, width));
  return [[bold(accuracyTitle(doc)), ...lines].join('\n')];
}

function block(finding: Finding, position: string, width: number): string {
  const { verdict, title } = finding;
  const lines = findingLines(finding).filter(([name]) => name !== 'seen');
  const column = 4 + Math.max(...lines.map(([name]) => name.length));
  const listed = finding.baseline === 'listed' ? dim(' (in the baseline)') : '';
  const seen = dim(` ${position}, ${counted(finding.occurrences, 'check')}`);
  return [
    `${styled(verdictStyle(verdict), visible(verdict))}${seen}${listed}`,
    row('', title, 2, width, 'bold'),
    ...lines.map(([name, words]) =>
      name === 'replay' ? verbatim(name, words, column) : row(name, words, column, width),
    ),
  ].join('\n');
}

function verdictLine(doc: CheckDocument): string {
  const said = outcome(doc);
  const incomplete = styled('magenta', 'Incomplete run: what is missing was not checked.');
  if (said !== 'no violation') {
    const open = doc.findings.some(({ verdict, baseline }) => isViolation(verdict) && baseline !== 'listed');
    const line =
      open || doc.findings.length === 0
        ? styled(['red', 'bold'], `✗ ${said}`)
        : styled('yellow', `− ${said}`);
    return doc.complete ? line : `${line}. ${incomplete}`;
  }
  return doc.complete ? styled(['green', 'bold'], '✓ no violation') : `… no violation so far. ${incomplete}`;
}
