/** The sets at a point over any field of numbers, and whether a program is regular there: each is looked for when it is asked for, once. */
import type { OrderedField, Rational, Verdict } from '../../numbers/index.ts';
import type { Conventions, Evaluation, StraightLine } from '../../programs/index.ts';
import { activeSet } from '../active/active-set.ts';
import { certainGradients } from '../active/certain.ts';
import { curvatureOf } from '../balls/curvature.ts';
import { type Tied, tiedAt } from '../balls/opened.ts';
import { activeWithBalls, clarkeWithBalls, nodewiseWithBalls } from '../balls/sets.ts';
import { Budget, DEFAULT_BUDGET, Undecided, type Watch } from '../budget.ts';
import { tooManyForCells } from '../clarke.ts';
import { artificial } from '../critical.ts';
import { distinctGradients, type GradientSet } from '../gradient-set.ts';
import { maskedSet } from '../live/masked.ts';
import { nodewiseSet } from '../live/nodewise.ts';
import { type Tie, tiesOver } from '../ties.ts';
import { attempted } from '../work.ts';
import { type ClarkeOver, clarkeOver } from './cells.ts';
import { boundsOf, type CriticalityOver, clarkeCriticalOver, criticalOver } from './critical.ts';
import { openNode } from './open-node.ts';
import { rootsOver } from './roots.ts';
import { brokenAlong, type Sides, sidesOver } from './sides.ts';

/** What is known of a program at a point, over any field (section 5.1), but for what Algorithm 2 makes of it. */
export interface SetsOver<T> {
  readonly active: GradientSet<T>;
  readonly nodewise: GradientSet<T>;
  readonly clarke: ClarkeOver<T>;
  readonly selectionCritical: CriticalityOver<T>;
  readonly reachable: CriticalityOver<T>;
  readonly clarkeCritical: CriticalityOver<T>;
  readonly artificial: Verdict;
  readonly ties: readonly Tie[];
  /** Whether f is proven to be continuous and locally Lipschitz at x; where it is not, no set is stated. */
  readonly regular: RegularityOver;
}

/** What is known of a point, whether or not {@link explainOver} finds a derivative there. */
export interface UnderivedOver<T> extends SetsOver<T> {
  readonly value: readonly T[];
  readonly evaluation: Evaluation<T>;
}

/** `along`, of `no`: an arc on which the function does not come near to its value like the arc does. */
export interface RegularityOver {
  readonly verdict: Verdict;
  readonly why?: string;
  readonly node?: string;
  readonly along?: readonly (readonly Rational[])[];
}

/** What an explanation may cost. */
export interface ExplainOverOptions {
  readonly conventions?: Conventions;
  /** Steps of enumeration that each of the sets may cost. */
  readonly budget?: number;
  /** Called now and then; ends the work where it throws Undecided: what is open then stays so. */
  readonly watch?: Watch | undefined;
}

/** Why no set is stated: `JUMPS` is a sentence. */
export const JUMPS = 'pieces of a node that jumps do not say what the gradients near the point are';

/**
 * What is known at the point of an evaluation (section 5.1). What the work comes to its end at stays undecided, the rest is as it is.
 *
 * `setsAtOver(rationalField, line, evaluation, {}).nodewise.status` is `'exact'`.
 */
