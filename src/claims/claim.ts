/** A claim: a statement of a paper, and what is checked of it. */
import type { ClaimErratum, ClaimKind } from '../documents/index.ts';
import type { Experiment, Observed } from './experiment.ts';

/** An erratum: with the check that refutes the printed text, or, of a slip of the pen, what is wrong with it. */
export type Erratum = Pick<ClaimErratum, 'printed' | 'mended' | 'of'> & (Refuted | Slip);

interface Refuted {
  /** On what the printed text is looked at. */
  readonly on: string;
  /** `fails` where the printed text is wrong there. */
  readonly refute: () => Observed;
}

interface Slip {
  readonly why: string;
}

/**
 * A claim of the paper, or of another source.
 *
 *     const mine: Claim = { id: 'mine', kind: 'claim', title: '|x| is even', source: 'here', hypotheses: [], decidable: '…',
 *       dependsOn: [], experiments: [experiment({ … })] };
 */
export interface Claim {
  /** Small letters, digits and hyphens. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** The statement in one line. */
  readonly title: string;
  /**
   * The statement as the source has it: text, with formulas between dollar signs in LaTeX (`$f(x)$` within a line, `$$f(x)$$` on its own).
   * Commands that are not known leave it as it is typed.
   */
  readonly statement?: string;
  /** The item of the source. */
  readonly source: string;
  readonly hypotheses: readonly string[];
  /** What makes it decidable on an instance. */
  readonly decidable: string;
  /** Ids of the claims that its proof rests on. */
  readonly dependsOn: readonly string[];
  /** The file below `properties/` that asks it of any implementation. */
  readonly property?: string;
  /** Each must hold. */
  readonly experiments: readonly Experiment[];
  readonly errata?: readonly Erratum[];
  /** What finite means cannot reach. */
  readonly beyond?: string;
}
