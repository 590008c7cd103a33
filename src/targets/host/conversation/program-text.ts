/** The JSON form of a program as targets get it. */
import { programToJson } from '../../../programs/json/json.ts';
import type { Program, ProgramNode } from '../../../programs/program.ts';
import { library } from '../../../selections/library/index.ts';
import type { TargetInfo } from '../../target.ts';

type Support = TargetInfo['support'];

/** By the target's own names; of a target that has none, by nothing. */
const texts = new WeakMap<object, WeakMap<Program, string>>();
const NO_NAMES = {};

/**
 * With the defaults of parameters filled in: a target need not know them. With its own names, where it has some; not in what a call means,
 * which is asked as a whole: an adapter that runs it node by node all the same shall fail, not answer for other calls.
 */
export function targetProgramText(program: Program, support?: Support): string {
  const key = support ?? NO_NAMES;
  const known = texts.get(key) ?? new WeakMap<Program, string>();
  texts.set(key, known);
  let text = known.get(program);
  if (text === undefined) {
    const json = programToJson({ ...program, nodes: program.nodes.map(withDefaults) });
    text = JSON.stringify(
      support && program.call === undefined
        ? { ...json, nodes: (json.nodes as readonly Node[]).map(node => called(node, support)) }
        : json,
    );
    known.set(program, text);
  }
  return text;
}

interface Node {
  readonly op: string;
  readonly call?: string;
}

const called = (node: Node, support: Support): Node => {
  const call = node.call ?? support?.[node.op]?.call;
  return call === undefined ? node : { ...node, call };
};

/** No defaults where parameters are arguments. */
function withDefaults(node: ProgramNode): ProgramNode {
  const op = library.get(node.op);
  const asArguments = op !== undefined && node.args.length > op.arguments.max;
  const defaults = (op?.parameters ?? [])
    .filter(parameter => parameter.default !== undefined && !(asArguments && parameter.argument))
    .map(parameter => [parameter.name, parameter.default]);
  return defaults.length === 0
    ? node
    : { ...node, parameters: { ...Object.fromEntries(defaults), ...node.parameters } };
}
