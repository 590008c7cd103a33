/**
 * I(x) and D_P(x) where a node jumps and the program does not: x·sign(x) at 0. Pieces of other nodes are then reached with other values than
 * those at the point, so that a composite piece is followed from node to node with the values that it has itself.
 */
import { isFailure, type OrderedField, sameVectors } from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/table.ts';
import { attempt, complete } from '../active/enumeration.ts';
import { Budget, DEFAULT_BUDGET, type Effort, Undecided } from '../budget.ts';
import { addTo, distinctGradients, type GradientBag, type GradientSet, vectorKey } from '../gradient-set.ts';

/** What a slot holds by a choice of pieces. */
interface Jet<T> {
  readonly value: T;
  readonly gradient: readonly T[];
}

/** Choices that leave the same in all slots that are asked for later; by slot. */
interface State<T> {
  readonly slots: ReadonlyMap<number, Jet<T>>;
  readonly count: bigint;
}

/**
 * The gradients of the composite pieces i with f_i(x) = f(x) (Definition 5) all of whose choices are of pieces that are active at the values
 * that i has there, or have an index cell that reaches these: where f is regular, and every such piece is C¹ there, those that f takes near x
 * are among them, so that conv of them, D_P(x), holds ∂ᶜf(x). `undecided` where some such piece has no derivative there. `all`: of
 * every piece that has the value, reached or not.
 *
 * `maskedSet(rationalField, line, evaluation).gradients` is `[[MINUS_ONE], [ZERO], [ONE]]` for x·sign(x) at 0.
 */
export function maskedSet<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  effort: number | Effort = DEFAULT_BUDGET,
  which: 'reached' | 'all' = 'reached',
): GradientSet<T> {
  return attempt(
    () => [],
    () => {
      const bound = new Budget(effort);
      const bag: GradientBag<T> = new Map();
      const wanted = program.outputs.map(slot => evaluation.values[slot]!);
      for (const { slots, count } of new Choices(field, program, bound, which).from(evaluation)) {
        const outputs = program.outputs.map(slot => slots.get(slot)!);
        const same = sameVectors(
          field,
          outputs.map(({ value }) => value),
          wanted,
        );
        if (same === 'undecided') throw new Undecided('whether some pieces have the value of f');
        if (same === 'yes')
          addTo(
            field,
            bag,
            outputs.flatMap(({ gradient }) => gradient),
            count,
          );
      }
      let total = 0n;
      for (const { count } of bag.values()) total += count;
      const gradients = [...bag.values()].map(({ gradient }) => gradient);
      return complete(total, distinctGradients(field, gradients));
    },
  );
}

class Choices<T> {
  readonly #field: OrderedField<T>;
  readonly #program: StraightLine;
  readonly #budget: Budget;
  readonly #all: boolean;

  constructor(field: OrderedField<T>, program: StraightLine, budget: Budget, which: 'reached' | 'all') {
    this.#field = field;
    this.#program = program;
    this.#budget = budget;
    this.#all = which === 'all';
  }

  from({ values }: Evaluation<T>): readonly State<T>[] {
    const { p, steps, outputs } = this.#program;
    const { zero, one } = this.#field;
    const lastUse = new Map<number, number>();
    for (const [k, { args }] of steps.entries()) for (const slot of args) lastUse.set(slot, k);
    for (const slot of outputs) lastUse.set(slot, steps.length);
    const inputs = Array.from({ length: p }, (_, i): [number, Jet<T>] => [
      i,
      { value: values[i]!, gradient: Array.from({ length: p }, (__, j) => (i === j ? one : zero)) },
    ]);
    let states: readonly State<T>[] = [{ slots: new Map(inputs), count: 1n }];
    for (const [k, step] of steps.entries()) {
      const next = new Map<string, State<T>>();
      for (const { slots, count } of states) {
        const kept = [...slots].filter(([slot]) => lastUse.get(slot)! > k);
        for (const made of this.#taken(step, slots)) {
          const live = [...kept, ...made.filter(([slot]) => lastUse.has(slot))];
          this.#budget.spend(1 + live.length);
          const key = live.map(([slot, jet]) => `${slot}:${this.#key(jet)}`).join(';');
          next.set(key, { slots: new Map(live), count: count + (next.get(key)?.count ?? 0n) });
        }
      }
      states = [...next.values()];
    }
    return states;
  }

  #key = ({ value, gradient }: Jet<T>): string =>
    `${this.#field.key(value)} ${vectorKey(this.#field, gradient)}`;

  /** What the pieces of a step make of such slots, one after the other; of `all`, those that have values there. */
  *#taken(step: Step, slots: ReadonlyMap<number, Jet<T>>): Generator<(readonly [number, Jet<T>])[]> {
    const args = step.args.map(slot => slots.get(slot)!);
    const at = args.map(({ value }) => value);
    const reached = this.#reached(step, at);
    const isListed = this.#all && step.g.local === undefined && Number.isFinite(step.g.pieceCount);
    const pieces = isListed ? Array.from({ length: step.g.pieceCount }, (_, i) => i + 1) : [...reached];
    for (const piece of pieces) {
      this.#budget.spend(1 + this.#program.p);
      const values = valuesOf(step.g.piece(piece), this.#field, at);
      if (isFailure(values) && values.kind === 'undefined' && !reached.has(piece)) continue;
      const d = pieceDerivatives(this.#field, step, at, piece);
      // A power above 1 of what is 0 and nowhere negative is C¹ up to there, and has a derivative; a root has none.
      if (isFailure(values) || isFailure(d))
        throw new Undecided('a piece has no derivative at the point, though its index cell reaches it');
      yield d.map((row, k) => [step.out + k, { value: values[k]!, gradient: this.#chained(row, args) }]);
    }
  }

  #chained(
    row: readonly { readonly argument: number; readonly value: T }[],
    args: readonly Jet<T>[],
  ): readonly T[] {
    const field = this.#field;
    return Array.from({ length: this.#program.p }, (_, i) =>
      row.reduce(
        (sum, { argument, value }) => field.add(sum, field.mul(value, args[argument]!.gradient[i]!)),
        field.zero,
      ),
    );
  }

  /** The pieces whose cells reach the values, and those that have the value of the index there. */
  #reached({ g }: Step, at: readonly T[]): ReadonlySet<number> {
    if (g.pieceCount === 1) return new Set([1]);
    const [cells, active] = [g.cells(this.#field, at), g.active(this.#field, at)];
    if (isFailure(cells) || isFailure(active))
      throw new Undecided('which pieces of a node reach the values that a choice of pieces leaves it');
    return new Set([...active, ...cells.map(({ piece }) => piece)]);
  }
}
