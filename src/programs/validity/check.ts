/** Whether a node fits its operation: arguments, parameters, components. */

import { counted } from '../../documents/counted.ts';
import { CornercheckError } from '../../errors.ts';
import { isInteger, numerator, quote, type Rational } from '../../numbers/index.ts';
import type { Op, Parameter, Parameters, ParameterValue } from '../../selections/op.ts';
import { argumentParameters, parametersAreArguments, parametersKey, withDefaults } from './parameters.ts';

const fail = (message: string): never => {
  throw new CornercheckError('bad-program', message);
};

/** `component(v; k)`, the k-th output of a node with several, from 1. The compiler knows it: it is no function of numbers. */
export const COMPONENT: Op = {
  name: 'component',
  summary: 'the k-th output of a node with several outputs',
  arguments: { min: 1, max: 1 },
  parameters: [{ name: 'k', kind: 'integer' }],
  build: () => fail('component is no function of numbers'),
};

/** A parameter from numbers as they are written. Throws CornercheckError without a path. */
export function parameterValue(
  parameter: Parameter,
  raw: string | readonly string[],
  read: (text: string) => Rational,
): ParameterValue {
  if (parameter.kind === 'numbers')
    return typeof raw === 'string' ? fail(`expected a list of numbers, got ${quote(raw)}`) : raw.map(read);
  if (typeof raw !== 'string') return fail('expected one number, got a list');
  const value = read(raw);
  if (parameter.kind === 'number') return value;
  const integer = Number(numerator(value));
  if (parameter.kind === 'exponent' && !isInteger(value)) return value;
  return isInteger(value) && Number.isSafeInteger(integer)
    ? integer
    : fail(`expected an integer, got ${quote(raw)}`);
}

/** Throws CornercheckError, without a path, where the number of arguments or the set of parameters does not fit. */
export function checkFit(op: Op, count: number, parameters: Parameters): void {
  const asArguments = parametersAreArguments(op, count);
  const { min, max } = op.arguments;
  if (!asArguments && (count < min || count > max)) fail(`${op.name}: expected ${arity(op)}, got ${count}`);
  for (const parameter of op.parameters) {
    const given = parameters[parameter.name] !== undefined;
    if (asArguments && parameter.argument) {
      if (given) fail(`${op.name}: ${parameter.name} is given twice, as argument and as parameter`);
    } else if (!given && parameter.default === undefined)
      fail(`${op.name}: expected the parameter ${parameter.name}, got none`);
  }
}

function arity(op: Op): string {
  const { min, max } = op.arguments;
  const several = argumentParameters(op);
  const plural = (n: number) => counted(n, 'argument');
  const own =
    max === Infinity ? `at least ${plural(min)}` : min === max ? plural(min) : `${min} to ${max} arguments`;
  return several.length === 0
    ? own
    : `${own} (or ${max + several.length}, with ${several.map(parameter => parameter.name).join(', ')} among them)`;
}

const MAX_KNOWN = 100_000;

/** Counts the outputs of nodes, and has the operations check their parameters; each kind of node once. */
export class OutputCounter {
  readonly #known = new Map<string, number>();

  /** The number of outputs. Throws CornercheckError, without a path, where the operation refuses the parameters. */
  count(op: Op, arguments_: number, parameters: Parameters): number {
    const key = `${op.name} ${arguments_} ${parametersKey(parameters)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { outputs } = op.build(arguments_, withDefaults(op, arguments_, parameters));
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.set(key, outputs);
    return outputs;
  }
}
