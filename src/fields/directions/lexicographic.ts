/**
 * Lexicographic directional derivatives f'(x; M) (Nesterov; Khan and Barton): f'(x; m_1), then the directional derivative of
 * f'(x; ·) at m_1 along m_2, and so on. They obey a chain rule, so one sweep gives them for a whole program. For M = I
 * the columns are a matrix of the B-subdifferential of a piecewise smooth function, hence of Clarke's.
 */
import type { Degree, PartialDerivative } from '../../expressions/index.ts';
import {
  Failure,
  type Fallible,
  isFailure,
  type Rational,
  rational,
  rationalField,
  sign,
  ZERO,
} from '../../numbers/index.ts';
import { type Evaluation, pieceDerivatives, type Step, type StraightLine } from '../../programs/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { signBeside } from './flat.ts';

/** One entry a direction. */
type Row = readonly Rational[];

/** Entries that are computed: slots times directions. */
const MAX_ENTRIES = 5_000_000;

/**
 * f'(x; M), one row an output, one entry a direction. `directions`: the columns of M, p entries each, of rank p.
 * Undecided where the sign of a guard beside x is: of exp, log, sin or cos, flat at x.
 */
export function lexicographicDerivative(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
  directions: readonly (readonly Rational[])[],
): Fallible<Row[]> {
  if (program.m * directions.length > MAX_ENTRIES)
    return new Failure('undecided', `more than ${MAX_ENTRIES} directional derivatives`);
  const dx: Row[] = Array.from({ length: program.p }, (_, i) => directions.map(d => d[i]!));
  for (const step of program.steps) {
    const rows = along(
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

/** An element of ∂ᶜf(x), q × p; for one output a generalised gradient. */
export function lexicographicGradient(
  program: StraightLine,
  evaluation: Evaluation<Rational>,
): Fallible<Row[]> {
  const unit = (i: number): Rational[] =>
    Array.from({ length: program.p }, (_, k) => (i === k ? rational(1) : ZERO));
  return lexicographicDerivative(
    program,
    evaluation,
    Array.from({ length: program.p }, (_, i) => unit(i)),
  );
}

/**
 * The rows of the outputs of a step. The point u + t(u_1 + δ₂u_2 + δ₃u_3 + …), with 1 ≫ δ₂ ≫ δ₃ ≫ … ≫ t > 0, lies in one
 * index cell: the piece that is taken there has the derivatives.
 */
function along(
  step: Step,
  at: readonly Rational[],
  inner: readonly Row[],
  width: number,
): Fallible<readonly Row[]> {
  const cells = step.g.cells(rationalField, at);
  if (isFailure(cells)) return cells;
  let candidates = new Set<number>();
  for (const { piece, guards } of cells) {
    const holds = enters(guards, at, inner, width);
    if (isFailure(holds)) return holds;
    if (holds === 'no') continue;
    if (holds === 'yes') {
      candidates = new Set([piece]);
      break;
    }
    candidates.add(piece);
  }
  let found: readonly Row[] | undefined;
  for (const piece of candidates) {
    const d = pieceDerivatives(rationalField, step, at, piece);
    if (isFailure(d)) return d;
    const rows = d.map(row => combine(row, inner, width));
    if (found && !same(found, rows))
      return new Failure(
        'undecided',
        `no cell of ${step.id} is seen to contain the direction (the sign of a guard is not known)`,
      );
    found = rows;
  }
  return found ?? new Failure('undecided', `no cell of ${step.id} is seen to contain the direction`);
}

/** Whether the guards of a cell hold at that point; `perhaps`: the sign of one is not known. */
function enters(
  guards: LocalCell['guards'],
  at: readonly Rational[],
  inner: readonly Row[],
  width: number,
): Fallible<'yes' | 'no' | 'perhaps'> {
  let answer: 'yes' | 'perhaps' = 'yes';
  for (const { function: h, relation } of guards) {
    const gradient = h.gradient(rationalField, at);
    if (isFailure(gradient)) return gradient;
    const first = combine(gradient, inner, width).find(value => sign(value) !== 0);
    const still = h.affine !== undefined || h.degree(inner.map(degreeAlong)) === 'constant';
    const side = first !== undefined ? sign(first) : still ? 0 : signBeside(h, at, inner);
    if (side === 'undecided') answer = 'perhaps';
    else if (side === 0 ? relation === '>' || relation === '!=' : relation === '=') return 'no';
    else if (side === -1 && relation !== '!=') return 'no';
  }
  return answer;
}

/** An argument with a row of zeros does not move. */
const degreeAlong = (row: Row): Degree => (row.every(value => sign(value) === 0) ? 'constant' : 'affine');

/** Σ values of the row times rows of the arguments. */
const combine = (row: readonly PartialDerivative<Rational>[], inner: readonly Row[], width: number): Row =>
  Array.from({ length: width }, (_, k) =>
    row.reduce((sum, { argument, value }) => sum.add(value.mul(inner[argument]![k]!)), ZERO),
  );

const same = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.every((row, i) => row.every((value, k) => value.equals(b[i]![k]!)));
