/** What a part of a check (`--shard`) leaves for `merge`, in its report. */
import type { Exact } from '../numbers.ts';

/** Where in the run a case stands: the stage, the operation, the case. */
export type RunPlace = readonly number[];

/** A program at a point, as the target was asked. */
export interface AskedCase {
  /** Its JSON form as text, of one over arrays that of these: the order of its fields is that in which it was asked. */
  readonly program: string;
  readonly at: readonly Exact[];
  /** Coordinates given as −0. */
  readonly negativeZeros?: readonly number[];
  readonly sweep?: { readonly op: string; readonly is?: string; readonly pattern: string };
}

/** What came back in one mode. */
export type RecordedAnswer =
  | { readonly mode: 'backward' | 'forward'; readonly value: Exact; readonly gradient: readonly Exact[] }
  | { readonly mode: 'backward' | 'forward'; readonly error: string; readonly message: string };

/** A case that has to be judged once more, in the order of the whole run. */
export interface RecordedCase extends AskedCase {
  readonly place: RunPlace;
  readonly answers: readonly RecordedAnswer[];
}

/** A reason, how often it was given, and where first. */
export interface RecordedCount {
  readonly why: string;
  readonly count: number;
  readonly place: RunPlace;
}

/** The largest error of an operation. */
export interface RecordedError extends AskedCase {
  readonly op: string;
  readonly of: 'value' | 'gradient';
  readonly ulps: Exact;
  readonly mode: 'backward' | 'forward';
  readonly place: RunPlace;
}

/** All of a part that its own report does not tell, or tells only made small. */
export interface ShardMaterial {
  /** Operations that were left alone in generated programs. */
  readonly broken: readonly string[];
  /** Cases at whose ties conventions were read, in the modes in which they were. */
  readonly readings: readonly RecordedCase[];
  /** Violations, and spurious gradients: in the modes that are named. */
  readonly noted: readonly (RecordedCase & { readonly modes: readonly ('backward' | 'forward')[] })[];
  /** Where each cell of the sweep was first seen. */
  readonly cells: readonly RunPlace[];
  readonly undecided: readonly RecordedCount[];
  readonly unsupported: readonly RecordedCount[];
  /** In the order of operations, and of reasons. */
  readonly leftOut: readonly { readonly op: string; readonly why: string; readonly count: number }[];
  readonly errors: readonly RecordedError[];
  /** Operations whose errors were looked at. */
  readonly measured: readonly string[];
  /** Answers that are float32, and others. */
  readonly narrow: readonly [number, number];
  readonly surprises: number;
  /** The first of these, in words. */
  readonly surprise?: { readonly text: string; readonly place: RunPlace };
  readonly said: readonly string[];
}

/** Which part of which run. */
export interface ShardDocument<Material = ShardMaterial> {
  readonly index: number;
  readonly of: number;
  readonly runs: number;
  readonly ops?: readonly string[];
  readonly material: Material;
}

/** The same of a part that asked two targets. */
export interface ComparisonMaterial {
  /** Cases at which the two answers differ, or are wrong alike, in the modes that are named: what each target returned. */
  readonly noted: readonly (AskedCase & {
    readonly place: RunPlace;
    readonly modes: readonly ('backward' | 'forward')[];
    readonly answers: readonly [first: readonly RecordedAnswer[], second: readonly RecordedAnswer[]];
  })[];
  /** Where each cell of the sweep was first seen. */
  readonly cells: readonly RunPlace[];
  /** Points that an exact target is not asked. */
  readonly leftOut: number;
}
