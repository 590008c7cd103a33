/** A report as GitHub shows it beside a run of Actions: an annotation a violation. */
import { counted } from '../documents/counted.ts';
import type { CheckDocument, Finding } from '../documents/index.ts';
import { fileOf } from './sarif.ts';
import { findingLines } from './words/finding.ts';
import { visible } from './words/terms/plain.ts';
import { isViolation } from './words/terms/verdicts.ts';

/** GitHub shows no more of one kind for a step. */
const MOST = 10;

/** What is told of a finding in an annotation: what came back, what would be right, and how to see it again. */
const TOLD: readonly string[] = ['returned', 'declared', 'right', 'replay'];

/**
 * The workflow commands of a report, each on a line: an error a violation, a notice one that the baseline lists.
 *
 * `renderAnnotations(report)` is `[]` where nothing is wrong.
 */
export function renderAnnotations(report: CheckDocument): readonly string[] {
  const wrong = report.findings.filter(({ verdict }) => isViolation(verdict));
  const fresh = wrong.filter(({ baseline }) => baseline === undefined);
  const listed = wrong.filter(({ baseline }) => baseline !== undefined);
  return [
    ...fresh.slice(0, MOST - 1).map(finding => annotation('error', report, finding)),
    ...(fresh.length >= MOST
      ? [`::error title=cornercheck::${counted(fresh.length - MOST + 1, 'violation')} more in the report`]
      : []),
    ...listed.slice(0, MOST).map(finding => annotation('notice', report, finding)),
    ...(report.complete
      ? []
      : ['::warning title=cornercheck::the run was stopped before its end: what is missing was not checked']),
  ];
}

function annotation(kind: 'error' | 'notice', { target }: CheckDocument, finding: Finding): string {
  const file = fileOf(target.specifier);
  const properties = [
    ...(file === undefined ? [] : [`file=${property(decodeURI(file))}`, 'line=1']),
    `title=${property(`${target.name}, ${finding.verdict}`)}`,
  ];
  const lines = findingLines(finding)
    .filter(([name]) => TOLD.includes(name))
    .map(([name, words]) => `${name}: ${words}`);
  return `::${kind} ${properties.join(',')}::${data([finding.title, ...lines].join('\n'))}`;
}

/** As the runner reads it: a line end would end the command. */
const data = (text: string): string =>
  visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
