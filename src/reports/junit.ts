/**
 * A report as JUnit XML: one test case for each operation and tie pattern, one for each finding, and one for each operation of
 * which points were left out.
 */

import { counted } from '../documents/counted.ts';
import type { CheckDocument, Finding, SweepCell } from '../documents/index.ts';
import { escapeText } from './page/markup.ts';
import { findingLines } from './words/finding.ts';
import { isViolation, occurring, outcome } from './words/terms/verdicts.ts';

interface Case {
  readonly group: string;
  readonly name: string;
  readonly state: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly body: string;
}

/**
 * The report as one `<testsuites>`. What the baseline lists, what is undecided, and what was not asked is skipped, not
 * failed.
 *
 * `renderJunit(report)` is XML.
 */
export function renderJunit(report: CheckDocument): string {
  const cases = [
    ...report.sweep.map(cell => sweepCase(report, cell)),
    ...report.findings.map(finding => findingCase(report, finding)),
    ...Object.entries(report.leftOut ?? {}).map(([op, reasons]) => leftOutCase(report, op, reasons)),
    ...(report.complete ? [] : [incomplete(report)]),
  ];
  const count = (state: Case['state']) => cases.filter(entry => entry.state === state).length;
  const totals = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  const name = escapeText(`cornercheck ${report.target.name} ${report.target.version}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="cornercheck" ${totals}>`,
    // The schema of Jenkins (junit-10.xsd) has `skipped` here alone.
    `  <testsuite name="${name}" ${totals} skipped="${count('skipped')}">`,
    `    <properties><property name="seed" value="${report.seed}"/><property name="outcome" value="${escapeText(outcome(report))}"/></properties>`,
    ...cases.map(xml),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function sweepCase(report: CheckDocument, { op, pattern, verdicts, finding }: SweepCell): Case {
  const counts = occurring(verdicts);
  const violations = counts.filter(([verdict]) => isViolation(verdict));
  const listed = report.findings.some(({ id, baseline }) => id === finding && baseline === 'listed');
  const undecided = (verdicts.undecided ?? 0) > 0;
  const message = (violations.length > 0 ? violations : counts)
    .map(([verdict, n]) => `${verdict} ${n}`)
    .join(', ');
  const state = violations.length > 0 ? (listed ? 'skipped' : 'failure') : undecided ? 'skipped' : 'passed';
  return {
    group: `${report.target.name}.${op}`,
    name: pattern,
    state,
    message: listed ? `in the baseline: ${message}` : message,
    body: finding === undefined ? '' : `see ${finding}`,
  };
}

function findingCase(report: CheckDocument, finding: Finding): Case {
  const violation = isViolation(finding.verdict);
  const listed = finding.baseline === 'listed';
  const state = !violation
    ? finding.verdict === 'undecided'
      ? 'skipped'
      : 'passed'
    : listed
      ? 'skipped'
      : finding.verdict === 'error'
        ? 'error'
        : 'failure';
  return {
    group: `${report.target.name}.findings`,
    name: finding.id,
    state,
    message: `${listed ? 'in the baseline: ' : ''}${finding.verdict}: ${finding.title}`,
    body: findingLines(finding)
      .map(([name, words]) => `${name}: ${words}`)
      .join('\n'),
  };
}

/** What was not asked is not green. */
const leftOutCase = (
  { target }: CheckDocument,
  op: string,
  reasons: Readonly<Record<string, number>>,
): Case => ({
  group: `${target.name}.${op}`,
  name: 'points left out',
  state: 'skipped',
  message: Object.entries(reasons)
    .map(([why, n]) => `${counted(n, 'point')}: ${why}`)
    .join('; '),
  body: '',
});

/** A run that did not end must not look like one that passed. */
const incomplete = (report: CheckDocument): Case => ({
  group: report.target.name,
  name: 'the run is complete',
  state: 'error',
  message: `interrupted, or out of its budget, after ${counted(report.checks, 'check')}`,
  body: '',
});

function xml({ group, name, state, message, body }: Case): string {
  const open = `    <testcase classname="${escapeText(group)}" name="${escapeText(name)}"`;
  if (state === 'passed') return `${open}/>`;
  // Line breaks in attributes would be read as spaces.
  const line = message.replace(/\s*\n\s*/g, '; ');
  const inner = `<${state} message="${escapeText(line)}"${state === 'skipped' ? '' : ' type="violation"'}>`;
  return `${open}>${inner}${escapeText(body)}</${state}></testcase>`;
}
