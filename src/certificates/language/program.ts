/**
 * Reads cornercheck.program/1 into straight-line form, over whatever operations there are; nodes on which no output depends are
 * left out.
 */

import * as Json from '../book/json.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { parseLiteral, type Rat } from '../numbers/rational.ts';
import type { Basic } from './basic.ts';
import type { Formula } from './formula.ts';
import type { Line, Parameter, Step } from './line.ts';

/** A node that stands before: its operation and arguments; its formula where it is elementary. */
export interface Earlier {
  readonly op: string;
  readonly args: readonly string[];
  readonly formula: Formula | undefined;
  /** Whether the document defines the operation. */
  readonly foreign: boolean;
}

/** A basic function of these nodes. */
export interface Composed {
  readonly basic: Basic;
  readonly args: readonly string[];
}

/** A selection of the document's own: how many arguments it has, and what it is. */
export type Definition = () => readonly [inputs: number, Basic];

/** What is known of operations: the dictionary in which a program is read. */
export interface Meanings {
  /** Whether no input and no selection of a program's own may be called so. */
  isReserved(op: string): boolean;
  /** Whether it is one elementary function. */
  isElementary(op: string): boolean;
  /** The function of n arguments that a node stands for. Throws Wrong where there is no such operation, or arguments or parameters do not fit. */
  operation(op: string, n: number, given: ReadonlyMap<string, Parameter>, meter: Meter): Basic;
  /** A choice between two nodes as a selection of nodes before these; undefined where it is a selection of its three arguments. */
  choiceOf(
    args: readonly string[],
    earlier: ReadonlyMap<string, Earlier>,
    meter: Meter,
  ): Composed | undefined;
  /** A selection of the document's own, with the operations inside its pieces and guards written out. */
  table(
    inputs: readonly string[],
    pieces: readonly string[],
    index: readonly (readonly [piece: number, when: string])[],
    definitions: ReadonlyMap<string, Definition>,
    meter: Meter,
  ): Basic;
}

interface Node {
  readonly id: string;
  readonly op: string;
  readonly args: readonly string[];
  readonly parameters: ReadonlyMap<string, Parameter>;
}

/** Throws Wrong where the value is no program over these operations. */
export function readOver(meanings: Meanings, value: unknown, meter: Meter): Line {
  const program = Json.record(value, meter);
  const format = program.get('format');
  if (format !== undefined && format !== 'cornercheck.program/1')
    throw new Wrong('expected the format cornercheck.program/1');
  onlyFields(
    program,
    'format',
    'name',
    'call',
    'comment',
    'inputs',
    'nodes',
    'output',
    'outputs',
    'selections',
  );
  const inputs = Json.at('/inputs', () => Json.items(program.get('inputs'), meter, Json.string));
  const nodes = Json.at('/nodes', () =>
    Json.items(program.get('nodes'), meter, node => readNode(node, meter)),
  );
  const several = program.get('outputs');
  if ((several === undefined) === (program.get('output') === undefined))
    throw new Wrong('expected either output or outputs');
  const outputs =
    several === undefined
      ? [Json.string(program.get('output'))]
      : Json.at('/outputs', () => Json.items(several, meter, Json.string));
  if (outputs.length === 0) throw new Wrong('expected at least one output');
  const definitions = Json.at('/selections', () =>
    readSelections(meanings, program.get('selections'), meter),
  );
  return link(meanings, inputs, nodes, outputs, definitions, meter);
}

function readNode(value: unknown, meter: Meter): Node {
  const fields = Json.record(value, meter);
  const read = (raw: unknown): Parameter =>
    Array.isArray(raw) ? Json.items(raw, meter, item => readLiteral(item, meter)) : readLiteral(raw, meter);
  const given = [...fields].filter(([name]) => !['id', 'op', 'args', 'call', 'comment'].includes(name));
  return {
    id: Json.string(fields.get('id')),
    op: Json.string(fields.get('op')),
    args: Json.at('/args', () => Json.items(fields.get('args') ?? [], meter, Json.string)),
    parameters: given.length === 0 ? NONE : new Map(given.map(([name, raw]) => [name, read(raw)])),
  };
}

/** Of most nodes. */
const NONE: Node['parameters'] = new Map();

/** A JSON number is the decimal that it is written as. */
export const readLiteral = (value: unknown, meter: Meter): Rat =>
  parseLiteral(typeof value === 'number' ? String(value) : Json.string(value), meter);

