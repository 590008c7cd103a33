/**
 * ∂ᶜf(x), the Clarke subdifferential, by the local cells of the program around x: conv of the gradients of those
 * that have interior (Scholtes; in the paper the essential pieces S_E(x) of section 5.1).
 */

import { Germs } from '../functions/near/germ.ts';
import type { Vector } from '../linear/index.ts';
import { type Rational, rationalField } from '../numbers/index.ts';
import type { Evaluation, StraightLine } from '../programs/index.ts';
import { Budget, DEFAULT_BUDGET, type Effort, effortOf, LONG, Undecided } from './budget.ts';
import type { Arc } from './cells/arcs/along.ts';
import { onBothSides } from './cells/both-sides.ts';
import { CellSearch, type CellSearchOptions, cellsOf } from './cells/cell-search.ts';
import type { Farkas, Findings } from './cells/findings.ts';
import type { Identity } from './cells/identities/identity.ts';
import { Ladder } from './cells/ladder.ts';
import { type SectorPiece, sectorPieces } from './cells/sectors.ts';
import type { CellQuestion, Solver } from './cells/solver.ts';
import type { Cover } from './cover/cover.ts';
import { coveredSet } from './cover/covered.ts';
import { ascending, type BallHull, type GradientSet, type SumHull, vectorKey } from './gradient-set.ts';
import { independentSum } from './live/independent.ts';
import { type Within, withinHull } from './within.ts';

/**
 * exact: ∂ᶜf(x) = conv(gradients). bounds: conv(gradients) ⊆ ∂ᶜf(x) ⊆ conv(outer). undecided: the gradients are in it,
 * nothing is known of the rest. For q outputs the Clarke Jacobian, matrices row after row. The rest are certificates:
 * each direction, and each arc, lies strictly inside one cell; each combination, and each identity, empties one.
 */
export interface ClarkeSet {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly Vector[];
  readonly outer: readonly Vector[];
  readonly directions: readonly Vector[];
  readonly arcs: readonly Arc[];
  readonly farkas: readonly Farkas[];
  readonly identities: readonly Identity[];
  /**
   * sectors: of two inputs, the gradients are those in all sectors around the point, which can be looked at again.
   * nodewise: it is part of D_P(x), which has one gradient and it is not empty, or more and they are proven to be in it, or bound it. rays: they are the limits of ∇f along the rays of the
   * directions, where pieces have no values at the point itself. balls: the hull is all of it, as the chain rule shows.
   * sum: what the ties are given is independent, so that near the point they take all combinations of their pieces.
   * cover: the directions are covered by cones on each of which the program has one gradient.
   */
  readonly by?: 'sectors' | 'nodewise' | 'rays' | 'balls' | 'sum' | 'cover';
  readonly cover?: Cover;
  /** Of an exact set: what may be in it as well, in the hull of the gradients. */
  readonly within?: readonly Within<Rational>[];
  /** Where a norm is tied: all of ∂ᶜf(x), where that is `complete`; else it lies in there. The set itself is then undecided. */
  readonly hull?: BallHull<Rational>;
  /** All of it as a Minkowski sum, where it is too large to be listed: the set itself is then undecided. */
  readonly sum?: SumHull<Rational>;
  /** Cells that are left out because a solver says that they are empty: nothing of ours shows it. */
  readonly assumed?: { readonly by: Solver['name']; readonly cells: readonly CellQuestion[] };
  readonly why?: string;
}

/** What {@link clarkeSubdifferential} may cost, and what is known before. */
export interface ClarkeOptions {
  /**
   * What it may cost, in steps: linear programs count ten each; the methods beyond first order may cost as much again. A
   * number is the steps.
   */
  readonly effort?: number | Effort;
  /** Asked about cells that are left then. */
  readonly solver?: Solver | undefined;
  /** D_P(x), where it is known. */
  readonly nodewise?: GradientSet<Rational>;
}

/**
 * The Clarke subdifferential at the point of an evaluation: conv of the gradients of the essentially active pieces (S.
 * Scholtes, Introduction to Piecewise Differentiable Equations, 2012, section 4.3; F. H. Clarke 1983, 2.5.1).
 *
 * `clarkeSubdifferential(line, evaluation).gradients` is `[[ZERO]]` for zero(t) at 0.
 */
