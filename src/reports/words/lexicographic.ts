/** The derivative that is right at a tie, in words. */
import type { ExplainDocument } from '../../documents/index.ts';
import { inputGradient } from './terms/program.ts';

/** Undefined where nothing is tied: there the derivative of Algorithm 2 is the gradient. */
export function lexicographicWords({ program, ties, lexicographic }: ExplainDocument): string | undefined {
  if (ties.length === 0 || lexicographic === undefined) return undefined;
  return 'gradient' in lexicographic
    ? `${inputGradient(program, lexicographic.gradient)} (the lexicographic derivative)`
    : `undecided (${lexicographic.why})`;
}
