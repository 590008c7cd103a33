/**
 * Whose fault a wrong program is. With another verdict than its own it does not shrink to an operation: log(x^0) is NaN where x^0 alone is a wrong
 * number. Operations are at fault that are wrong alone at the values that they get, where what is left of the program, with their values given, is right.
 */
import type { Rational } from '../../numbers/index.ts';
import { isEvaluationFailure, type Program, type ProgramNode } from '../../programs/index.ts';
import type { Case } from '../oracle/case.ts';
import { Oracle } from '../oracle/oracle.ts';
import { NAMES } from '../questions/op-program.ts';
import { isVector, isWhole, prune, rename } from './simplify.ts';

/** An operation of a program, by its node: the value that it has there, and the operation alone at the values that it gets. */
export interface OwnPart {
  readonly id: string;
  readonly value: Rational;
  readonly alone: Case;
}

/** The operations of one output, where there are several. */
export function partsOfCase(subject: Case): OwnPart[] {
  const { program, at } = subject;
  const nodes = program.nodes.filter(({ op }) => op !== 'const');
  if (isWhole(program) || nodes.length < 2) return [];
  const oracle = Oracle.of(subject);
  if (isEvaluationFailure(oracle)) return [];
  const values = new Map<string, Rational>(program.inputs.map((name, i) => [name, at[i]!]));
  for (const step of oracle.line.steps)
    if (step.g.outputs === 1) values.set(step.id, oracle.evaluation.values[step.out]!);
  return nodes.flatMap(node => {
    const value = values.get(node.id);
    const alone = isVector(node, program) ? undefined : aloneWith(node, values, program);
    return value && alone ? [{ id: node.id, value, alone }] : [];
  });
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

/** The program in which the parts are inputs, of the values that they have; undefined where names are short. */
export function withoutParts(subject: Case, parts: readonly OwnPart[]): Case | undefined {
  const { inputs, nodes } = subject.program;
  const fresh = NAMES.filter(name => !inputs.includes(name) && !nodes.some(({ id }) => id === name));
  if (fresh.length < parts.length) return undefined;
  const { program, ...rest } = parts.reduce((left, { id }, i) => rename(left, id, fresh[i]!), subject);
  return prune({
    ...rest,
    program: { ...program, inputs: [...inputs, ...fresh.slice(0, parts.length)] },
    at: [...subject.at, ...parts.map(({ value }) => value)],
  });
}
