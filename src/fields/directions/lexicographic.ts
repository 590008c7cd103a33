/**
 * Lexicographic directional derivatives f'(x; M) (Nesterov; Khan and Barton): f'(x; m_1), then the directional derivative of
 * f'(x; ·) at m_1 along m_2, and so on. They obey a chain rule, so one sweep gives them for a whole program. For M = I
 * the columns are a matrix of the B-subdifferential of a piecewise smooth function, hence of Clarke's.
 */
import type { Degree, ElementaryFunction, PartialDerivative } from '../../expressions/index.ts';
import {
  Failure,
  type Fallible,
  isFailure,
  isZeroVector,
  type OrderedField,
  type Rational,
  rationalField,
  type Sign,
  sameVectors,
} from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { addScaled } from '../gradient-set.ts';
import { signBeside } from './flat.ts';
import { normAlong } from './norm.ts';

/** One entry a direction. */
type Row<T> = readonly T[];

/** Numbers, and the sign of what is flat at u beside it, where that can be had. */
interface Setting<T> {
  readonly field: OrderedField<T>;
  readonly beside: (h: ElementaryFunction, u: readonly T[], rows: readonly Row<T>[]) => Sign;
}

const RATIONAL: Setting<Rational> = { field: rationalField, beside: signBeside };

/** Entries that are computed: slots times directions. */
const MAX_ENTRIES = 5_000_000;
const TOO_MANY = new Failure('undecided', `more than ${MAX_ENTRIES} directional derivatives`);

/**
 * f'(x; M), one row an output, one entry a direction (Y. Nesterov 2005; K. A. Khan and P. I. Barton 2015). `directions`: the
 * columns of M, p entries each, of rank p. Undecided where the sign of a guard beside x is: of exp, log, sin or cos, flat at
 * x.
 *
 * `lexicographicDerivative(line, evaluation, [[ONE]])` is `[[ZERO]]`.
 */
export const lexicographicDerivative = (
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  directions: readonly (readonly Rational[])[],
): Fallible<Row<Rational>[]> => derivative(RATIONAL, program, evaluation, directions);

/**
 * The same over any field (Y. Nesterov 2005); undecided wherever a guard is flat at x without being affine, or a sign is not
 * known.
 *
 * `lexicographicDerivativeOver(rationalField, line, evaluation, [[ONE]])` is `[[ZERO]]`.
 */
export const lexicographicDerivativeOver = <T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  directions: readonly (readonly T[])[],
): Fallible<Row<T>[]> => derivative({ field, beside: () => 'undecided' }, program, evaluation, directions);

function derivative<T>(
  setting: Setting<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
  directions: readonly (readonly T[])[],
): Fallible<Row<T>[]> {
  if (program.m * directions.length > MAX_ENTRIES) return TOO_MANY;
  const dx: Row<T>[] = Array.from({ length: program.p }, (_, i) => directions.map(d => d[i]!));
  for (const step of program.steps) {
    const rows = along(
      setting,
      step,
      step.args.map(slot => evaluation.values[slot]!),
      step.args.map(slot => dx[slot]!),
      directions.length,
    );
    if (isFailure(rows)) return rows;
    for (const [output, row] of rows.entries()) dx[step.out + output] = row;
  }
  return program.outputs.map(slot => dx[slot]!);
}

/**
 * An element of ∂ᶜf(x), q × p (K. A. Khan and P. I. Barton 2015); for one output a generalised gradient.
 *
 * `lexicographicGradient(line, evaluation)` is `[[ZERO]]`.
 */
export const lexicographicGradient = (
  program: StraightLine,
  evaluation: Evaluation<Rational>,
): Fallible<Row<Rational>[]> => alongCoordinates(RATIONAL, program, evaluation);

/**
 * The same over any field (K. A. Khan and P. I. Barton 2015).
 *
 * `lexicographicGradientOver(rationalField, line, evaluation)` is `[[ZERO]]`.
 */
export const lexicographicGradientOver = <T>(
  field: OrderedField<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): Fallible<Row<T>[]> => alongCoordinates({ field, beside: () => 'undecided' }, program, evaluation);

