/** The JSON form of a program as targets get it. */
import { programToJson } from '../../programs/json.ts';
import type { Program, ProgramNode } from '../../programs/program.ts';
import { library } from '../../selections/library/index.ts';

const texts = new WeakMap<Program, string>();

/** With the defaults of parameters filled in: a target need not know them. */
export function programText(program: Program): string {
  let text = texts.get(program);
  if (text === undefined) {
    text = JSON.stringify(programToJson({ ...program, nodes: program.nodes.map(withDefaults) }));
    texts.set(program, text);
  }
  return text;
}

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
