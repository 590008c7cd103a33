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
  readonly kind: 'selection' | 'linear' | 'smooth' | 'transcendental';
}

export interface Vocabulary {
  /** The kinds, listed as often as they are to be drawn; of each the operations, with the forms of each. */
  readonly draws: readonly (readonly (readonly OperationForm[])[])[];
  /** The same with exp, log and their kin among them; nothing where there are none. */
  readonly transcendental: Vocabulary['draws'];
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

/** Where exp and its kin are among them. */
const MORE_KINDS: readonly OperationForm['kind'][] = [
  'selection',
  'transcendental',
  'linear',
  'selection',
  'transcendental',
  'smooth',
  'selection',
];

/** Operations of more arguments than this stand in no generated program. */
const MOST_ARGUMENTS = 8;

/** The operations that have values at ordinary points, each with its parameters. Those that are not rational are asked of machines only. */
export function vocabularyOf(target: TargetInfo): Vocabulary {
  const ops = sweptOps(target).flatMap(op => (op.name === 'const' ? [] : [formsOf(op, target)]));
  const drawn = (
    kinds: readonly OperationForm['kind'][],
    isWanted = (_: OperationForm): boolean => true,
  ): Vocabulary['draws'] =>
    kinds
      .map(kind =>
        ops
          .map(forms => forms.filter(form => form.kind === kind && isWanted(form)))
          .filter(forms => forms.length > 0),
      )
      .filter(list => list.length > 0);
  const some = ops.some(forms => forms.some(({ kind }) => kind === 'transcendental'));
  return {
    draws: drawn(KINDS),
    // What jumps has no verdict at its corners.
    transcendental: some ? drawn(MORE_KINDS, ({ kind, g }) => kind !== 'selection' || !g.asked) : [],
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
    if (isEvaluationFailure(oracle)) continue;
    const { g } = oracle.line.steps[0]!;
    const { id: _id, args: _args, ...rest } = node;
    const linear = g.piece(1).outputs.every(output => output.affine);
    if (oracle.isIrrational && target.precision === 'exact') continue;
    const kind = oracle.isIrrational
      ? 'transcendental'
      : g.pieceCount > 1
        ? 'selection'
        : linear
          ? 'linear'
          : 'smooth';
    forms.set(JSON.stringify([arity, node.parameters], bigints), { op, node: rest, g, kind });
  }
  return [...forms.values()];
}

const bigints = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
