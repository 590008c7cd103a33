/** A judgement as people read it: what came back, what would be right, the set, the proof. */

import { counted } from '../../documents/counted.ts';
import type { JudgementDocument } from '../../documents/index.ts';
import { meaningOf } from './finding.ts';
import { certificateWords } from './terms/certificate.ts';
import { shown, shownVector } from './terms/numbers.ts';
import { inputVector, pointWords, shortText } from './terms/program.ts';
import { rightWords, slopesWords } from './terms/right.ts';
import { setsWords } from './terms/sets.ts';

/** `outside: not in D_f(x): …`. */
export const verdictLine = (judgement: JudgementDocument): string => {
  const { verdict, why, inaccurate } = judgement;
  const open = verdict === 'undecided' || verdict === 'inapplicable' || inaccurate;
  return `${verdict}: ${open ? why : meaningOf(judgement)}`;
};

/** `max(x, y) at x = 1, y = 1`. */
export const casePlaceWords = ({ text, program, at }: JudgementDocument): string =>
  `${shortText(text, MAX_LINES)} at ${pointWords(program, at)}`;

const MAX_LINES = 12;

/** `(1, 1), value 1`. */
export function cameBack({ program, returned: { gradient, value } }: JudgementDocument): string {
  const vector = inputVector(program, gradient);
  return value === undefined ? vector : `${vector}, value ${shown(value)}`;
}

/** What would have been right; undefined where that is not known. */
export function wouldBeRight({
  program,
  right,
  mode,
  forward,
  expected,
}: JudgementDocument): string | undefined {
  if (right === undefined) return undefined;
  return mode === 'forward' && forward === 'directional'
    ? slopesWords(right)
    : rightWords(right, expected?.clarke, program);
}

/** The facts in the order in which they are read. */
export function judgementLines(judgement: JudgementDocument): readonly (readonly [string, string])[] {
  const { returned, expected, certificate, tolerance, within } = judgement;
  const value =
    returned.value !== undefined && returned.value !== expected?.value ? expected?.value : undefined;
  const proof =
    certificate && expected
      ? certificateWords(certificate, expected[certificate.of], returned.gradient, certificate.of).text
      : undefined;
  const rounding =
    within === undefined ? roundingWords(tolerance) : `each entry ± ${shown(within)}, as asked`;
  const optional: readonly (readonly [string, string | undefined])[] = [
    ['returned', cameBack(judgement)],
    ['right', wouldBeRight(judgement)],
    ['exact value', value && shown(value)],
    ...(expected ? setsWords(expected) : []),
    ['stated', statedWords(judgement)],
    ['allowed', rounding],
    ['proof', proof],
  ];
  return optional.filter((line): line is readonly [string, string] => line[1] !== undefined);
}

/** `exp 16 ulps, softplus a line from 20 on`. */
function statedWords({ accuracy = {}, thresholds = {} }: JudgementDocument): string | undefined {
  const words = [
    ...Object.entries(accuracy).map(([op, ulps]) => `${op} ${counted(ulps, 'ulp')}`),
    ...Object.entries(thresholds).map(([op, from]) => `${op} a line from ${from} on`),
  ];
  return words.length > 0 ? words.join(', ') : undefined;
}

const roundingWords = (tolerance: JudgementDocument['tolerance']): string | undefined =>
  tolerance &&
  `gradient ± ${shownVector(tolerance.gradient)}, value ± ${shown(tolerance.value)}, for rounding`;
