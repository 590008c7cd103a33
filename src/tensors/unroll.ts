/**
 * Tensor programs, `cornercheck.tensors/1` (contract, section 6), read and unrolled into programs over numbers: an input x of shape [2, 3] is
 * six inputs, `x[0,0]` to `x[1,2]`; the node of an entry of h is called `h[3]`. Nodes of any number of arguments keep it small, and
 * nodes that no output needs are left out.
 */
import { entryName, indicesOf } from '../documents/arrays.ts';
import { CornercheckError } from '../errors.ts';
import { suggestion } from '../input/suggestion.ts';
import { quote } from '../numbers/index.ts';
import { atPath, fieldsOf, listOf, nameOf, textOf } from '../programs/json/json-fields.ts';
import { readSelections } from '../programs/json/json-selections.ts';
import type { ReadProgram } from '../programs/text/text.ts';
import { MAX_NODES, NumberReader } from '../programs/validity/limits.ts';
import { located, relocated } from '../programs/validity/located.ts';
import { hintFor } from '../programs/validity/meanings.ts';
import { library } from '../selections/library/index.ts';
import type { Op } from '../selections/op.ts';
import type { TensorArray } from './array.ts';
import { Emitter } from './emitter.ts';
import { Fields } from './fields.ts';
import { npyBeside } from './files.ts';
import { ofOperation } from './operations/elementwise.ts';
import { wrongShapes } from './operations/node.ts';
import { tensorOperation, tensorOperations } from './operations/operations.ts';
import { rememberOrigin } from './origin.ts';
import { shapeText, sizeOfArray } from './shape.ts';
import { readInteger, readNumbers } from './values.ts';

export const TENSORS_FORMAT = 'cornercheck.tensors/1';
const FIELDS = 'format name comment description inputs selections nodes output outputs weights'.split(' ');
const NODE_FIELDS = ['id', 'op', 'args', 'call', 'comment'];
/** So that an entry has a name that nothing else has. */
const NAME = /^[A-Za-z_][\w.]*$/;

/** Whether a JSON value says that it is a tensor program: `isTensorProgram({ inputs: ['x'] })` is `false`. */
export const isTensorProgram = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === TENSORS_FORMAT;

/** `folder`: where files of constants are looked for. */
export interface UnrollOptions {
  readonly folder?: string | undefined;
  readonly library?: ReadonlyMap<string, Op>;
}

/**
 * The program that a tensor program stands for, from a JSON value. Throws CornercheckError with the path of the node, and the shapes that
 * do not fit.
 *
 * `unrolled({ format: 'cornercheck.tensors/1', inputs: [{ name: 'x', shape: [2] }], nodes: [{ id: 'm', op: 'reduceMax', args: ['x'] }], output: 'm' }).program.inputs`
 * is `['x[0]', 'x[1]']`.
 */
export function unrolled(value: unknown, options: UnrollOptions = {}): ReadProgram {
  const document = fieldsOf(value, 'a tensor program', FIELDS, '');
  if (document.format !== TENSORS_FORMAT)
    atPath('format', `expected ${quote(TENSORS_FORMAT)}, got ${quote(document.format)}`);
  for (const field of ['comment', 'description'])
    if (document[field] !== undefined) textOf(document[field], field);
  const { operations, selections, warnings } = readSelections(
    document.selections,
    options.library ?? library,
  );
  const unroller = new Unroller(operations, options.folder);
  const inputs = listOf(document.inputs, 'inputs').flatMap((input, i) =>
    unroller.input(input, `inputs[${i}]`),
  );
  if (inputs.length === 0) atPath('inputs', 'expected at least one input, got none');
  for (const [i, node] of listOf(document.nodes, 'nodes', MAX_NODES).entries())
    unroller.node(node, `nodes[${i}]`);
  const outputs = unroller.outputs(document);
  const name = document.name === undefined ? {} : { name: nameOf(document.name, 'name') };
  const nodes = unroller.emitter.needed(outputs);
  const program = { ...name, inputs, nodes, outputs, selections };
  rememberOrigin(program, document);
  return { program, warnings };
}

class Unroller {
  readonly emitter: Emitter;
  readonly #operations: ReadonlyMap<string, Op>;
  readonly #folder: string | undefined;
  readonly #numbers = new NumberReader();
  readonly #arrays = new Map<string, TensorArray>();