function alongCoordinates<T>(
  setting: Setting<T>,
  program: StraightLine,
  evaluation: Evaluation<T>,
): Fallible<Row<T>[]> {
  // Before the directions are made, which are as many numbers as there are inputs, squared.
  if (program.m * program.p > MAX_ENTRIES) return TOO_MANY;
  const { zero, one } = setting.field;
  const inputs = Array.from({ length: program.p }, (_, i) => i);
  return derivative(
    setting,
    program,
    evaluation,
    inputs.map(i => inputs.map(k => (i === k ? one : zero))),
  );
}

/**
 * The rows of the outputs of a step. The point u + t(u_1 + δ₂u_2 + δ₃u_3 + …), with 1 ≫ δ₂ ≫ δ₃ ≫ … ≫ t > 0, lies in one
 * index cell: the piece that is taken there has the derivatives.
 */
function along<T>(
  setting: Setting<T>,
  step: Step,
  at: readonly T[],
  inner: readonly Row<T>[],
  width: number,
): Fallible<readonly Row<T>[]> {
  const { field } = setting;
  if (step.g.ball?.tied(field, at) === 'yes') {
    const row = normAlong(field, step.g.ball, inner, width);
    return isFailure(row) ? row : [row];
  }
  const cells = step.g.cells(field, at);
  if (isFailure(cells)) return cells;
  let candidates = new Set<number>();
  for (const { piece, guards } of cells) {
    const holds = enters(setting, guards, at, inner, width);
    if (isFailure(holds)) return holds;
    if (holds === 'no') continue;
    if (holds === 'yes') {
      candidates = new Set([piece]);
      break;
    }
    candidates.add(piece);
  }
  let found: readonly Row<T>[] | undefined;
  for (const piece of candidates) {
    const d = pieceDerivatives(field, step, at, piece);
    if (isFailure(d)) return d;
    const rows = d.map(row => combine(field, row, inner, width));
    if (found && sameVectors(field, found.flat(), rows.flat()) !== 'yes')
      return new Failure(
        'undecided',
        `no cell of ${step.id} is seen to contain the direction (the sign of a guard is not known)`,
      );
    found = rows;
  }
  return found ?? new Failure('undecided', `no cell of ${step.id} is seen to contain the direction`);
}

/** Whether the guards of a cell hold at that point; `perhaps`: the sign of one is not known. */
function enters<T>(
  setting: Setting<T>,
  guards: LocalCell['guards'],
  at: readonly T[],
  inner: readonly Row<T>[],
  width: number,
): Fallible<'yes' | 'no' | 'perhaps'> {
  let answer: 'yes' | 'perhaps' = 'yes';
  for (const { function: h, relation } of guards) {
    const side = sideOf(setting, h, at, inner, width);
    if (isFailure(side)) return side;
    if (side === 'undecided') answer = 'perhaps';
    else if (side === 0 ? relation === '>' || relation === '!=' : relation === '=') return 'no';
    else if (side === -1 && relation !== '!=') return 'no';
  }
  return answer;
}

/** The sign that h has at that point: that of the first entry of its row that is not 0. */
function sideOf<T>(
  { field, beside }: Setting<T>,
  h: ElementaryFunction,
  at: readonly T[],
  inner: readonly Row<T>[],
  width: number,
): Fallible<Sign> {
  const gradient = h.gradient(field, at);
  if (isFailure(gradient)) return gradient;
  for (const entry of combine(field, gradient, inner, width)) {
    const sign = field.sign(entry);
    if (sign === 'undecided' || sign !== 0) return sign;
  }
  // An argument with a row of zeros does not move.
  const degrees = inner.map((row): Degree => (isZeroVector(field, row) === 'yes' ? 'constant' : 'affine'));
  const still = h.affine !== undefined || h.degree(degrees) === 'constant';
  return still ? 0 : beside(h, at, inner);
}

/** Σ values of the row times rows of the arguments. */
function combine<T>(
  field: OrderedField<T>,
  row: readonly PartialDerivative<T>[],
  inner: readonly Row<T>[],
  width: number,
): Row<T> {
  const sum = new Array<T>(width).fill(field.zero);
  for (const { argument, value } of row) addScaled(field, sum, value, inner[argument]!);
  return sum;
}
