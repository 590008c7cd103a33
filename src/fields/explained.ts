/** What there is to say of a program at a point, over whichever numbers say it, and as the document that `explain --json` prints. */
import type * as Documents from '../documents/index.ts';
import { type EvaluationFailure, isEvaluationFailure, type StraightLine } from '../programs/index.ts';
import { Undecided } from './budget.ts';
import { type ExplainOptions, type Explanation, explain, underivedAt } from './explain.ts';
import { explainDocument, irregularDocument, type Subject, underivedDocument } from './explain-document.ts';
import { documentWithReals, underivedRealDocument } from './over/explain-document.ts';
import { explainReal, needsReals, type RealExplanation, underivedReal, workOverReals } from './over/real.ts';
import { attempted } from './work.ts';

/** A program at a point, explained. */
export interface Explained {
  /** Over the rationals. */
  readonly explanation: Explanation | EvaluationFailure;
  /** Over exp-log reals, where the rationals leave something open. */
  readonly real: RealExplanation | EvaluationFailure | undefined;
  /** Undefined where the program has no value at the point, or none that can be decided or written. */
  readonly document:
    | Documents.ExplainDocument
    | Documents.IrregularDocument
    | Documents.UnderivedDocument
    | undefined;
}

/**
 * Explains a program at `subject.at` (p coordinates), as {@link explain} does, with exp-log reals where these say more (section 5.1).
 *
 * `explained(compile(program), { program: programToJson(program), text: 'relu(x)', at: [ZERO] }).document?.format` is `cornercheck.explain/1`,
 * for `program = parseProgramText('relu(x)')`.
 */
export function explained(line: StraightLine, subject: Subject, options: ExplainOptions = {}): Explained {
  const { at } = subject;
  const explanation = explain(line, at, options);
  const work = workOverReals(options);
  const real = needsReals(explanation, line) ? explainReal(line, at, { ...options, work }) : undefined;
  work.close();
  const more =
    real && !isEvaluationFailure(real)
      ? written(() => documentWithReals(explanation, real, subject))
      : undefined;
  return { explanation, real, document: more ?? alone(line, subject, options, explanation, real) };
}

/** What the rationals say by themselves; without a derivative what is left to say. */
function alone(
  line: StraightLine,
  subject: Subject,
  options: ExplainOptions,
  explanation: Explained['explanation'],
  real: Explained['real'],
): Explained['document'] {
  if (!isEvaluationFailure(explanation))
    return explanation.regular.verdict === 'no'
      ? irregularDocument(explanation, subject)
      : explainDocument(explanation, subject);
  const underived = underivedAt(line, subject.at, options);
  if (underived) return underivedDocument(underived, subject);
  if (real === undefined || !isEvaluationFailure(real)) return undefined;
  const work = workOverReals(options);
  const open = underivedReal(line, subject.at, { ...options, work });
  work.close();
  if (isEvaluationFailure(open) || open.underived.regular.verdict === 'undecided') return undefined;
  return written(() => underivedRealDocument(open, subject));
}

/** Undefined where writing it down takes too long. */
function written<T>(write: () => T): T | undefined {
  const found = attempted(write);
  return found instanceof Undecided ? undefined : found;
}
