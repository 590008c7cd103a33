/** Matchers on gradients: the exact verdict, with what would have been right and the proof in the message. */

import { branchesOf, isNoBranch } from '../check/branches/branches.ts';
import { Oracle } from '../check/oracle/oracle.ts';
import { differentiatesExactly } from '../check/oracle/roundoff-free.ts';
import type { JudgementDocument } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { exactVector } from '../fields/explain-document.ts';
import { type JudgeOptions, judged } from '../judgement/judge.ts';
import {
  type ProgramLike,
  programGiven,
  readGradient,
  readPoint,
  type VectorLike,
} from '../judgement/question.ts';
import { compare, parseRational, type Rational, rationalField, ZERO } from '../numbers/index.ts';
import {
  backward,
  type Conventions,
  compile,
  conventionOf,
  isEvaluationFailure,
  type Program,
  printProgram,
  programToJson,
  returnedDerivatives,
} from '../programs/index.ts';
import { casePlaceWords, judgementLines } from '../reports/words/judgement.ts';
import { shownVector } from '../reports/words/terms/numbers.ts';
import { pointWords } from '../reports/words/terms/program.ts';
import { formatOf, type Reading } from '../targets/index.ts';

/** See {@link JudgeOptions}: `precision` is that of what is given, `within` is in the place of what rounding explains. */
export type MatcherOptions = Pick<JudgeOptions, 'within' | 'precision' | 'budget'>;

/** Options of `toBeSelectionGradient`. */
export interface SelectionOptions extends Pick<MatcherOptions, 'within' | 'precision'> {
  /** Conventions at ties by operation: `{ max: 'mean', relu: 'last' }`. Left out: the operation's own. */
  readonly conventions?: Readonly<Record<string, string>>;
}

/** What a matcher answers: as `expect.extend` takes it. */
export interface MatcherOutcome {
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
): MatcherOutcome {
  const judgement = judgementOf(received, program, at, options);
  if ('pass' in judgement) return judgement;
  const { verdict, certificate } = judgement;
  // What is said of ∂ᶜf(x), or left open about it, is said of a gradient in D_P(x).
  const spurious = verdict === 'conservative' || (verdict === 'outside' && certificate?.of === 'clarke');
  const open = verdict === 'undecided' && certificate?.of === 'nodewise';
  return outcome(judgement, isRight(judgement) || spurious || open, 'D_P(x)');
}

/** Whether the gradient lies in the Clarke subdifferential ∂ᶜf(x). Throws where that is not decided. */
export function toBeClarke(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  options: MatcherOptions = {},
): MatcherOutcome {
  const judgement = judgementOf(received, program, at, options);
  return 'pass' in judgement ? judgement : outcome(judgement, isRight(judgement), '∂ᶜf(x)');
}

/** Whether the gradient is the selection derivative of the program at the point (Algorithm 2). */
export function toBeSelectionGradient(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  options: SelectionOptions = {},
): MatcherOutcome {
  const question = questionOf(received, program, at, options);
  if ('pass' in question) return question;
  const { gradient } = question;
  const oracle = Oracle.of(question);
  if (isEvaluationFailure(oracle)) throw noValue(question, oracle.failure);
  const d = returnedDerivatives(
    rationalField,
    oracle.line,
    oracle.evaluation,
    conventionsOf(options.conventions),
  );
  if (isEvaluationFailure(d)) throw undecided(question, d.failure.why);
  const expected = backward(rationalField, oracle.line, d)[0]!;
  const off = (radius: readonly Rational[]): boolean =>
    gradient.some(
      (entry, i) => typeof entry === 'string' || compare(entry.sub(expected[i]!).abs(), radius[i]!) > 0,
    );
  const message = (pass: boolean) => (): string =>
    [
      `${shownVector(gradientText(gradient))} ${pass ? 'is' : 'is not'} the selection derivative`,
      `of ${placeOf(question)}: ${shownVector(exactVector(expected))}`,
      ...allowedWords(options, question.precision),
    ].join('\n');
  const exactly = expected.map(() => ZERO);
  if (!off(exactly)) return { pass: true, message: message(true) };
  const machine = formatOf(question.precision);
  const within = options.within === undefined ? undefined : readRadius(options.within);
  let radius: readonly Rational[] = within ? expected.map(() => within) : exactly;
  if (within === undefined && machine) {
    const rounded = oracle.rounded(machine);
    const free = rounded && differentiatesExactly(oracle.line, rounded, oracle.evaluation, d, machine);
    const bound = free ? exactly : oracle.radius(machine);
    if (rounded === undefined || bound === undefined)
      throw undecided(question, 'no bound on the rounding errors of this case');
    const branches = rounded.open ? branchesOf(oracle, machine) : undefined;
    const isElsewhere =
      branches &&
      gradient.every(entry => typeof entry !== 'string') &&
      isNoBranch(branches, gradient, 'gradient');
    if (rounded.open && off(bound) && !isElsewhere)
      throw undecided(question, 'rounding may have taken another branch');
    radius = bound;
  }
  const pass = !off(radius);
  return { pass, message: message(pass) };
}

