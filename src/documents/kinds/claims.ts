/** `cornercheck.claims/1`: claims, what was checked of each, on what, and with which result. */

import type { EqualDocument } from './equal.ts';
import type { ExplainDocument, IrregularDocument, UnderivedDocument } from './explain.ts';
import type { FigureDocument } from './figure.ts';

/** What kind of item of its source a claim is. */
export type ClaimKind =
  | 'figure'
  | 'equation'
  | 'theorem'
  | 'definition'
  | 'remark'
  | 'proposition'
  | 'rule'
  | 'algorithm'
  | 'lemma'
  | 'claim'
  | 'illustration'
  | 'set'
  | 'external';

/**
 * proof: for all instances of a stated class. exact: on the instances that were looked at, in exact arithmetic. exhaustive: on all
 * instances up to a size. enclosure: between rational bounds. sampled: at points only.
 */
export type ClaimMethod = 'proof' | 'exact' | 'exhaustive' | 'enclosure' | 'sampled';

/**
 * holds: everything that was checked holds, and something was. refuted-as-printed: the text as it is printed has a counterexample, and
 * its mended version holds. partial: what was checked holds, and part of the statement is beyond finite means. refuted: a
 * counterexample that was not expected. undecided: nothing could be checked, or the negative control was not refuted.
 */
export type ClaimStatus = 'holds' | 'refuted-as-printed' | 'partial' | 'refuted' | 'undecided';

/** A document that proves what is said of an instance: `cornercheck verify` derives it again. */
export type ClaimCertificate = ExplainDocument | IrregularDocument | UnderivedDocument | EqualDocument;

/** One instance, and what was seen on it. */
export interface ClaimInstance {
  readonly on: string;
  readonly shows: string;
  readonly certificate?: ClaimCertificate;
}

/** One thing that was checked of a claim. */
export interface ClaimExperiment {
  readonly says: string;
  readonly method: ClaimMethod;
  /** Instances that met the premise, and on which it holds. */
  readonly instances: number;
  /** Instances left out because the premise was not met. */
  readonly unmet: number;
  /** Instances that stayed open, and why the first of them did. */
  readonly undecided: number;
  readonly why?: string;
  /** Some of the instances. */
  readonly shown: readonly ClaimInstance[];
  readonly counterexample?: ClaimInstance;
  /** A falsehood of the same shape, and the instance that refutes it: the negative control. */
  readonly falsehood: { readonly says: string; readonly refutation?: ClaimInstance };
}

/** A place where the text as printed is wrong, or cannot be meant literally. */
export interface ClaimErratum {
  /** What is printed. */
  readonly printed: string;
  /** What refutes it: left out where it was not refuted, or where it is a slip of the pen. */
  readonly refutation?: ClaimInstance;
  /** Of a slip of the pen: what is wrong with it. */
  readonly why?: string;
  readonly mended: string;
  /** Whether the statement itself falls as printed, or only its proof, an example, an index. */
  readonly of: 'statement' | 'proof' | 'example' | 'wording';
}

/** One claim, with all that was checked of it. */
export interface ClaimRecord {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly title: string;
  /** As the source has it: text with formulas in LaTeX, between dollar signs. */
  readonly statement?: string;
  readonly source: string;
  readonly status: ClaimStatus;
  readonly method: ClaimMethod;
  /** Instances that met the premise, over all experiments. */
  readonly instances: number;
  readonly hypotheses: readonly string[];
  /** What makes it decidable on an instance. */
  readonly decidable: string;
  readonly dependsOn: readonly string[];
  /** The property of any implementation that it gives, by its file below `properties/`. */
  readonly property?: string;
  readonly evidence: readonly ClaimExperiment[];
  readonly errata: readonly ClaimErratum[];
  /** Of a partial claim: what finite means cannot reach. */
  readonly beyond?: string;
  /** The command that runs it again. */
  readonly rerun: string;
}

/** Figures of the paper, from computed data. */
export interface ClaimFigures {
  /** Programs of one function, with their derivatives: exact, and as libraries return them. */
  readonly curves: FigureDocument;
  /** One program without ties, and one with: at a point, what automatic differentiation returns, and the derivative of the function. */
  readonly diagram: FigureDocument;
}

/** Claims that were run, in their order. */
export interface ClaimsDocument {
  readonly format: 'cornercheck.claims/1';
  readonly seed: number;
  readonly effort: number;
  readonly summary: Readonly<Record<ClaimStatus, number>>;
  readonly claims: readonly ClaimRecord[];
  /** Of a run of the whole ledger. */
  readonly figures?: ClaimFigures;
  readonly stopped?: 'interrupted' | 'time';
}
