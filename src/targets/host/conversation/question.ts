/** From a query to what goes over the wire. */
import { float32, float64, format, toFloat } from '../../../numbers/index.ts';
import type { Precision, Query, TargetInfo } from '../../target.ts';
import { targetProgramText } from './program-text.ts';
import type { Question } from './session.ts';

/** `support`: what the target says of its operations, for its own names. */
export function questionOf(
  { program, at, mode, negativeZeros }: Query,
  precision: Precision,
  support?: TargetInfo['support'],
): Question {
  const numbers =
    precision === 'exact'
      ? at.map(format)
      : at.map((coordinate, i) =>
          negativeZeros?.includes(i) ? -0 : toFloat(coordinate, precision === 'float32' ? float32 : float64),
        );
  return { program: targetProgramText(program, support), inputs: program.inputs.length, at: numbers, mode };
}
