/** Gradients that are allowed, but not those that the conventions read at single operations predict. */
import type { Check } from '../session.ts';
import { returnedText, violates } from './cause.ts';
import { caseProgramText } from './finding-document.ts';
import { placeOf } from './place.ts';

export const isSurprise = ({ judgement }: Pick<Check, 'judgement'>): boolean =>
  judgement.agrees === false && !violates(judgement);

/** Where, what came back, and what was predicted: `max(x, y) - y at x = 1, y = 1: backward mode returns (1, -1), predicted is (0, 0)`. */
export function surpriseText({ subject, mode, judgement }: Check): string {
  const { answer, predicted } = judgement;
  const place = placeOf(subject, caseProgramText(subject));
  const came = answer.kind === 'answered' ? `returns ${returnedText(answer, false)}` : 'does not answer';
  const wanted = predicted && answer.kind === 'answered' ? { ...answer, gradient: predicted } : undefined;
  return `${place}: ${mode} mode ${came}${wanted ? `, predicted is ${returnedText(wanted, false)}` : ''}`;
}
