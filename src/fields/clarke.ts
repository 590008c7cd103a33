/**
 * ∂ᶜf(x), the Clarke subdifferential, by the local cells of the program around x: conv of the gradients of those
 * that have interior (Scholtes; in the paper the essential pieces S_E(x) of section 5.1).
 *
 * Depth first over the tied nodes in evaluation order, one index cell at each, cut as soon as no direction leads into
 * the cell: what is listed is what exists, not the 2^K combinations. Complete where the guards are affine near x;
 * elsewhere first order gives bounds.
 */

import { addVectors, coneDirection, scaleVector, type Vector, zeroVector } from '../linear/index.ts';
import { isFailure, type Rational, rational, rationalField, sign } from '../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../programs/index.ts';
import type { LocalCell } from '../selections/basic-function.ts';
import { Budget, DEFAULT_BUDGET, Undecided } from './budget.ts';
import { inside, turnAside } from './directions.ts';
import { ascending, vectorKey } from './gradient-set.ts';
import { guardRow, type Row, type SlotState } from './guards.ts';
import { type SlotWeights, suffixWeights } from './suffix.ts';

/** Σ multipliers · rows = 0, multipliers ≥ 0 and not all 0: no direction d has ⟨row, d⟩ > 0 for all the rows. */
export interface Farkas {
  readonly rows: readonly Vector[];
  readonly multipliers: readonly Rational[];
}

/**
 * exact: ∂ᶜf(x) = conv(gradients). bounds: conv(gradients) ⊆ ∂ᶜf(x) ⊆ conv(outer). undecided: the gradients are in it,
 * nothing is known of the rest. For q outputs the Clarke Jacobian, matrices row after row. `directions` and `farkas`
 * are the certificates: each direction lies strictly inside one cell, each combination empties one.
 */
export interface ClarkeSet {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly Vector[];
  readonly outer: readonly Vector[];
  readonly directions: readonly Vector[];
  readonly farkas: readonly Farkas[];
  readonly why?: string;
}

/** The Clarke subdifferential at the point of an evaluation. `budget` counts linear programs, ten steps each. */
export function clarkeSubdifferential(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  budget: number = DEFAULT_BUDGET,
): ClarkeSet {
  const search = new CellSearch(program, evaluation, new Budget(budget));
  try {
    search.run();
    return search.result();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return search.result(error.message);
  }
}

/** Where a path of choices stands. */
interface Path {
  /** All rows so far: half-spaces, and hyperplanes that are left out of the cell. */
  readonly rows: readonly Row<Rational>[];
  readonly apart: readonly Vector[];
  /** A direction strictly inside all the half-spaces and on none of the hyperplanes, while one is known. */
  readonly direction: Vector | undefined;
}

class CellSearch {
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<Rational>;
  readonly #budget: Budget;
  readonly #slots: (SlotState<Rational> | undefined)[] = [];
  /** How the outputs depend on the slots up to the last tie. */
  #outputs: readonly SlotWeights<Rational>[] = [];
  readonly #proven = new Map<string, Vector>();
  readonly #possible = new Map<string, Vector>();
  readonly #directions = new Map<string, Vector>();
  readonly #farkas = new Map<string, Farkas>();

  constructor(program: StraightLine, evaluation: Evaluation<Rational>, budget: Budget) {
    this.#program = program;
    this.#evaluation = evaluation;
    this.#budget = budget;
  }

