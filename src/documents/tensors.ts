/** The contract's tensors/1 (section 6): a program over arrays, as users write it. */
import type { Exact } from './numbers.ts';
import type { ProgramDocument } from './program.ts';

/** An exact number, or lists of lists of them; a JSON number is the decimal that it is written as. */
export type NestedNumbers = Exact | number | readonly NestedNumbers[];

/** Whole numbers, or lists of lists of them. */
export type NestedIntegers = number | readonly NestedIntegers[];

/** A program over arrays; it is unrolled into one over the entries of its inputs, `x[0,2]`. */
export interface TensorsDocument {
  readonly format: 'cornercheck.tensors/1';
  readonly name?: string;
  readonly comment?: string;
  readonly description?: string;
  /** Arrays of these lengths along their axes; left out: a number. */
  readonly inputs: readonly {
    readonly name: string;
    readonly shape?: readonly number[];
    readonly comment?: string;
  }[];
  /** As in a program: what they define is used entry by entry. */
  readonly selections?: ProgramDocument;
  /** In evaluation order. */
  readonly nodes: readonly TensorNodeDocument[];
  /** An input or a node; `outputs` lists several. All their entries are outputs. */
  readonly output?: string;
  readonly outputs?: readonly string[];
  /** Of one output y: numbers w of its shape. The output is Σ w·y then. */
  readonly weights?: NestedNumbers;
}

/** One node. An operation of programs has its parameters as fields; those of arrays have these. */
export interface TensorNodeDocument {
  readonly id: string;
  readonly op: string;
  readonly args?: readonly string[];
  /** A target's own name of the operation. */
  readonly call?: string;
  readonly comment?: string;
  /** Of const: numbers, or a .npy file beside the document. Of pad: the number around. */
  readonly value?: NestedNumbers;
  readonly file?: string;
  /** What runs over one array: along which axes, numbers below 0 from the end; of transpose the old axis for each new one. */
  readonly axes?: readonly number[];
  readonly keepdims?: boolean;
  /** Of sort, topk, cummax and their kin, softmax, concat, gather: along which axis. */
  readonly axis?: number;
  readonly k?: number;
  /** Of pools and conv: one number for all axes, or one an axis; of padding also two an axis. */
  readonly window?: readonly number[];
  readonly stride?: number | readonly number[];
  readonly padding?: number | readonly (number | readonly number[])[];
  readonly dilation?: number | readonly number[];
  readonly groups?: number;
  /** Of avgPool: whether padding counts as zeros. */
  readonly countPadding?: boolean;
  /** Of reshape and broadcast. */
  readonly shape?: readonly number[];
  /** Of slice. */
  readonly starts?: readonly number[];
  readonly ends?: number | readonly number[];
  readonly steps?: number | readonly number[];
  /** Of gather. */
  readonly indices?: NestedIntegers;
  readonly alpha?: NestedNumbers;
  readonly lo?: NestedNumbers;
  readonly hi?: NestedNumbers;
  readonly coefficients?: readonly NestedNumbers[];
  readonly constant?: NestedNumbers;
  readonly exponent?: Exact | number;
  readonly knots?: readonly NestedNumbers[];
  readonly values?: readonly NestedNumbers[];
}
