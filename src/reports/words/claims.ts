/** What is said of claims. */
import type { ClaimRecord, ClaimStatus, ClaimsDocument } from '../../documents/index.ts';

/** Of a status, in a few words for people who have not read the paper. */
export const STATUS_WORDS: Readonly<Record<ClaimStatus, string>> = {
  holds: 'holds',
  'refuted-as-printed': 'wrong as printed, right as mended',
  partial: 'holds, as far as finite means reach',
  refuted: 'refuted',
  undecided: 'undecided',
};

export const STATUS_TONES = {
  holds: 'good',
  'refuted-as-printed': 'note',
  partial: 'good',
  refuted: 'bad',
  undecided: 'unsure',
} as const;

/** How many there are of each status. */
export const summaryWords = ({ summary, claims }: ClaimsDocument): string =>
  `${claims.length} claim${claims.length === 1 ? '' : 's'}: ${Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${status}`)
    .join(', ')}`;

/** What there is to say of an experiment that did not go well. */
export function faultWords({ evidence }: ClaimRecord): readonly string[] {
  return evidence.flatMap(({ counterexample, falsehood, instances, undecided, why }) => [
    ...(counterexample ? [`counterexample: ${counterexample.on}: ${counterexample.shows}`] : []),
    ...(falsehood.refutation ? [] : [`the negative control was not refuted: ${falsehood.says}`]),
    ...(instances === 0 ? ['no instance met the premise'] : []),
    ...(why === undefined ? [] : [`${undecided} stayed open: ${why}`]),
  ]);
}