  constructor(operations: ReadonlyMap<string, Op>, folder: string | undefined) {
    this.#operations = operations;
    this.#folder = folder;
    this.emitter = new Emitter(operations);
  }

  /** The names of the entries. */
  input(value: unknown, path: string): readonly string[] {
    const { name: given, shape: lengths = [] } = fieldsOf(
      value,
      'an input',
      ['name', 'shape', 'comment'],
      path,
    );
    const name = this.#newName(given, `${path}.name`);
    const shape = listOf(lengths, `${path}.shape`).map((length, i) =>
      readInteger(length, `${path}.shape[${i}]`),
    );
    if (shape.some(length => length < 1))
      atPath(`${path}.shape`, `expected lengths of at least 1, got ${shapeText(shape)}`);
    located(
      () => path,
      () => this.emitter.reserve(shape),
    );
    const entries = Array.from({ length: sizeOfArray(shape) }, (_, k) =>
      entryName(name, indicesOf(k, shape)),
    );
    this.#arrays.set(name, { shape, entries });
    return entries;
  }

  node(value: unknown, path: string): void {
    const node = fieldsOf(value, 'a node', undefined, path);
    const id = this.#newName(node.id, `${path}.id`);
    const op = nameOf(node.op, `${path}.op`);
    const args = listOf(node.args ?? [], `${path}.args`).map((arg, j) =>
      this.#array(arg, `${path}.args[${j}]`),
    );
    if (node.comment !== undefined) textOf(node.comment, `${path}.comment`);
    const fields = new Fields(node, this.#numbers, NODE_FIELDS);
    const { emitter } = this;
    const readFile = (name: string) => npyBeside(this.#folder, name);
    try {
      const array = this.#made({ id, op, args, fields, emitter, readFile });
      fields.finish(op);
      this.#arrays.set(id, array);
    } catch (error) {
      throw error instanceof CornercheckError ? relocated(error, `${path} (${id})`) : error;
    }
  }

  #made(node: Parameters<typeof ofOperation>[0]): TensorArray {
    const { op: name, fields } = node;
    const own = tensorOperation(name);
    const op = this.#operations.get(name);
    // Without a window a pool is what it is of numbers.
    if (own && (op === undefined || name === 'const' || fields.has('window'))) return own(node);
    if (op) return ofOperation(node, op);
    const known = [...this.#operations.keys(), ...tensorOperations()];
    throw new CornercheckError('bad-program', `unknown operation ${quote(name)}${hintFor(name, known)}`);
  }

  #newName(value: unknown, path: string): string {
    const name = nameOf(value, path);
    if (!NAME.test(name)) atPath(path, `expected a name of letters and digits, got ${quote(name)}`);
    if (this.#arrays.has(name))
      atPath(path, `${quote(name)} is already the name of an input or of an earlier node`);
    return name;
  }

  #array(value: unknown, path: string): TensorArray {
    const name = nameOf(value, path);
    return (
      this.#arrays.get(name) ??
      atPath(
        path,
        `unknown name ${quote(name)}${suggestion(name, this.#arrays.keys())}: expected an input or an earlier node`,
      )
    );
  }

  /** The entries of all outputs; with weights w of one output y the number Σ w y. */
  outputs(document: Readonly<Record<string, unknown>>): readonly string[] {
    const { output, outputs, weights } = document;
    if ((output === undefined) === (outputs === undefined))
      atPath('output', 'expected either output or outputs');
    const arrays =
      output === undefined
        ? listOf(outputs, 'outputs').map((one, i) => this.#array(one, `outputs[${i}]`))
        : [this.#array(output, 'output')];
    if (arrays.length === 0) atPath('outputs', 'expected at least one output, got none');
    if (weights === undefined)
      return arrays.flatMap(({ entries }) => entries.map(entry => this.emitter.reference(entry)));
    if (output === undefined) atPath('weights', 'expected one output beside weights');
    return located(
      () => 'weights',
      () => [this.#weighted(arrays[0]!, weights)],
    );
  }

  #weighted({ shape, entries }: TensorArray, weights: unknown): string {
    const given = readNumbers(weights, this.#numbers);
    if (shapeText(given.shape) !== shapeText(shape))
      wrongShapes('weights', `the shape of the output, ${shapeText(shape)}`, [given.shape]);
    const terms = entries.map((entry, k) => ({ left: entry, right: given.entries[k]! }));
    return this.emitter.reference(this.emitter.linear(this.emitter.helper('weighted'), terms));
  }
}
