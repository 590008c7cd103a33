/** A report as Markdown, for a comment or an issue: what was checked, and each finding with its proof. */

import { counted, grouped } from '../documents/counted.ts';
import type { CheckDocument, Finding } from '../documents/index.ts';
import { escaped, fenced, inline, tableLines } from './outline/markdown-text.ts';
import { accuracyRows, accuracyTitle } from './words/accuracy.ts';
import { conventionWords } from './words/convention.ts';
import { findingLines } from './words/finding.ts';
import { EVERY_TIE, everyTieRows } from './words/terms/every-tie.ts';
import { isViolation, occurring, outcome, verdictWords } from './words/terms/verdicts.ts';

/** Findings beyond this many are counted only: a comment has a size limit. */
const MAX_FINDINGS = 20;

/** The report as GitHub-flavoured Markdown, ends with a newline: `renderMarkdown(report)`. */
export function renderMarkdown(report: CheckDocument): string {
  const { target, findings } = report;
  const shown = findings.slice(0, MAX_FINDINGS);
  const left = findings.length - shown.length;
  const blocks = [
    `## ${inline(`${target.name} ${target.version}`)}: ${outcome(report)}`,
    `${counted(report.checks, 'check')}, ${target.precision}, seed ${report.seed}.` +
      (report.complete ? '' : ' **Incomplete run**: what was found stands, what is missing was not checked.'),
    tableLines(
      ['verdict', 'checks', 'meaning'],
      occurring(report.summary).map(([verdict, count]) => [
        isViolation(verdict) ? `**${escaped(verdict)}**` : escaped(verdict),
        grouped(count),
        escaped(verdictWords(verdict).meaning),
      ]),
    ),
    ...conventions(report),
    ...everyTie(report),
    ...accuracy(report),
    ...shown.flatMap(findingBlocks),
    ...(left > 0 ? [`${counted(left, 'finding')} more in the JSON report.`] : []),
    ...report.notes.map(note => `> ${escaped(note)}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function conventions({ conventions: read }: CheckDocument): readonly string[] {
  const rows = Object.entries(read).map(([op, convention]) => [
    inline(op),
    escaped(conventionWords(convention)),
  ]);
  if (rows.length === 0) return [];
  const body = tableLines(['operation', 'at a tie'], rows);
  return [`<details><summary>Conventions</summary>\n\n${body}\n\n</details>`];
}

function everyTie(report: CheckDocument): readonly string[] {
  const rows = everyTieRows(report).map(([asked, ops]) => [escaped(asked), inline(ops)]);
  if (rows.length === 0) return [];
  const body = tableLines(['asked with', 'operations'], rows);
  return [`<details><summary>${EVERY_TIE}</summary>\n\n${body}\n\n</details>`];
}

function accuracy(report: CheckDocument): readonly string[] {
  const rows = accuracyRows(report).map(([op, words]) => [inline(op), escaped(words)]);
  if (rows.length === 0) return [];
  const body = tableLines(['operation', 'largest error seen'], rows);
  return [`<details><summary>${accuracyTitle(report)}</summary>\n\n${body}\n\n</details>`];
}

function findingBlocks(finding: Finding): readonly string[] {
  const heading = `### ${finding.verdict}: ${escaped(finding.title)}${finding.baseline === 'listed' ? ' (in the baseline)' : ''}`;
  const facts = findingLines(finding)
    .filter(([name]) => name !== 'program' && name !== 'replay')
    .map(([name, words]) => `- **${escaped(name)}**: ${escaped(words)}`);
  return [
    heading,
    fenced(finding.text, ''),
    facts.join('\n'),
    ...(finding.snippet ? [fenced(finding.snippet.code, finding.snippet.language)] : []),
    fenced(finding.replay, 'sh'),
  ];
}
