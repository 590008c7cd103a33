/** I(x) of Definition 5 over the composite representation, and its nodewise part. */
import { isFailure, type OrderedField } from '../numbers/index.ts';
import {
  backward,
  type Evaluation,
  type EvaluationFailure,
  isEvaluationFailure,
  type Step,
  type StraightLine,
  selectionGradients,
} from '../programs/index.ts';
import { type Atoms, reduceToAtoms } from './atoms.ts';
import { Budget, DEFAULT_BUDGET, Undecided } from './budget.ts';
import { independentParts } from './context.ts';
import { ascending, type GradientSet } from './gradient-set.ts';
import { DONE, type Plan } from './plan.ts';
import { searchPlan } from './search.ts';
import { walkPlan } from './walk.ts';

/**
 * The gradients of all composite pieces i with f_i(x) = f(x), coincidences included: conv of them is D_f(x).
 * `budget` counts steps of enumeration; beyond it the set is `undecided`, with gradients that are certainly in it.
 */
export function activeSet<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  budget: number = DEFAULT_BUDGET,
): GradientSet<T> {
  return enumerate(field, program, evaluation, budget, bound => {
    const fixed = (k: number): number | undefined => (program.steps[k]!.g.pieceCount === 1 ? 1 : undefined);
    const system = reduceToAtoms(field, program, evaluation, { fixed, valuesFixed: false }, bound);
    const target = program.outputs.map(slot => evaluation.values[slot]!);
    return { system, plan: searchPlan(field, system, target, bound) ?? DONE };
  });
}

/**
 * The gradients of the composite pieces whose every choice is active at its own node: conv of them is D_P(x), what
 * automatic differentiation of this program can return under any convention.
 */
export function nodewiseSet<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  budget: number = DEFAULT_BUDGET,
): GradientSet<T> {
  return enumerate(field, program, evaluation, budget, bound => {
    const active = activePieces(field, program, evaluation);
    if (isEvaluationFailure(active))
      throw new Undecided(`the active pieces of ${active.node}: ${active.failure.why}`);
    const fixed = (k: number): number | undefined => (active[k]!.length === 1 ? active[k]![0] : undefined);
    const system = reduceToAtoms(field, program, evaluation, { fixed, valuesFixed: true }, bound);
    const pieces = new Map(program.steps.map((step, k) => [step, active[k]!]));
    return { system, plan: nodewisePlan(system, pieces) };
  });
}

function enumerate<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  budget: number,
  make: (bound: Budget) => { system: Atoms<T>; plan: Plan<T> },
): GradientSet<T> {
  try {
    if (!field.canonical) throw new Undecided(`values of ${field.name} cannot always be told apart`);
    const bound = new Budget(budget);
    const { system, plan } = make(bound);
    const bag = walkPlan(field, system, plan, bound);
    let count = 0n;
    for (const entry of bag.values()) count += entry.count;
    return {
      status: 'exact',
      count,
      gradients: ascending(
        field,
        [...bag.values()].map(entry => entry.gradient),
      ),
    };
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return {
      status: 'undecided',
      why: error.message,
      gradients: certainGradients(field, program, evaluation),
    };
  }
}

/** The active pieces of every step at its own arguments; a failure where they cannot all be decided. */
export function activePieces<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): (readonly number[])[] | EvaluationFailure {
  const active: (readonly number[])[] = [];
  for (const step of program.steps) {
    const at = step.args.map(slot => evaluation.values[slot]!);
    const pieces = step.g.pieceCount === 1 ? ONLY : step.g.active(field, at);
    if (isFailure(pieces)) return { failure: pieces, node: step.id };
    active.push(pieces);
  }
  return active;
}

const ONLY: readonly number[] = [1];

/** The plan of the true values: at every atom its active pieces. */
function nodewisePlan<T>(system: Atoms<T>, active: ReadonlyMap<Step, readonly number[]>): Plan<T> {
  const plan = (part: readonly number[]): Plan<T> => {
    const atom = part[0]!;
    const { step, values } = system.atoms[atom]!;
    const option = { pieces: active.get(step)!, values, rest: together(part.slice(1)) };
    return { kind: 'branch', atom, part, options: [option] };
  };
  const together = (atoms: readonly number[]): Plan<T> => {
    const parts = independentParts(system, atoms);
    if (parts.length === 0) return DONE;
    if (parts.length === 1) return plan(parts[0]!);
    return {
      kind: 'layers',
      start: 0n,
      layers: parts.map(part => new Map([[0n, [{ to: 0n, plan: plan(part) }]]])),
    };
  };
  return together(system.atoms.map((_, i) => i));
}

/** A few gradients that are in D_P(x) whatever else is: the index's own, and with one tied node switched at a time. */
function certainGradients<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): (readonly T[])[] {
  const found: (readonly T[])[] = [];
  const derive = (pieces: readonly number[]): void => {
    const d = selectionGradients(field, program, { values: evaluation.values, pieces });
    if (!isEvaluationFailure(d)) found.push(backward(field, program, d).flat());
  };
  derive(evaluation.pieces);
  // Each takes a sweep over the program: fewer of them where it is long.
  const switches = Math.min(32, 1_000_000 / program.steps.length);
  for (const [k, step] of program.steps.entries()) {
    if (step.g.pieceCount === 1 || found.length > switches) continue;
    const active = step.g.active(
      field,
      step.args.map(slot => evaluation.values[slot]!),
    );
    if (isFailure(active)) continue;
    for (const piece of active.slice(0, 4))
      if (piece !== evaluation.pieces[k]) derive(evaluation.pieces.map((own, j) => (j === k ? piece : own)));
  }
  return ascending(field, found);
}
