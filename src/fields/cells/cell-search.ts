/**
 * The local cells of a program around a point, depth first over the tied nodes in evaluation order, one index cell at each,
 * cut as soon as the cell is proven to be empty next to the point: what is listed is what exists, not the 2^K combinations.
 * Complete where the guards are affine near the point; elsewhere first order comes first, and then the ladder.
 */

import type { Poly } from '../../functions/near/poly.ts';
import { addVectors, coneDirection, scaleVector, type Vector, zeroVector } from '../../linear/index.ts';
import { isFailure, type Rational, rational, rationalField, sameVectors, sign } from '../../numbers/index.ts';
import type { Evaluation, Step, StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { type SlotWeights, suffixWeights } from '../active/suffix.ts';
import { type Budget, coneSteps, Undecided } from '../budget.ts';
import { inside, turnAside } from '../directions/directions.ts';
import type { SlotState } from '../directions/guards.ts';
import { inputStates, statesOf } from '../directions/strictly.ts';
import type { Arc } from './arcs/along.ts';
import { type Condition, conditionOf } from './condition.ts';
import { Findings, type Found } from './findings.ts';
import { PathGerms } from './germs/path-germs.ts';
import { Ladder } from './ladder.ts';
import { cellQuestion, type Solver } from './solver.ts';

/** Where a path of choices stands. */
interface Path {
  readonly conditions: readonly Condition[];
  /** Hyperplanes that are left out of the cell. */
  readonly apart: readonly Vector[];
  /** A direction strictly inside all the half-spaces and on none of the hyperplanes, or else an arc strictly inside all guards. */
  readonly direction: Vector | undefined;
  readonly arc: Arc | undefined;
}

/** Products of a step from which on the time is looked at behind it, though it costs nothing. */
const ROUND = 1_000;

/** Of more cells of a tie each is entered when it is its turn. */
const MANY_CELLS = 100;

/** Numbers in the rows of one cell that cost a step, where these are many. */
const NUMBERS_A_STEP = 100;

/** Of more inputs a question to a cone is counted by what it costs. */
const FEW_INPUTS = 8;

/** From so many on each is looked for among those that are asked already: a chain of ties asks the same at each link. */
const MANY_CONDITIONS = 24;

const isAmong = (row: Vector, conditions: readonly Condition[], { row: { affine } }: Condition): boolean =>
  affine && conditions.some(one => one.row.affine && sameVectors(rationalField, one.row.row, row) === 'yes');

const SIDES: readonly Arc[] = [[[rational(1)]], [[rational(-1)]]];

export interface CellSearchOptions {
  /** Steps of the budget that the ladder may cost. */
  readonly ladder: number;
  /** Whether to stop as soon as that is spent, because there is another method. */
  readonly brief: boolean;
  /** Asked about cells that nothing else decides. */
  readonly solver?: Solver | undefined;
}

export class CellSearch {
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<Rational>;
  readonly #budget: Budget;
  readonly #slots: (SlotState<Rational> | undefined)[] = [];
  readonly #path: PathGerms;
  readonly #ladder: Ladder;
  readonly #brief: boolean;
  readonly #solver: Solver | undefined;
  /** How the outputs depend on the slots up to the last tie. */
  #outputs: readonly SlotWeights<Rational>[] = [];
  readonly findings = new Findings();
  /** Whether some cell was beyond first order. */
  curved = false;

  constructor(
    program: StraightLine,
    evaluation: Evaluation<Rational>,
    budget: Budget,
    { ladder, brief, solver }: CellSearchOptions,
  ) {
    this.#program = program;
    this.#evaluation = evaluation;
    this.#budget = budget;
    this.#path = new PathGerms(program, evaluation);
    this.#ladder = new Ladder(this.#path.germs, ladder, () => budget.look());
    this.#brief = brief;
    this.#solver = solver;
  }

  run(): void {
    const { p } = this.#program;
    this.#slots.push(...inputStates(p));
    const cells = this.#program.steps.map(step => {
      const near = cellsOf(step, this.#at(step));
      if (near.length ** 2 > ROUND) this.#budget.look();
      return near;
    });
    const isTie = (near: readonly LocalCell[]) => near.length > 1 || near[0]!.guards.length > 0;
    const end = cells.findLastIndex(isTie) + 1;
    const pieces = cells.map(near => near[0]!.piece);
    this.#outputs = suffixWeights(rationalField, this.#program, this.#evaluation, pieces, end);
    // Nothing is asked yet: any direction will do, and a generic one rarely needs to change.
    const direction = Array.from({ length: p }, (_, i) => rational((2 * i + 1) ** 3));
    // An explicit stack: a program may have more ties than there are stack frames.
    const stack: { from: number; cell: LocalCell | undefined; path: Path; isAhead?: boolean }[] = [
      { from: 0, cell: undefined, path: { conditions: [], apart: [], direction, arc: undefined } },
    ];
    while (stack.length > 0) {
      const { from, cell, path: before, isAhead } = stack.pop()!;
      const path = isAhead ? this.#enter(from, cell!, before) : before;
      if (path === undefined) continue;
      let k = from;
      if (cell) this.#take(k++, cell.piece);
      for (; k < end && !isTie(cells[k]!); k++) this.#take(k, pieces[k]!);
      if (k === end) {
        this.#leaf(path);
        continue;
      }
      const isMany = cells[k]!.length > MANY_CELLS;
      for (const next of cells[k]!.toReversed()) {
        // What many cells ask for is not kept for all of them at once.
        if (isMany) {
          stack.push({ from: k, cell: next, path, isAhead: true });
          continue;
        }
        const entered = this.#enter(k, next, path);
        if (entered) stack.push({ from: k, cell: next, path: entered });
      }
    }
  }

  #at(step: Step): Rational[] {
    return step.args.map(slot => this.#evaluation.values[slot]!);
  }

  /** Lets a step take a piece: the state of its slots along this path. */
  #take(k: number, piece: number): void {
    const step = this.#program.steps[k]!;
    // Only what is done again for other paths: a long program alone is not too much.
    if (!this.findings.none) this.#budget.spend(0.3 * (this.#program.p + 1));
    else if (step.args.length * this.#program.p > ROUND) this.#budget.look();
    const states = statesOf(step, this.#at(step), piece, this.#slots, this.#program.p);
    if (isFailure(states)) throw new Undecided(`the derivative of ${step.id}: ${states.why}`);
    for (const [output, state] of states.entries()) this.#slots[step.out + output] = state;
    this.#path.take(k, piece);
  }

  /** The path with a cell's guards added; undefined where the cell is proven to have no interior near the point. */
  #enter(k: number, cell: LocalCell, path: Path): Path | undefined {
    const step = this.#program.steps[k]!;
    const numbers = cell.guards.length * this.#program.p;
    if (numbers > ROUND) {
      this.#budget.spend(numbers / NUMBERS_A_STEP);
      this.#budget.look();
    }
    const conditions = [...path.conditions];
    const apart = [...path.apart];
    for (const guard of cell.guards) {
      const said = conditionOf(step, k, guard, this.#at(step), this.#slots, this.#path, this.#ladder);
      if (isFailure(said)) throw new Undecided(`a guard of ${step.id}: ${said.why}`);
      if (said === 'null') return undefined;
      if (said === 'vacuous') continue;
      if ('apart' in said) apart.push(said.apart.row);
      else if (path.conditions.length < MANY_CONDITIONS) conditions.push(said);
      else if (isAmong(said.row.row, path.conditions, said)) continue;
      else if (isAmong(scaleVector(rational(-1), said.row.row), path.conditions, said))
        return this.#empty(
          [said.row.row, scaleVector(rational(-1), said.row.row)],
          [rational(1), rational(1)],
        );
      else conditions.push(said);
    }
    const added = conditions.slice(path.conditions.length);
    const rows = conditions.map(({ row }) => row);
    const entered = (direction: Vector): Path => ({
      conditions,
      apart,
      direction: turnAside(direction, rows, apart),
      arc: undefined,
    });
    const here = path.direction;
    if (
      here &&
      inside(
        here,
        added.map(({ row }) => row),
      )
    )
      return entered(here);
    if (added.length === 0) return { ...path, apart };
    const { p } = this.#program;
    this.#budget.spend(p > FEW_INPUTS ? 2 * coneSteps(rows.length, p) : 10 + rows.length);
    const affine = rows.filter(row => row.affine).map(row => row.row);
    if (here) {
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
    return this.#beyond(path, conditions, apart);
  }

  /** Where first order does not decide. */
  #beyond(path: Path, conditions: readonly Condition[], apart: readonly Vector[]): Path | undefined {
    this.curved = true;
    const all = conditions.map(({ poly }) => poly());
    const polys = all.filter((h): h is Poly => h !== undefined);
    const complete = polys.length === all.length;
    const next = (arc: Arc | undefined): Path => ({ conditions, apart, direction: undefined, arc });
    const known = path.arc ?? (path.direction && [path.direction]);
    if (complete && known && this.#ladder.enters(known, polys)) return next(known);
    const proof = polys.length > 0 ? this.#ladder.decide(polys, complete && known !== undefined) : undefined;
    if (proof && 'empty' in proof) {
      this.findings.exclude(proof.empty);
      return undefined;
    }
    if (proof === undefined && this.#brief && this.#ladder.exhausted)
      throw new Undecided('the search for arcs and identities came to its end');
    if (proof === undefined && this.#solver && polys.length > 0) {
      const { p, remainders } = this.#path.germs;
      const cell = cellQuestion(p, polys, remainders);
      if (this.#solver.isEmpty(cell)) {
        this.findings.assume(cell);
        return undefined;
      }
    }
    return next(complete ? proof?.arc : undefined);
  }

  #empty(rows: readonly Vector[], multipliers: readonly Rational[]): undefined {
    const used = rows.flatMap((row, i) =>
      sign(multipliers[i]!) > 0 ? [{ row, multiplier: multipliers[i]! }] : [],
    );
    this.findings.exclude({
      rows: used.map(({ row }) => row),
      multipliers: used.map(({ multiplier }) => multiplier),
    });
    return undefined;
  }

  /** On a line both sides are listed, where one cell is on both of them. */
  #bothSides(gradient: Vector, conditions: readonly Condition[]): void {
    if (conditions.every(({ row }) => row.affine)) return;
    const polys = conditions.map(({ poly }) => poly());
    for (const arc of SIDES)
      if (polys.every(h => h !== undefined) && this.#ladder.enters(arc, polys))
        this.findings.add(gradient, { arc });
  }

  #leaf({ direction, arc, conditions }: Path): void {
    this.#budget.spend(1);
    const zero = zeroVector(this.#program.p);
    const gradient = this.#outputs.flatMap(weights =>
      weights.reduce(
        (sum, { slot, weight }) => addVectors(sum, scaleVector(weight, this.#slots[slot]!.gradient)),
        zero,
      ),
    );
    const witness: Found = direction ? { direction } : arc ? { arc } : undefined;
    this.findings.add(gradient, witness);
    if (this.#program.p === 1 && witness) this.#bothSides(gradient, conditions);
  }
}

/** The index cells near the values at the point. Throws Undecided where they are not known. */
export function cellsOf(step: Step, at: readonly Rational[]): readonly LocalCell[] {
  const cells = step.g.cells(rationalField, at);
  if (isFailure(cells)) throw new Undecided(`the cells of ${step.id}: ${cells.why}`);
  return cells;
}
