/** Two answers to one question, beside each other. */
import type { AnswerAgreement } from '../../documents/index.ts';
import { compare, equal, type Rational } from '../../numbers/index.ts';
import type { Answer, Reading, TargetInfo } from '../../targets/index.ts';
import { violates } from '../findings/cause.ts';
import { allowanceFor } from '../judge/allowance.ts';
import type { Judgement } from '../judge/verdict.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Check } from '../session.ts';

/** One case in one mode, asked of both. */
export type AnswerPair = readonly [Check, Check];
export type Infos = readonly [TargetInfo, TargetInfo];

const RIGHT: readonly Judgement['verdict'][] = ['gradient', 'clarke', 'conservative'];

/** How the two stand to each other: from the exact verdict on each, and from whether they agree. */
export function agreementOf([a, b]: AnswerPair, infos: Infos): AnswerAgreement {
  const wrong = [a, b].map(({ judgement }) => violates(judgement));
  const same = (): boolean => agree(a, b, infos);
  if (wrong[0] && wrong[1]) return same() ? 'alike' : 'both';
  if (wrong[0]) return 'first';
  if (wrong[1]) return 'second';
  if ([a, b].some(({ judgement: { answer } }) => answer.kind === 'error')) return 'unasked';
  if (same()) return 'same';
  return [a, b].every(({ judgement: { verdict } }) => RIGHT.includes(verdict)) ? 'convention' : 'open';
}

/** Whether no more than rounding lies between them: where there is no bound of it, nothing. */
function agree(a: Check, b: Check, infos: Infos): boolean {
  const [first, second] = [a.judgement.answer, b.judgement.answer];
  if (first.kind === 'error' || second.kind === 'error')
    return first.kind === 'error' && second.kind === 'error' && first.error === second.error;
  if (first.gradient.length !== second.gradient.length) return false;
  const [own, other] = [entriesOf(first), entriesOf(second)];
  if (own.every((entry, i) => isNear(entry, other[i]!))) return true;
  const radii = [radiusOf(a.oracle, infos[0], first), radiusOf(b.oracle, infos[1], second)];
  if (radii.includes(undefined)) return false;
  return own.every((entry, i) => isNear(entry, other[i]!, radii[0]![i]!.add(radii[1]![i]!)));
}

type Answered = Extract<Answer, { kind: 'answered' }>;

const entriesOf = ({ value, gradient }: Answered): readonly Reading[] => [value, ...gradient];

function isNear(a: Reading, b: Reading, radius?: Rational): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return equal(a, b) || (radius !== undefined && compare(a.sub(b).abs(), radius) <= 0);
}

/** Of the value, and of each entry. */
function radiusOf(oracle: Oracle, info: TargetInfo, answer: Answered): readonly Rational[] | undefined {
  if (answer.gradient.length !== oracle.line.p) return undefined;
  const allowed = allowanceFor(oracle, info, answer.gradient);
  return allowed && [allowed.value, ...allowed.gradient];
}
