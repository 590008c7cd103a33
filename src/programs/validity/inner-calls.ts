/** Calls of operations inside pieces and guards. A call that is no elementary function stands for inputs behind the others. */
import { CornercheckError } from '../../errors.ts';
import {
  type Calls,
  type Expression,
  formatExpression,
  input,
  type NamedParameter,
} from '../../expressions/index.ts';
import { format, parseRational } from '../../numbers/index.ts';
import { writtenOut } from '../../selections/families/written-out.ts';
import type { Op, Parameters, ParameterValue } from '../../selections/op.ts';
import type { Rounding } from '../../selections/rounding/rounding.ts';
import type { SelectionTable } from '../../selections/table.ts';
import { checkFit, parameterValue } from './check.ts';
import { hintFor } from './meanings.ts';
import { parametersKey, withDefaults } from './parameters.ts';

/** Arguments are expressions in the inputs and in the outputs of calls before. */
export interface InnerCall {
  /** What it is made of; or that it rounds its argument, or the quotient of two. */
  readonly of: SelectionTable | Rounding;
  readonly args: readonly Expression[];
  /** The number of the input that its first output stands for. */
  readonly first: number;
}

/** How many outputs it has. */
const outputsOf = ({ of }: Pick<InnerCall, 'of'>): number =>
  typeof of === 'string' ? 1 : of.pieces[0]!.length;

/** Written out, a piece or a guard has at most so many operations. */
const MAX_OPERATIONS = 2_000;

const sizes = new WeakMap<Expression, number>();

/** How many operations and inputs are written, where what is used twice is written twice. */
function sizeOf(expression: Expression): number {
  if (expression.kind !== 'apply') return 1;
  const known = sizes.get(expression) ?? expression.args.reduce((sum, arg) => sum + sizeOf(arg), 1);
  sizes.set(expression, known);
  return known;
}

/** Throws CornercheckError `limit` for an expression that is too long to be written out. */
export function ofBoundedSize(expression: Expression): Expression {
  if (sizeOf(expression) <= MAX_OPERATIONS) return expression;
  throw new CornercheckError(
    'limit',
    `expected at most ${MAX_OPERATIONS} operations in a piece or a guard, with those inside written out`,
  );
}

const fail = (message: string): never => {
  throw new CornercheckError('bad-program', message);
};

/** The calls of one definition; equal calls are one. */
export class InnerCalls implements Calls {
  readonly list: InnerCall[] = [];
  /** Whether there was any call. */
  any = false;
  readonly #operations: ReadonlyMap<string, Op>;
  readonly #known = new Map<string, InnerCall>();
  /** Calls of which one output has to be picked. */
  readonly #vectors = new Map<Expression, InnerCall>();
  #next: number;

  constructor(arity: number, operations: ReadonlyMap<string, Op>) {
    this.#next = arity;
    this.#operations = operations;
  }

  call(name: string, given: readonly Expression[], named: readonly NamedParameter[]): Expression {
    const op =
      this.#operations.get(name) ??
      fail(`expected an operation, got ${name}${hintFor(name, this.#operations.keys())}`);
    this.any = true;
    for (const arg of given) this.scalar(arg);
    const { args, parameters } = readParameters(op, given, named);
    checkFit(op, args.length, parameters);
    const filled = withDefaults(op, args.length, parameters);
    op.build(args.length, filled);
    if (op.expression) return ofBoundedSize(op.expression(args, filled));
    const key = `${name} ${parametersKey(filled)}${args.map(arg => formatExpression(arg, [])).join()}`;
    const call = this.#known.get(key) ?? this.#add(op, args, filled);
    this.#known.set(key, call);
    const output = input(call.first);
    if (op.vector) this.#vectors.set(output, call);
    return output;
  }

  #add(op: Op, args: readonly Expression[], filled: Parameters): InnerCall {
    const of = op.rounds ?? writtenOut(op, args.length, filled) ?? fail(`${op.name} is not written out`);
    const call = { of, args, first: this.#next };
    this.#next += outputsOf(call);
    this.list.push(call);
    return call;
  }

  component(vector: Expression, k: string): Expression {
    const call =
      this.#vectors.get(vector) ?? fail('only of a vector, such as sort(x, y), a component can be picked');
    const outputs = outputsOf(call);
    if (Number(k) < 1 || Number(k) > outputs) fail(`expected a component from 1 to ${outputs}, got ${k}`);
    return input(call.first + Number(k) - 1);
  }

  /** Throws where a vector stands for a number. */
  scalar(expression: Expression): Expression {
    if (this.#vectors.has(expression))
      fail('expected one number, got a vector; pick a component, as in sort(x, y)[1]');
    if (expression.kind === 'apply') for (const arg of expression.args) this.scalar(arg);
    return expression;
  }
}

/** Parameters by name, or as literals behind the arguments. */
function readParameters(op: Op, args: readonly Expression[], named: readonly NamedParameter[]) {
  const parameters: Record<string, ParameterValue> = {};
  for (const { name, value } of named) {
    const parameter = op.parameters.find(known => known.name === name);
    if (!parameter) return fail(`${op.name} has no parameter ${name}`);
    if (parameters[name] !== undefined) return fail(`the parameter ${name} is given twice`);
    parameters[name] = parameterValue(parameter, value, parseRational);
  }
  const trailing = args.slice(op.arguments.max);
  const open = op.parameters.filter(({ name }) => parameters[name] === undefined);
  const literals = trailing.flatMap(arg => (arg.kind === 'constant' ? [arg.value] : []));
  if (trailing.length === 0 || trailing.length > open.length || literals.length < trailing.length)
    return { args, parameters };
  literals.forEach((value, i) => {
    parameters[open[i]!.name] = parameterValue(open[i]!, format(value), parseRational);
  });
  return { args: args.slice(0, op.arguments.max), parameters };
}
