/** The shape of a module's default export (contract, section 5). */
import type { Mode, Precision } from '../target.ts';

/** A node of the JSON form; parameters are fields: exact numbers as text, `k` and `exponent` as numbers. */
export interface TargetNode {
  readonly id: string;
  readonly op: string;
  readonly args: readonly string[];
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

export interface ModuleTarget {
  readonly name: string;
  readonly version: string;
  readonly precision: Precision;
  readonly modes: readonly Mode[];
  readonly forward?: 'jacobian' | 'directional';
  readonly ops: readonly string[];
  readonly computed?: readonly string[];
  readonly accuracy?: Readonly<Record<string, number>>;
  readonly thresholds?: Readonly<Record<string, number>>;
  gradient(program: TargetProgram, at: readonly RawNumber[], mode: Mode): RawAnswer | Promise<RawAnswer>;
}

export interface RawAnswer {
  readonly value: RawNumber;
  readonly gradient: readonly RawNumber[];
}
