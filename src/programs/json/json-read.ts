/**
 * The contract's `cornercheck.program/1`, read and checked. Every field is known or refused; `comment` and `description` are
 * free text on the program, `comment` on a node,
 * beside it `call`, a target's own name of the operation. Errors name a path: `nodes[3].args[0]: …`.
 */
import { CornercheckError } from '../../errors.ts';
import { suggestion } from '../../input/suggestion.ts';
import { quote } from '../../numbers/index.ts';
import { library as defaultLibrary } from '../../selections/library/index.ts';
import type { Op, Parameter, Parameters, ParameterValue } from '../../selections/op.ts';
import type { Program, ProgramNode } from '../program.ts';
import type { ReadProgram } from '../text/text.ts';
import { COMPONENT, checkFit, OutputCounter, parameterValue } from '../validity/check.ts';
import { MAX_NODES, NumberReader } from '../validity/limits.ts';
import { located, relocated } from '../validity/located.ts';
import { hintFor } from '../validity/meanings.ts';
import { atPath, fieldsOf, listOf, nameOf, numberText, textOf } from './json-fields.ts';
import { readSelections } from './json-selections.ts';
import { parseJson } from './json-source.ts';

const FORMAT = 'cornercheck.program/1';
const FIELDS = [
  'format',
  'name',
  'call',
  'comment',
  'description',
  'inputs',
  'selections',
  'nodes',
  'output',
  'outputs',
];
const NONE: Parameters = {};
const NODE_FIELDS = new Set(['id', 'op', 'args', 'call', 'comment']);

/**
 * A program from a JSON value, as `JSON.parse` gives it: a number is the decimal it prints as (0.1 is 1/10); to keep digits
 * beyond those of a double, see {@link parseProgramJson}. Throws CornercheckError with a path.
 *
 * `programFromJson({ inputs: ['t'], nodes: [{ id: 'r', op: 'relu', args: ['t'] }], output: 'r' })` is relu.
 */
export function programFromJson(value: unknown, library: ReadonlyMap<string, Op> = defaultLibrary): Program {
  return readProgramValue(value, library).program;
}

/** A program from JSON text, all digits kept. Throws CornercheckError with a path, or the line and column. */
export function parseProgramJson(text: string, library: ReadonlyMap<string, Op> = defaultLibrary): Program {
  return readProgramJson(text, library).program;
}

/** The same, with the warnings. */
export function readProgramJson(
  text: string,
  library: ReadonlyMap<string, Op> = defaultLibrary,
): ReadProgram {
  return readProgramValue(parseJson(text), library);
}

/** The same of a JSON value whose numbers may be as they are written. */
export function readProgramValue(value: unknown, library: ReadonlyMap<string, Op>): ReadProgram {
  const document = fieldsOf(value, 'a program', FIELDS, '');
  if (document.format !== undefined && document.format !== FORMAT)
    atPath('format', `expected ${quote(FORMAT)}, got ${quote(document.format)}`);
  for (const field of ['comment', 'description'])
    if (document[field] !== undefined) textOf(document[field], field);
  const inputs = listOf(document.inputs, 'inputs').map((input, i) => nameOf(input, () => `inputs[${i}]`));
  if (inputs.length === 0) atPath('inputs', 'expected at least one input, got none');
  const { operations, selections, warnings } = readSelections(document.selections, library);
  const reader = new NodeReader(operations);
  inputs.forEach((input, i) => {
    reader.addInput(input, `inputs[${i}]`);
  });
  const nodes = reader.read(listOf(document.nodes, 'nodes', MAX_NODES));
  const outputs = readOutputs(document, reader);
  const name = document.name === undefined ? {} : { name: nameOf(document.name, 'name') };
  const call = document.call === undefined ? {} : { call: nameOf(document.call, 'call') };
  return { program: { ...name, ...call, inputs, nodes, outputs, selections }, warnings };
}

function readOutputs(document: Readonly<Record<string, unknown>>, reader: NodeReader): string[] {
  if (document.output !== undefined && document.outputs !== undefined)
    atPath('outputs', 'expected either output or outputs, got both');
  if (document.output !== undefined) return [reader.reference(document.output, 'output')];
  if (document.outputs === undefined) atPath('output', 'expected the id of a node or an input, got nothing');
  const outputs = listOf(document.outputs, 'outputs');
  if (outputs.length === 0) atPath('outputs', 'expected at least one output, got none');
  return outputs.map((output, i) => reader.reference(output, `outputs[${i}]`));
}

/** Reads the nodes in order; what is known so far is what an argument may name. Errors within a node get its path last. */
class NodeReader {
  readonly #operations: ReadonlyMap<string, Op>;
  /** What has been read, each id as one shared string. */
  readonly #known = new Map<string, string>();
  /** How many outputs, where not one. */
  readonly #vectors = new Map<string, number>();
  readonly #numbers = new NumberReader();
  readonly #counter = new OutputCounter();
  #nodes: readonly unknown[] = [];

