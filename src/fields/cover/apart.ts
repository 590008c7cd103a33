/** The ties of a program in groups that have nothing to do with each other: no tie is asked, or gives, what one of another group gives. */
import { type Vector, zeroVector } from '../../linear/index.ts';
import type { Rational } from '../../numbers/index.ts';
import type { Extreme, LinearSum, Switch, TieSystem } from './system.ts';

/**
 * Each group as a system of its own, whose outputs are what it adds to those of all: the gradients of these are left out.
 *
 * `groupsApart(system).length` is `2` of `relu(x) + relu(y)` at 0.
 */
export function groupsApart({ ties, outputs, dimension }: TieSystem): readonly TieSystem[] {
  const owners: number[] = [];
  for (const [k, tie] of ties.entries()) for (const output of tie.outputs) owners[output] = k;
  const groups = new Groups(ties.length);
  for (const [k, tie] of ties.entries())
    for (const { terms } of sumsOf(tie)) for (const output of terms.keys()) groups.join(k, owners[output]!);
  const members = new Map<number, Members>();
  for (const [k, tie] of ties.entries()) {
    const group: Members = members.get(groups.of(k)) ?? { ties: [], terms: outputs.map(() => new Map()) };
    members.set(groups.of(k), group);
    group.ties.push(tie);
  }
  for (const [i, { terms }] of outputs.entries())
    for (const [output, coefficient] of terms)
      members.get(groups.of(owners[output]!))!.terms[i]!.set(output, coefficient);
  const gradient: Vector = zeroVector(dimension);
  return [...members.values()].map(group => ({
    ties: group.ties,
    outputs: group.terms.map(terms => ({ gradient, terms })),
    dimension,
  }));
}

interface Members {
  readonly ties: (Extreme | Switch)[];
  /** By output of all. */
  readonly terms: Map<number, Rational>[];
}

const sumsOf = (tie: Extreme | Switch): readonly LinearSum[] =>
  tie.kind === 'extreme'
    ? tie.of
    : tie.cells.flatMap(({ gives, guards }) => [...gives, ...guards.map(({ sum }) => sum)]);

/** Numbers from 0, in classes that are joined. */
class Groups {
  readonly #above: number[];

  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, k) => k);
  }

  /** The number of its class. */
  of(k: number): number {
    let root = k;
    while (this.#above[root] !== root) root = this.#above[root]!;
    for (let one = k; one !== root; ) {
      const next = this.#above[one]!;
      this.#above[one] = root;
      one = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.#above[this.of(a)] = this.of(b);
  }
}
