/** What every view says of a finding, as name and words. */

import { counted } from '../../documents/counted.ts';
import type { Finding, GradientSetDocument } from '../../documents/index.ts';
import { ulpsWords } from './accuracy.ts';
import { certificateWords } from './terms/certificate.ts';
import { shown, shownVector } from './terms/numbers.ts';
import { pointWords } from './terms/program.ts';
import { rightWords, slopesWords } from './terms/right.ts';
import { ruleWords } from './terms/rules.ts';
import { setsWords } from './terms/sets.ts';
import { verdictWords } from './terms/verdicts.ts';

/** The gradient that came back, where one did. */
export const returnedGradient = ({ returned }: Finding): readonly string[] | undefined =>
  'gradient' in returned ? returned.gradient : undefined;

/** What the verdict means for this finding. */
export function meaningOf({
  verdict,
  certificate,
  inaccurate,
  expected,
}: Partial<Pick<Finding, 'certificate' | 'inaccurate' | 'expected'>> & Pick<Finding, 'verdict'>): string {
  if (inaccurate)
    return `the ${verdict === 'value' ? 'value' : 'gradient'} is right to half of its digits, and off by more than rounding is allowed: inaccurate.`;
  if (verdict === 'outside' && certificate?.of === 'clarke')
    return 'not in the Clarke subdifferential of the operation, which was asked alone: no program but itself is at fault. A bug.';
  if (verdict !== 'outside' || (certificate?.of !== 'active' && certificate?.of !== 'nodewise'))
    return verdictWords(verdict).meaning;
  if (certificate.of === 'active' || isOneSet(expected))
    return 'not in D_f(x): no choice of active pieces explains it. A bug.';
  const coincidence = expected?.active?.status === 'exact' ? 'D_f(x) holds it' : 'if D_f(x) holds it, then';
  return `not in D_P(x): no choice of pieces active at their nodes explains it; ${coincidence} by coincidence only. A bug.`;
}

/** Whether D_f(x) is D_P(x), and known. */
const isOneSet = (expected: Partial<Finding['expected']> | undefined): boolean =>
  expected?.active?.status === 'exact' &&
  expected.nodewise?.status === 'exact' &&
  setText(expected.active) === setText(expected.nodewise);

const setText = ({ gradients, balls, sum }: GradientSetDocument): string =>
  JSON.stringify([gradients, balls, sum]);

/** Whether the value that came back is the exact one. */
export const isValueRight = ({ returned, expected }: Finding): boolean =>
  'value' in returned && returned.value === expected.value;

/** What came back, as a sentence part: `gradient (1, 1), value 1 (backward mode)`. */
export function returnedWords({ returned, mode }: Finding): string {
  return 'error' in returned
    ? `${returned.error} in ${mode} mode: ${returned.message}`
    : `gradient ${shownVector(returned.gradient)}, value ${shown(returned.value)} (${mode} mode)`;
}

/** What would have been right; undefined where that is not known. */
export const rightOf = ({
  program,
  right,
  forward,
  declared,
  expected,
}: Pick<Finding, 'program' | 'right' | 'forward' | 'declared' | 'expected'>): string | undefined =>
  right &&
  (declared
    ? shownVector(right)
    : forward === 'directional'
      ? slopesWords(right)
      : rightWords(right, expected.clarke, program));

/** The certificate against, or for, the returned gradient in words; undefined where there is none. */
export function proofOf(finding: Finding): ReturnType<typeof certificateWords> | undefined {
  const gradient = returnedGradient(finding);
  const { certificate, expected } = finding;
  if (certificate === undefined || gradient === undefined) return undefined;
  return certificateWords(certificate, expected[certificate.of], gradient, certificate.of);
}

/** The rules that the target was held to there. */
export const declaredWords = ({ declared }: Finding): string | undefined =>
  declared &&
  Object.entries(declared)
    .map(([op, rule]) => ruleWords(op, rule))
    .join('; ');

/** What is known of the library, with where to read of it. */
export const knownWords = ({ known }: Finding): string | undefined =>
  known && [known.reason, known.link].filter(text => text !== undefined).join(' ');

/** The facts in the order in which they are read. */
export function findingLines(finding: Finding): readonly (readonly [string, string])[] {
  const { expected, other, tolerance } = finding;
  const proof = proofOf(finding);
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['program', finding.text],
    ['at', pointWords(finding.program, finding.at)],
    ['returned', returnedWords(finding)],
    [
      'and',
      other && `gradient ${shownVector(other.gradient)}, value ${shown(other.value)} (${other.mode} mode)`,
    ],
    ['declared', declaredWords(finding)],
    ['right', rightOf(finding)],
    // A value that is right was said already.
    ['exact value', isValueRight(finding) ? undefined : shown(expected.value)],
    ...setsWords(expected),
    [
      'rounding',
      tolerance && `value ± ${shown(tolerance.value)}, gradient ± ${shownVector(tolerance.gradient)}`,
    ],
    ['off by', ulpsWords(finding)],
    ['proof', proof?.text],
    ['known', knownWords(finding)],
    ['seen', counted(finding.occurrences, 'check')],
    ['replay', finding.replay],
  ];
  return optional.filter((line): line is readonly [string, string] => line[1] !== undefined);
}
