/** Matchers on gradients: exact membership, with the certificate or the separator in the message. */
import { CornercheckError } from '../errors.ts';
import { clarkeAt, nodewiseAt, regularity } from '../fields/index.ts';
import { type Membership, membership, type Vector } from '../linear/index.ts';
import { equal, format, parseRational, type Rational, rationalField } from '../numbers/index.ts';
import {
  type Conventions,
  compile,
  conventionOf,
  differentiate,
  type Evaluation,
  evaluate,
  isEvaluationFailure,
  type StraightLine,
} from '../programs/index.ts';
import { certificateDocument, exactVector } from '../reports/explain-document.ts';
import { certificateWords } from '../reports/words/certificate.ts';
import { type ProgramLike, readGradient, readPoint, readProgram, type VectorLike } from './question.ts';

export interface MatcherOptions {
  /** How far each entry may be off, an exact number such as `"1e-6"`. Left out: not at all. */
  readonly within?: string;
  /** Enumeration steps for each set. */
  readonly budget?: number;
}

export interface SelectionOptions extends Pick<MatcherOptions, 'within'> {
  /** Conventions at ties by operation: `{ max: 'mean', relu: 'last' }`. Left out: the operation's own. */
  readonly conventions?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/**
 * Whether the gradient lies in D_P(x): whether automatic differentiation of this program can return it under some
 * convention at ties. Throws where that is not decided, so that neither the matcher nor its negation passes.
 */
export function toBeConservative(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  options: MatcherOptions = {},
): Outcome {
  const question = questionOf(received, program, at);
  if ('pass' in question) return question;
  const { line, evaluation, gradient } = question;
  const set = nodewiseAt(line, evaluation, regularity(line, evaluation), options.budget);
  const answer = isMember(set.gradients, gradient, options);
  if (!answer.inside && set.status === 'undecided') throw undecided(set.why);
  return outcome(answer, set, gradient, 'nodewise', options);
}

/** Whether the gradient lies in the Clarke subdifferential ∂ᶜf(x). Throws where that is not decided. */
export function toBeClarke(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  options: MatcherOptions = {},
): Outcome {
  const question = questionOf(received, program, at);
  if ('pass' in question) return question;
  const { line, evaluation, gradient } = question;
  const set = clarkeAt(
    line,
    evaluation,
    regularity(line, evaluation),
    options.budget === undefined ? {} : { effort: options.budget },
  );
  const inner = isMember(set.gradients, gradient, options);
  if (inner.inside || set.status === 'exact') return outcome(inner, set, gradient, 'clarke', options);
  const outer = { status: 'exact' as const, gradients: set.outer };
  const excluded = isMember(set.outer, gradient, options);
  if (excluded.inside || set.status === 'undecided')
    throw undecided(set.why ?? 'some essential pieces are not decided');
  return outcome(excluded, outer, gradient, 'clarke', options);
}

/** Whether the gradient is the selection derivative of the program at the point (Algorithm 2). */
export function toBeSelectionGradient(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  options: SelectionOptions = {},
): Outcome {
  const question = questionOf(received, program, at);
  if ('pass' in question) return question;
  const { line, evaluation, gradient } = question;
  const derivative = differentiate(rationalField, line, evaluation, conventionsOf(options.conventions));
  if (isEvaluationFailure(derivative)) throw undecided(derivative.failure.why);
  const expected = derivative.backward[0]!;
  const pass =
    options.within === undefined
      ? expected.every((value, i) => equal(value, gradient[i]!))
      : isMember([expected], gradient, options).inside;
  const relation = pass ? 'is' : 'is not';
  return { pass, message: () => `${text(gradient)} ${relation} the selection derivative ${text(expected)}` };
}

interface Question {
  readonly line: StraightLine;
  readonly evaluation: Evaluation<Rational>;
  readonly gradient: Vector;
}

/** What is asked; where what was received is no gradient, the outcome already. */
function questionOf(received: unknown, program: ProgramLike, at: VectorLike): Question | Outcome {
  const read = readProgram(program);
  const line = compile(read);
  if (line.outputs.length !== 1)
    throw new CornercheckError('bad-program', `expected one output, got ${line.outputs.length}`);
  const evaluation = evaluate(rationalField, line, readPoint(at, read.inputs));
  if (isEvaluationFailure(evaluation))
    throw new Error(`the program has no value there: ${evaluation.failure.why} (at ${evaluation.node})`);
  const gradient = readGradient(received, line.p);
  return typeof gradient === 'string'
    ? { pass: false, message: () => gradient }
    : { line, evaluation, gradient };
}

function isMember(generators: readonly Vector[], gradient: Vector, { within }: MatcherOptions): Membership {
  if (generators.length === 0) return { inside: false, separator: [] };
  const radius = within === undefined ? undefined : gradient.map(() => parseRational(within, 'within'));
  return membership(generators, gradient, { radius });
}

function outcome(
  answer: Membership,
  set: { readonly status: 'exact' | 'bounds' | 'undecided'; readonly gradients: readonly Vector[] },
  gradient: Vector,
  of: 'nodewise' | 'clarke',
  { within }: MatcherOptions,
): Outcome {
  const message = (): string => {
    const radius = within !== undefined && { radius: gradient.map(() => format(parseRational(within))) };
    const certificate = { ...certificateDocument(answer), ...radius };
    const listed = { status: set.status, gradients: set.gradients.map(exactVector) };
    const words = certificateWords(certificate, listed, exactVector(gradient), of);
    return `${words.text}\nlisted: ${set.gradients.map(text).join(' ')}\ncertificate: ${JSON.stringify(certificate)}`;
  };
  return { pass: answer.inside, message };
}

const conventionsOf = (conventions: Readonly<Record<string, string>> = {}): Conventions =>
  new Map(Object.entries(conventions).map(([op, rule]) => [op, conventionOf(rule)]));

const undecided = (why: string): Error => new Error(`undecided: ${why}`);

const text = (vector: Vector): string => `(${vector.map(format).join(', ')})`;
