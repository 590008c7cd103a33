/** `cornercheck.diff/1`: what has changed between two reports of check. */
import type { Exact } from '../numbers.ts';
import type { CheckVerdict } from './report.ts';

/** One of the two reports. */
export interface DiffedReport {
  readonly name: string;
  readonly version: string;
  readonly seed: number;
  readonly checks: number;
  readonly complete: boolean;
}

/** A finding that only one of them has. */
export interface DiffedFinding {
  readonly id: string;
  readonly verdict: CheckVerdict;
  readonly title: string;
  readonly text: string;
  readonly at: readonly Exact[];
  readonly replay: string;
  readonly baseline?: 'listed';
}

/** What both have, and each has otherwise, in words. */
export interface DiffedPair {
  /** The id of a finding, or the name of an operation. */
  readonly id: string;
  readonly old: string;
  readonly new: string;
}

/** A corner whose worst verdict is another. */
export interface DiffedCorner extends DiffedPair {
  /** It was asked before and no violation; it is one now, and no baseline lists what explains it. */
  readonly fresh?: true;
}

/** What `cornercheck diff` says of two reports. */
export interface DiffDocument {
  readonly format: 'cornercheck.diff/1';
  readonly old: DiffedReport;
  readonly new: DiffedReport;
  /** Findings of the new report alone. */
  readonly appeared: readonly DiffedFinding[];
  /** Findings of the old report alone, whose operations were asked again to the end. */
  readonly fixed: readonly DiffedFinding[];
  /** Findings of the old report alone, of what was not asked again. */
  readonly unasked: readonly DiffedFinding[];
  /** Findings of both, with another smallest case, or another answer. */
  readonly changed: readonly DiffedPair[];
  /** What is done at ties. */
  readonly conventions: readonly DiffedPair[];
  /** Operations at patterns of ties, by mode where that is told. Left out where none has changed. */
  readonly corners?: readonly DiffedCorner[];
  /** How many checks had each verdict: old, new. */
  readonly summary: Readonly<Partial<Record<CheckVerdict, readonly [number, number]>>>;
  readonly notes: readonly string[];
}