export function clarkeSubdifferential(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  { effort = DEFAULT_BUDGET, solver, nodewise }: ClarkeOptions = {},
): ClarkeSet {
  const isAlone = nodewise?.status === 'exact' && nodewise.gradients.length === 1;
  if (isAlone && (nodewise.count > 1n || isLarge(program)))
    return {
      ...NOTHING,
      status: 'exact',
      gradients: nodewise.gradients,
      outer: nodewise.gradients,
      by: 'nodewise',
    };
  const late = program.steps.length > LONG ? attempt(() => new Budget(effort).look()) : undefined;
  if (late instanceof Undecided)
    return { ...NOTHING, status: 'undecided', gradients: [], outer: [], why: late.message };
  const sides = program.p === 1 ? besideWith(program, evaluation, effort) : undefined;
  if (sides) return sides;
  if (nodewise?.status === 'undecided' && nodewise.sum) {
    const { count } = nodewise.sum;
    const sum = attempt(() => independentSum(program, evaluation, count, new Budget(effort)));
    if (sum instanceof Undecided)
      return { ...NOTHING, status: 'undecided', gradients: [], outer: [], why: sum.message };
    const why = 'more gradients than are listed';
    if (sum)
      return { ...NOTHING, status: 'undecided', gradients: [sum.start], outer: [], by: 'sum', sum, why };
  }
  const covered = coveredSet(program, evaluation, nodewise, effort);
  if (covered) return { ...NOTHING, ...covered };
  const cells = tooManyForCells(program);
  if (cells !== undefined) {
    const why = nodewise?.status === 'undecided' ? `D_P: ${nodewise.why}; its cells: ${cells}` : cells;
    return { ...NOTHING, status: 'undecided', gradients: [], outer: [], why };
  }
  const own = filled(unaided(program, evaluation, effortOf(effort)));
  if (own.status === 'exact' || solver === undefined) return own;
  const asked = searched(program, evaluation, effortOf(effort), {
    ladder: LADDER_SHARE,
    brief: false,
    solver,
  }).set;
  return own.status === 'undecided' || asked.outer.length < own.outer.length ? asked : own;
}

/** Of one input with many ties, all that there is: on a line both sides are all. Undefined where it is not seen. */
function besideWith(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  effort: number | Effort,
): ClarkeSet | undefined {
  const found = attempt(() =>
    hasManyTies(program, evaluation) ? onBothSides(program, evaluation, new Budget(effort)) : undefined,
  );
  return found === undefined || found instanceof Undecided ? undefined : resultOf(found);
}

/** Of more ties the cells are not looked at one by one: each would be excluded by itself. */
const MANY_TIES = 16;

function hasManyTies({ steps }: StraightLine, { values }: Evaluation<Rational>): boolean {
  let ties = 0;
  for (const step of steps) {
    if (step.g.pieceCount === 1) continue;
    const cells = cellsOf(
      step,
      step.args.map(slot => values[slot]!),
    );
    if (cells.length > 1 && ++ties >= MANY_TIES) return true;
  }
  return false;
}

/** Exact where what is neither proven nor excluded lies in the hull of what is proven. */
function filled(set: ClarkeSet): ClarkeSet {
  const within = set.status === 'bounds' ? withinHull(rationalField, set.gradients, set.outer) : undefined;
  return within ? { ...set, status: 'exact', outer: set.gradients, within } : set;
}

/** Slots times inputs: of more than this the cells, which have a gradient a slot, are not looked at where D_P(x) says all. */
const MAX_SEARCHED = 20_000;

/** Whether D_P(x), which needs no gradient a slot, is the cheap way to Clarke's set: `isLarge(line)` is `false` of zero(t). */
export const isLarge = ({ p, m }: StraightLine): boolean => p * m > MAX_SEARCHED;

/** Of more the gradients of all slots would not fit into memory. */
const MAX_NUMBERS = 20_000_000;

