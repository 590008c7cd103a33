/**
 * From a program to its straight-line form: every node a function g_k of 𝒮 on numbered slots, so that
 * Algorithms 1 and 2 are loops. Nodes on which no output depends are left out; `component` nodes cost nothing.
 */
import { CornercheckError } from '../errors.ts';
import { shortageOf } from '../input/memory.ts';
import type { BasicFunction } from '../selections/basic-function.ts';
import { library } from '../selections/library/index.ts';
import type { Op } from '../selections/op.ts';
import type { Program, ProgramNode } from './program.ts';
import { checkFit } from './validity/check.ts';
import { located } from './validity/located.ts';
import { parametersKey, withDefaults } from './validity/parameters.ts';
import { withDefined } from './validity/selections.ts';
import { type Chosen, chosen } from './where.ts';

/** x_out, …, x_(out+q−1) = g(x_args). */
export interface Step {
  /** The id of the node. */
  readonly id: string;
  readonly g: BasicFunction;
  /** The operation with its number of arguments and its parameters: equal forms denote the same function. */
  readonly form: string;
  /** pr(k): slots of the arguments, in order; a slot may occur twice. */
  readonly args: readonly number[];
  readonly out: number;
}

/** P = (p, q, m, pr, 𝒢). Slots 0 … p−1 are the inputs. */
export interface StraightLine {
  readonly p: number;
  /** How many slots there are. */
  readonly m: number;
  readonly steps: readonly Step[];
  /** Slots of the q outputs. */
  readonly outputs: readonly number[];
}

/**
 * The program as steps over numbered slots, P of (3) in the paper. Throws CornercheckError `bad-program` where an operation
 * is unknown or does not fit, `limit` where it is so large that sets of it would not fit into memory.
 *
 * `compile(program).p` is `1`.
 */
export function compile(program: Program): StraightLine {
  expectRoom(program);
  const functions = new FunctionTable(program);
  const choices = choicesOf(program);
  const needed = neededNodes(program, choices);
  const slots = new Map<string, readonly number[]>(program.inputs.map((name, i) => [name, [i]]));
  const steps: Step[] = [];
  let m = program.inputs.length;
  for (const node of program.nodes) {
    if (!needed.has(node.id)) continue;
    if (node.op === 'component') {
      slots.set(node.id, [componentSlot(node, slots)]);
      continue;
    }
    const choice = choices.get(node.id);
    const args = (choice?.args ?? node.args).map(arg => slots.get(arg)![0]!);
    const form = choice?.form ?? formOf(node);
    const g = choice?.g ?? functions.of(node, form);
    steps.push({ id: node.id, g, form, args, out: m });
    slots.set(node.id, g.outputs === 1 ? [m] : Array.from({ length: g.outputs }, (_, k) => m + k));
    m += g.outputs;
  }
  return { p: program.inputs.length, m, steps, outputs: program.outputs.flatMap(id => slots.get(id)!) };
}

/** Of fewer nodes and inputs there is memory. */
const MANY = 50_000;

/** Bytes of memory that a node takes while sets are looked for: live ties ask most, with intervals in all slots. */
const BYTES_A_NODE = 1_100;

/** Throws CornercheckError `limit` where a program is so large that whoever goes on would be aborted. */
function expectRoom({ inputs, nodes }: Program): void {
  const size = inputs.length + nodes.length;
  if (size < MANY) return;
  const shortage = shortageOf(size * BYTES_A_NODE);
  if (shortage)
    throw new CornercheckError(
      'limit',
      `a program of ${size} nodes and inputs takes about ${shortage.needed} MB, and ${shortage.words}`,
    );
}

function componentSlot(node: ProgramNode, slots: ReadonlyMap<string, readonly number[]>): number {
  const components = slots.get(node.args[0]!)!;
  const slot = components[(node.parameters?.k as number) - 1];
  if (slot === undefined)
    throw new CornercheckError('bad-program', `expected a component from 1 to ${components.length}`, node.id);
  return slot;
}

/** What the where of a program choose between, by id. */
function choicesOf(program: Program): ReadonlyMap<string, Chosen> {
  const found = new Map<string, Chosen>();
  const isOwn = (op: string): boolean => program.selections.has(op);
  if (isOwn('where') || !program.nodes.some(({ op }) => op === 'where')) return found;
  const nodes = new Map<string, ProgramNode>();
  for (const node of program.nodes) {
    const choice = node.op === 'where' ? chosen(node, nodes, isOwn) : undefined;
    if (choice) found.set(node.id, choice);
    nodes.set(node.id, node);
  }
  return found;
}

/** The nodes on which an output depends. */
function neededNodes(program: Program, choices: ReadonlyMap<string, Chosen>): ReadonlySet<string> {
  const needed = new Set(program.outputs);
  for (let i = program.nodes.length - 1; i >= 0; i--) {
    const node = program.nodes[i]!;
    if (needed.has(node.id)) for (const arg of choices.get(node.id)?.args ?? node.args) needed.add(arg);
  }
  return needed;
}

/** Functions of library operations, which are the same in every program; the table is emptied when it is full. */
const shared = new Map<string, BasicFunction>();
const MAX_SHARED = 2_000;

/** Builds each function once: a million additions share one. */
class FunctionTable {
  readonly #program: Program;
  readonly #defined: ReadonlyMap<string, Op>;
  readonly #own = new Map<string, BasicFunction>();

  constructor(program: Program) {
    this.#program = program;
    this.#defined = withDefined(program.selections);
  }

  of(node: ProgramNode, form: string): BasicFunction {
    const isOwn = this.#program.selections.has(node.op);
    const table = isOwn ? this.#own : shared;
    const known = table.get(form);
    if (known) return known;
    if (shared.size >= MAX_SHARED) shared.clear();
    const g = isOwn ? this.#defined.get(node.op)!.build(node.args.length, {}) : this.#build(node);
    table.set(form, g);
    return g;
  }

  #build(node: ProgramNode): BasicFunction {
    const op = library.get(node.op);
    if (op === undefined) throw new CornercheckError('bad-program', `unknown operation ${node.op}`, node.id);
    const count = node.args.length;
    const parameters = node.parameters ?? {};
    return located(
      () => node.id,
      () => {
        checkFit(op, count, parameters);
        return op.build(count, withDefaults(op, count, parameters));
      },
    );
  }
}

const formOf = ({ op, args, parameters, call }: ProgramNode): string =>
  parameters === undefined && call === undefined
    ? plainForm(op, args.length)
    : `${op} ${args.length} ${parametersKey(parameters)}${call === undefined ? '' : ` ${call}`}`;

/** By operation and number of arguments: most nodes have no more, and one text is looked up faster than many that are alike. */
const plainForms = new Map<string, string[]>();

function plainForm(op: string, count: number): string {
  const forms = plainForms.get(op) ?? [];
  if (plainForms.size >= MAX_SHARED) plainForms.clear();
  plainForms.set(op, forms);
  forms[count] ??= `${op} ${count} `;
  return forms[count];
}