function readSelections(meanings: Meanings, value: unknown, meter: Meter): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const open = new Set<string>();
  if (value === undefined) return found;
  for (const [name, raw] of Json.record(value, meter)) {
    if (meanings.isReserved(name)) throw new Wrong('expected a name that is not that of an operation');
    Json.at(`/${name.slice(0, 40)}`, () =>
      onlyFields(Json.record(raw, meter), 'inputs', 'pieces', 'index', 'comment'),
    );
    let known: ReturnType<Definition> | undefined;
    const read: Definition = () => {
      const inputs = Json.items(Json.field(raw, 'inputs'), meter, Json.string);
      const pieces = Json.items(Json.field(raw, 'pieces'), meter, Json.string);
      const index = Json.items(Json.field(raw, 'index'), meter, cell => {
        onlyFields(Json.record(cell, meter), 'piece', 'when', 'comment');
        const piece = Json.whole(Json.field(cell, 'piece'), 1);
        return [piece, Json.string(Json.field(cell, 'when'))] as const;
      });
      if (new Set(inputs).size < inputs.length) throw new Wrong('expected inputs with different names');
      if (pieces.length === 0) throw new Wrong('expected at least one piece');
      return [inputs.length, { ...meanings.table(inputs, pieces, index, found, meter), foreign: true }];
    };
    found.set(name, () => {
      if (open.has(name)) throw new Wrong('expected a selection that is not defined by itself');
      open.add(name);
      try {
        known ??= read();
      } finally {
        open.delete(name);
      }
      return known;
    });
  }
  return found;
}

/** What a program says has to be known, all of it. */
function onlyFields(given: ReadonlyMap<string, unknown>, ...known: readonly string[]): void {
  for (const name of given.keys())
    if (!known.includes(name))
      throw new Wrong('expected no such field in a program', `/${name.slice(0, 40)}`);
}

function link(
  meanings: Meanings,
  inputs: readonly string[],
  nodes: readonly Node[],
  outputs: readonly string[],
  definitions: ReturnType<typeof readSelections>,
  meter: Meter,
): Line {
  const slots = new Map(inputs.map((name, i) => [name, [i]]));
  if (slots.size < inputs.length) throw new Wrong('expected inputs with different names', '/inputs');
  const built = new Map<string, Basic>();
  const foreign = new Set<string>();
  const steps: Step[] = [];
  let next = inputs.length;
  const slotsOf = (name: string): readonly number[] => {
    const found = slots.get(name);
    if (found === undefined) throw new Wrong('expected the name of an input or of an earlier node');
    return found;
  };
  const build = (node: Node): Basic => {
    const definition = definitions.get(node.op);
    if (definition === undefined)
      return meanings.operation(node.op, node.args.length, node.parameters, meter);
    const [arity, basic] = definition();
    if (node.args.length !== arity || node.parameters.size > 0)
      throw new Wrong(`expected ${arity} arguments and no other fields`);
    foreign.add(node.op);
    return basic;
  };
  const add = (node: Node): number[] => {
    meter.charge(node.args.length + 1);
    const args = node.args.map(slotsOf);
    if (node.op === 'component') {
      const k = node.parameters.get('k') as Rat | undefined;
      const slot =
        args.length === 1 && node.parameters.size === 1 && k?.d === 1n
          ? args[0]![Number(k.n) - 1]
          : undefined;
      if (slot === undefined) throw new Wrong('expected a component k of one node');
      return [slot];
    }
    if (args.some(own => own.length > 1)) throw new Wrong('expected arguments of one output each');
    const choice = choices.get(node.id);
    const key = choice
      ? `# ${node.id}`
      : `${node.op} ${node.args.length} ${[...node.parameters].map(([name, value]) => `${name} ${show(value)}`).join(' ')}`;
    const basic = choice?.basic ?? built.get(key) ?? build(node);
    built.set(key, basic);
    // A node on which no output depends is checked, and has no slots.
    if (!needed.has(node.id)) return new Array<number>(basic.outputs).fill(-1);
    const [, second] = basic.pieces();
    const out = next;
    next += basic.outputs;
    steps.push({
      id: node.id,
      op: node.op,
      basic,
      args: choice ? choice.args.map(name => slotsOf(name)[0]!) : args.map(own => own[0]!),
      parameters: node.parameters,
      out,
      single: second === undefined,
    });
    return Array.from({ length: basic.outputs }, (_, k) => out + k);
  };
  const earlier = new Map<string, Earlier>();
  const choices = new Map<string, Composed>();
  // What stands before is asked for choices alone.
  for (const [i, node] of nodes.some(({ op }) => op === 'where') ? nodes.entries() : [])
    Json.at(`/nodes/${i}`, () => {
      const foreign = definitions.has(node.op);
      if (node.op === 'where' && !foreign && node.args.length === 3) {
        const choice = meanings.choiceOf(node.args, earlier, meter);
        if (choice) choices.set(node.id, choice);
      }
      const [only] = meanings.isElementary(node.op) && !foreign ? build(node).pieces() : [];
      earlier.set(node.id, { op: node.op, args: node.args, formula: only?.[0], foreign });
    });
  const needed = new Set(outputs);
  for (const node of nodes.toReversed())
    if (needed.has(node.id)) for (const arg of choices.get(node.id)?.args ?? node.args) needed.add(arg);
  for (const [i, node] of nodes.entries())
    Json.at(`/nodes/${i}`, () => {
      if (slots.has(node.id)) throw new Wrong('expected an id of its own');
      slots.set(node.id, add(node));
    });
  return {
    inputs,
    steps,
    outputs: Json.at('/output', () => outputs.flatMap(slotsOf)),
    foreign: [...foreign],
  };
}

const show = (value: Parameter): string =>
  Array.isArray(value) ? value.map(show).join(',') : `${(value as Rat).n}/${(value as Rat).d}`;