export function setsAtOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  { budget = DEFAULT_BUDGET, watch }: ExplainOverOptions,
): UnderivedOver<T> {
  const value = program.outputs.map(slot => evaluation.values[slot]!);
  const effort = { steps: budget, watch };
  const beside = once(() =>
    ended(
      () => besidePoint(field, program, evaluation, value),
      why => ({ open: '', sides: undefined, regular: { verdict: 'undecided', why } as const }),
    ),
  );
  const why = (): string => beside().regular.why ?? JUMPS;
  const tied = once(() => tiedAt(field, program, evaluation, rootsOver(field, program, evaluation)));
  const masked = (which: 'reached' | 'all'): GradientSet<T> => {
    const found =
      beside().regular.verdict === 'yes' ? maskedSet(field, program, evaluation, effort, which) : undefined;
    if (found?.status === 'exact') return found;
    return { status: 'undecided', why: why(), gradients: certainGradients(field, program, evaluation) };
  };
  const set = (find: () => GradientSet<T>): (() => GradientSet<T>) =>
    once(() => ended(find, why => ({ status: 'undecided', why, gradients: [] })));
  const nodewise = set(() => {
    if (beside().open !== undefined) return masked('reached');
    const balls = tied();
    return balls ? nodewiseWithBalls(balls, effort) : nodewiseSet(field, program, evaluation, effort);
  });
  const active = set(() => {
    if (beside().open !== undefined) return masked('all');
    const [balls, known] = [tied(), nodewise()];
    return balls
      ? activeWithBalls(balls, effort, known)
      : activeSet(field, program, evaluation, effort, known);
  });
  const clarke = once(() =>
    ended<ClarkeOver<T>>(
      () => {
        if (beside().open !== undefined) return besideOver(field, beside().sides, why());
        const balls = tied();
        if (balls) return ofSides(balls) ?? clarkeWithBalls(balls, effort, nodewise());
        const large = tooManyForCells(program);
        return large === undefined
          ? clarkeOver(field, program, evaluation, new Budget(effort))
          : withoutCells(nodewise(), large);
      },
      why => ({ status: 'undecided', why, gradients: [], outer: [] }),
    ),
  );
  const critical = (find: () => CriticalityOver<T>): (() => CriticalityOver<T>) =>
    once(() => ended(find, why => ({ verdict: 'undecided', why })));
  const criticalIn = (found: GradientSet<T>): CriticalityOver<T> =>
    beside().open !== undefined && found.status !== 'exact'
      ? { verdict: 'undecided', why: why() }
      : criticalOver(field, boundsOf(found));
  // By signs of sums: dearer than the sets, and not asked for by all.
  const selectionCritical = critical(() => criticalIn(active()));
  const reachable = critical(() => criticalIn(nodewise()));
  const clarkeCritical = critical(() => clarkeCriticalOver(field, clarke()));
  const ties = once(() => tiesOver(field, program, evaluation));
  return {
    value,
    evaluation,
    get ties() {
      return ties();
    },
    get active() {
      return active();
    },
    get nodewise() {
      return nodewise();
    },
    get clarke() {
      return clarke();
    },
    get selectionCritical() {
      return selectionCritical();
    },
    get reachable() {
      return reachable();
    },
    get clarkeCritical() {
      return clarkeCritical();
    },
    get artificial() {
      return artificial(selectionCritical().verdict, clarkeCritical().verdict);
    },
    get regular() {
      return beside().regular;
    },
  };
}

/** ∂ᶜf(x) is not empty, and part of D_P(x): where that has one gradient it is known. */
function withoutCells<T>({ status, gradients }: GradientSet<T>, why: string): ClarkeOver<T> {
  return status === 'exact' && gradients.length === 1
    ? { status: 'exact', gradients, outer: gradients, by: 'nodewise' }
    : { status: 'undecided', gradients: [], outer: [], why };
}

/** What is found; or what is said where the work came to its end. */
function ended<V>(find: () => V, open: (why: string) => V): V {
  const found = attempted(find);
  return found instanceof Undecided ? open(found.message) : found;
}

function once<V>(work: () => V): () => V {
  let found: { readonly value: V } | undefined;
  return () => {
    found ??= { value: work() };
    return found.value;
  };
}

/** The first node that is not seen to be smooth pieces there, and what the program does beside the point. */
function besidePoint<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  value: readonly T[],
): {
  readonly open: string | undefined;
  readonly sides: Sides<T> | undefined;
  readonly regular: RegularityOver;
} {
  const open = openNode(field, program, evaluation);
  const x = evaluation.values.slice(0, program.p);
  const sides =
    open === undefined
      ? undefined
      : program.p === 1
        ? sidesOver(field, program, x[0]!, value)
        : brokenAlong(field, program, x, value);
  return { open, sides, regular: regularityOver(open, sides) };
}

/** ∂ᶜf(x) of one input by the slopes on both sides, where it is convex or concave to first order by no node; undefined elsewhere. */
function ofSides<T>(tied: Tied<T>): ClarkeOver<T> | undefined {
  const { field, program, evaluation } = tied;
  if (program.p !== 1 || (program.outputs.length === 1 && curvatureOf(tied) !== 'neither')) return undefined;
  const value = program.outputs.map(slot => evaluation.values[slot]!);
  const sides = sidesOver(field, program, evaluation.values[0]!, value);
  return sides.kind === 'fine' ? besideOver(field, sides, '') : undefined;
}

function regularityOver<T>(open: string | undefined, sides: Sides<T> | undefined): RegularityOver {
  if (open === undefined || sides?.kind === 'fine') return { verdict: 'yes' };
  if (sides?.kind === 'breaks') return { verdict: 'no', why: sides.why, node: open, along: sides.along };
  const why = sides?.why ?? `whether ${open} is regular there is asked over the rationals only`;
  return { verdict: 'undecided', why, node: open };
}

/** ∂ᶜf(x) of one input by the slopes on both sides. */
function besideOver<T>(field: OrderedField<T>, sides: Sides<T> | undefined, why: string): ClarkeOver<T> {
  if (sides?.kind !== 'fine') return { status: 'undecided', gradients: [], outer: [], why };
  const { gradients } = distinctGradients(field, sides.slopes);
  return { status: 'exact', gradients, outer: gradients, by: 'rays' };
}
