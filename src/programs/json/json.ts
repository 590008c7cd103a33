/** The contract's `cornercheck.program/1`, written; and {@link programFromJson}, which reads it. */
import type { ProgramDocument } from '../../documents/index.ts';
import { format, type Rational } from '../../numbers/index.ts';
import type { ParameterValue } from '../../selections/op.ts';
import type { Program, ProgramNode } from '../program.ts';

export { parseProgramJson, programFromJson } from './json-read.ts';

export const PROGRAM_FORMAT = 'cornercheck.program/1';

/**
 * A program as a JSON value, `cornercheck.program/1` (contract, section 2): exact numbers are strings, `k` and `exponent`
 * numbers.
 *
 * `programToJson(program).inputs` is `['t']`.
 */
export function programToJson(program: Program): ProgramDocument {
  return { ...head(program), nodes: program.nodes.map(nodeToJson), ...tail(program) };
}

/** The same as text, one node a line, with a newline at the end. */
export function stringifyProgram(program: Program): string {
  const field = ([name, value]: [string, unknown]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  const nodes = program.nodes.map(node => `\n  ${JSON.stringify(nodeToJson(node))}`).join(',');
  const before = Object.entries(head(program)).map(field).join(',');
  const after = Object.entries(tail(program)).map(field).join(',');
  return `{${before},\n"nodes":[${nodes}],\n${after}}\n`;
}

function head({ name, call, inputs, selections }: Program): Record<string, unknown> {
  return {
    format: PROGRAM_FORMAT,
    ...(name === undefined ? {} : { name }),
    ...(call === undefined ? {} : { call }),
    inputs: [...inputs],
    ...(selections.size === 0 ? {} : { selections: Object.fromEntries(selections) }),
  };
}

const tail = ({ outputs }: Program): Record<string, unknown> =>
  outputs.length === 1 ? { output: outputs[0] } : { outputs: [...outputs] };

function nodeToJson({ id, op, args, parameters, call }: ProgramNode): Record<string, unknown> {
  const node: Record<string, unknown> = { id, op, args: [...args], ...(call !== undefined && { call }) };
  for (const [name, value] of Object.entries(parameters ?? {})) node[name] = parameterToJson(value);
  return node;
}

function parameterToJson(value: ParameterValue): unknown {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(format) : format(value as Rational);
}
