/** Algorithm 1 over a library's own numbers: each node a call of the library. */
import type { TargetNode, TargetProgram } from './module-target.ts';

/** One operation of a library. An operation with several outputs returns them as one value that `component` reads. */
export type Operation<T> = (args: readonly T[], node: TargetNode) => T;

export type Operations<T> = Readonly<Record<string, Operation<T>>>;

/** For libraries that count references. */
export interface Ownership<T> {
  /** Called for each use of a value. */
  share(value: T): T;
  /** Called at the end for each value but the output's. */
  drop(value: T): void;
}

/** The value of the program's output. */
export function runProgram<T>(
  { inputs, nodes, output }: TargetProgram,
  at: readonly T[],
  operations: Operations<T>,
  { share, drop }: Ownership<T> = { share: value => value, drop: () => {} },
): T {
  const values = new Map<string, T>(inputs.map((name, i) => [name, at[i]!]));
  for (const node of nodes) {
    const operation = operations[node.op];
    if (operation === undefined) throw new Error(`no operation ${node.op}`);
    const args = node.args.map(name => share(values.get(name)!));
    values.set(node.id, operation(args, node));
  }
  for (const [name, value] of values) if (name !== output) drop(value);
  return values.get(output)!;
}
