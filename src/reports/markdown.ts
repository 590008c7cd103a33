/** A report as Markdown, for a comment or an issue: what was checked, and each finding with its proof. */
import type { CheckDocument, Finding } from '../documents/index.ts';
import { conventionWords } from './words/convention.ts';
import { findingLines } from './words/finding.ts';
import { counted, grouped } from './words/terms/numbers.ts';
import { visible } from './words/terms/plain.ts';
import { isViolation, occurring, outcome, verdictWords } from './words/terms/verdicts.ts';

/** Findings beyond this many are counted only: a comment has a size limit. */
const MAX_FINDINGS = 20;

/** The report as GitHub-flavoured Markdown. Ends with a newline. */
export function renderMarkdown(report: CheckDocument): string {
  const { target, findings } = report;
  const shown = findings.slice(0, MAX_FINDINGS);
  const left = findings.length - shown.length;
  const blocks = [
    `## ${inline(`${target.name} ${target.version}`)}: ${outcome(report)}`,
    `${counted(report.checks, 'check')}, ${target.precision}, seed ${report.seed}.` +
      (report.complete ? '' : ' **Incomplete run**: what was found stands, what is missing was not checked.'),
    table(
      ['verdict', 'checks', 'meaning'],
      occurring(report.summary).map(([verdict, count]) => [
        isViolation(verdict) ? `**${escaped(verdict)}**` : escaped(verdict),
        grouped(count),
        escaped(verdictWords(verdict).meaning),
      ]),
    ),
    ...conventions(report),
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
  const body = table(['operation', 'at a tie'], rows);
  return [`<details><summary>Conventions</summary>\n\n${body}\n\n</details>`];
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text on one line that Markdown and HTML in it leave as it is. A mention would notify people, so @ is escaped as well. */
const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/@/g, '@\u200b');

/** Code within a line; the fence is longer than any run of backticks in it. */
function inline(text: string): string {
  const line = oneLine(text).replace(/\|/g, '\\|');
  const fence = '`'.repeat(longestRun(line) + 1);
  return `${fence} ${line} ${fence}`.replace(/^(`+) ([^`](?:.*[^`])?) \1$/, '$1$2$1');
}

function fenced(code: string, language: string): string {
  const text = visible(code);
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${/^[\w+-]*$/.test(language) ? language : ''}\n${text}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();