const isRight = ({ verdict }: JudgementDocument): boolean => verdict === 'gradient' || verdict === 'clarke';

interface Question {
  readonly program: Program;
  readonly at: readonly Rational[];
  readonly gradient: readonly Reading[];
  readonly precision: JudgementDocument['precision'];
}

/** What is asked; where what was received is no gradient, the outcome already. */
function questionOf(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  { precision }: MatcherOptions,
): Question | MatcherOutcome {
  const read = programGiven(program);
  const { outputs } = compile(read);
  if (outputs.length !== 1)
    throw new CornercheckError('bad-program', `expected one output, got ${outputs.length}`);
  const point = readPoint(at, read.inputs);
  const gradient = gradientOf(received, read.inputs, precision);
  if (typeof gradient !== 'string') return { program: read, at: point, ...gradient };
  const place = placeOf({ program: read, at: point });
  return { pass: false, message: () => `${gradient}\nof ${place}` };
}

/** A text that is no number is not received for one: that is no bad question, and no gradient. */
function gradientOf(received: unknown, inputs: readonly string[], precision: MatcherOptions['precision']) {
  try {
    return readGradient(received, inputs, precision);
  } catch (error) {
    if (error instanceof CornercheckError) return error.message;
    throw error;
  }
}

/** The judgement. Throws where there is none. */
function judgementOf(
  received: unknown,
  program: ProgramLike,
  at: VectorLike,
  options: MatcherOptions,
): JudgementDocument | MatcherOutcome {
  const question = questionOf(received, program, at, options);
  return 'pass' in question ? question : judged({ ...options, ...question });
}

function outcome(judgement: JudgementDocument, pass: boolean, set: string): MatcherOutcome {
  const { verdict, why, certificate, within, precision, returned } = judgement;
  if (!pass && (verdict === 'undecided' || verdict === 'inapplicable'))
    throw new Error(
      `${verdict === 'undecided' ? 'undecided' : 'no verdict'}: ${why}\n` +
        `whether ${shownVector(returned.gradient)} is in ${set} of ${casePlaceWords(judgement)}`,
    );
  const message = (): string =>
    [
      `${shownVector(returned.gradient)} ${pass ? 'is' : 'is not'} in ${set}`,
      `of ${casePlaceWords(judgement)}: ${why}`,
      ...judgementLines(judgement).map(([name, words]) => `${name}: ${words}`),
      ...(certificate ? [`certificate: ${JSON.stringify(certificate)}`] : []),
      ...allowedWords({ within }, precision),
    ].join('\n');
  return { pass, message };
}

/** How to allow more. */
const allowedWords = (
  { within }: { readonly within?: unknown },
  precision: JudgementDocument['precision'],
): string[] =>
  within === undefined
    ? [`judged as ${precision}; { within: '1e-9' } allows each entry to be off by so much`]
    : [];

const placeOf = ({ program, at }: Pick<Question, 'program' | 'at'>): string =>
  `${printProgram(program)} at ${pointWords(programToJson(program), exactVector(at))}`;

const gradientText = (gradient: readonly Reading[]): string[] =>
  gradient.map(entry => (typeof entry === 'string' ? entry : exactVector([entry])[0]!));

const readRadius = (within: NonNullable<MatcherOptions['within']>): Rational =>
  typeof within === 'string' ? parseRational(within, 'within') : within;

const conventionsOf = (conventions: Readonly<Record<string, string>> = {}): Conventions =>
  new Map(Object.entries(conventions).map(([op, rule]) => [op, conventionOf(rule)]));

const undecided = (question: Question, why: string): Error =>
  new Error(`undecided: ${why}\nat ${placeOf(question)}`);

const noValue = (
  question: Question,
  { kind, why }: { readonly kind: string; readonly why: string },
): Error =>
  kind === 'undecided' ? undecided(question, why) : new Error(`the program has no value there: ${why}`);
