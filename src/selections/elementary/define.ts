/** Elementary functions as operations: one piece, written as text or given as a function of the arity. */
import {
  compileExpression,
  type ElementaryFunction,
  type Expression,
  parseExpression,
  substitute,
} from '../../expressions/index.ts';
import type { BasicFunction } from '../basic-function.ts';
import type { Op, Parameter, Parameters } from '../op.ts';
import { smooth } from '../smooth.ts';

/** An operation of fixed arity, from its text. */
export function elementary(name: string, inputs: readonly string[], text: string, summary = text): Op {
  let built: BasicFunction | undefined;
  let tree: Expression | undefined;
  return {
    name,
    summary,
    arguments: { min: inputs.length, max: inputs.length },
    parameters: [],
    build: () => {
      built ??= smooth(name, compileExpression(parseExpression(text, inputs), inputs.length));
      return built;
    },
    expression: args => {
      tree ??= parseExpression(text, inputs);
      return substitute(tree, args);
    },
  };
}

/** One that has a value and increases strictly on all of ℝ, of such an operation of one argument. */
export const strictlyIncreasing = (op: Op): Op => ({ ...op, increases: () => true });

/** An operation of any number of arguments, or with parameters. */
export function elementaryFamily(
  name: string,
  bounds: Op['arguments'],
  parameters: readonly Parameter[],
  summary: string,
  write: (arity: number, parameters: Parameters) => ElementaryFunction,
  expression: NonNullable<Op['expression']>,
): Op {
  return {
    name,
    summary,
    arguments: bounds,
    parameters,
    build: (arity, values) => smooth(name, write(arity, values)),
    expression,
  };
}
