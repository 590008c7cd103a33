/** What an operation of the language is: its name, its arguments and parameters, and the function that it denotes. */
import type { Expression } from '../expressions/index.ts';
import type { Rational } from '../numbers/index.ts';
import type { BasicFunction } from './basic-function.ts';
import type { Rounding } from './rounding/rounding.ts';
import type { SelectionTable } from './table.ts';

/** A parameter: a field of the node that is not differentiated. */
export interface Parameter {
  readonly name:
    | 'value'
    | 'alpha'
    | 'lo'
    | 'hi'
    | 'k'
    | 'coefficients'
    | 'constant'
    | 'exponent'
    | 'knots'
    | 'values';
  /** exponent: a number where it is an integer. */
  readonly kind: 'number' | 'integer' | 'exponent' | 'numbers';
  /** Used where the node leaves it out; without a default the parameter must be given. */
  readonly default?: Rational | number | readonly Rational[];
  /**
   * Whether it may be an argument instead, behind the others, and is then differentiated
   * (`clip(x, lo, hi)` with lo and hi computed). All such parameters become arguments together.
   */
  readonly argument?: boolean;
}

/** The value of a parameter: a number, a whole number (`k`), or a list of numbers. */
export type ParameterValue = Rational | number | readonly Rational[];
/** The parameters of one node, by name; checked, defaults filled in. */
export type Parameters = Readonly<Partial<Record<Parameter['name'], ParameterValue>>>;

/** An operation. `build` is called with a checked arity and checked parameters, defaults filled in. */
export interface Op {
  readonly name: string;
  /** Bounds on the number of arguments, without parameters given as arguments. */
  readonly arguments: { readonly min: number; readonly max: number };
  readonly parameters: readonly Parameter[];
  /** Whether it has a list of outputs, read by `component` nodes even where there is only one. */
  readonly vector?: boolean;
  /**
   * The function of `arity` arguments. Where parameters are arguments, `parameters` lacks them and arity counts
   * them. Throws CornercheckError `bad-program` for parameters that make no sense (k beyond the arguments).
   */
  build(arity: number, parameters: Parameters): BasicFunction;
  /** Of an elementary operation: what it is of these, as a tree. `parameters`: defaults filled in. */
  expression?(args: readonly Expression[], parameters: Parameters): Expression;
  /** Whether, of one argument, it has a value and increases strictly on all of ℝ. Left out: no. */
  increases?(parameters: Parameters): boolean;
  /** Of a selection that is written as a table: the table. `parameters`: as those of `build`. */
  table?(arity: number, parameters: Parameters): SelectionTable;
  /** Of x, or of x and y: that it is x or x/y rounded so, or what this leaves of x. */
  readonly rounds?: Rounding;
  /** One line for the documentation. */
  readonly summary: string;
}
