/** `cornercheck.search/1`: what was asked, how many programs there are, which have the property, and proofs that stand alone. */

import type { NumberDocument, PointDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';
import type { EqualDocument } from './equal.ts';
import type { ExplainDocument } from './explain.ts';
import type { CheckDocument } from './report.ts';

/** Plain data: it is sent to workers, and stands in documents and state files. */
export interface SearchQuestion {
  readonly property: 'identity' | 'zero' | 'artificial' | 'target';
  /** Names of operations of one output, without parameters or with the parameters' defaults. */
  readonly ops: readonly string[];
  /** Distinct exact numbers; or any: every real number may stand at each place. */
  readonly constants: readonly string[] | 'any';
  readonly inputs: number;
  /** The most operation nodes. */
  readonly size: number;
  /** Of identity and zero: the derivative wanted of Algorithm 2; wrong: any but the function's own. */
  readonly derivative?: string;
  /** Where: an exact number; left out: anywhere. */
  readonly at?: string;
  /** Of target: what is looked for, and in whom. */
  readonly target?: {
    readonly name: string;
    readonly version: string;
    readonly specifier: string;
    readonly precision: string;
    readonly wanted: 'violation' | 'difference';
  };
}

/** A program with the property, and what proves that it has it. */
export interface FoundProgram {
  readonly text: string;
  readonly program: ProgramDocument;
  /** Where the property is seen; of a target a list of coordinates. */
  readonly at: PointDocument | readonly string[];
  /** Of identity and zero: what Algorithm 2 returns there. */
  readonly derivative?: NumberDocument;
  /** A whole `cornercheck.explain/1` of the program at that point, where it is rational. */
  readonly explain?: ExplainDocument;
  /** A whole `cornercheck.equal/1`: the program is the function. */
  readonly equal?: EqualDocument;
  /** A whole `cornercheck.report/1`: what the target answered there. */
  readonly report?: CheckDocument;
}

/** What `cornercheck search` says: the smallest programs with a property, and how many smaller ones were looked at. */
export interface SearchDocument {
  readonly format: 'cornercheck.search/1';
  readonly question: SearchQuestion;
  /** Ascending; programs are counted up to symmetry. */
  readonly sizes: readonly {
    readonly nodes: number;
    readonly complete: boolean;
    readonly programs: number;
    readonly candidates: number;
    readonly functions?: number;
    readonly found: number;
    readonly undecided: number;
  }[];
  readonly minimal: 'yes' | 'none' | 'undecided';
  readonly nodes: number | undefined;
  /** The first of those found. */
  readonly found: readonly FoundProgram[];
  readonly stopped: 'interrupted' | 'time' | undefined;
  readonly why: string | undefined;
}
