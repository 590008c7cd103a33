/** `cornercheck.comparison/1`: two targets asked the same, and where their answers differ. */
import type { Finding, TargetDocument } from './report.ts';
import type { ComparisonMaterial, ShardDocument } from './shard.ts';

/**
 * How two answers to one question stand to each other. `same`: they agree, but for rounding, and neither is wrong. `convention`: they
 * differ, and both are right. `first`, `second`: that one is wrong, the other is not. `both`: both are wrong, and differ; `alike`: both
 * are wrong, and agree. `open`: they differ, and at least one of them has no verdict. `unasked`: one of the two does not do this.
 */
export type AnswerAgreement =
  | 'same'
  | 'convention'
  | 'first'
  | 'second'
  | 'both'
  | 'alike'
  | 'open'
  | 'unasked';

/** Agreements at which an answer is wrong. */
export const WRONG: readonly AnswerAgreement[] = ['first', 'second', 'both', 'alike'];

/** A case at which two answers differ, or are wrong alike: a smallest one. */
export interface Difference {
  /** Stable name of the cause, such as `convention-max-tied` or `second-outside-clip-tied`. */
  readonly id: string;
  readonly agreement: Exclude<AnswerAgreement, 'same' | 'unasked'>;
  /** One line for people: what both returned, and which of them is right. */
  readonly title: string;
  /** How many pairs of answers showed the same cause. */
  readonly occurrences: number;
  /** The answer of each target to the same program, point and mode, judged as in a report. */
  readonly answers: readonly [Finding, Finding];
  /** The command that asks both again. */
  readonly replay: string;
  readonly baseline?: 'listed';
}

/** One cell of the table operations × tie patterns, in both targets. */
export interface ComparedCell {
  readonly op: string;
  readonly pattern: string;
  readonly checks: number;
  readonly agreements: Readonly<Partial<Record<AnswerAgreement, number>>>;
  /** The difference that explains the worst of them. */
  readonly difference?: string;
}

/** What `cornercheck check a --against b` says of two implementations. */
export interface ComparisonDocument {
  readonly format: 'cornercheck.comparison/1';
  readonly targets: readonly [TargetDocument, TargetDocument];
  /** What the two are called here: by name, and as much more as tells them apart. */
  readonly labels: readonly [string, string];
  readonly seed: number;
  /** Pairs of answers. */
  readonly checks: number;
  readonly complete: boolean;
  /** What both were held to at ties (`--expect`). */
  readonly declared?: Readonly<Record<string, string>>;
  readonly summary: Readonly<Partial<Record<AnswerAgreement, number>>>;
  readonly sweep: readonly ComparedCell[];
  readonly differences: readonly Difference[];
  /** Operations that only one of them has: they were not asked. */
  readonly apart: { readonly first: readonly string[]; readonly second: readonly string[] };
  readonly notes: readonly string[];
  /** Of a part of a run (`--shard`): what merge needs. */
  readonly shard?: ShardDocument<ComparisonMaterial>;
  /** Of all the rest: shows whether it is as it was written. */
  readonly digest?: string;
}
