/**
 * Whose fault a wrong program is. With another verdict than its own it does not shrink to an operation: log(x^0) is NaN where x^0 alone is a wrong
 * number. An operation is at fault that is wrong alone at the values that it gets, where what is left of the program, with its value given, is right.
 */
import type { Rational } from '../../numbers/index.ts';
import { isEvaluationFailure, type Program, type ProgramNode } from '../../programs/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { NAMES } from '../questions/op-program.ts';
import { isVector, isWhole, prune, rename } from './simplify.ts';

/** An operation of a program at the values that it gets, and the program with its value in the place of it. */
export interface Part {
  readonly alone: Case;
  readonly rest: Case;
}

/** The operations of one output, where there are several. */
export function* partsOfCase(subject: Case): Generator<Part> {
  const { program, at } = subject;
  const nodes = program.nodes.filter(({ op }) => op !== 'const');
  if (isWhole(program) || nodes.length < 2) return;
  const oracle = Oracle.of(subject);
  if (isEvaluationFailure(oracle)) return;
  const taken = new Set([...program.inputs, ...program.nodes.map(({ id }) => id)]);
  const fresh = NAMES.find(name => !taken.has(name));
  const values = new Map<string, Rational>(program.inputs.map((name, i) => [name, at[i]!]));
  for (const step of oracle.line.steps)
    if (step.g.outputs === 1) values.set(step.id, oracle.evaluation.values[step.out]!);
  for (const node of nodes) {
    const value = values.get(node.id);
    const alone = aloneWith(node, values, program);
    if (fresh === undefined || value === undefined || alone === undefined || isVector(node, program))
      continue;
    const without = rename(subject, node.id, fresh);
    const given = { ...without.program, inputs: [...program.inputs, fresh] };
    const rest = prune({ ...without, program: given, at: [...at, value] });
    if (rest) yield { alone, rest };
  }
}

/** The node with inputs of its own, one for each value that is another one in the program. */
function aloneWith(
  node: ProgramNode,
  values: ReadonlyMap<string, Rational>,
  { selections }: Program,
): Case | undefined {
  const args = [...new Set(node.args)];
  const at = args.flatMap(arg => values.get(arg) ?? []);
  if (args.length === 0 || at.length < args.length || args.length > NAMES.length) return undefined;
  const inputs = NAMES.slice(0, args.length);
  const named = { ...node, id: 'r', args: node.args.map(arg => inputs[args.indexOf(arg)]!) };
  return { program: { inputs, nodes: [named], outputs: ['r'], selections }, at };
}