/** In words that cells, which have a gradient a slot, would not fit into memory: `tooManyForCells(line)` is `undefined` of zero(t). */
export const tooManyForCells = ({ p, m }: StraightLine): string | undefined =>
  p * m > MAX_NUMBERS ? `more than ${MAX_NUMBERS} derivatives of nodes by inputs` : undefined;

const NOTHING = { directions: [], arcs: [], farkas: [], identities: [] } as const;

function unaided(program: StraightLine, evaluation: Evaluation<Rational>, effort: Effort): ClarkeSet {
  const plane = program.p === 2;
  const brief = searched(program, evaluation, effort, {
    ladder: plane ? PLANE_SHARE : LADDER_SHARE,
    brief: plane,
  });
  if (brief.set.status === 'exact' || !plane || !brief.curved) return brief.set;
  const pieces = attempt(() => sectorPieces(program, evaluation, new Budget(effortOf(effort, LADDER_SHARE))));
  if (!(pieces instanceof Undecided)) return bySectors(brief.set, pieces);
  return searched(program, evaluation, effort, { ladder: LADDER_SHARE, brief: false }).set;
}

/** What the methods beyond first order may cost, for each step of the budget; less where sectors will do. */
const LADDER_SHARE = 2;
const PLANE_SHARE = 0.3;

function searched(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  effort: Effort,
  options: CellSearchOptions,
): { readonly set: ClarkeSet; readonly curved: boolean } {
  const search = new CellSearch(program, evaluation, new Budget(effort), {
    ...options,
    ladder: options.ladder * effort.steps,
  });
  const end = attempt(() => search.run());
  const found = resultOf(search.findings, end instanceof Undecided ? end.message : undefined);
  const cells = search.findings.assumed;
  const set = cells.length > 0 ? { ...found, assumed: { by: options.solver!.name, cells } } : found;
  return { set, curved: search.curved };
}

function attempt<T>(work: () => T): T | Undecided {
  try {
    return work();
  } catch (error) {
    if (error instanceof Undecided) return error;
    throw error;
  }
}

function resultOf(found: Findings, why?: string): ClarkeSet {
  const { outer, proven } = found;
  // ∂ᶜf(x) is not empty: where only one gradient is left, it is that.
  const gradients = why === undefined && outer.length === 1 ? outer : proven;
  const complete = outer.length === gradients.length;
  return {
    status: why !== undefined ? 'undecided' : complete ? 'exact' : 'bounds',
    gradients,
    outer,
    directions: found.directions,
    arcs: found.arcs,
    farkas: found.farkas,
    identities: found.identities,
    ...(why !== undefined && { why }),
  };
}

/** What the sectors say, with what is known from before; arcs are looked for where a gradient has none yet. */
function bySectors(set: ClarkeSet, pieces: readonly SectorPiece[]): ClarkeSet {
  const keyOf = (gradient: Vector): string => vectorKey(rationalField, gradient);
  const gradients = ascending(
    rationalField,
    pieces.map(({ gradient }) => gradient),
  );
  const keys = new Set(gradients.map(keyOf));
  const proven = new Set(set.gradients.map(keyOf));
  const outer = new Set(set.outer.map(keyOf));
  const agree =
    [...proven].every(key => keys.has(key)) &&
    (set.status === 'undecided' || [...keys].every(key => outer.has(key)));
  if (!agree) throw new Error('clarkeSubdifferential: the sectors contradict the cells; please report this');
  const ladder = new Ladder(new Germs(2), ARC_STEPS);
  const arcs = [...set.arcs];
  for (const { gradient, guards } of pieces) {
    if (proven.has(keyOf(gradient))) continue;
    const arc = ladder.arcInto(guards);
    if (arc === undefined) continue;
    proven.add(keyOf(gradient));
    arcs.push(arc);
  }
  const { directions, farkas, identities } = set;
  return {
    status: 'exact',
    gradients,
    outer: gradients,
    directions,
    arcs,
    farkas,
    identities,
    by: 'sectors',
  };
}

/** What arcs for the documents may cost, where the answer is known. */
const ARC_STEPS = 500_000;
