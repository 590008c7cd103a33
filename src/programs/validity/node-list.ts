/** The nodes of a program in the making, from text: ids, shared constants, shapes. */
import { CornercheckError } from '../../errors.ts';
import { format, type Rational } from '../../numbers/index.ts';
import type { Op, Parameters } from '../../selections/op.ts';
import type { ProgramNode } from '../program.ts';
import { COMPONENT, checkFit, OutputCounter } from './check.ts';
import { MAX_NODES } from './limits.ts';

/** A finished sub-expression: an input or a node. */
export interface Reference {
  readonly id: string;
  /** How many outputs it has. */
  readonly outputs: number;
  /** Of a literal: its value, and whether its node was made for this occurrence. */
  readonly literal?: Rational;
  readonly fresh?: boolean;
}

/**
 * Nodes are called after their operation and a number, `relu.1`, unless a name is assigned to them; names of the text
 * have no dots. A literal is a `const` node, one for each value.
 */
export class NodeList {
  readonly nodes: ProgramNode[] = [];
  readonly #constant: Op;
  readonly #counts = new Map<string, number>();
  readonly #literals = new Map<string, string>();
  readonly #outputs = new OutputCounter();

  constructor(constant: Op) {
    this.#constant = constant;
  }

  /** Throws CornercheckError, without a path, where the node does not fit. */
  add(op: Op, args: readonly Reference[], parameters: Parameters): Reference {
    checkFit(op, args.length, parameters);
    const outputs =
      op === COMPONENT
        ? componentOutputs(args[0]!, parameters)
        : this.#outputs.count(op, args.length, parameters);
    if (op !== COMPONENT) args.forEach(checkScalar);
    if (this.nodes.length >= MAX_NODES)
      throw new CornercheckError('limit', `expected a program of at most ${MAX_NODES} nodes, got more`);
    const number = (this.#counts.get(op.name) ?? 0) + 1;
    this.#counts.set(op.name, number);
    const id = `${op.name}.${number}`;
    const node = { id, op: op.name, args: args.map(arg => arg.id) };
    this.nodes.push(Object.keys(parameters).length > 0 ? { ...node, parameters } : node);
    return { id, outputs };
  }

  literal(value: Rational): Reference {
    const key = format(value);
    const known = this.#literals.get(key);
    if (known !== undefined) return { id: known, outputs: 1, literal: value, fresh: false };
    const made = this.add(this.#constant, [], { value });
    this.#literals.set(key, made.id);
    return { ...made, literal: value, fresh: true };
  }

  /** Takes a literal back that turned out to be part of a larger one, or a parameter. */
  drop({ id, literal, fresh }: Reference): void {
    if (literal === undefined || !fresh || this.nodes.at(-1)?.id !== id) return;
    this.#removeLast();
    this.#literals.delete(format(literal));
  }

  /** Gives a name to what was made last, or to a new constant; what was there before keeps its own. */
  rename(name: string, reference: Reference, made: number): Reference {
    const { id, outputs, literal } = reference;
    if (literal !== undefined && !reference.fresh)
      return this.#named(name, this.add(this.#constant, [], { value: literal }));
    if (this.nodes.length === made || this.nodes.at(-1)!.id !== id) return { id, outputs };
    if (literal !== undefined) this.#literals.set(format(literal), name);
    return this.#named(name, reference);
  }

  #named(name: string, { outputs }: Reference): Reference {
    const node = this.#removeLast();
    this.nodes.push({ ...node, id: name });
    return { id: name, outputs };
  }

  #removeLast(): ProgramNode {
    const node = this.nodes.pop()!;
    this.#counts.set(node.op, this.#counts.get(node.op)! - 1);
    return node;
  }
}

function componentOutputs({ outputs, id }: Reference, { k }: Parameters): 1 {
  if (typeof k !== 'number' || k < 1 || k > outputs)
    throw new CornercheckError(
      'bad-program',
      `expected a component from 1 to ${outputs} of ${id}, got ${String(k)}`,
    );
  return 1;
}

/** Throws CornercheckError, without a path, where a node has several outputs. */
export function checkScalar({ id, outputs }: Reference): void {
  if (outputs !== 1)
    throw new CornercheckError(
      'bad-program',
      `expected one number, got the ${outputs} outputs of ${id}; pick one, such as v[1]`,
    );
}
