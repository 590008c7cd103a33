/** Everything that section 5.1 of the paper has to say of a program at a point. */
import { minimumNormPoint, type NearestPoint } from '../linear/index.ts';
import { Failure, type Fallible, type Rational, rationalField, type Verdict } from '../numbers/index.ts';
import {
  type Conventions,
  type Derivative,
  differentiate,
  type Evaluation,
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../programs/index.ts';
import { DEFAULT_BUDGET, LONG, type Watch } from './budget.ts';
import type { Solver } from './cells/solver.ts';
import { type ClarkeSet, isLarge } from './clarke.ts';
import { artificial, type Criticality, clarkeCritical, critical } from './critical.ts';
import { lexicographicGradient } from './directions/lexicographic.ts';
import type { GradientSet } from './gradient-set.ts';
import { avoidingZero } from './live/support.ts';
import { activeAt, clarkeAt, nodewiseAt, openBecause, type Regularity, regularity } from './regular/index.ts';
import { isUntied, type Tie, tiesOver } from './ties.ts';
import { attempted } from './work.ts';

/** What is said of a point at which the function is regular. */
export interface SetsAt {
  readonly active: GradientSet<Rational>;
  readonly nodewise: GradientSet<Rational>;
  readonly selectionCritical: Criticality;
  /** Is 0 ∈ D_P(x)? Where not, no automatic differentiation of the program stops at x, by whatever convention. */
  readonly reachable: Criticality;
  readonly clarke: ClarkeSet;
  readonly clarkeCritical: Criticality;
  readonly artificial: Verdict;
}

/**
 * What is known of a program at a point: both modes of Algorithm 2, the sets of section 5.1 of the paper, and what is
 * critical.
 */
export interface Explanation extends SetsAt {
  readonly derivative: Derivative<Rational>;
  /** Whether f is continuous and locally Lipschitz at x. Where it is not, and where that is open, all that follows is undecided. */
  readonly regular: Regularity;
  /** The point of D_f(x) nearest to 0; for one output, where D_f(x) is known. */
  readonly nearest: NearestPoint | undefined;
  readonly ties: readonly Tie[];
  /** An element of ∂ᶜf(x), q × p: a derivative that is right even where Algorithm 2's is spurious. */
  readonly lexicographic: Fallible<readonly (readonly Rational[])[]>;
}

/** I(x) and D_f(x), D_P(x), or ∂ᶜf(x). */
export type AskedSet = 'active' | 'nodewise' | 'clarke';

/** What an explanation may cost, and by which conventions Algorithm 2 runs. */
export interface ExplainOptions {
  readonly conventions?: Conventions;
  /** Steps of enumeration that each of the sets may cost. */
  readonly budget?: number;
  /** Whether pieces that are active by coincidence are looked for with all of the budget, instead of a tenth. */
  readonly coincidences?: boolean;
  /** The sets that are asked for; the others are known only where nothing has to be enumerated. Left out: all. */
  readonly only?: readonly AskedSet[];
  /** Asked about cells of ∂ᶜf(x) that nothing else decides. */
  readonly solver?: Solver;
  /** Called now and then; ends the work where it throws Undecided: what is open then stays so. */
  readonly watch?: Watch;
  /** Told what is known, cheap sets first. */
  readonly report?: (found: Partial<Pick<Explanation, 'nodewise' | 'clarke' | 'active'>>) => void;
}

/** What coincidences of I(x) may cost where nobody asked for them. */
const COINCIDENCE_SHARE = 0.1;

/**
 * Explains a program at x (p coordinates): Algorithms 1 and 2, D_f(x) of Definition 5, D_P(x), ∂ᶜf(x), and what is critical
 * (section 5.1). A failure where it has no value, or none that can be computed.
 *
 * `explain(line, [ZERO]).artificial` is `'no'`.
 */
export function explain(
  program: StraightLine,
  x: readonly Rational[],
  options: ExplainOptions = {},
): Explanation | EvaluationFailure {
  const evaluation = evaluate(rationalField, program, x);
  if (isEvaluationFailure(evaluation)) return evaluation;
  const derivative = differentiate(rationalField, program, evaluation, options.conventions);
  if (isEvaluationFailure(derivative)) return derivative;
  const regular = regularity(program, evaluation, options.watch);
  const sets = setsAt(program, evaluation, regular, options);
  const { active } = sets;
  const ties = tiesOf(program, evaluation);
  const oneOutput = program.outputs.length === 1 && program.p > 0;
  return {
    derivative,
    regular,
    ...sets,
    nearest: oneOutput && active.status === 'exact' ? minimumNormPoint(active.gradients) : undefined,
    ties,
    lexicographic:
      regular.complete && isUntied(rationalField, program, evaluation)
        ? derivative.backward
        : (onlyGradient(sets.nodewise, program) ??
          lexicographicAt(program, evaluation, regular, options.watch)),
  };
}

/** By a sweep over the program, while there is time. */
function lexicographicAt(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  watch: Watch | undefined,
): Explanation['lexicographic'] {
  if (!regular.complete) return new Failure('undecided', openBecause(regular));
  const late = program.steps.length > LONG ? attempted(() => watch?.()) : undefined;
  return late ? new Failure('undecided', late.message) : lexicographicGradient(program, evaluation);
}

/** The rows of the gradient in D_P(x), where there is one: ∂ᶜf(x) is not empty, and part of it. */
function onlyGradient(
  { status, gradients }: GradientSet<Rational>,
  { p, outputs }: StraightLine,
): readonly (readonly Rational[])[] | undefined {
  if (status !== 'exact' || gradients.length !== 1) return undefined;
  return outputs.map((_, row) => gradients[0]!.slice(row * p, (row + 1) * p));
}

/** Cheap sets first. */
function setsAt(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  regular: Regularity,
  { budget: steps = DEFAULT_BUDGET, watch, report, solver, coincidences, only }: ExplainOptions,
): SetsAt {
  const isAsked = (set: AskedSet): boolean => only?.includes(set) ?? true;
  const effort = (set: AskedSet, share = 1) => ({ steps: isAsked(set) ? steps * share : 0, watch });
  /** What stays open of a set that was not asked for says so. */
  const said = <S extends GradientSet<Rational> | ClarkeSet>(set: AskedSet, found: S): S =>
    isAsked(set) || found.status === 'exact' || found.hull || !regular.complete
      ? found
      : { ...found, why: 'not asked for' };
  const first = isAsked('clarke') && isLarge(program) ? 'clarke' : 'nodewise';
  const nodewise = said('nodewise', nodewiseAt(program, evaluation, regular, effort(first)));
  if (isAsked('nodewise')) report?.({ nodewise });
  const clarkeOptions = {
    effort: effort('clarke'),
    solver: isAsked('clarke') ? solver : undefined,
    nodewise,
  };
  const clarke = said('clarke', clarkeAt(program, evaluation, regular, clarkeOptions));
  if (isAsked('clarke')) report?.({ clarke });
  const share = coincidences ? 1 : COINCIDENCE_SHARE;
  const found = said('active', activeAt(program, evaluation, regular, effort('active', share), nodewise));
  const active =
    found.status === 'exact' || found.hull || coincidences || !regular.complete || !isAsked('active')
      ? found
      : { ...found, why: `${found.why}; coincidences were not asked for` };
  if (isAsked('active')) report?.({ active });
  const criticalIn = (set: GradientSet<Rational>): Criticality =>
    regular.complete || set.status === 'exact'
      ? critical(set, watch)
      : { verdict: 'undecided', why: openBecause(regular) };
  const [reached, near] = [criticalIn(nodewise), clarkeCritical(clarke, watch)];
  const selected = criticalIn(active);
  // D_P(x) ⊆ D_f(x), which has no other gradients listed where D_P(x) is a sum.
  const selectionCritical =
    selected.verdict === 'undecided' && reached.verdict === 'yes' && reached.ofSum ? reached : selected;
  // ∂ᶜf(x) ⊆ D_P(x), of which an enumeration that found no end may still have left a bound along some direction.
  const isOpen = reached.verdict === 'undecided' && nodewise.status === 'undecided' && !nodewise.hull;
  const apart =
    isOpen && regular.complete && isAsked('nodewise')
      ? avoidingZero(program, evaluation, effort('nodewise'))
      : undefined;
  const avoided: Criticality | undefined = apart && { verdict: 'no', membership: apart };
  const isApart =
    reached.verdict === 'no' &&
    (reached.membership ?? reached.ofSum) &&
    regular.complete &&
    program.outputs.length === 1;
  const outside = isApart ? reached : avoided;
  const clarkeIs = near.verdict === 'undecided' && !clarke.hull && !clarke.sum ? (outside ?? near) : near;
  return {
    active,
    nodewise,
    selectionCritical,
    reachable: avoided ?? reached,
    clarke,
    clarkeCritical: clarkeIs,
    artificial: artificial(selectionCritical.verdict, clarkeIs.verdict),
  };
}

/** What is known of a point at which the piece that the index takes has no derivative. */
export interface Underived {
  readonly value: readonly Rational[];
  readonly regular: Regularity;
  readonly ties: readonly Tie[];
  /** Where the function is regular there. */
  readonly sets?: SetsAt;
}

/**
 * What is known where {@link explain} finds no derivative: sqrt at 0, sqrt(x^2) at 0. Undefined where the program has no
 * value that is known, or where it is open whether it is regular (contract, section 2).
 *
 * `underivedAt(compile(parseProgramText('sqrt(x^2)')), [ZERO]).value` is `[ZERO]`.
 */
export function underivedAt(
  program: StraightLine,
  x: readonly Rational[],
  options: ExplainOptions = {},
): Underived | undefined {
  const evaluation = evaluate(rationalField, program, x);
  if (isEvaluationFailure(evaluation)) return undefined;
  const regular = regularity(program, evaluation);
  if (regular.verdict === 'undecided') return undefined;
  const value = program.outputs.map(slot => evaluation.values[slot]!);
  const ties = tiesOf(program, evaluation);
  if (regular.verdict === 'no') return { value, regular, ties };
  return { value, regular, ties, sets: setsAt(program, evaluation, regular, options) };
}

/**
 * The nodes with more than one active piece (I(x) of Definition 5, node by node): `tiesOf(line, evaluation)` has both relus
 * of zero(t) at 0.
 */
export const tiesOf = (program: StraightLine, evaluation: Evaluation<Rational>): Tie[] =>
  tiesOver(rationalField, program, evaluation);
