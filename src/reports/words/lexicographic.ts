/** The derivative that is right at a tie, in words. */
import type { ExplainDocument } from '../../documents/index.ts';
import { shownGradient } from './terms/numbers.ts';

/** Undefined where nothing is tied: there the derivative of Algorithm 2 is the gradient. */
export function lexicographicWords({ ties, lexicographic }: ExplainDocument): string | undefined {
  if (ties.length === 0 || lexicographic === undefined) return undefined;
  return 'gradient' in lexicographic
    ? `${shownGradient(lexicographic.gradient)} (the lexicographic derivative)`
    : `undecided (${lexicographic.why})`;
}
