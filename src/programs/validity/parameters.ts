/** Parameters of a node: which of them are arguments, their defaults, and how to tell two sets apart. */
import { format, type Rational } from '../../numbers/index.ts';
import type { Op, Parameter, Parameters, ParameterValue } from '../../selections/op.ts';

/** The parameters that may be arguments, behind the others. */
export const argumentParameters = (op: Op): readonly Parameter[] =>
  op.parameters.filter(parameter => parameter.argument);

/** Whether a node of `count` arguments has the parameters that may be arguments among them. */
export function parametersAreArguments(op: Op, count: number): boolean {
  const several = argumentParameters(op).length;
  return several > 0 && count === op.arguments.max + several;
}

/** The parameters with defaults filled in; without those that are arguments. */
export function withDefaults(op: Op, count: number, parameters: Parameters): Parameters {
  const asArguments = parametersAreArguments(op, count);
  const filled: Record<string, ParameterValue> = {};
  for (const { name, argument, default: fallback } of op.parameters) {
    const value = parameters[name] ?? fallback;
    if (value !== undefined && !(asArguments && argument)) filled[name] = value;
  }
  return filled;
}

/** Equal keys mean equal parameters. */
export function parametersKey(parameters: Parameters | undefined): string {
  let key = '';
  for (const name in parameters) key += `${name}=${formatParameter(parameters[name as Parameter['name']]!)} `;
  return key;
}

const formatParameter = (value: ParameterValue): string =>
  typeof value === 'number'
    ? String(value)
    : Array.isArray(value)
      ? value.map(format).join(',')
      : format(value as Rational);
