/** The nodes of the unrolled program in the making, bounded: what would be too large is refused before it is made. */
import { counted } from '../documents/counted.ts';
import { CornercheckError } from '../errors.ts';
import { shortageOf } from '../input/memory.ts';
import { equal, format, isZero, ONE, type Rational, ZERO } from '../numbers/index.ts';
import type { ProgramNode } from '../programs/index.ts';
import { COMPONENT, checkFit, OutputCounter } from '../programs/validity/check.ts';
import { MAX_NODES } from '../programs/validity/limits.ts';
import type { Op, Parameters } from '../selections/op.ts';
import type { ArrayEntry } from './array.ts';
import { type ArrayShape, shapeText, sizeOfArray } from './shape.ts';

/** The most entries of all arrays together. */
const MAX_ELEMENTS = 5_000_000;
/** The most arguments of all nodes together. */
const MAX_ARGUMENTS = 20_000_000;

/** The memory that is left is looked at once in so many nodes, */
const ROUND = 10_000;
/** each of which may take so many bytes here, or as a part of the entries of one array. */
const BYTES_A_NODE = 10_000;

/** left · right. */
export interface Product {
  readonly left: ArrayEntry;
  readonly right: ArrayEntry;
}

export class Emitter {
  readonly nodes: ProgramNode[] = [];
  readonly #operations: ReadonlyMap<string, Op>;
  readonly #outputs = new OutputCounter();
  readonly #constants = new Map<string, string>();
  #helpers = 0;
  #elements = 0;
  #arguments = 0;

  constructor(operations: ReadonlyMap<string, Op>) {
    this.#operations = operations;
  }

  /** Throws CornercheckError `limit` where there would be too many entries of all arrays. */
  reserve(shape: ArrayShape): void {
    this.#elements += sizeOfArray(shape);
    if (this.#elements > MAX_ELEMENTS)
      throw new CornercheckError(
        'limit',
        `expected at most ${MAX_ELEMENTS} entries of all arrays together, got more with this one of shape ${shapeText(shape)}`,
      );
  }

  /** The same before so many nodes with so many arguments each are made. */
  reserveNodes(nodes: number, each: number): void {
    if (this.nodes.length + nodes > MAX_NODES)
      throw new CornercheckError(
        'limit',
        `expected an unrolled program of at most ${MAX_NODES} nodes, got more: ${counted(nodes, 'node')} here`,
      );
    if (this.#arguments + nodes * each > MAX_ARGUMENTS)
      throw new CornercheckError(
        'limit',
        `expected an unrolled program of at most ${MAX_ARGUMENTS} arguments, got more: ${counted(nodes, 'node')} of ${counted(each, 'argument')} here`,
      );
  }

  operation(name: string): Op {
    return this.#operations.get(name)!;
  }

  /** A node for the entry of this name. Throws CornercheckError where it does not fit its operation. */
  add(id: string, name: string, args: readonly ArrayEntry[], parameters: Parameters = {}): string {
    const op = this.operation(name);
    checkFit(op, args.length, parameters);
    const outputs = this.#outputs.count(op, args.length, parameters);
    if (outputs !== 1)
      throw new CornercheckError('bad-program', `${name}: expected one output, got ${outputs}`);
    return this.#push(id, name, args, parameters);
  }

  /** The components of a node of several outputs, made for entries of these names. */
  addVector(
    ids: readonly string[],
    name: string,
    args: readonly ArrayEntry[],
    parameters: Parameters,
  ): string[] {
    const vector = this.#push(this.helper(name), name, args, parameters);
    return ids.map((id, k) => this.#push(id, COMPONENT.name, [vector], { k: k + 1 }));
  }

  /** How many outputs a node would have. Throws as {@link add} does. */
  outputs(name: string, count: number, parameters: Parameters): number {
    const op = this.operation(name);
    checkFit(op, count, parameters);
    return this.#outputs.count(op, count, parameters);
  }

  /** The name of a node that is no entry of an array. */
  helper(name: string): string {
    this.#helpers += 1;
    return `${name}#${this.#helpers}`;
  }

  /**
   * Σ left · right + constant, as an affine node as far as one factor of each product is a number, and as a number where both are. A
   * single entry is itself.
   */
  linear(id: string, terms: readonly Product[], constant: ArrayEntry = ZERO): ArrayEntry {
    let rest = typeof constant === 'string' ? ZERO : constant;
    const alone = terms.length === 1 && typeof constant !== 'string' && isZero(constant);
    const args: string[] = [];
    const coefficients: Rational[] = [];
    const take = (arg: string, coefficient: Rational): void => {
      args.push(arg);
      coefficients.push(coefficient);
    };
    for (const { left, right } of terms) {
      if (typeof left !== 'string') {
        if (typeof right === 'string') take(right, left);
        else rest = rest.add(left.mul(right));
      } else if (typeof right !== 'string') take(left, right);
      else take(this.add(alone ? id : this.helper('mul'), 'mul', [left, right]), ONE);
    }
    if (typeof constant === 'string') take(constant, ONE);
    if (args.length === 0) return rest;
    if (!isZero(rest)) return this.add(id, 'affine', args, { coefficients, constant: rest });
    if (coefficients.some(coefficient => !equal(coefficient, ONE)))
      return this.add(id, 'affine', args, { coefficients });
    return args.length === 1 ? args[0]! : this.add(id, 'sum', args);
  }

  /** The id of a node for the entry; equal numbers are one node. */
  reference(entry: ArrayEntry): string {
    if (typeof entry === 'string') return entry;
    const key = format(entry);
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    const id = this.#push(this.helper('const'), 'const', [], { value: entry });
    this.#constants.set(key, id);
    return id;
  }

  #push(id: string, op: string, entries: readonly ArrayEntry[], parameters: Parameters): string {
    const args = entries.map(entry => this.reference(entry));
    this.reserveNodes(1, args.length);
    if (this.nodes.length % ROUND === ROUND - 1) this.#expectRoom();
    this.#arguments += args.length;
    const node = { id, op, args };
    this.nodes.push(Object.keys(parameters).length > 0 ? { ...node, parameters } : node);
    return id;
  }

  /** Throws CornercheckError `limit` where the next nodes may not fit into memory. */
  #expectRoom(): void {
    const shortage = shortageOf(ROUND * BYTES_A_NODE);
    if (shortage)
      throw new CornercheckError(
        'limit',
        `expected an unrolled program that fits into memory, got one of more than ${this.nodes.length} nodes, and ${shortage.words}`,
      );
  }

  /** The nodes that these depend on, in their order. */
  needed(outputs: readonly string[]): ProgramNode[] {
    const needed = new Set(outputs);
    for (const { id, args } of this.nodes.toReversed())
      if (needed.has(id)) for (const arg of args) needed.add(arg);
    return this.nodes.filter(({ id }) => needed.has(id));
  }
}
