/**
 * A program (section 3 of the paper): inputs, nodes in evaluation order, outputs. This is the checked, in-memory form
 * of the contract's text and JSON; {@link compile} turns it into the straight-line form that is evaluated.
 */
import type { Parameters } from '../selections/op.ts';

/** One node: x_i = g_i(x_pr(i)). `args` name inputs or earlier nodes, in order. */
export interface ProgramNode {
  readonly id: string;
  /** The name of an operation, or of a selection defined in the program. */
  readonly op: string;
  readonly args: readonly string[];
  readonly parameters?: Parameters;
  /** Which of a target's calls for the operation is meant, by its own name; means nothing to the mathematics. */
  readonly call?: string;
}

/** A user-defined selection, as written: pieces and guards are text over `inputs` (contract, section 2). */
export interface SelectionDefinition {
  readonly inputs: readonly string[];
  readonly pieces: readonly string[];
  /** piece: from 1. when: a conjunction of comparisons. */
  readonly index: readonly { readonly piece: number; readonly when: string }[];
}

/**
 * Names are unique, args and outputs refer backwards, arities and parameters fit: the readers see to it. A node with
 * several outputs (sort) is referred to through `component` nodes; as an output of the program it stands for all of
 * its components.
 */
export interface Program {
  readonly name?: string;
  /** The call of a target that the whole program says the meaning of, by its own name. */
  readonly call?: string;
  readonly inputs: readonly string[];
  readonly nodes: readonly ProgramNode[];
  readonly outputs: readonly string[];
  readonly selections: ReadonlyMap<string, SelectionDefinition>;
}
