/**
 * What a target in a process of its own writes and is written (contract, section 5): a line of JSON each. It describes itself first; then it
 * is asked, and answers.
 */
import type { ProgramDocument } from './program.ts';

/** A number on the wire. JSON has not all: `"-0"`, `"NaN"`, `"Infinity"`, `"-Infinity"`; of an exact target `"1/3"`. */
export type WireNumber = number | string;

/** What a target says of one call, under its own name of it. */
export interface DescribedCall {
  /** The operation that it computes, or as text the program that it means. */
  readonly is: string | { readonly program: string };
  /** The least and the greatest number of arguments. */
  readonly arity?: readonly [number, number];
  readonly modes?: readonly ('backward' | 'forward')[];
  readonly forward?: 'jacobian' | 'directional';
  /** The values of parameters that it takes: `{"alpha": "> 0"}`. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly dtypes?: readonly string[];
  /** How the call is written: `"my.fmax({0}, {1})"`. */
  readonly code?: string;
}

/** The first line that a target writes. */
export interface TargetDescription {
  /** 2: it is asked for several points of a program at a time. Left out: 1. */
  readonly protocol?: 1 | 2;
  readonly name: string;
  readonly version: string;
  readonly precision: 'float64' | 'float32' | 'float16' | 'bfloat16' | 'exact';
  readonly modes: readonly ('backward' | 'forward')[];
  readonly forward?: 'jacobian' | 'directional';
  /** Names of operations; or calls by the target's own names. */
  readonly ops: readonly string[] | Readonly<Record<string, DescribedCall>>;
  /** Operations that take computed numbers for parameters that are arguments. */
  readonly computed?: readonly string[];
  /** It takes programs over arrays as they are. */
  readonly tensors?: boolean;
  /** Each program is compiled first: it is asked for few, and has longer to answer. */
  readonly compiles?: boolean;
  readonly accuracy?: Readonly<Record<string, number>>;
  readonly thresholds?: Readonly<Record<string, number>>;
  /** How a finding is shown in its language. */
  readonly snippet?: {
    readonly language: string;
    readonly before: string;
    readonly line?: string;
    readonly backward?: string;
    readonly forward?: string;
  };
}

/** Protocol 1: a question about one point. */
export interface PointQuestion {
  readonly id: number;
  /** In evaluation order, of one output, with the defaults of parameters filled in. */
  readonly program: ProgramDocument;
  /** A number for each of `program.inputs`, in their order. */
  readonly at: readonly WireNumber[];
  readonly mode: 'backward' | 'forward';
}

/** The value, and an entry of the gradient for each input, in their order. */
export interface ComputedPoint {
  readonly value: WireNumber;
  readonly gradient: readonly WireNumber[];
}

/** What failed, which is a finding; or what the target does not do, which is none. */
export type UnansweredPoint = { readonly error: string } | { readonly unsupported: string };

/** Protocol 1: the answer to the question of this id. */
export type PointAnswer = { readonly id: number } & (ComputedPoint | UnansweredPoint);

/** Protocol 2: a question about several points of one program. Several questions may be out at a time. */
export interface PointsQuestion {
  readonly id: number;
  readonly program: ProgramDocument;
  readonly points: readonly (readonly WireNumber[])[];
  readonly mode: 'backward' | 'forward';
}

/** Protocol 2: an answer for each point, in their order; questions are answered in any order. */
export interface PointsAnswer {
  readonly id: number;
  readonly answers: readonly (ComputedPoint | UnansweredPoint)[];
}

/** All of them, by protocol and what they are. */
export interface ProtocolMessages {
  readonly description: TargetDescription;
  readonly question1: PointQuestion;
  readonly answer1: PointAnswer;
  readonly question2: PointsQuestion;
  readonly answer2: PointsAnswer;
}
