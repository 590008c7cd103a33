/**
 * What a target says it can be asked: of each operation the calls, numbers of arguments, modes and values of parameters. A
 * question outside of this is not put to it, and no answer to one is held against it.
 */

import { counted } from '../../documents/counted.ts';
import type { Program, ProgramNode } from '../../programs/program.ts';
import { parametersAreArguments, withDefaults } from '../../programs/validity/parameters.ts';
import { library } from '../../selections/library/index.ts';
import { originText } from '../../tensors/origin.ts';
import type { Mode, OpSupport, TargetInfo } from '../target.ts';
import { conditionHolds } from './parameter-domain.ts';

/**
 * Why the target is not asked for the program in this mode; without a mode, in any. Undefined where it is.
 *
 * `unsupportedBy({ name: 'mine', version: '1', precision: 'float64', modes: ['backward'], forward: 'jacobian', ops: ['neg'], support: { neg: { modes: [] } } }, program)`
 * is `'mine says that it does not support neg in any mode'`.
 */
export function unsupportedBy(info: TargetInfo, program: Program, mode?: Mode): string | undefined {
  const known = refusals.get(info) ?? new WeakMap<Program, Map<Mode | undefined, string | undefined>>();
  refusals.set(info, known);
  const own = known.get(program) ?? new Map<Mode | undefined, string | undefined>();
  known.set(program, own);
  if (!own.has(mode)) own.set(mode, whyUnsupported(info, program, mode));
  return own.get(mode);
}

/** By target and program: both are asked for at many points, and change nowhere. */
const refusals = new WeakMap<TargetInfo, WeakMap<Program, Map<Mode | undefined, string | undefined>>>();

function whyUnsupported(info: TargetInfo, program: Program, mode: Mode | undefined): string | undefined {
  // What it says of calls for numbers says nothing of arrays.
  if (info.tensors && originText(program) !== undefined) return undefined;
  if (program.call !== undefined) {
    const { modes = info.modes } = info.programs?.[program.call] ?? {};
    const has = mode === undefined ? modes.length > 0 : modes.includes(mode);
    return has
      ? undefined
      : `${info.name} says that it does not support ${program.call} in ${mode ?? 'any'} mode`;
  }
  for (const node of program.nodes) {
    const why = unsupportedNode(info, node, mode);
    if (why !== undefined) return `${info.name} says that it does not support ${why}`;
  }
  return undefined;
}

function unsupportedNode(info: TargetInfo, node: ProgramNode, mode: Mode | undefined): string | undefined {
  const op = library.get(node.op);
  // What it does not list it may be asked for by hand; selections of a program's own are no operations.
  if (op === undefined || !info.ops.includes(node.op)) return undefined;
  const count = node.args.length;
  if (parametersAreArguments(op, count) && !info.computed?.includes(node.op))
    return `${node.op} with ${op.parameters.map(({ name }) => name).join(' and ')} as arguments`;
  const support = supportOf(info, node.call ?? node.op);
  if (support === undefined) return undefined;
  const modes = support.modes ?? info.modes;
  if (mode === undefined ? modes.length === 0 : !modes.includes(mode))
    return `${node.call ?? node.op} in ${mode ?? 'any'} mode`;
  if (support.arity && !(support.arity[0] <= count && count <= support.arity[1]))
    return `${node.call ?? node.op} with ${counted(count, 'argument')}`;
  const parameters = withDefaults(op, count, node.parameters ?? {});
  const outside = support.parameters?.find(condition => !conditionHolds(condition, parameters));
  return outside && `${node.call ?? node.op} unless ${outside.text}`;
}

/** Of an operation, or of a call of its own name. */
const supportOf = (
  { support, calls, programs }: Pick<TargetInfo, 'support' | 'calls' | 'programs'>,
  name: string,
): Pick<OpSupport, 'arity' | 'modes' | 'forward' | 'parameters'> | undefined =>
  calls?.[name] ?? support?.[name] ?? programs?.[name];

/**
 * What forward mode returns where these operations (or calls, by their own names) are tied; undefined where they do not agree.
 *
 * `forwardOf({ forward: 'jacobian' }, ['relu'])` is `'jacobian'`.
 */
export function forwardOf(
  info: Pick<TargetInfo, 'forward' | 'support' | 'calls' | 'programs'>,
  tied: Iterable<string>,
): TargetInfo['forward'] | undefined {
  let kind: TargetInfo['forward'] | undefined;
  for (const op of tied) {
    const own = supportOf(info, op)?.forward ?? info.forward;
    if (kind !== undefined && own !== kind) return undefined;
    kind = own;
  }
  return kind ?? info.forward;
}
