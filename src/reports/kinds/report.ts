/** `check` and `start`: a target's report, and several on one page. */

import { counted } from '../../documents/counted.ts';
import type { CheckDocument, ComparisonDocument, ReportBundle } from '../../documents/index.ts';
import { comparisonOutcome } from '../beside/against.ts';
import { cornersOutcome, cornerTable, cornerWords } from '../beside/corners.ts';
import { renderHtml, reportPage } from '../html/page.ts';
import { renderMarkdown } from '../markdown.ts';
import { outlineMarkdown } from '../outline/markdown.ts';
import { escaped, inline, tableLines } from '../outline/markdown-text.ts';
import type { Outline } from '../outline/outline.ts';
import { renderCheck } from '../terminal/check.ts';
import { renderBundle } from '../terminal/figure.ts';
import type { View } from '../view.ts';
import { isViolation, outcome } from '../words/terms/verdicts.ts';
import { explainView } from './explain.ts';
import { figureView } from './figure.ts';

const TERMS = ['piece', 'derivative', 'field', 'nodewise', 'clarke', 'certificate'] as const;

const answerOf = (report: CheckDocument): string =>
  `${report.target.name} ${report.target.version}: ${outcome(report)} in ${counted(report.checks, 'check')}.`;

const comparisonAnswer = (comparison: ComparisonDocument): string => {
  const { text, more } = comparisonOutcome(comparison);
  return `${comparison.labels.join(' against ')}: ${text}${more} in ${counted(comparison.checks, 'question')}.`;
};

export const reportView: View<CheckDocument> = {
  outline: document => ({
    title: 'A library, checked',
    answer: [answerOf(document)],
    parts: [],
    terms: TERMS,
  }),
  words: renderCheck,
  page: reportPage,
  markdown: renderMarkdown,
};

const bundleOutline = ({ title, reports, comparisons = [] }: ReportBundle): Outline => ({
  title: title ?? 'cornercheck',
  answer:
    reports.length + comparisons.length === 0
      ? ['No target was checked.']
      : [...reports.map(answerOf), ...comparisons.map(comparisonAnswer)],
  parts: [],
  terms: [],
});

/** The corner table, failing rows first. */
function cornersMarkdown(bundle: ReportBundle): readonly string[] {
  const table = cornerTable(bundle);
  if (table.rows.length === 0) return [];
  const rows = table.rows.map(({ op, pattern, corners }) => [
    inline(op),
    escaped(pattern),
    ...corners.map(corner => {
      const words = corner ? escaped(cornerWords(corner)) : '';
      return corner && isViolation(corner.verdict) ? `**${words}**` : words;
    }),
  ]);
  const head = ['operation', 'tie', ...table.columns.map(({ label }) => escaped(label))];
  return [`## Corner table: ${cornersOutcome(table)}\n\n${tableLines(head, rows)}\n`];
}

export const bundleView: View<ReportBundle> = {
  outline: bundleOutline,
  words: renderBundle,
  page: renderHtml,
  markdown: document =>
    [
      outlineMarkdown(bundleOutline(document)),
      ...(document.figure ? [outlineMarkdown(figureView.outline(document.figure))] : []),
      ...cornersMarkdown(document),
      ...document.reports.map(renderMarkdown),
      ...(document.explains ?? []).map(one => outlineMarkdown(explainView.outline(one))),
    ].join('\n'),
};
