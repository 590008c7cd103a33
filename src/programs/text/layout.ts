/**
 * Which nodes of a program are written inside another's expression, and which get a line of their own. Reading
 * the text makes nodes in the order in which expressions are complete; so a node is written inside its user only
 * where that keeps the order of the program. Nodes wait on a stack until their user takes them from its top.
 */
import { format, type Rational } from '../../numbers/index.ts';
import type { Op } from '../../selections/op.ts';
import type { Program, ProgramNode } from '../program.ts';
import { parametersAreArguments } from '../validity/parameters.ts';

export interface Layout {
  /** One line each: the nodes of the expression, in order; the last is what gets the name. */
  readonly statements: readonly (readonly ProgramNode[])[];
  /** The nodes written in the output line. */
  readonly output: readonly ProgramNode[];
  /** Constants written as literals wherever they are used. */
  readonly literals: ReadonlySet<string>;
}

/** Lines of about this length are broken up; so deep programs make many lines, and no deep expressions. */
const MAX_LENGTH = 90;
const MAX_DEPTH = 20;
const MAX_LITERAL_LENGTH = 40;

interface Pending {
  readonly id: string;
  readonly nodes: readonly ProgramNode[];
  readonly length: number;
  readonly depth: number;
  /** The constants whose first use is inside: reading it makes them. */
  readonly literals: readonly string[];
}

/** `operation`: the operation of a name, where it is one of the library. Linear in the size of the program. */
export function planLayout(program: Program, operation: (name: string) => Op | undefined): Layout {
  return new Planner(program, operation).plan();
}

class Planner {
  readonly #program: Program;
  readonly #uses = new Map<string, number>();
  /** Constants that must not be literals: a literal there would be read as a parameter. */
  readonly #named = new Set<string>();
  readonly #values = new Set<string>();
  readonly #literals = new Set<string>();
  readonly #statements: (readonly ProgramNode[])[] = [];
  /** Those before #bottom have been written. */
  readonly #stack: Pending[] = [];
  readonly #positions = new Map<string, number>();
  #bottom = 0;

  constructor(program: Program, operation: (name: string) => Op | undefined) {
    this.#program = program;
    const use = (id: string) => this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
    for (const { op: name, args } of program.nodes) {
      for (const arg of args) use(arg);
      const op = operation(name);
      if (op && args.length > op.arguments.max && parametersAreArguments(op, args.length))
        this.#named.add(args.at(-1)!);
    }
    for (const id of program.outputs) use(id);
  }

  plan(): Layout {
    for (const node of this.#program.nodes) {
      const taken = this.#take(node.args);
      const literal = literalText(node);
      const length = literal?.length ?? callLength(node) + taken.length;
      const nodes = [...taken.nodes, node];
      const literals = literal === undefined ? taken.literals : [node.id];
      const pending = { id: node.id, nodes, length, depth: taken.depth + 1, literals };
      const short = length <= MAX_LENGTH && pending.depth <= MAX_DEPTH;
      if (
        literal === undefined ? short && this.#uses.get(node.id) === 1 : this.#mayBeLiteral(node.id, literal)
      ) {
        this.#positions.set(node.id, this.#stack.length);
        this.#stack.push(pending);
      } else {
        this.#write(this.#stack.length - 1);
        this.#statements.push(nodes);
      }
    }
    const output = this.#take(this.#program.outputs).nodes;
    this.#write(this.#stack.length - 1);
    return { statements: this.#statements, output, literals: this.#literals };
  }

  /** Takes as many arguments as possible from the top of the stack; those below get lines of their own. */
  #take(args: readonly string[]): Omit<Pending, 'id'> {
    const [first, second] = args;
    const isDistinct = args.length < 2 || (args.length === 2 && first !== second);
    const distinct = isDistinct ? args : [...new Set(args)];
    const taken: Pending[] = [];
    let length = 0;
    let depth = 0;
    let below = -1;
    for (let i = distinct.length - 1; i >= 0; i--) {
      const id = distinct[i]!;
      const top = this.#stack.length > this.#bottom ? this.#stack.at(-1) : undefined;
      if (top?.id === id && length + top.length <= MAX_LENGTH && !usedBefore(top.literals, distinct, i)) {
        this.#stack.pop();
        this.#positions.delete(id);
        taken.push(top);
        if (top.literals[0] === id) this.#literals.add(id);
        length += top.length + 2;
        depth = Math.max(depth, top.depth);
      } else {
        length += id.length + 2;
        below = Math.max(below, this.#positions.get(id) ?? -1);
      }
    }
    this.#write(below);
    taken.reverse();
    return {
      nodes: taken.flatMap(({ nodes }) => nodes),
      literals: taken.flatMap(({ literals }) => literals),
      length,
      depth,
    };
  }

  /** Lines of their own for what waits up to this position. */
  #write(last: number): void {
    for (; this.#bottom <= last; this.#bottom++) {
      const { id, nodes } = this.#stack[this.#bottom]!;
      this.#positions.delete(id);
      this.#statements.push(nodes);
    }
    if (this.#bottom < this.#stack.length) return;
    this.#stack.length = 0;
    this.#bottom = 0;
  }

  /** Literals of equal value are one node, so only the first constant of its value is one. */
  #mayBeLiteral(id: string, text: string): boolean {
    const first = !this.#values.has(text);
    this.#values.add(text);
    return first && this.#uses.has(id) && !this.#named.has(id) && text.length <= MAX_LITERAL_LENGTH;
  }
}

/** Whether an argument before the i-th is one of the constants: read there first, it would be made there. */
function usedBefore(literals: readonly string[], args: readonly string[], i: number): boolean {
  return literals.some(id => {
    const first = args.indexOf(id);
    return first >= 0 && first < i;
  });
}

const literalText = ({ op, parameters }: ProgramNode): string | undefined =>
  op === 'const' && parameters?.value !== undefined ? format(parameters.value as Rational) : undefined;

const INFIX = new Set(['add', 'sub', 'mul', 'div', 'neg', 'pow']);

/** About how many characters a node takes beside its arguments and the commas between them. */
function callLength({ op, parameters }: ProgramNode): number {
  if (INFIX.has(op)) return -1;
  let length = op.length;
  for (const value of Object.values(parameters ?? {}))
    length += 6 + 4 * (Array.isArray(value) ? value.length : 1);
  return length;
}
