/** A program of one input on both sides of a point: each runs through one cell at every node, however many ties there are. */
import type { Vector } from '../../linear/index.ts';
import { dot } from '../../linear/index.ts';
import { isFailure, ONE, type Rational, sign } from '../../numbers/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';
import type { VanishingGuard } from '../../selections/basic-function.ts';
import type { Budget } from '../budget.ts';
import type { SlotState } from '../directions/guards.ts';
import { inputStates, statesOf } from '../directions/strictly.ts';
import { Along, type Arc } from './arcs/along.ts';
import { cellsOf } from './cell-search.ts';
import { conditionOf } from './condition.ts';
import { Findings } from './findings.ts';
import { PathGerms } from './germs/path-germs.ts';
import { Ladder } from './ladder.ts';

/**
 * All gradients that a program of one input has next to a point, those on the right and on the left, each with a direction, or an arc, strictly
 * inside its cell. Undefined where it is not seen which cell one of the sides runs through. Throws Undecided beyond the budget.
 */
export function onBothSides(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  budget: Budget,
): Findings | undefined {
  const findings = new Findings();
  for (const direction of [[ONE], [ONE.neg()]]) {
    const side = new OneSide(program, evaluation, direction);
    const gradient = side.gradient(budget);
    if (gradient === undefined) return undefined;
    findings.add(gradient, side.isPlain ? { direction } : { arc: [direction] });
  }
  return findings;
}

class OneSide {
  readonly #program: StraightLine;
  readonly #evaluation: Evaluation<Rational>;
  readonly #direction: Vector;
  readonly #slots: SlotState<Rational>[] = inputStates(1);
  readonly #path: PathGerms;
  readonly #ladder: Ladder;
  readonly #along: Along;
  /** Whether all guards are decided to first order. */
  isPlain = true;

  constructor(program: StraightLine, evaluation: Evaluation<Rational>, direction: Vector) {
    this.#program = program;
    this.#evaluation = evaluation;
    this.#direction = direction;
    this.#path = new PathGerms(program, evaluation);
    this.#ladder = new Ladder(this.#path.germs, 0);
    const arc: Arc = [direction];
    this.#along = new Along(this.#path.germs, arc);
  }

  gradient(budget: Budget): Vector | undefined {
    for (const [k, step] of this.#program.steps.entries()) {
      const at = step.args.map(slot => this.#evaluation.values[slot]!);
      const cells = cellsOf(step, at);
      budget.spend(cells.length / 2);
      const cell = cells.find(({ guards }) => guards.every(guard => this.#holds(k, guard, at)));
      const states = cell && statesOf(step, at, cell.piece, this.#slots, 1);
      if (states === undefined || isFailure(states)) return undefined;
      for (const [i, state] of states.entries()) this.#slots[step.out + i] = state;
      this.#path.take(k, cell!.piece);
    }
    return this.#program.outputs.flatMap(slot => this.#slots[slot]!.gradient);
  }

  #holds(k: number, guard: VanishingGuard, at: readonly Rational[]): boolean {
    const step = this.#program.steps[k]!;
    const said = conditionOf(step, k, guard, at, this.#slots, this.#path, this.#ladder);
    if (isFailure(said) || said === 'null') return false;
    if (said === 'vacuous' || 'apart' in said) return true;
    const side = sign(dot(said.row.row, this.#direction));
    if (side !== 0) return side > 0;
    this.isPlain = false;
    const h = said.poly();
    return h !== undefined && this.#along.sign(h) === 1;
  }
}
