/** The verdicts of a check, for people. */

import { counted } from '../../../documents/counted.ts';
import { type CheckDocument, type CheckVerdict, VIOLATIONS } from '../../../documents/index.ts';

export interface VerdictWords {
  /** A few letters for a table cell: colour alone never says it. */
  readonly code: string;
  /** One line. */
  readonly meaning: string;
}

/** From the worst to the best. What is not known ranks before what is known to be harmless. */
export const VERDICTS: Readonly<Record<CheckVerdict, VerdictWords>> = {
  outside: {
    code: 'OUT',
    meaning:
      'not in D_f(x): no choice of active pieces explains it; or an operation asked alone leaves its own Clarke subdifferential. A bug.',
  },
  value: { code: 'VALUE', meaning: 'the value of the function is wrong. A bug.' },
  nonfinite: { code: 'NaN', meaning: 'NaN or infinite where every right answer is finite. A bug.' },
  modes: { code: 'MODES', meaning: 'forward and backward mode disagree. A bug.' },
  error: { code: 'ERROR', meaning: 'threw, hung, crashed, or answered malformed. A bug.' },
  convention: {
    code: 'CONV',
    meaning: 'legal, but by another convention at ties than was declared (--expect).',
  },
  undecided: { code: '?', meaning: 'could not be proven either way.' },
  conservative: {
    code: 'cons',
    meaning:
      'in D_P(x) but not in Clarke’s set: spurious, an artefact of the program; no operation is at fault.',
  },
  inapplicable: {
    code: 'n/a',
    meaning:
      'no verdict: the function is discontinuous or not locally Lipschitz there, or libraries do not agree on it.',
  },
  clarke: { code: 'clarke', meaning: 'a Clarke subgradient: fine.' },
  gradient: {
    code: 'grad',
    meaning:
      'right: the gradient of a function that is differentiable there, or the slopes of a directional forward mode.',
  },
};

export const VERDICT_ORDER = Object.keys(VERDICTS) as readonly CheckVerdict[];

export const isViolation = (verdict: CheckVerdict): boolean => VIOLATIONS.includes(verdict);

/** The words of a verdict; a verdict of a later version keeps its own name. */
export const verdictWords = (verdict: CheckVerdict): VerdictWords =>
  VERDICTS[verdict] ?? { code: verdict, meaning: verdict };

/** The position in {@link VERDICT_ORDER}; what is not listed comes first. */
export const severity = (verdict: CheckVerdict): number => VERDICT_ORDER.indexOf(verdict);

/** The verdicts that occurred, from the worst to the best. */
export function occurring(counts: CheckDocument['summary']): readonly (readonly [CheckVerdict, number])[] {
  return (Object.entries(counts) as [CheckVerdict, number][])
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => severity(a) - severity(b));
}

/** How many checks of a run were violations. */
export const violations = (report: CheckDocument): number =>
  occurring(report.summary).reduce((sum, [verdict, count]) => sum + (isViolation(verdict) ? count : 0), 0);

/** `12 violations in 3 findings`, `no violation`. */
export function outcome(report: CheckDocument): string {
  const checks = violations(report);
  const findings = report.findings.filter(finding => isViolation(finding.verdict));
  if (checks === 0 && findings.length === 0) return 'no violation';
  const listed = findings.filter(finding => finding.baseline === 'listed').length;
  const total = Math.max(checks, findings.length);
  return (
    `${counted(total, 'violation')} of ${counted(findings.length, 'cause')}` +
    (listed > 0 ? ` (${listed === findings.length ? 'all' : listed} in the baseline)` : '')
  );
}
