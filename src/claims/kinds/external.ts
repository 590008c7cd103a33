/** A claim of another source than the paper: confirmed, or refuted as printed with what mends it. */
import type { Claim, Erratum } from '../claim.ts';
import type { Experiment } from '../experiment.ts';
import type { ClaimStatement } from './statement.ts';

/** What a claim of others is made of. */
export interface ExternalClaim {
  /** Without `external/`. */
  readonly id: string;
  /** The statement in one line; of a source whose wording was not read “A claim of the form: …”. */
  readonly title: string;
  /** The file or book, with its item. */
  readonly source: string;
  readonly decidable: string;
  /** What holds: of a statement that is refuted the mended one. */
  readonly experiments: readonly Experiment[];
  readonly dependsOn?: readonly string[];
  readonly hypotheses?: readonly string[];
  /** Where the printed text is wrong: as it stands there, the statement that it makes, and what is right. */
  readonly printed?: { readonly text: string; readonly refuted: ClaimStatement; readonly mended: string };
  readonly beyond?: string;
}

/**
 * The claim.
 *
 *     external({ id: 'one', title: '…', source: '…', decidable: '…', experiments: [proved(value, …)] }).id // 'external/one'
 */
export function external({ id, printed, dependsOn = [], hypotheses = [], ...claim }: ExternalClaim): Claim {
  const erratum: Erratum | undefined = printed && {
    of: 'statement',
    printed: printed.text,
    mended: printed.mended,
    on: printed.refuted.on,
    refute: () => printed.refuted.check(),
  };
  return {
    ...claim,
    id: `external/${id}`,
    kind: 'external',
    hypotheses,
    dependsOn: dependsOn.map(other => `external/${other}`),
    ...(erratum && { errata: [erratum] }),
  };
}
