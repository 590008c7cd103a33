/** What a check found, before it is written down. */
import type * as Documents from '../documents/index.ts';
import type { CheckVerdict } from '../documents/index.ts';
import type { Answer, Mode } from '../targets/index.ts';
import type { ConventionTable } from './conventions/convention-table.ts';
import type { TieReading } from './conventions/read-convention.ts';
import type { LargestErrors } from './errors-seen.ts';
import type { Cause } from './findings/findings.ts';
import type { LeftOut } from './questions/coverage.ts';
import type { SweepCase } from './questions/op-sweep.ts';

/** A convention as read at one tie. */
export interface NotedReading extends TieReading {
  readonly op: string;
  readonly is?: string;
  readonly subject: SweepCase;
  readonly mode: Mode;
  readonly answer: Answer;
}

/** One cell of the table operations × tie patterns. */
export interface Cell {
  readonly op: string;
  readonly is?: string;
  readonly pattern: string;
  readonly verdicts: Map<CheckVerdict, number>;
  /** The same by mode. */
  readonly modes: Map<Mode, Map<CheckVerdict, number>>;
  finding?: string;
}

/** What a check found, before it is written down by {@link checkDocument}. */
export interface CheckResult {
  readonly complete: boolean;
  /** Stopped at the first violation, as was asked. */
  readonly bailed?: true;
  readonly checks: number;
  readonly summary: ReadonlyMap<CheckVerdict, number>;
  readonly readings: readonly NotedReading[];
  readonly cells: readonly Cell[];
  readonly findings: readonly Cause[];
  /** The conventions that came back differently in programs than alone: no violation, but worth a look. */
  readonly surprises: number;
  /** The first of these, in words. */
  readonly surprise?: string;
  readonly unmatched: number;
  /** Operations that were not asked to the end, because they kept failing. */
  readonly leftAlone: readonly string[];
  /** What the target says that it does not do, and how many checks. */
  readonly unsupported: ReadonlyMap<string, number>;
  /** The points that were left out of the sweep, by operation. */
  readonly leftOut: ReadonlyMap<string, LeftOut>;
  /** Of a run that came to its end: what was asked at every tie that it can have, and right there. */
  readonly everyTie?: Documents.EveryTieDocument;
  /** Why checks stayed undecided, and how many. */
  readonly undecided: ReadonlyMap<string, number>;
  /** Of operations that round: the largest errors seen. */
  readonly errors?: ReadonlyMap<string, LargestErrors>;
  /** Whether every answer of a target that says float64 is a float32. */
  readonly narrow?: boolean;
  /** Of a single case without a verdict: why. */
  readonly inapplicable?: string;
  /** The conventions as they were read. */
  readonly table: ConventionTable;
  /** Of a part of a run: what is needed to put it together with the others. */
  readonly material?: Documents.ShardMaterial;
  /** What the sessions of the target said beside their answers, where that is not what the host heard. */
  readonly said?: readonly string[];
  /** The name under which a finding stands in the end. */
  readonly finalName: (id: string) => string;
}
