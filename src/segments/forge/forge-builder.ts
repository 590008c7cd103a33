/** Nodes added to a program: zero(u) for affine u, and identities whose derivative is 0 at given points (Theorem 1). */
import { format, isZero, type Rational, rational } from '../../numbers/index.ts';
import type { Program, ProgramNode } from '../../programs/index.ts';

/** A vector by its entries other than 0: of many inputs it has one or a few. */
export type SparseVector = ReadonlyMap<number, Rational>;

/** Adds nodes to a program, under names that it does not use. */
export class ForgeBuilder {
  readonly nodes: ProgramNode[] = [];
  readonly #inputs: readonly string[];
  readonly #taken: Set<string>;
  #next = 1;

  constructor(program: Program) {
    this.#inputs = program.inputs;
    this.#taken = new Set([
      ...program.inputs,
      ...program.nodes.map(({ id }) => id),
      ...program.selections.keys(),
    ]);
  }

  node(op: string, args: readonly string[], parameters?: ProgramNode['parameters']): string {
    let id: string;
    do id = `z${this.#next++}`;
    while (this.#taken.has(id));
    this.nodes.push({ id, op, args, ...(parameters && { parameters }) });
    return id;
  }

  scaled(weight: Rational, id: string): string {
    return format(weight) === '1' ? id : this.node('mul', [this.node('const', [], { value: weight }), id]);
  }

  /** ⟨direction, x − s⟩. */
  offset(direction: SparseVector, s: (i: number) => Rational): string {
    let sum: string | undefined;
    for (const [i, weight] of direction) {
      if (isZero(weight)) continue;
      const input = this.#inputs[i]!;
      const start = s(i);
      const shifted = isZero(start)
        ? input
        : this.node('sub', [input, this.node('const', [], { value: start })]);
      const term = this.scaled(weight, shifted);
      sum = sum === undefined ? term : this.node('add', [sum, term]);
    }
    return sum!;
  }

  /** relu(−u) + u − relu(u). */
  zero(u: string): string {
    const left = this.node('add', [this.node('relu', [this.node('neg', [u])]), u]);
    return this.node('sub', [left, this.node('relu', [u])]);
  }

  /** x_i − Σ zero(x_i − c): x_i, with the derivative 0 at each c. */
  identity(input: number, points: readonly Rational[]): string {
    const direction: SparseVector = new Map([[input, rational(1)]]);
    return points.reduce(
      (sum, c) => this.node('sub', [sum, this.zero(this.offset(direction, () => c))]),
      this.#inputs[input]!,
    );
  }
}
