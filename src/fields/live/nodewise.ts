/** The nodewise part of I(x), D_P(x). */
import type { OrderedField } from '../../numbers/index.ts';
import {
  backward,
  type Evaluation,
  isEvaluationFailure,
  type Step,
  type StraightLine,
  selectionGradients,
} from '../../programs/index.ts';
import type { Atoms } from '../active/atoms.ts';
import { activePieces, certainGradients } from '../active/certain.ts';
import { independentParts } from '../active/context.ts';
import { attempt, complete, type Distinct } from '../active/enumeration.ts';
import { DONE, type Plan } from '../active/plan.ts';
import { addedBy } from '../active/walk.ts';
import { Budget, DEFAULT_BUDGET, type Effort, LONG, Undecided } from '../budget.ts';
import { distinctGradients, type GradientSet, inOneRow, type SumHull } from '../gradient-set.ts';
import { cutAt, expectFewTies } from './cut.ts';
import { liveTies } from './live-ties.ts';
import { nestedGradients } from './nested.ts';
import { listed, normalSum } from './sums.ts';

/**
 * The gradients of the composite pieces whose every choice is active at its own node: conv of them is D_P(x), what automatic
 * differentiation of this program can return under any convention (Theorem 2; contract, section 3). Only live ties are
 * enumerated: where there are none it is one backward sweep, whatever the size of the program. Where they are independent and their
 * gradients too many to be listed, the set is a Minkowski sum: `sum` of an undecided one.
 *
 * `nodewiseSet(rationalField, line, evaluation).status` is `'exact'`.
 */
export function nodewiseSet<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  effort: number | Effort = DEFAULT_BUDGET,
): GradientSet<T> {
  const certain = (): readonly (readonly T[])[] => certainGradients(field, program, evaluation);
  return attempt(certain, () => {
    const active = activePieces(field, program, evaluation);
    if (isEvaluationFailure(active))
      throw new Undecided(`the active pieces of ${active.node}: ${active.failure.why}`);
    const bound = new Budget(effort);
    if (program.steps.length > LONG) bound.look();
    const live = liveTies(field, program, evaluation, active, () => bound.look());
    if (program.steps.length > LONG) bound.look();
    const found =
      sweptGradients(field, program, evaluation, active, live, bound) ??
      liveGradients(field, program, evaluation, active, live, bound);
    // Values stay: every choice of active pieces is one of the tuples.
    const count = productOf(active.map(pieces => pieces.length));
    if (!('parts' in found)) return complete(count, found);
    return { status: 'undecided', why: TOO_MANY, gradients: [found.start], sum: { count, ...found } };
  });
}

/** Equal factors are a power: of a long program the product has as many digits as it has ties. */
function productOf(sizes: readonly number[]): bigint {
  const times = new Map<number, number>();
  for (const size of sizes) times.set(size, (times.get(size) ?? 0) + 1);
  return [...times].reduce((product, [size, many]) => product * BigInt(size) ** BigInt(many), 1n);
}

const TOO_MANY = 'more gradients than are listed';

/** By enumeration, merging what is equal on the way; a sum, where too much would have to be listed. */
function liveGradients<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  active: readonly (readonly number[])[],
  live: ReadonlySet<number>,
  bound: Budget,
): Distinct<T> | Omit<SumHull<T>, 'count'> {
  const system = cutAt(field, program, evaluation, live, bound);
  const pieces = new Map(program.steps.map((step, k) => [step, active[k]!]));
  const atoms = system.atoms.map((_, i) => i);
  const parts = independentParts(system, atoms).map(part => {
    const isNested = part.length > 1;
    const nested = isNested ? nestedGradients(field, system, part, evaluation, pieces, bound) : undefined;
    if (nested) return nested;
    expectFewTies(part.length);
    const added = addedBy(field, system, nodewisePlan(system, pieces, part), bound);
    return [...added.values()].map(({ gradient }) => gradient);
  });
  const start = inOneRow(system.outputs.map(form => form.gradient));
  return listed(field, start, parts, bound) ?? normalSum(field, start, parts);
}

/** One backward sweep a tuple of live pieces; undefined where there are more tuples than inputs: to be enumerated. */
function sweptGradients<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  active: readonly (readonly number[])[],
  live: ReadonlySet<number>,
  bound: Budget,
): Distinct<T> | undefined {
  const tuples = [...live].reduce((product, k) => product * active[k]!.length, 1);
  if (tuples > 1 && tuples >= program.p) return undefined;
  let choices: (readonly number[])[] = [evaluation.pieces];
  for (const k of live) choices = choices.flatMap(pieces => active[k]!.map(piece => pieces.with(k, piece)));
  return distinctGradients(
    field,
    choices.map(pieces => {
      const d = selectionGradients(field, program, { values: evaluation.values, pieces });
      if (isEvaluationFailure(d)) throw new Undecided(`the derivative of ${d.node}: ${d.failure.why}`);
      // A long program alone is not too much.
      if (tuples > 1) bound.spend(program.m);
      return inOneRow(backward(field, program, d));
    }),
  );
}

/** The plan of the true values, of a part of the atoms: at every atom its active pieces. */
function nodewisePlan<T>(
  system: Atoms<T>,
  active: ReadonlyMap<Step, readonly number[]>,
  part: readonly number[],
): Plan<T> {
  const plan = (some: readonly number[]): Plan<T> => {
    const atom = some[0]!;
    const { step, values } = system.atoms[atom]!;
    const option = { pieces: active.get(step)!, values, rest: together(some.slice(1)) };
    return { kind: 'branch', atom, part: some, options: [option] };
  };
  const together = (atoms: readonly number[]): Plan<T> => {
    const parts = independentParts(system, atoms);
    if (parts.length === 0) return DONE;
    if (parts.length === 1) return plan(parts[0]!);
    return {
      kind: 'layers',
      start: 0n,
      layers: parts.map(one => new Map([[0n, [{ to: 0n, plan: plan(one) }]]])),
    };
  };
  return plan(part);
}
