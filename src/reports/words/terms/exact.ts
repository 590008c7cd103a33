/** Numbers of documents as exact numbers of a field, closed forms among them, to be computed with once more. */
import type { NumberDocument } from '../../../documents/index.ts';
import { type OrderedField, parseRational } from '../../../numbers/index.ts';
import { compile, evaluate, isEvaluationFailure, parseProgramText } from '../../../programs/index.ts';

/** Whether the document's number is a closed form, `{expr, lo, hi}`. */
export const isClosedForm = (value: unknown): value is Exclude<NumberDocument, string> =>
  typeof value === 'object' && value !== null && 'expr' in value;

/** The number; undefined for what is none (NaN), and for a closed form that the field cannot compute. */
export function numberIn<T>(field: OrderedField<T>, value: unknown): T | undefined {
  try {
    if (typeof value === 'string') return field.from(parseRational(value));
    if (!isClosedForm(value)) return undefined;
    // A program has an input, also where nothing depends on it.
    const program = compile(parseProgramText(`f(x) = ${value.expr}`));
    const evaluation = evaluate(field, program, [field.zero]);
    return isEvaluationFailure(evaluation) ? undefined : evaluation.values[program.outputs[0]!];
  } catch {
    return undefined;
  }
}
