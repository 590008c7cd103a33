/** What an oracle is made of: over the rationals where they suffice. */
import { activePieces, leavesRationals } from '../../fields/index.ts';
import { Failure, type Rational, rationalField } from '../../numbers/index.ts';
import {
  type EvaluationFailure,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../programs/index.ts';
import { type HowIrrational, type Irrational, irrationalAt } from './irrational.ts';
import { exactlyNear, type Known, knownOver } from './known.ts';

/** Why no answer is judged where an operation is contested (clip with lo > hi). */
export const CONTESTED = new Failure('undefined', 'libraries do not agree on what the function is there');

/** What an oracle is made of. */
export interface Parts {
  readonly line: StraightLine;
  readonly known: Known;
  readonly pieces: readonly (readonly number[])[];
  readonly irrational?: Irrational;
}

/** Over the rationals where they suffice. */
export function oracleParts(
  line: StraightLine,
  at: readonly Rational[],
  how: HowIrrational,
): Parts | EvaluationFailure {
  const rational = rationalParts(line, at);
  const open = isEvaluationFailure(rational)
    ? rational.failure.kind === 'undecided'
    : mayLeaveRationals(line) && lacksSlopes(rational);
  if (!open) return rational;
  const irrational = irrationalAt(line, at, how);
  if (isEvaluationFailure(irrational)) return isEvaluationFailure(rational) ? irrational : rational;
  if (!isEvaluationFailure(rational) && !irrational.derived) return rational;
  const { known, pieces } = irrational;
  return contestedAt(line, known) ?? { line, irrational, known, pieces };
}

function rationalParts(line: StraightLine, at: readonly Rational[]): Parts | EvaluationFailure {
  const evaluation = evaluate(rationalField, line, at);
  if (isEvaluationFailure(evaluation)) return evaluation;
  const known = knownOver(rationalField, evaluation, exactlyNear)!;
  const contested = contestedAt(line, known);
  if (contested) return contested;
  const pieces = activePieces(rationalField, line, evaluation);
  return isEvaluationFailure(pieces) ? pieces : { line, pieces, known };
}

function contestedAt(line: StraightLine, { evaluation }: Known): EvaluationFailure | undefined {
  const contested = line.steps.find(({ g, args }) =>
    g.contested?.(
      rationalField,
      args.map(slot => evaluation.values[slot]!),
    ),
  );
  return contested && { failure: CONTESTED, node: contested.id };
}

const leaving = new WeakMap<StraightLine, boolean>();

function mayLeaveRationals(line: StraightLine): boolean {
  const known = leaving.get(line) ?? leavesRationals(line);
  leaving.set(line, known);
  return known;
}

/** Whether derivatives are not rational, though all values are. */
function lacksSlopes({ line, known, pieces }: Parts): boolean {
  return line.steps.some(
    (step, k) =>
      !known.isTiedNorm(step) && pieces[k]!.some(piece => known.partials(step, piece) === undefined),
  );
}
