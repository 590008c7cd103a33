/** Derivatives of programs, as text. */
import { rationalField as field, format, type Rational, rational } from '../../src/numbers/index.ts';
import {
  type Conventions,
  compile,
  differentiate,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../../src/programs/index.ts';
import { parseProgramText } from '../../src/programs/text/text.ts';

export const line = (text: string): StraightLine => compile(parseProgramText(text));

export function derive(program: StraightLine, at: readonly Rational[], conventions?: Conventions) {
  const evaluation = evaluate(field, program, at);
  if (isEvaluationFailure(evaluation)) throw new Error(evaluation.failure.why);
  const derivative = differentiate(field, program, evaluation, conventions);
  if (isEvaluationFailure(derivative)) throw new Error(derivative.failure.why);
  return { evaluation, ...derivative };
}

export const matrix = (rows: readonly (readonly Rational[])[]) =>
  rows.map(row => row.map(format).join(' ')).join('; ');

export const at = (text: string) =>
  text.split(' ').map(part => rational(BigInt(part.split('/')[0]!), BigInt(part.split('/')[1] ?? 1)));
