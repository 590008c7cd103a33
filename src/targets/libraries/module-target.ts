/** The shape of a module's default export (contract, section 5). */
import type { Mode, Precision } from '../target.ts';

/** A node of the JSON form; parameters are fields: exact numbers as text, `k` and `exponent` as numbers. */
export interface TargetNode {
  readonly id: string;
  readonly op: string;
  readonly args: readonly string[];
  /** The target's own name of the call, where it has one. */
  readonly call?: string;
  readonly [parameter: string]: unknown;
}

/** The JSON form of a program as targets get it: checked, defaults of parameters filled in, one output. */
export interface TargetProgram {
  readonly inputs: readonly string[];
  readonly nodes: readonly TargetNode[];
  readonly output: string;
  /** The target's own call that the whole program says the meaning of. */
  readonly call?: string;
}

export type RawNumber = number | string;

/** What a call of a library computes, by an own name of the call. */
export interface Meaning {
  /** An operation, or a program of the arguments. */
  readonly is: string | { readonly program: string };
  readonly arity?: readonly [least: number, greatest: number];
  /** The values of parameters: `{ alpha: '= 1' }`. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The calls of a library, by their own names. */
export type Meanings = Readonly<Record<string, Meaning>>;

export interface ModuleTarget<Ops extends Meanings | readonly string[] = readonly string[]> {
  readonly name: string;
  readonly version: string;
  readonly precision: Precision;
  readonly modes: readonly Mode[];
  readonly forward?: 'jacobian' | 'directional';
  readonly ops: Ops;
  readonly computed?: readonly string[];
  /** It takes programs over arrays as well (`cornercheck.tensors/1`). */
  readonly tensors?: boolean;
  readonly accuracy?: Readonly<Record<string, number>>;
  readonly thresholds?: Readonly<Record<string, number>>;
  gradient(program: TargetProgram, at: readonly RawNumber[], mode: Mode): RawAnswer | Promise<RawAnswer>;
}

export interface RawAnswer {
  readonly value: RawNumber;
  readonly gradient: readonly RawNumber[];
}
