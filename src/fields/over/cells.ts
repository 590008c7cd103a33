/**
 * ∂ᶜf(x) to first order, over any field: the local cells of a program around x, depth first over its tied nodes. A cell counts
 * as proven where a direction lies strictly inside all its guards, and as empty where the affine ones contradict each other;
 * what signs do not decide, and what is flat, is possible.
 */
import { membershipOver } from '../../linear/index.ts';
import { isFailure, isZeroVector, type OrderedField, sameVectors } from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { type Budget, Undecided } from '../budget.ts';
import { guardRow, type Row, type SlotState } from '../directions/guards.ts';
import { type BallHull, distinctGradients } from '../gradient-set.ts';
import { type Within, withinHull } from '../within.ts';

/** conv(gradients) ⊆ ∂ᶜf(x) ⊆ conv(outer); `exact`: they are one. undecided: nothing is known of what else is in it. */
export interface ClarkeOver<T> {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly (readonly T[])[];
  readonly outer: readonly (readonly T[])[];
  /** Where a norm is tied, as of Clarke’s set over the rationals. */
  readonly hull?: BallHull<T>;
  /** rays: of one input, by the slopes on both sides. */
  readonly by?: 'nodewise' | 'balls' | 'rays';
  /** Of an exact set: what may be in it as well, in the hull of the gradients. */
  readonly within?: readonly Within<T>[];
  readonly why?: string;
}

/** Where a path of choices stands. */
interface Path<T> {
  readonly slots: readonly SlotState<T>[];
  readonly rows: readonly Row<T>[];
  /** Whether a direction is known to lie strictly inside. */
  readonly proven: boolean;
}

/**
 * The Clarke subdifferential ∂ᶜf(x) (Scholtes: conv of the gradients of the cells with interior), as far as first order and
 * the signs of the field say. For programs that are continuous selections of C¹ pieces near x; `undecided` beyond the
 * budget.
 *
 * `clarkeOver(rationalField, line, evaluation, new Budget(DEFAULT_BUDGET)).gradients` is `[[ZERO]]` for zero(t) at 0.
 */
export function clarkeOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  budget: Budget,
): ClarkeOver<T> {
  const proven: (readonly T[])[] = [];
  const possible: (readonly T[])[] = [];
  const search = new Cells(field, program, evaluation, budget);
  try {
    search.visit((gradient, certain) => (certain ? proven : possible).push(gradient));
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return {
      status: 'undecided',
      gradients: distinctGradients(field, proven).gradients,
      outer: [],
      why: error.message,
    };
  }
  const outer = distinctGradients(field, [...proven, ...possible]).gradients;
  // ∂ᶜf(x) is not empty: where only one gradient is left, it is that.
  if (outer.length === 1) return { status: 'exact', gradients: outer, outer };
  const gradients = distinctGradients(field, proven).gradients;
  const known = (one: readonly T[]): boolean =>
    gradients.some(other => sameVectors(field, one, other) === 'yes');
  if (possible.every(known)) return { status: 'exact', gradients, outer };
  const within = withinHull(field, gradients, outer);
  return within
    ? { status: 'exact', gradients, outer: gradients, within }
    : { status: 'bounds', gradients, outer };
}

class Cells<T> {
  readonly #field: OrderedField<T>;
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<T>;
  readonly #budget: Budget;

  constructor(field: OrderedField<T>, program: StraightLine, evaluation: Evaluation<T>, budget: Budget) {
    this.#field = field;
    this.#program = program;
    this.#evaluation = evaluation;
    this.#budget = budget;
  }

  /** Calls `leaf` with the gradient (q × p, flat) of every cell that is not proven to be empty. */
  visit(leaf: (gradient: readonly T[], proven: boolean) => void): void {
    const { p, steps, outputs } = this.#program;
    const { zero, one } = this.#field;
    const inputs = Array.from(
      { length: p },
      (_, k): SlotState<T> => ({
        gradient: Array.from({ length: p }, (__, i) => (i === k ? one : zero)),
        degree: 'affine',
      }),
    );
    const stack: { readonly k: number; readonly path: Path<T> }[] = [
      { k: 0, path: { slots: inputs, rows: [], proven: true } },
    ];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { k, path } = top;
      const step = steps[k];
      if (step === undefined) {
        leaf(
          outputs.flatMap(slot => path.slots[slot]!.gradient),
          path.proven,
        );
        continue;
      }
      const at = step.args.map(slot => this.#evaluation.values[slot]!);
      const cells = step.g.cells(this.#field, at);
      if (isFailure(cells)) throw new Undecided(`the cells of ${step.id}: ${cells.why}`);
      for (const cell of cells.toReversed()) {
        this.#budget.spend(1 + p);
        const entered = this.#enter(step, at, cell, path);
        if (entered) stack.push({ k: k + 1, path: this.#take(step, at, cell.piece, entered) });
      }
    }
  }

  /** The path with a cell's guards added; undefined where it is proven to have no interior near the point. */
  #enter(step: Step, at: readonly T[], cell: LocalCell, path: Path<T>): Path<T> | undefined {
    let { rows, proven } = path;
    for (const guard of cell.guards) {
      const said = guardRow(this.#field, step, guard, at, path.slots);
      if (isFailure(said)) throw new Undecided(`a guard of ${step.id}: ${said.why}`);
      if (said === 'null') return undefined;
      if (said === 'open') proven = false;
      // Off a hyperplane: that takes no interior away.
      else if (said !== 'vacuous' && said.relation === '>') rows = [...rows, said];
    }
    if (rows.length === path.rows.length) return { ...path, proven };
    // On a line the slopes of guards that vanish there say where they are positive near it, affine or not.
    const onLine = this.#program.p === 1;
    const telling = rows.filter(
      ({ affine, row }) => affine || (onLine && isZeroVector(this.#field, row) === 'no'),
    );
    if (this.#contradict(telling)) return undefined;
    return { slots: path.slots, rows, proven: proven && this.#haveDirection(rows) };
  }

  #zeroIn(rows: readonly Row<T>[]): 'yes' | 'no' | 'undecided' {
    const vectors = rows.map(({ row }) => row);
    this.#budget.spend(10 + vectors.length);
    const zero = vectors[0]!.map(() => this.#field.zero);
    return membershipOver(this.#field, vectors, zero).verdict;
  }

  #contradict = (rows: readonly Row<T>[]): boolean => rows.length > 0 && this.#zeroIn(rows) === 'yes';
  #haveDirection = (rows: readonly Row<T>[]): boolean => this.#zeroIn(rows) === 'no';

  #take(step: Step, at: readonly T[], piece: number, path: Path<T>): Path<T> {
    const field = this.#field;
    const d = pieceDerivatives(field, step, at, piece);
    if (isFailure(d)) throw new Undecided(`the derivative of ${step.id}: ${d.why}`);
    const degrees = step.args.map(slot => path.slots[slot]!.degree);
    const slots = path.slots.slice();
    for (const [output, row] of d.entries()) {
      const gradient = Array.from({ length: this.#program.p }, (_, i) =>
        row.reduce(
          (sum, { argument, value }) =>
            field.add(sum, field.mul(value, path.slots[step.args[argument]!]!.gradient[i]!)),
          field.zero,
        ),
      );
      slots[step.out + output] = { gradient, degree: step.g.piece(piece).outputs[output]!.degree(degrees) };
    }
    return { ...path, slots };
  }
}
