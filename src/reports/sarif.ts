/** A report as SARIF 2.1.0: one result a finding. */
import type { CheckDocument, CheckVerdict, Finding } from '../documents/index.ts';
import { findingLines } from './words/finding.ts';
import { visible } from './words/terms/plain.ts';
import { isViolation, VERDICT_ORDER, verdictWords } from './words/terms/verdicts.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The report as SARIF text: `renderSarif(report)`. Results point at the target's file where it is one, and at the operation. */
export function renderSarif(report: CheckDocument): string {
  const rules = VERDICT_ORDER.filter(verdict => report.findings.some(finding => finding.verdict === verdict));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'cornercheck', rules: rules.map(rule) } },
        invocations: [{ executionSuccessful: report.complete }],
        properties: {
          target: report.target,
          seed: report.seed,
          checks: report.checks,
          summary: report.summary,
        },
        results: report.findings.map(finding => result(report, finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const level = (verdict: CheckVerdict): 'error' | 'warning' | 'note' =>
  isViolation(verdict) ? 'error' : verdict === 'undecided' ? 'warning' : 'note';

const rule = (verdict: CheckVerdict) => ({
  id: verdict,
  shortDescription: { text: `${verdict}: ${verdictWords(verdict).meaning}` },
  defaultConfiguration: { level: level(verdict) },
});

function result(report: CheckDocument, finding: Finding, rules: readonly CheckVerdict[]) {
  const { target } = report;
  const lines = findingLines(finding).map(([name, words]) => `${name}: ${words}`);
  const file = fileOf(target.specifier);
  return {
    ruleId: finding.verdict,
    ...(rules.includes(finding.verdict) && { ruleIndex: rules.indexOf(finding.verdict) }),
    level: level(finding.verdict),
    message: { text: visible([finding.title, ...lines].join('\n')) },
    locations: [
      {
        ...(file !== undefined && {
          physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } },
        }),
        logicalLocations: finding.ops.map(op => ({
          name: op,
          fullyQualifiedName: `${target.name}.${op}`,
          kind: 'function',
        })),
      },
    ],
    partialFingerprints: { 'cornercheckFinding/v1': finding.id },
    occurrenceCount: Math.max(1, finding.occurrences),
    ...(finding.baseline === 'listed' && {
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external', justification: 'listed in the baseline' }],
    }),
    properties: {
      program: finding.program,
      at: finding.at,
      returned: finding.returned,
      certificate: finding.certificate,
      replay: finding.replay,
      snippet: finding.snippet,
    },
  };
}

/** The target's file as a URI; undefined for built-in targets and commands. */
export function fileOf(specifier: string): string | undefined {
  if (specifier.startsWith('cmd:') || !/\.[cm]?[jt]s$/.test(specifier)) return undefined;
  return encodeURI(visible(specifier).replaceAll('\\', '/').replace(/^\.\//, ''));
}
