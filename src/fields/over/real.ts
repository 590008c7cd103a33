/** What is said of a program where its values are not rational: over exp-log reals. */
import {
  Failure,
  isFailure,
  type Real,
  type RealField,
  rational,
  rationalField,
  realField,
  type Spend,
} from '../../numbers/index.ts';
import { type EvaluationFailure, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import type { BasicFunction } from '../../selections/index.ts';
import { DEFAULT_BUDGET, Undecided } from '../budget.ts';
import type { Explanation } from '../explain.ts';
import { attempted, BoundedWork, WorkInParts } from '../work.ts';
import { type ExplanationOver, explainOver, underivedOver } from './explain.ts';
import { type Coordinate, pointOver } from './point.ts';
import type { ExplainOverOptions, UnderivedOver } from './sets.ts';

/** A step over exp-log reals is worth so many over the rationals. */
const SHARE = 20;

const PROBE = rational(7, 5);
const MAX_PIECES = 64;

/**
 * Whether the program has a piece, or a guard, whose values at rational numbers are not rational: exp, log, a root (Lindemann's theorem).
 *
 * `leavesRationals(compile(parseProgramText('exp(t)')))` is `true`.
 */
export const leavesRationals = ({ steps }: StraightLine): boolean => steps.some(({ g }) => leavesAt(g));

/** Functions are shared by programs. */
const leaving = new WeakMap<BasicFunction, boolean>();

function leavesAt(g: BasicFunction): boolean {
  const known = leaving.get(g) ?? hasOpenValues(g);
  leaving.set(g, known);
  return known;
}

function hasOpenValues(g: BasicFunction): boolean {
  const probe = Array.from({ length: g.arity }, () => PROBE);
  const isOpen = (value: unknown): boolean => isFailure(value) && value.kind === 'undecided';
  return (
    Array.from({ length: Math.min(g.pieceCount, MAX_PIECES) }, (_, i) => g.piece(i + 1)).some(({ outputs }) =>
      outputs.some(output => !output.affine && isOpen(output.value(rationalField, probe))),
    ) ||
    (g.asked !== undefined && isOpen(g.cells(rationalField, probe)))
  );
}

/**
 * Whether something is open that numbers which are not rational may settle. What is open of I(x) (Definition 5) alone does
 * not count: the certificates of D_P are worth more.
 *
 * `needsReals(explain(line, [ZERO]), line)` is `false`.
 */
export function needsReals(found: Explanation | EvaluationFailure, program: StraightLine): boolean {
  if (isEvaluationFailure(found)) return found.failure.kind === 'undecided';
  return found.nodewise.status !== 'exact' && found.regular.verdict !== 'no' && leavesRationals(program);
}

/** `work`: is told what computing with the numbers costs, and may end it: what is open then stays so. */
export interface RealOptions extends ExplainOverOptions {
  readonly work?: { readonly spend: Spend };
}

/** An explanation, and the field that its numbers are of. */
export interface RealExplanation {
  readonly field: RealField;
  readonly x: readonly Real[];
  readonly explanation: ExplanationOver<Real>;
}

/**
 * Explains a program at a point (p coordinates) over exp-log reals, as section 5.1 of the paper has it; a failure
 * where it has no value, or none that can be told.
 *
 * `explainReal(compile(parseProgramText('relu(log(x))')), [rational(2n)])` has the gradient 1/2, and no other.
 */
export function explainReal(
  program: StraightLine,
  at: readonly Coordinate[],
  options: RealOptions = {},
): RealExplanation | EvaluationFailure {
  return overReals(at, options, (field, x, within) => {
    const explanation = explainOver(field, program, x, within);
    return isEvaluationFailure(explanation) ? explanation : { field, x, explanation };
  });
}

/** What it may all cost, by what a set may cost; for {@link RealOptions}. */
export const workOverReals = ({ budget = DEFAULT_BUDGET, watch }: ExplainOverOptions): BoundedWork =>
  new BoundedWork({ steps: budget, watch }, OVER_REALS);

/** The same for each part of the work. */
export const partsOverReals = ({ budget = DEFAULT_BUDGET, watch }: ExplainOverOptions): WorkInParts =>
  new WorkInParts({ steps: budget, watch }, OVER_REALS);

const OVER_REALS = 'computing with numbers that are not rational';

/** What is found at the point in a field of its own, with the share of the budget that steps there are worth; a failure where the point has no value, or the work ends. */
function overReals<T>(
  at: readonly Coordinate[],
  options: RealOptions,
  find: (field: RealField, x: readonly Real[], within: ExplainOverOptions) => T | EvaluationFailure,
): T | EvaluationFailure {
  const field = realField(options.work?.spend);
  const within = { ...options, budget: Math.ceil((options.budget ?? DEFAULT_BUDGET) / SHARE) };
  const found = attempted(() => {
    const x = pointOver(field, at);
    return isFailure(x) ? { failure: x, node: '' } : find(field, x, within);
  });
  if (!(found instanceof Undecided)) return found;
  return { failure: new Failure('undecided', found.message), node: '' };
}

/** What is known whether or not there is a derivative, looked for when it is asked for; and the field that its numbers are of. */
export interface RealUnderived {
  readonly field: RealField;
  readonly x: readonly Real[];
  readonly underived: UnderivedOver<Real>;
}

/**
 * The value and the sets at a point over exp-log reals (section 5.1), also where {@link explainReal} finds no derivative; a
 * failure where there is no value, or none that can be told.
 *
 * `underivedReal(compile(parseProgramText('sqrt(2)*sqrt(x^2)')), [ZERO])` has a ball of radius √2.
 */
export function underivedReal(
  program: StraightLine,
  at: readonly Coordinate[],
  options: RealOptions = {},
): RealUnderived | EvaluationFailure {
  return overReals(at, options, (field, x, within) => {
    const underived = underivedOver(field, program, x, within);
    return isEvaluationFailure(underived) ? underived : { field, x, underived };
  });
}