  constructor(operations: ReadonlyMap<string, Op>) {
    this.#operations = operations;
  }

  addInput(id: string, path: string): void {
    if (this.#known.has(id)) atPath(path, `the input ${quote(id)} is declared twice`);
    this.#known.set(id, id);
  }

  read(nodes: readonly unknown[]): ProgramNode[] {
    this.#nodes = nodes;
    return nodes.map((node, i) => {
      try {
        return this.#node(node);
      } catch (error) {
        throw error instanceof CornercheckError ? relocated(error, `nodes[${i}]`, '.') : error;
      }
    });
  }

  #node(value: unknown): ProgramNode {
    const node = fieldsOf(value, 'a node', undefined, '');
    const id = nameOf(node.id, 'id');
    if (this.#known.has(id))
      atPath('id', `${quote(id)} is already the name of an input or of an earlier node`);
    const op = this.#operation(node.op);
    const parameters = this.#parameters(op, node);
    const args = listOf(node.args ?? [], 'args').map((arg, j) => this.#argument(arg, j, op, id));
    checkFit(op, args.length, parameters);
    const outputs = op === COMPONENT ? 1 : this.#counter.count(op, args.length, parameters);
    if (op === COMPONENT) this.#checkComponent(args[0]!, parameters.k as number);
    if (outputs !== 1) this.#vectors.set(id, outputs);
    this.#known.set(id, id);
    return {
      id,
      op: op.name,
      args,
      ...(parameters !== NONE && { parameters }),
      ...(node.call !== undefined && { call: nameOf(node.call, 'call') }),
    };
  }

  #operation(value: unknown): Op {
    const name = nameOf(value, 'op');
    const op = name === COMPONENT.name ? COMPONENT : this.#operations.get(name);
    return op ?? atPath('op', `unknown operation ${quote(name)}${hintFor(name, this.#operations.keys())}`);
  }

  #parameters(op: Op, node: Readonly<Record<string, unknown>>): Parameters {
    let parameters: Record<string, ParameterValue> | undefined;
    for (const field in node) {
      if (NODE_FIELDS.has(field)) continue;
      const parameter = op.parameters.find(({ name }) => name === field);
      if (parameter === undefined) return unknownField(op, field);
      parameters ??= {};
      parameters[field] = this.#parameter(parameter, node[field]);
    }
    if (node.comment !== undefined) textOf(node.comment, 'comment');
    return parameters ?? NONE;
  }

  #parameter(parameter: Parameter, value: unknown): ParameterValue {
    const read = (text: string) => this.#numbers.read(text);
    const { name, kind } = parameter;
    if (kind !== 'numbers') {
      const text = numberText(value, name);
      return located(
        () => name,
        () => parameterValue(parameter, text, read),
      );
    }
    return listOf(value, name).map((item, i) => {
      const path = () => `${name}[${i}]`;
      const text = numberText(item, path);
      return located(path, () => read(text));
    });
  }

  #argument(value: unknown, j: number, op: Op, self: string): string {
    const known = this.#known.get(value as string) ?? this.#noReference(value, `args[${j}]`, self);
    const outputs = op === COMPONENT ? undefined : this.#vectors.get(known);
    if (outputs === undefined) return known;
    return atPath(
      `args[${j}]`,
      `expected one number, got the ${outputs} outputs of ${quote(known)}; pick one with a component node`,
    );
  }

  #checkComponent(arg: string, k: number): void {
    const outputs = this.#vectors.get(arg) ?? 1;
    if (k < 1 || k > outputs)
      atPath('k', `expected a component from 1 to ${outputs} of ${quote(arg)}, got ${k}`);
  }

  /** The id of an input or of a node. */
  reference(value: unknown, path: string): string {
    return this.#known.get(value as string) ?? this.#noReference(value, path);
  }

  #noReference(value: unknown, path: string, self?: string): never {
    const name = nameOf(value, path);
    if (name === self) atPath(path, `the node ${quote(name)} refers to itself`);
    const later = this.#nodes.findIndex(node => (node as { id?: unknown } | null)?.id === name);
    if (later < 0) atPath(path, `unknown name ${quote(name)}${suggestion(name, this.#known.keys())}`);
    return atPath(
      path,
      `${quote(name)} comes later, at nodes[${later}]: nodes stand in evaluation order, without cycles`,
    );
  }
}

function unknownField(op: Op, field: string): never {
  const names = op.parameters.map(({ name }) => name);
  return atPath(field, `${op.name} has no such field${suggestion(field, [...NODE_FIELDS, ...names])}`);
}
