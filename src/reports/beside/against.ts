/** Two targets held against each other, in words. */
import { counted } from '../../documents/counted.ts';
import {
  type AnswerAgreement,
  type CheckDocument,
  type CheckVerdict,
  type ComparisonDocument,
  type Difference,
  type Finding,
  type SweepCell,
  WRONG,
} from '../../documents/index.ts';
import { meaningOf, proofOf, returnedWords, rightOf } from '../words/finding.ts';
import { pointWords } from '../words/terms/program.ts';
import { setsWords } from '../words/terms/sets.ts';
import { isViolation } from '../words/terms/verdicts.ts';

/** From the worst to the best. */
export const AGREEMENTS: readonly AnswerAgreement[] = [
  'both',
  'alike',
  'first',
  'second',
  'open',
  'convention',
  'unasked',
  'same',
];

/** One line; `[first, second]`: what the two are called. */
export function agreementWords(
  agreement: AnswerAgreement,
  [first, second]: ComparisonDocument['labels'],
): string {
  const words: Readonly<Record<AnswerAgreement, string>> = {
    both: 'both are wrong, and differ.',
    alike: 'both are wrong, and agree: to hold one against the other shows nothing.',
    first: `${first} is wrong, ${second} is not.`,
    second: `${second} is wrong, ${first} is not.`,
    open: 'they differ, and at least one of them could not be judged.',
    convention: 'they differ, and both are right: other conventions at a tie.',
    unasked: 'one of them does not support it.',
    same: 'they agree, but for rounding, and neither is shown to be wrong.',
  };
  return words[agreement] ?? agreement;
}

export const isWrong = ({ agreement }: Difference): boolean => WRONG.includes(agreement);

/** Differences from the worst on; those of one kind as they were found. */
export const differencesInOrder = ({ differences }: ComparisonDocument): readonly Difference[] =>
  differences.toSorted((a, b) => AGREEMENTS.indexOf(a.agreement) - AGREEMENTS.indexOf(b.agreement));

/** The answer that a difference is about: the wrong one; where neither is, the second. */
export const subjectOf = ({ answers }: Difference): Finding =>
  answers.find(({ verdict }) => isViolation(verdict)) ?? answers[1];

/** What each answered, and which set that is in. */
const answerWords = (finding: Finding): string =>
  `${returnedWords(finding)}; ${finding.verdict}: ${meaningOf(finding)}`;

/** What is to be read of a difference, in order. */
export function differenceLines(
  difference: Difference,
  labels: ComparisonDocument['labels'],
): readonly (readonly [string, string])[] {
  const subject = subjectOf(difference);
  const right = isWrong(difference) ? rightOf(subject) : undefined;
  const proof = isWrong(difference) ? proofOf(subject)?.text : undefined;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['program', subject.text],
    ['at', pointWords(subject.program, subject.at)],
    ...difference.answers.map((answer, i) => [labels[i]!, answerWords(answer)] as const),
    ['verdict', agreementWords(difference.agreement, labels)],
    ['right', right],
    ...setsWords(subject.expected),
    ['proof', proof],
    ['replay', difference.replay],
  ];
  return all.filter((line): line is readonly [string, string] => line[1] !== undefined);
}

/** What is to be said at the end, and whether it is bad. */
export function comparisonOutcome({ differences, complete }: ComparisonDocument): {
  readonly bad: boolean;
  readonly text: string;
  readonly more: string;
} {
  const wrong = differences.filter(isWrong);
  const fresh = wrong.filter(({ baseline }) => baseline === undefined).length;
  const legal = differences.filter(({ agreement }) => agreement === 'convention').length;
  const listed = wrong.length > fresh ? ` (${wrong.length - fresh} in the baseline)` : '';
  return {
    bad: fresh > 0,
    text: `${wrong.length === 0 ? 'no answer is wrong' : `wrong answers of ${counted(wrong.length, 'cause')}`}${listed}${complete ? '' : ' so far'}`,
    more: `; ${counted(legal, 'legal difference')}`,
  };
}

/** The verdict that stands for a difference in a report. */
export function verdictOf(difference: Difference, same: boolean): CheckVerdict {
  if (difference.agreement === 'convention') return same ? 'convention' : 'clarke';
  return difference.agreement === 'open' ? 'undecided' : subjectOf(difference).verdict;
}

/**
 * The comparison as a report of check, for what reads these: a finding a difference. `same`: legal answers that differ are violations as
 * well.
 */
export function asReport(document: ComparisonDocument, same: boolean): CheckDocument {
  const { targets, labels, seed, checks, complete, differences, notes } = document;
  const findings = differencesInOrder(document).map(
    (one): Finding => ({
      ...subjectOf(one),
      id: one.id,
      title: one.title,
      verdict: verdictOf(one, same),
      occurrences: one.occurrences,
      replay: one.replay,
      ...(one.baseline && { baseline: one.baseline }),
    }),
  );
  const verdicts = new Map(differences.map(one => [one.id, verdictOf(one, same)]));
  const cells = document.sweep.map(({ op, pattern, checks: own, agreements, difference }): SweepCell => {
    const worst = difference === undefined ? undefined : verdicts.get(difference);
    const off = Object.entries(agreements)
      .filter(([name]) => name !== 'same' && name !== 'unasked')
      .reduce((sum, [, count]) => sum + count, 0);
    return {
      op,
      pattern,
      checks: own,
      verdicts: { gradient: own - off, ...(worst && { [worst]: off }) },
      ...(difference !== undefined && { finding: difference }),
    };
  });
  return {
    format: 'cornercheck.report/1',
    target: { ...targets[0], name: `${labels[0]} against ${labels[1]}`, version: '' },
    seed,
    checks,
    complete,
    summary: {},
    conventions: {},
    sweep: cells,
    findings,
    notes,
  };
}