  run(): void {
    const { p } = this.#program;
    const zero = rationalField.zero;
    for (let k = 0; k < p; k++)
      this.#slots[k] = {
        gradient: Array.from({ length: p }, (_, i) => (i === k ? rationalField.one : zero)),
        degree: 'affine',
      };
    const cells = this.#program.steps.map(step => this.#cells(step));
    const isTie = (near: readonly LocalCell[]) => near.length > 1 || near[0]!.guards.length > 0;
    const end = cells.findLastIndex(isTie) + 1;
    const pieces = cells.map(near => near[0]!.piece);
    this.#outputs = suffixWeights(rationalField, this.#program, this.#evaluation, pieces, end);
    // Nothing is asked yet: any direction will do, and a generic one rarely needs to change.
    const direction = Array.from({ length: p }, (_, i) => rational((2 * i + 1) ** 3));
    // An explicit stack: a program may have more ties than there are stack frames.
    const stack: { from: number; cell: LocalCell | undefined; path: Path }[] = [
      { from: 0, cell: undefined, path: { rows: [], apart: [], direction } },
    ];
    while (stack.length > 0) {
      const { from, cell, path } = stack.pop()!;
      let k = from;
      if (cell) this.#take(this.#program.steps[k++]!, cell.piece);
      for (; k < end && !isTie(cells[k]!); k++) this.#take(this.#program.steps[k]!, pieces[k]!);
      if (k === end) {
        this.#leaf(path);
        continue;
      }
      const step = this.#program.steps[k]!;
      for (const next of cells[k]!.toReversed()) {
        const entered = this.#enter(step, next, path);
        if (entered) stack.push({ from: k, cell: next, path: entered });
      }
    }
  }

  result(why?: string): ClarkeSet {
    const field = rationalField;
    const outer = ascending(field, [...this.#proven.values(), ...this.#possible.values()]);
    // ∂ᶜf(x) is not empty: where only one gradient is left, it is that.
    const only = why === undefined && outer.length === 1;
    const gradients = only ? outer : ascending(field, this.#proven.values());
    const complete = outer.length === gradients.length;
    return {
      status: why !== undefined ? 'undecided' : complete ? 'exact' : 'bounds',
      gradients,
      outer,
      directions: [...this.#directions.values()],
      farkas: [...this.#farkas.values()],
      ...(why !== undefined && { why }),
    };
  }

  #at(step: Step): Rational[] {
    return step.args.map(slot => this.#evaluation.values[slot]!);
  }

  #cells(step: Step): readonly LocalCell[] {
    const cells = step.g.cells(rationalField, this.#at(step));
    if (isFailure(cells)) throw new Undecided(`the cells of ${step.id}: ${cells.why}`);
    return cells;
  }

  /** Lets a step take a piece: the state of its slots along this path. */
  #take(step: Step, piece: number): void {
    // Only what is done again for other paths: a long program alone is not too much.
    if (this.#proven.size + this.#possible.size > 0) this.#budget.spend(0.3 * (this.#program.p + 1));
    const d = pieceDerivatives(rationalField, step, this.#at(step), piece);
    if (isFailure(d)) throw new Undecided(`the derivative of ${step.id}: ${d.why}`);
    const outputs = step.g.piece(piece).outputs;
    const degrees = step.args.map(slot => this.#slots[slot]!.degree);
    for (const [output, row] of d.entries()) {
      const gradient: Rational[] = new Array(this.#program.p).fill(rationalField.zero);
      for (const { argument, value } of row) {
        const inner = this.#slots[step.args[argument]!]!.gradient;
        for (let i = 0; i < gradient.length; i++) gradient[i] = gradient[i]!.add(value.mul(inner[i]!));
      }
      this.#slots[step.out + output] = { gradient, degree: outputs[output]!.degree(degrees) };
    }
  }

  /** The path with a cell's guards added; undefined where the cell is proven to have no interior near the point. */
  #enter(step: Step, cell: LocalCell, path: Path): Path | undefined {
    const rows = [...path.rows];
    const apart = [...path.apart];
    for (const guard of cell.guards) {
      const row = guardRow(rationalField, step, guard, this.#at(step), this.#slots);
      if (isFailure(row)) throw new Undecided(`a guard of ${step.id}: ${row.why}`);
      if (row === 'null') return undefined;
      if (row === 'vacuous') continue;
      if (row.relation === '!=') apart.push(row.row);
      else rows.push(row);
    }
    const added = rows.slice(path.rows.length);
    const entered = (direction: Vector): Path => ({
      rows,
      apart,
      direction: turnAside(direction, rows, apart),
    });
    if (path.direction && inside(path.direction, added)) return entered(path.direction);
    if (added.length === 0) return { rows, apart, direction: undefined };
    this.#budget.spend(10 + rows.length);
    const affine = rows.filter(row => row.affine).map(row => row.row);
    if (path.direction) {
      const all = coneDirection(
        rows.map(row => row.row),
        [],
        [],
        this.#program.p,
      );
      if (all.feasible) return entered(all.direction);
      if (affine.length === rows.length) return this.#empty(affine, all.multipliers.strict);
    }
    if (affine.length > 0) {
      const cone = coneDirection(affine, [], [], this.#program.p);
      if (!cone.feasible) return this.#empty(affine, cone.multipliers.strict);
    }
    return { rows, apart, direction: undefined };
  }

  #empty(rows: readonly Vector[], multipliers: readonly Rational[]): undefined {
    const used = rows.flatMap((row, i) =>
      sign(multipliers[i]!) > 0 ? [{ row, multiplier: multipliers[i]! }] : [],
    );
    const farkas = {
      rows: used.map(({ row }) => row),
      multipliers: used.map(({ multiplier }) => multiplier),
    };
    this.#farkas.set(farkas.rows.map(row => vectorKey(rationalField, row)).join(';'), farkas);
    return undefined;
  }

  #leaf(path: Path): void {
    this.#budget.spend(1);
    const zero = zeroVector(this.#program.p);
    const gradient = this.#outputs.flatMap(weights =>
      weights.reduce((sum, { slot, weight }) => addScaled(sum, weight, this.#slots[slot]!.gradient), zero),
    );
    const key = vectorKey(rationalField, gradient);
    if (path.direction === undefined) {
      this.#possible.set(key, gradient);
      return;
    }
    this.#proven.set(key, gradient);
    this.#directions.set(vectorKey(rationalField, path.direction), path.direction);
  }
}

const addScaled = (sum: Vector, factor: Rational, vector: Vector): Rational[] =>
  addVectors(sum, scaleVector(factor, vector));
