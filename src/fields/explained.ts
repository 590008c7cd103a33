/** What there is to say of a program at a point, over whichever numbers say it, and as the document that `explain --json` prints. */
import type * as Documents from '../documents/index.ts';
import { Failure } from '../numbers/index.ts';
import { type EvaluationFailure, isEvaluationFailure, type StraightLine } from '../programs/index.ts';
import { Undecided } from './budget.ts';
import { type ExplainOptions, type Explanation, explain, underivedAt } from './explain.ts';
import { explainDocument, irregularDocument, type Subject, underivedDocument } from './explain-document.ts';
import { documentWithReals, explainRealDocument, underivedRealDocument } from './over/explain-document.ts';
import { type Coordinate, isRationalPoint } from './over/point.ts';
import {
  explainReal,
  needsReals,
  type RealExplanation,
  type RealUnderived,
  underivedReal,
  workOverReals,
} from './over/real.ts';
import { writable } from './over/real-document.ts';
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

/** A program at a point whose coordinates need not be rational. */
export type SubjectAt = Omit<Subject, 'at'> & { readonly at: readonly Coordinate[] };

/**
 * Explains a program at `subject.at` (p coordinates), as {@link explain} does, with exp-log reals where these say more, or the point is not
 * rational (section 5.1).
 *
 * `explained(compile(program), { program: programToJson(program), text: 'relu(x)', at: [ZERO] }).document?.format` is `cornercheck.explain/1`,
 * for `program = parseProgramText('relu(x)')`.
 */
export function explained(line: StraightLine, subject: SubjectAt, options: ExplainOptions = {}): Explained {
  const { at } = subject;
  return isRationalPoint(at)
    ? explainedAtRational(line, { ...subject, at }, options)
    : explainedAtReal(line, subject, options);
}

function explainedAtReal(line: StraightLine, subject: SubjectAt, options: ExplainOptions): Explained {
  const work = workOverReals(options);
  const real = explainReal(line, subject.at, { ...options, work });
  work.close();
  return {
    explanation: NOT_RATIONAL,
    real,
    document: isEvaluationFailure(real)
      ? underivedOverReals(line, subject, options)
      : written(() => writable(() => explainRealDocument(real, subject))),
  };
}

const NOT_RATIONAL: EvaluationFailure = {
  failure: new Failure('undecided', 'the point is not rational'),
  node: '',
};

function explainedAtRational(line: StraightLine, subject: Subject, options: ExplainOptions): Explained {
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
  return real !== undefined && isEvaluationFailure(real)
    ? underivedOverReals(line, subject, options)
    : undefined;
}

function underivedOverReals(
  line: StraightLine,
  subject: SubjectAt,
  options: ExplainOptions,
): Explained['document'] {
  const work = workOverReals(options);
  const open = underivedReal(line, subject.at, { ...options, work });
  const found = attempted(() => isEvaluationFailure(open) || lookFor(open.underived));
  work.close();
  if (
    isEvaluationFailure(open) ||
    found instanceof Undecided ||
    open.underived.regular.verdict === 'undecided'
  )
    return undefined;
  return written(() => underivedRealDocument(open, subject));
}

/** The sets are looked for when they are asked for, and then kept. */
const lookFor = ({ ties, active, clarke }: RealUnderived['underived']): unknown => [ties, active, clarke];

/** Undefined where writing it down takes too long. */
function written<T>(write: () => T): T | undefined {
  const found = attempted(write);
  return found instanceof Undecided ? undefined : found;
}
