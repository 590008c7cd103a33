/** Algorithm 1 over a library's own numbers: each node a call of the library. */
import type { Meanings, TargetNode, TargetProgram } from './module-target.ts';

/** One operation of a library. An operation with several outputs returns them as one value that `component` reads. */
export type Operation<T> = (args: readonly T[], node: TargetNode) => T;

/** By the names of the operations, and by own names of more calls. */
export type Operations<T> = Readonly<Record<string, Operation<T>>>;

/** For libraries that count references. */
export interface Ownership<T> {
  /** Called for each use of a value. */
  share(value: T): T;
  /** Called at the end for each value but the output's. */
  drop(value: T): void;
}

/** The calls as a description lists them: those that are not among `meanings` are called as the operation that they compute. */
export const described = (calls: Readonly<Record<string, unknown>>, meanings: Meanings): Meanings =>
  Object.fromEntries(Object.keys(calls).map(name => [name, meanings[name] ?? { is: name }]));

/** What is called, node by node: the nodes, or in their place the one call that the program says the meaning of. */
export const callsOf = ({ inputs, nodes, output, call }: TargetProgram): readonly TargetNode[] =>
  call === undefined ? nodes : [{ id: output, op: call, args: inputs }];

/** The operation that a node is. */
export const operationOf = <T>(
  operations: Operations<T>,
  { call, op }: TargetNode,
): Operation<T> | undefined => operations[call ?? op];

/** The value of the program's output. */
export function runProgram<T>(
  program: TargetProgram,
  at: readonly T[],
  operations: Operations<T>,
  { share, drop }: Ownership<T> = { share: value => value, drop: () => {} },
): T {
  const { inputs, output } = program;
  const values = new Map<string, T>(inputs.map((name, i) => [name, at[i]!]));
  for (const node of callsOf(program)) {
    const operation = operationOf(operations, node);
    if (operation === undefined) throw new Error(`no operation ${node.call ?? node.op}`);
    const args = node.args.map(name => share(values.get(name)!));
    values.set(node.id, operation(args, node));
  }
  for (const [name, value] of values) if (name !== output) drop(value);
  return values.get(output)!;
}
