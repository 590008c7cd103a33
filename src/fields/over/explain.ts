/**
 * What section 5.1 of the paper has to say of a program at a point, over any field of numbers: every answer is right, and
 * `undecided` where the field does not see a sign that it rests on. Over ℚ `explain` says more: it knows cells beyond first
 * order, and the selections that a program defines.
 */
import {
  Failure,
  type Fallible,
  type OrderedField,
  type Rational,
  type Verdict,
} from '../../numbers/index.ts';
import {
  type Conventions,
  type Derivative,
  differentiate,
  type Evaluation,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';
import { activeSet } from '../active/active-set.ts';
import { certainGradients } from '../active/certain.ts';
import { curvatureOf } from '../balls/curvature.ts';
import { type Tied, tiedAt } from '../balls/opened.ts';
import { activeWithBalls, clarkeWithBalls, nodewiseWithBalls } from '../balls/sets.ts';
import { Budget, DEFAULT_BUDGET, type Effort, Undecided, type Watch } from '../budget.ts';
import { artificial } from '../critical.ts';
import { lexicographicDerivativeOver } from '../directions/lexicographic.ts';
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

/** The same where the piece that the index takes has a derivative. */
export interface ExplanationOver<T> extends SetsOver<T> {
  readonly derivative: Derivative<T>;
  /** An element of ∂ᶜf(x), q × p. */
  readonly lexicographic: Fallible<readonly (readonly T[])[]>;
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
  readonly watch?: Watch;
}

/**
 * Explains a program at x (p numbers of the field), as section 5.1 of the paper has it; a failure where it has no value, or
 * none that the field can tell.
 *
 * `explainOver(field, compile(parseProgramText('relu(exp(x) - 3)')), [one])` lists one gradient, 0.
 */
export function explainOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  x: readonly T[],
  options: ExplainOverOptions = {},
): ExplanationOver<T> | EvaluationFailure {
  const evaluation = evaluate(field, program, x);
  if (isEvaluationFailure(evaluation)) return evaluation;
  const derivative = differentiate(field, program, evaluation, options.conventions);
  if (isEvaluationFailure(derivative)) return derivative;
  const { value: _, ...sets } = setsAtOver(field, program, evaluation, options);
  const unit = (i: number): T[] =>
    Array.from({ length: program.p }, (_, k) => (i === k ? field.one : field.zero));
  const lexicographic = attempted(() =>
    openNode(field, program, evaluation) === undefined
      ? lexicographicDerivativeOver(
          field,
          program,
          evaluation,
          Array.from({ length: program.p }, (_, i) => unit(i)),
        )
      : new Failure('undecided', sets.regular.why ?? JUMPS),
  );
  return {
    derivative,
    ...sets,
    lexicographic:
      lexicographic instanceof Undecided ? new Failure('undecided', lexicographic.message) : lexicographic,
  };
}

/** What is known of a point, whether or not {@link explainOver} finds a derivative there. */
export interface UnderivedOver<T> extends SetsOver<T> {
  readonly value: readonly T[];
}

/**
 * The value and the sets at x (section 5.1), also where the piece that the index takes has no derivative; a failure where there is no
 * value, or none that the field can tell.
 *
 * `underivedOver(realField(), compile(parseProgramText('sqrt(2)*sqrt(x^2)')), [zero]).value` is `[zero]`.
 */
export function underivedOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  x: readonly T[],
  options: ExplainOverOptions = {},
): UnderivedOver<T> | EvaluationFailure {
  const evaluation = evaluate(field, program, x);
  if (isEvaluationFailure(evaluation)) return evaluation;
  return setsAtOver(field, program, evaluation, options);
}

const JUMPS = 'pieces of a node that jumps do not say what the gradients near the point are';

function setsAtOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  options: ExplainOverOptions,
): UnderivedOver<T> {
  const value = program.outputs.map(slot => evaluation.values[slot]!);
  const ties = tiesOver(field, program, evaluation);
  const found = attempted(() => knownSets(field, program, evaluation, { value, ties }, options));
  if (!(found instanceof Undecided)) return found;
  // The work came to its end.
  const why = found.message;
  const open = { status: 'undecided', why, gradients: [] } as const;
  const critical = { verdict: 'undecided', why } as const;
  return {
    value,
    ties,
    active: open,
    nodewise: open,
    clarke: { ...open, outer: [] },
    selectionCritical: critical,
    reachable: critical,
    clarkeCritical: critical,
    artificial: 'undecided',
    regular: { verdict: 'undecided', why },
  };
}

function knownSets<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  { value, ties }: Pick<UnderivedOver<T>, 'value' | 'ties'>,
  { budget = DEFAULT_BUDGET, watch }: ExplainOverOptions,
): UnderivedOver<T> {
  const open = openNode(field, program, evaluation);
  const x = evaluation.values.slice(0, program.p);
  const sides =
    open === undefined
      ? undefined
      : program.p === 1
        ? sidesOver(field, program, x[0]!, value)
        : brokenAlong(field, program, x, value);
  const regular = regularityOver(open, sides);
  const why = regular.why ?? JUMPS;
  const unknown = (): GradientSet<T> => ({
    status: 'undecided',
    why,
    gradients: certainGradients(field, program, evaluation),
  });
  const effort = { steps: budget, watch };
  const masked = (which: 'reached' | 'all'): GradientSet<T> => {
    if (regular.verdict !== 'yes') return unknown();
    const found = maskedSet(field, program, evaluation, effort, which);
    return found.status === 'exact' ? found : unknown();
  };
  const { nodewise, active, clarke } = open
    ? { nodewise: masked('reached'), active: masked('all'), clarke: besideOver(field, sides, why) }
    : setsOver(field, program, evaluation, effort);
  const criticalIn = (set: GradientSet<T>): CriticalityOver<T> =>
    open && set.status !== 'exact' ? { verdict: 'undecided', why } : criticalOver(field, boundsOf(set));
  // By signs of sums: dearer than the sets, and not asked for by all.
  const [selectionCritical, reachable] = [active, nodewise].map(set => once(() => ended(criticalIn, set)));
  const clarkeCritical = once(() => ended(set => clarkeCriticalOver(field, set), clarke));
  return {
    value,
    ties,
    active,
    nodewise,
    clarke,
    get selectionCritical() {
      return selectionCritical!();
    },
    get reachable() {
      return reachable!();
    },
    get clarkeCritical() {
      return clarkeCritical();
    },
    get artificial() {
      return artificial(this.selectionCritical.verdict, this.clarkeCritical.verdict);
    },
    regular,
  };
}

/** An answer; or that it is open, where the work came to its end. */
function ended<T, S>(work: (set: S) => CriticalityOver<T>, set: S): CriticalityOver<T> {
  const found = attempted(() => work(set));
  return found instanceof Undecided ? { verdict: 'undecided', why: found.message } : found;
}

function once<V>(work: () => V): () => V {
  let found: V | undefined;
  return () => {
    found ??= work();
    return found;
  };
}

/** Of a program that is a selection of smooth pieces, and of norms. */
function setsOver<T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  effort: Effort,
): Pick<ExplanationOver<T>, 'nodewise' | 'active' | 'clarke'> {
  const tied = tiedAt(field, program, evaluation, rootsOver(field, program, evaluation));
  if (tied) return setsWithBalls(tied, effort);
  const nodewise = nodewiseSet(field, program, evaluation, effort);
  return {
    nodewise,
    active: activeSet(field, program, evaluation, effort, nodewise),
    clarke: clarkeOver(field, program, evaluation, new Budget(effort)),
  };
}

function setsWithBalls<T>(
  tied: Tied<T>,
  effort: Effort,
): Pick<ExplanationOver<T>, 'nodewise' | 'active' | 'clarke'> {
  const nodewise = nodewiseWithBalls(tied, effort);
  return {
    nodewise,
    active: activeWithBalls(tied, effort, nodewise),
    clarke: ofSides(tied) ?? clarkeWithBalls(tied, effort, nodewise),
  };
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
