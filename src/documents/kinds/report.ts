/** `cornercheck.report/1`: what a check of a target found, every verdict with its certificate. */
import type { Exact, NumberDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';
import type { Certificate, ClarkeSetDocument, GradientSetDocument, RegularityDocument } from '../sets.ts';
import type { ShardDocument } from './shard.ts';

/** The verdict on one answer of a target (contract, section 5); `undecided` where neither is proven within the budget. */
export type CheckVerdict =
  | 'gradient'
  | 'clarke'
  | 'conservative'
  | 'outside'
  | 'value'
  | 'modes'
  | 'nonfinite'
  | 'error'
  | 'convention'
  | 'inapplicable'
  | 'undecided';

/** Verdicts that are violations (contract, section 5). */
export const VIOLATIONS: readonly CheckVerdict[] = [
  'outside',
  'value',
  'modes',
  'nonfinite',
  'error',
  'convention',
];

/** The implementation that was checked, as it described itself. */
export interface TargetDocument {
  readonly name: string;
  readonly version: string;
  readonly precision: 'float64' | 'float32' | 'float16' | 'bfloat16' | 'exact';
  readonly modes: readonly string[];
  /** 2: it was asked for several points of a program at a time. */
  readonly protocol?: 2;
  readonly forward: 'jacobian' | 'directional';
  readonly ops: readonly string[];
  /** More calls of the target, by its own names, and the operations, or programs as text, that they compute. */
  readonly calls?: Readonly<Record<string, string>>;
  /** Operations that take computed numbers for parameters that are arguments. */
  readonly computed?: readonly string[];
  /** It is asked programs over arrays as well. */
  readonly tensors?: true;
  /** Names of calls, and what they compute, that it has in other precisions alone. */
  readonly elsewhere?: readonly string[];
  /** Units in the last place that the target states of its kernels. */
  readonly accuracy?: Readonly<Record<string, number>>;
  /** From where on the target says that it takes operations for the lines that they tend to. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** What was given on the command line. */
  readonly specifier: string;
}

/** A violation, shrunk to a smallest program and point, with what was expected and what proves it. */
export interface Finding {
  /** Stable name of the cause, such as `outside-reduceMax-tied`: used by deep links and baselines. */
  readonly id: string;
  readonly verdict: CheckVerdict;
  /** One line for people: what is wrong. */
  readonly title: string;
  /** The operations that the shrunk program is made of. */
  readonly ops: readonly string[];
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly Exact[];
  readonly mode: 'backward' | 'forward';
  /** Where the target's forward mode returns the slopes f'(x; e_i), which need not be a gradient. */
  readonly forward?: 'directional';
  /** It came back where the target was asked for several points at a time; asked alone it answers otherwise. */
  readonly batched?: true;
  readonly returned:
    | { readonly value: Exact; readonly gradient: readonly Exact[] }
    | { readonly error: string; readonly message: string };
  /** Of verdict `modes`: what the other mode returned. */
  readonly other?: {
    readonly mode: 'backward' | 'forward';
    readonly value: Exact;
    readonly gradient: readonly Exact[];
  };
  /**
   * A gradient that would have been right: in ∂ᶜf(x), or where forward mode is directional the slopes f'(x; e_i). Left out
   * where none is proven to be. Of verdict `convention`: what the declared rules give, in D_P(x).
   */
  readonly right?: readonly NumberDocument[];
  readonly expected: {
    readonly value: NumberDocument;
    /** The same as `right`. */
    readonly gradient?: readonly NumberDocument[];
    /** Left out where the function is regular. */
    readonly regular?: RegularityDocument;
    readonly active: GradientSetDocument;
    readonly nodewise: GradientSetDocument;
    readonly clarke: ClarkeSetDocument;
  };
  /** Against which listed set the certificate speaks. `nodewise`: not in D_P although D_f holds it by coincidence. */
  readonly certificate?: Certificate & { readonly of: 'active' | 'nodewise' | 'clarke' };
  /** Of verdict `conservative`, beside the certificate that it is not in ∂ᶜf(x): that it is in D_P(x). */
  readonly member?: Certificate & { readonly of: 'nodewise' };
  /** Allowed error of the value, where rounding occurs; absent where the case is free of it. */
  readonly tolerance?: { readonly value: Exact; readonly gradient: readonly Exact[] };
  /** How far off the answer is, in units in the last place of what is exact, rounded up to tenths: where something rounds. */
  readonly ulps?: { readonly value?: number; readonly gradient?: number };
  /** Right to half of its digits: a matter of rounding, of no wrong formula. */
  readonly inaccurate?: true;
  /** The units in the last place that the target states of operations in the program. */
  readonly stated?: Readonly<Record<string, number>>;
  /** Of verdict `convention`: the rules that were declared of its operations. */
  readonly declared?: Readonly<Record<string, string>>;
  /** How many checks showed the same cause. */
  readonly occurrences: number;
  readonly replay: string;
  readonly snippet?: { readonly language: string; readonly code: string };
  readonly baseline?: 'listed';
  /** What is known of this version of the library (fixtures/expected): the same case, the same answer. */
  readonly known?: { readonly reason: string; readonly link?: string };
}

/** What the target did at one tie of one operation. */
export interface ConventionReading {
  readonly mode: 'backward' | 'forward';
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly Exact[];
  /** The tie in words, such as `x = y` or `x = 0`. */
  readonly tie: string;
  readonly pieces: Readonly<Record<string, string>>;
  readonly gradient: readonly Exact[];
  /** Piece → weight, where a convex combination of the active pieces' gradients came back. */
  readonly weights?: Readonly<Record<string, Exact>>;
  /** Else a separator from them, with a radius, as in certificates. */
  readonly separator?: readonly Exact[];
  readonly radius?: readonly Exact[];
}

/** What the target does at the ties of one operation, over all that were asked. */
export interface OperationConvention {
  /** The operation, where this is another of the target's calls for it. */
  readonly is?: string;
  /** legal: every reading is a convex combination; illegal: some is not; varies: legal, but not by what is tied alone. */
  readonly status: 'legal' | 'varies' | 'illegal' | 'untied';
  /** In words, such as `first`, `mean`, `the piece x`. */
  readonly rule: string;
  readonly readings: readonly ConventionReading[];
}

/** The largest error of an operation that was seen, in units in the last place, rounded up to tenths. */
export interface LargestError {
  readonly ulps: number;
  readonly text: string;
  readonly at: readonly Exact[];
  readonly mode: 'backward' | 'forward';
}

/** How accurate an operation was, alone and where nothing is tied. */
export interface AccuracySeen {
  readonly value?: LargestError;
  /** In units of the last place of each entry, or of 1 where that is larger. */
  readonly gradient?: LargestError;
  /** The units in the last place that the target states of values. */
  readonly stated?: number;
}

/** One cell of the table operations × tie patterns. */
export interface SweepCell {
  /** By the target's own name, where it has several calls for one operation. */
  readonly op: string;
  /** The operation, where `op` is another of the target's calls for it, or the program that it means. */
  readonly is?: string;
  /** The tie pattern: `x = y`, `x = 0`, `no tie`, `near x = 0`, … */
  readonly pattern: string;
  readonly checks: number;
  readonly verdicts: Readonly<Partial<Record<CheckVerdict, number>>>;
  /** The same by mode, where the target has more than one. */
  readonly modes?: Readonly<
    Partial<Record<'backward' | 'forward', Readonly<Partial<Record<CheckVerdict, number>>>>>
  >;
  /** The finding that explains the worst verdict. */
  readonly finding?: string;
}

/**
 * By operation and mode the numbers of arguments at which every pattern of ties was asked, alone and with all parameters of the sweep whose
 * ties are numbers of the format, and every answer was right. Where what is returned depends on the pattern alone, this is a proof of the
 * rule at these numbers of arguments.
 */
export type EveryTieDocument = Readonly<
  Record<string, Readonly<Partial<Record<'backward' | 'forward', readonly number[]>>>>
>;

/** What `cornercheck check` says of an AD implementation (contract, section 5). */
export interface CheckDocument {
  readonly format: 'cornercheck.report/1';
  readonly target: TargetDocument;
  readonly seed: number;
  readonly checks: number;
  /** False where the run was interrupted or ran out of its budget: what was found so far stands. */
  readonly complete: boolean;
  readonly summary: Readonly<Partial<Record<CheckVerdict, number>>>;
  readonly conventions: Readonly<Record<string, OperationConvention>>;
  /** Rules at ties that the target was held to (`--expect`), as in `cornercheck.conventions/1`. */
  readonly declared?: Readonly<Record<string, string>>;
  readonly sweep: readonly SweepCell[];
  /** Points of the sweep that were not asked: how many, by operation and reason. Left out where there are none. */
  readonly leftOut?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Operations that were asked at every tie that they can have. Left out where there are none, and of a run that is not complete. */
  readonly everyTie?: EveryTieDocument;
  readonly findings: readonly Finding[];
  /** Of operations that round by more than half a unit in the last place: the largest errors seen, in answers that are right or inaccurate. */
  readonly accuracy?: Readonly<Record<string, AccuracySeen>>;
  /** The paper's properties asked of the target (`properties/`). */
  readonly properties?: readonly PropertyRecord[];
  /** Of one part of a run (`--shard`): which, and what `merge` needs. */
  readonly shard?: ShardDocument;
  readonly notes: readonly string[];
  /** Of all the rest: shows whether it is as it was written. */
  readonly digest?: string;
}

/** A property of the paper, on so many random cases: `no` comes with a smallest counterexample. */
export interface PropertyRecord {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly holds: 'yes' | 'no' | 'undecided';
  readonly runs: number;
  readonly why?: string;
  readonly counterexample?: Readonly<Record<string, unknown>>;
}
