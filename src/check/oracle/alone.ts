/**
 * The operation (or call of a target) that a program is nothing but: then its own Clarke subdifferential binds it, for no program is at
 * fault. A selection that the program defines is none, nor is a where with what stands in it.
 */
import type { Rational } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import type { Case } from './case.ts';

export interface Alone {
  readonly op: string;
  /** Of one that has constants among its arguments: the same operation where these are inputs as well. */
  readonly freed?: Case;
}

/** Of inputs that are all different, and constants; undefined of other programs. */
export function operationAlone(
  { program }: Case,
  { steps }: StraightLine,
  { values }: Evaluation<Rational>,
): Alone | undefined {
  if (program.call !== undefined) return { op: program.call };
  const isConstant = (id: string): boolean => constants.has(id);
  const constants = new Set(program.nodes.filter(({ op }) => op === 'const').map(({ id }) => id));
  const [only, ...others] = steps.filter(({ id }) => !isConstant(id));
  const node = only && program.nodes.find(({ id }) => id === only.id);
  if (only === undefined || node === undefined || others.length > 0) return undefined;
  if (program.selections.has(node.op) || node.args.length !== only.args.length) return undefined;
  const inputs = node.args.filter(id => !isConstant(id));
  if (!inputs.every(id => program.inputs.includes(id)) || new Set(inputs).size < inputs.length)
    return undefined;
  if (inputs.length === node.args.length) return { op: node.op };
  if (inputs.length === 0 || only.g.outputs > 1) return undefined;
  const names = node.args.map((_, i) => `x${i + 1}`);
  const freed = {
    program: { inputs: names, nodes: [{ ...node, args: names }], outputs: [node.id], selections: new Map() },
    at: only.args.map(slot => values[slot]!),
  };
  return { op: node.op, freed };
}
