/** How the operations of a target are drawn for generated programs. */
import { type FloatFormat, rational } from '../../numbers/index.ts';
import { isEvaluationFailure, type ProgramNode } from '../../programs/index.ts';
import type { BasicFunction, Op } from '../../selections/index.ts';
import { formatOf, type TargetInfo } from '../../targets/index.ts';
import { Oracle } from '../oracle/oracle.ts';
import { opPrograms } from './op-programs.ts';
import { sweptOps } from './op-sweep.ts';

/** One way to use an operation: its arity and its parameters. */
export interface OperationForm {
  readonly op: Op;
  readonly node: Omit<ProgramNode, 'id' | 'args'>;
  readonly g: BasicFunction;
  readonly kind: 'selection' | 'linear' | 'smooth';
}

export interface Vocabulary {
  /** The kinds, listed as often as they are to be drawn; of each the operations, with the forms of each. */
  readonly draws: readonly (readonly (readonly OperationForm[])[])[];
  readonly hasConstants: boolean;
  readonly hasAdd: boolean;
  readonly machine: FloatFormat | undefined;
}

/** Corners come from selections; sums of them make ties meet; the rest is for variety. */
const KINDS: readonly OperationForm['kind'][] = [
  'selection',
  'selection',
  'selection',
  'linear',
  'linear',
  'smooth',
];

/** Operations of more arguments than this stand in no generated program. */
const MOST_ARGUMENTS = 8;

/** The operations that have rational values at ordinary points, each with its parameters. */
export function vocabularyOf(target: TargetInfo): Vocabulary {
  const ops = sweptOps(target).flatMap(op => (op.name === 'const' ? [] : [formsOf(op, target)]));
  const draws = KINDS.map(kind =>
    ops.map(forms => forms.filter(form => form.kind === kind)).filter(forms => forms.length > 0),
  ).filter(list => list.length > 0);
  return {
    draws,
    hasConstants: target.ops.includes('const'),
    hasAdd: target.ops.includes('add'),
    machine: formatOf(target.precision),
  };
}

function formsOf(op: Op, target: TargetInfo): OperationForm[] {
  const forms = new Map<string, OperationForm>();
  for (const { program, arity, plain } of opPrograms(op, target)) {
    if (!plain || arity > MOST_ARGUMENTS) continue;
    const node = program.nodes.find(({ id }) => id === 'r')!;
    const at = program.inputs.map((_, i) => rational(2 * i + 1, 4));
    const oracle = Oracle.of({ program, at });
    if (isEvaluationFailure(oracle) || oracle.isIrrational) continue;
    const { g } = oracle.line.steps[0]!;
    const { id: _id, args: _args, ...rest } = node;
    const linear = g.piece(1).outputs.every(output => output.affine);
    const kind = g.pieceCount > 1 ? 'selection' : linear ? 'linear' : 'smooth';
    forms.set(JSON.stringify([arity, node.parameters], bigints), { op, node: rest, g, kind });
  }
  return [...forms.values()];
}

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
