/** Short ways to write queries, and to print answers, for the tests of this folder. */
import { format, type Rational, rational } from '../../src/numbers/index.ts';
import type { Program, ProgramNode } from '../../src/programs/program.ts';
import type { Parameters } from '../../src/selections/op.ts';
import type { Answer, Mode, Query } from '../../src/targets/index.ts';

export const node = (
  id: string,
  op: string,
  args: readonly string[],
  parameters?: Parameters,
): ProgramNode => (parameters === undefined ? { id, op, args } : { id, op, args, parameters });

/** The last node is the output. */
export const program = (inputs: readonly string[], ...nodes: readonly ProgramNode[]): Program => ({
  inputs,
  nodes,
  outputs: [nodes.at(-1)?.id ?? inputs[0]!],
  selections: new Map(),
});

/** One operation of inputs x1, …, xn. */
export function single(op: string, arity: number, parameters?: Parameters): Program {
  const inputs = Array.from({ length: arity }, (_, i) => `x${i + 1}`);
  return program(inputs, node('y', op, inputs, parameters));
}

export const query = (
  program: Program,
  at: readonly (number | Rational)[],
  mode: Mode = 'backward',
): Query => ({
  program,
  at: at.map(x => (typeof x === 'number' ? rational(x) : x)),
  mode,
});

/** `"2: 1, 0"`, `"threw: Error: no"`. */
export function show(answer: Answer): string {
  if (answer.kind === 'error') return `${answer.error}: ${answer.message}`;
  const [value, ...gradient] = [answer.value, ...answer.gradient].map(x =>
    typeof x === 'string' ? x : format(x),
  );
  return `${value}: ${gradient.join(', ')}`;
}

/** The zero function of the paper: relu(-t) + t - relu(t). */
export const zero = program(
  ['t'],
  node('a', 'neg', ['t']),
  node('b', 'relu', ['a']),
  node('c', 'add', ['b', 't']),
  node('r', 'relu', ['t']),
  node('z', 'sub', ['c', 'r']),
);
