/** Tensor programs in tests. */

import { format, type Rational, rational, rationalField } from '../../src/numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, printProgram } from '../../src/programs/index.ts';
import { unrolled } from '../../src/tensors/index.ts';

export type Node = Readonly<Record<string, unknown>>;

/** A program of inputs `{ x: [2, 3] }` and nodes, whose output is the last. */
export const tensors = (inputs: Readonly<Record<string, readonly number[]>>, ...nodes: readonly Node[]) => ({
  format: 'cornercheck.tensors/1',
  inputs: Object.entries(inputs).map(([name, shape]) => ({ name, shape })),
  nodes: nodes.map((node, i) => ({ id: `h${i}`, ...node })),
  output: (nodes.at(-1)?.id as string | undefined) ?? `h${nodes.length - 1}`,
});

/** The text of the unrolled program, without its header where it is one line. */
export const textOf = (program: unknown): string =>
  printProgram(unrolled(program).program).replace(/^_\([^=]*\) =\s*/, '');

/** The values of all entries of the output. */
export function valuesOf(program: unknown, at: readonly (number | Rational)[]): string[] {
  const line = compile(unrolled(program).program);
  const found = evaluate(
    rationalField,
    line,
    at.map(x => (typeof x === 'number' ? rational(x) : x)),
  );
  if (isEvaluationFailure(found)) throw new Error(found.failure.why);
  return line.outputs.map(slot => format(found.values[slot]!));
}
