/** A program as a JavaScript function, one line a node. */
import type { TargetProgram } from '../libraries/module-target.ts';
import { callsOf, type Operations, operationOf } from '../libraries/run-program.ts';
import { identifiers } from './identifiers.ts';
import { codeOf, recorded } from './recorder.ts';

export interface Language {
  /** The operations of the library, over recorded values. */
  readonly operations: Operations<unknown>;
  /** Names that the operations use. */
  readonly libraries: readonly string[];
  /** How a value is written where it is used again later. */
  readonly again?: (name: string) => string;
}

/** `(x, y) => {…}`; undefined where an operation has no call in the library. */
export function functionCode(
  program: TargetProgram,
  { operations, libraries, again = name => name }: Language,
): string | undefined {
  const { inputs, output } = program;
  const nodes = callsOf(program);
  const names = identifiers([...inputs, ...nodes.map(({ id }) => id)], libraries);
  const left = new Map<string, number>([[output, 1]]);
  for (const arg of nodes.flatMap(({ args }) => args)) left.set(arg, (left.get(arg) ?? 0) + 1);
  const use = (id: string): unknown => {
    const remaining = left.get(id)! - 1;
    left.set(id, remaining);
    return recorded(remaining > 0 ? again(names.get(id)!) : names.get(id)!);
  };
  const lines: string[] = [];
  for (const node of nodes) {
    const operation = operationOf(operations, node);
    if (operation === undefined) return undefined;
    lines.push(`  const ${names.get(node.id)} = ${codeOf(operation(node.args.map(use), node))};`);
  }
  const parameters = inputs.map(id => names.get(id)).join(', ');
  return [`(${parameters}) => {`, ...lines, `  return ${names.get(output)};`, '}'].join('\n');
}

/** The inputs on which the output depends. */
export function usedInputs(program: TargetProgram): string[] {
  const { inputs, output } = program;
  const needed = new Set([output]);
  for (const { id, args } of callsOf(program).toReversed())
    if (needed.has(id)) for (const arg of args) needed.add(arg);
  return inputs.filter(id => needed.has(id));
}
