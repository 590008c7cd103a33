/** Programs at single points of a curve: their values there, and whether they continue what they are beside it. */
import { lackingNode } from '../../fields/index.ts';
import { Failure, isFailure, type Real, type RealField, type Verdict, zeroOf } from '../../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../../programs/index.ts';
import { Analytic } from './analytic.ts';
import { curveOver, type ElementaryPiece, type ElementaryPieces } from './pieces.ts';
import type { LinePoint } from './point.ts';
import { type Read, signAtPoint } from './reading.ts';

/** The outputs at γ(x), or why there are none. */
export function valuesAt(
  program: StraightLine,
  { curve, reals }: Pick<ElementaryPieces, 'curve' | 'reals'>,
  x: Real,
): readonly Real[] | Failure {
  const evaluation = evaluate(reals, program, curveOver(reals, curve, x));
  if (isEvaluationFailure(evaluation)) return evaluation.failure;
  return program.outputs.map(slot => evaluation.values[slot]!);
}

/** The outputs at a point of which a closed form is seen. */
export function valuesAtPoint(
  program: StraightLine,
  pieces: Pick<ElementaryPieces, 'curve' | 'reals'>,
  point: LinePoint,
): readonly Real[] | Failure {
  const x = point.real(pieces.reals);
  return x ? valuesAt(program, pieces, x) : new Failure('undecided', 'no closed form of the point is seen');
}

/** A node with a piece that has no value at a point though its cell reaches it; a failure where that is not seen. */
export function lackingAt(
  program: StraightLine,
  { curve, reals }: Pick<ElementaryPieces, 'curve' | 'reals'>,
  point: LinePoint,
): string | undefined | Failure {
  if (program.steps.every(({ g }) => g.lacks === undefined)) return undefined;
  const x = point.real(reals);
  const evaluation = x && evaluate(reals, program, curveOver(reals, curve, x));
  if (!evaluation || isEvaluationFailure(evaluation))
    return new Failure('undecided', 'whether all pieces have values at the point is not seen');
  return lackingNode(reals, program, evaluation);
}

const MAX_NARROWINGS = 30;

/**
 * Whether what stands on both sides of a point goes on through it analytically: nothing that was divided by, or of which a
 * logarithm or a root was taken, is 0 there. Then a program whose operations are all continuous is continuous there.
 */
export function isOpenAt(sides: readonly ElementaryPiece[], point: LinePoint, reals: RealField): boolean {
  return sides.every(({ field }) =>
    [...field.domains].every(f => {
      const own = new Analytic(field, reals, f);
      for (let i = 0; i < MAX_NARROWINGS; i += 1) {
        const side = point.exact ? own.signAt(point.exact) : own.signOn({ from: point.lo, to: point.hi });
        if (side === 1 || side === -1) return true;
        if (point.exact) return false;
        point.narrow();
      }
      return false;
    }),
  );
}

/** Whether a program has no value at a point: by what is known of its values; or what it divides by is 0 there, whatever number it is. */
export const isHoleAt = (
  own: readonly Real[] | Failure,
  program: StraightLine,
  line: Pick<ElementaryPieces, 'reals' | 'roots'>,
  sides: readonly ElementaryPiece[],
  point: LinePoint,
): boolean =>
  isFailure(own) &&
  (own.kind === 'undefined' ||
    (isContinuous(program) &&
      sides.some(({ field, poles }) =>
        poles.some(form => zeroOf(signAtPoint(line, { field, form }, point)) === 'yes'),
      )));

/** Whether a program with that value at a point has another limit there on one of its sides. */
export function jumpsAt(
  sides: readonly Read[],
  own: readonly Real[] | Failure,
  at: LinePoint,
  reals: RealField,
): Verdict {
  const x = at.real(reals);
  if (!x || isFailure(own)) return 'undecided';
  const verdicts = sides.map(({ field, form }): Verdict => {
    const limit = field.valueAt(form, x);
    return isFailure(limit) ? 'undecided' : reals.isZero(reals.sub(limit, own[0]!));
  });
  return verdicts.includes('no') ? 'yes' : verdicts.includes('undecided') ? 'undecided' : 'no';
}

/** Whether every operation is continuous wherever it has a value: one that jumps is asked about, and so is a selection of the user’s. */
export const isContinuous = ({ steps }: StraightLine): boolean =>
  steps.every(({ g }) => g.asked === undefined || g.pieceCount === 1);

/** Whether the program is proven continuous at a point between two pieces. */
export const continuesAt = (
  program: StraightLine,
  sides: readonly ElementaryPiece[],
  point: LinePoint,
  run: number,
  reals: RealField,
): boolean =>
  isContinuous(program) && sides.every(({ runs }) => !isFailure(runs[run])) && isOpenAt(sides, point, reals);
