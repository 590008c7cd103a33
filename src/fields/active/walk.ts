/** From a plan to gradients: the chain rule along every combination of pieces that the plan stands for, merged as it goes. */
import { isFailure, type OrderedField } from '../../numbers/index.ts';
import { pieceDerivatives } from '../../programs/index.ts';
import { type Budget, Undecided } from '../budget.ts';
import { addScaled, addTo, type GradientBag, inOneRow, plus, vectorKey } from '../gradient-set.ts';
import type { Atoms } from './atoms.ts';
import { Context } from './context.ts';
import type { Branch, Layers, Plan } from './plan.ts';

/**
 * The gradients (q × p, flattened) of all combinations of the plan, with their numbers; `certain`: without those that are
 * only possible.
 */
export function walkPlan<T>(
  field: OrderedField<T>,
  system: Atoms<T>,
  plan: Plan<T>,
  budget: Budget,
  which: 'certain' | 'all' = 'certain',
): GradientBag<T> {
  const start = inOneRow(system.outputs.map(form => form.gradient));
  const walk = new Walk(field, system, budget, which);
  const bag: GradientBag<T> = new Map();
  for (const { gradient, count } of walk.bag(plan).values())
    addTo(field, bag, plus(field, start, gradient), count);
  return bag;
}

/** What the atoms of the plan add to the gradients of the outputs, in each combination that is certain. */
export const addedBy = <T>(
  field: OrderedField<T>,
  system: Atoms<T>,
  plan: Plan<T>,
  budget: Budget,
): GradientBag<T> => new Walk(field, system, budget, 'certain').bag(plan);

class Walk<T> {
  readonly #field: OrderedField<T>;
  readonly #system: Atoms<T>;
  readonly #budget: Budget;
  readonly #context: Context<T>;
  readonly #nothing: GradientBag<T>;
  readonly #which: 'certain' | 'all';
  /** q × p. */
  readonly #width: number;
  readonly #known = new Map<Branch<T>, Map<string, GradientBag<T>>>();

  constructor(field: OrderedField<T>, system: Atoms<T>, budget: Budget, which: 'certain' | 'all') {
    this.#which = which;
    this.#field = field;
    this.#system = system;
    this.#budget = budget;
    this.#context = new Context(field, system);
    this.#width = system.outputs.length * system.dimension;
    const zero = new Array<T>(this.#width).fill(field.zero);
    this.#nothing = new Map([[vectorKey(field, zero), { gradient: zero, count: 1n }]]);
  }

  /** What the atoms of the plan add to the gradients of the outputs. */
  bag(plan: Plan<T>): GradientBag<T> {
    if (plan.kind === 'done') return this.#nothing;
    if (plan.kind === 'possible') return this.#which === 'all' ? this.#nothing : new Map();
    return plan.kind === 'branch' ? this.#branch(plan) : this.#layers(plan);
  }

  #branch(plan: Branch<T>): GradientBag<T> {
    const memo = this.#known.get(plan) ?? new Map<string, GradientBag<T>>();
    this.#known.set(plan, memo);
    const key = `${this.#context.valueKey(plan.part)}|${this.#context.gradientKey(plan.part)}`;
    const known = memo.get(key);
    if (known) return known;
    const bag: GradientBag<T> = new Map();
    for (const { pieces, values, rest } of plan.options)
      for (const { gradients, count } of this.#distinct(plan.atom, pieces).values()) {
        this.#context.assign(plan.atom, values, gradients);
        const after = this.bag(rest);
        this.#context.release(plan.atom);
        const added = this.#contribution(plan.atom, gradients);
        for (const sub of after.values()) {
          this.#budget.keep(1, this.#width);
          addTo(this.#field, bag, plus(this.#field, sub.gradient, added), sub.count * count);
        }
      }
    memo.set(key, bag);
    return bag;
  }

  /** The distinct gradients of an atom's outputs over some of its pieces, and how many pieces share each. */
  #distinct(atom: number, pieces: readonly number[]) {
    const { step, args } = this.#system.atoms[atom]!;
    const at = args.map(form => this.#context.value(form));
    const inner = args.map(form => this.#context.gradient(form));
    const found = new Map<string, { gradients: T[][]; count: bigint }>();
    this.#budget.spend(pieces.length * step.g.outputs);
    for (const piece of pieces) {
      const d = pieceDerivatives(this.#field, step, at, piece);
      if (isFailure(d)) throw new Undecided(`the derivative of piece ${piece} of ${step.id}: ${d.why}`);
      const gradients = d.map(row => {
        const sum = new Array<T>(this.#system.dimension).fill(this.#field.zero);
        for (const { argument, value } of row) addScaled(this.#field, sum, value, inner[argument]!);
        return sum;
      });
      const key = vectorKey(this.#field, inOneRow(gradients));
      const known = found.get(key);
      if (known) known.count += 1n;
      else found.set(key, { gradients, count: 1n });
    }
    return found;
  }

  /** Entry (output, i) of what an atom's gradients add. */
  #contribution(atom: number, gradients: readonly (readonly T[])[]): readonly T[] {
    const { outputs } = this.#system.atoms[atom]!;
    const rows = this.#system.outputs.map(({ terms }) => {
      const sum = new Array<T>(this.#system.dimension).fill(this.#field.zero);
      for (const [k, output] of outputs.entries()) {
        const coefficient = terms.get(output);
        if (coefficient !== undefined) addScaled(this.#field, sum, coefficient, gradients[k]!);
      }
      return sum;
    });
    return inOneRow(rows);
  }

  #layers(plan: Layers<T>): GradientBag<T> {
    let states = new Map([[plan.start, this.#nothing]]);
    for (const layer of plan.layers) {
      const next = new Map<bigint, GradientBag<T>>();
      for (const [from, bag] of states)
        for (const { to, plan: part } of layer.get(from) ?? []) {
          const added = this.bag(part);
          const target = next.get(to) ?? new Map();
          next.set(to, target);
          for (const a of bag.values()) {
            this.#budget.keep(added.size, this.#width);
            for (const b of added.values())
              addTo(this.#field, target, plus(this.#field, a.gradient, b.gradient), a.count * b.count);
          }
        }
      states = next;
    }
    const ends = [...states].filter(([end]) => this.#which === 'all' || !plan.possible?.has(end));
    if (ends.length < 2) return ends[0]?.[1] ?? new Map();
    const all: GradientBag<T> = new Map();
    for (const [, bag] of ends)
      for (const { gradient, count } of bag.values()) addTo(this.#field, all, gradient, count);
    return all;
  }
}
