/**
 * The verdict on a gradient that one has, for a program at a point.
 *
 *     judge('max(x, y)', [1, 1], [1, 1]).verdict; // 'outside'
 */
import { ConventionTable } from '../check/conventions/convention-table.ts';
import { grounds, readingText } from '../check/judge/grounds.ts';
import { judgeAnswer as verdictOn } from '../check/judge/judge.ts';
import { inaccuracyDocument } from '../check/judge/ulps.ts';
import type { Judgement } from '../check/judge/verdict.ts';
import { Oracle } from '../check/oracle/oracle.ts';
import { CONTESTED } from '../check/oracle/parts.ts';
import type { JudgementDocument } from '../documents/index.ts';
import { CornercheckError } from '../errors.ts';
import { exactVector } from '../fields/explain-document.ts';
import type { Watch } from '../fields/index.ts';
import { format, parseRational, quote, type Rational, sign } from '../numbers/index.ts';
import { isEvaluationFailure, type Program, printProgram, programToJson } from '../programs/index.ts';
import { KERNELS, readKernels } from '../targets/description/kernels.ts';
import { formatOf, type Mode, type Precision, type Reading, type TargetInfo } from '../targets/index.ts';
import { PRECISIONS } from '../targets/words/precision.ts';
import { nearestFloat } from '../targets/words/reading.ts';
import {
  type ProgramLike,
  programGiven,
  readEntry,
  readGradient,
  readPoint,
  type VectorLike,
} from './question.ts';

/** What is known of the gradient beside its entries: its value, its precision, the mode that gave it. */
export interface JudgeOptions {
  /** The value that came back with the gradient. Left out: it is not judged. */
  readonly value?: number | string | Rational;
  /**
   * What the gradient was computed in. Left out: float32 for a Float32Array, float64 for other numbers, exact for texts
   * and rationals. In a floating-point precision, what rounding explains is no fault.
   */
  readonly precision?: Precision;
  /** How far each entry (and the value) may be off, an exact number such as `"1e-6"`: in the place of what rounding explains. */
  readonly within?: string | Rational;
  /**
   * What is stated of the kernels that computed it, as a target states it (contract, section 5): of exp, log and their kin by how many
   * units in the last place a value may be off, `{ exp: 16 }`. Left out: what libraries usually lose.
   */
  readonly accuracy?: TargetInfo['accuracy'];
  /** The same: from where on softplus and logSigmoid were computed as the line that they tend to, `{ softplus: 20 }`. */
  readonly thresholds?: TargetInfo['thresholds'];
  /** Left out: backward. */
  readonly mode?: Mode;
  /** `directional`: forward mode returned the slopes f'(x; e_i), which need not be a gradient. */
  readonly forward?: 'jacobian' | 'directional';
  /** Steps of enumeration for each set. Left out: 100,000. */
  readonly budget?: number;
  /** Called now and then; ends the work on a set where it throws Undecided. */
  readonly watch?: Watch;
}

/**
 * Judges the gradient of a program of one output (contract, section 4). Throws CornercheckError for what is no program,
 * point or gradient, and where the program has no value.
 *
 * `judge('relu(t)', '0', '1/2').verdict` is `'clarke'`.
 */
export function judge(
  program: ProgramLike,
  at: VectorLike,
  gradient: VectorLike,
  options: JudgeOptions = {},
): JudgementDocument {
  const read = programGiven(program);
  const point = readPoint(at, read.inputs);
  const received = readGradient(gradient, read.inputs, precisionOf(options.precision));
  if (typeof received === 'string') throw new CornercheckError('bad-usage', received, 'gradient');
  return judged({ ...options, program: read, at: point, ...received });
}

/** Throws CornercheckError `bad-usage` for what is none. */
export function precisionOf(precision: unknown): Precision | undefined {
  const known = PRECISIONS.find(one => one === precision);
  if (known === undefined && precision !== undefined)
    throw new CornercheckError(
      'bad-usage',
      `expected float64, float32, float16, bfloat16 or exact, got ${quote(precision)}`,
      'precision',
    );
  return known;
}

/** A question whose parts were read. */
export interface GradientQuestion extends Omit<JudgeOptions, 'precision'> {
  readonly program: Program;
  readonly at: readonly Rational[];
  readonly gradient: readonly Reading[];
  readonly precision: Precision;
}

/** Throws CornercheckError as {@link judge} does. */
export function judged(question: GradientQuestion): JudgementDocument {
  const { program, at, gradient, precision } = question;
  const { mode, forward, directional } = modeOf(question);
  const within = question.within === undefined ? undefined : readWithin(question.within);
  const stated = readStated(question);
  const value = readValue(question);
  const asked = {
    program: programToJson(program),
    text: printProgram(program),
    at: exactVector(at),
    mode,
    ...(forward && { forward }),
    precision,
    ...(within && { within: format(within) }),
    ...stated,
    returned: {
      ...(value !== undefined && { value: readingText(value) }),
      gradient: gradient.map(readingText),
    },
  };
  const oracle = oracleOf(question);
  if ('verdict' in oracle) return { format: 'cornercheck.judgement/1', ...oracle, ...asked };
  const answerer = { precision, forward: forward ?? 'jacobian', within, ...stated };
  const answer = { kind: 'answered' as const, value: value ?? oracle.value, gradient };
  const judgement = verdictOn(oracle, answerer, mode, answer, new ConventionTable());
  const { verdict, why } = judgement;
  return {
    format: 'cornercheck.judgement/1',
    verdict,
    why,
    ...asked,
    ...grounds(oracle, judgement, directional),
    ...inaccuracyDocument(judgement),
  };
}

/** The exact side; or the verdict, where there is nothing to compare with. */
function oracleOf({
  program,
  at,
  budget,
  watch,
  precision,
}: GradientQuestion): Oracle | Pick<Judgement, 'verdict' | 'why'> {
  if (program.outputs.length !== 1)
    throw new CornercheckError(
      'bad-program',
      'expected a program of one output; take a component, as in sort(x, y)[1]',
    );
  const oracle = Oracle.of({ program, at }, { budget, watch, closed: precision === 'exact' });
  if (!isEvaluationFailure(oracle)) {
    if (oracle.line.outputs.length === 1) return oracle;
    throw new CornercheckError(
      'bad-program',
      `expected one output, got ${oracle.line.outputs.length}; take a component, as in sort(x, y)[1]`,
    );
  }
  const { failure, node } = oracle;
  const why = `${failure.why} (at ${node})`;
  if (failure === CONTESTED) return { verdict: 'inapplicable', why };
  if (failure.kind === 'undecided') return { verdict: 'undecided', why };
  throw new CornercheckError('bad-point', `the program has no value there: ${failure.why}`, `at ${node}`);
}

/** Slopes are what a forward mode returns. */
function modeOf({ mode, forward }: JudgeOptions): {
  readonly mode: Mode;
  readonly forward?: 'jacobian' | 'directional';
  readonly directional: boolean;
} {
  if (mode !== undefined && mode !== 'backward' && mode !== 'forward')
    throw new CornercheckError('bad-usage', `expected backward or forward, got ${quote(mode)}`, 'mode');
  if (forward !== undefined && forward !== 'jacobian' && forward !== 'directional')
    throw new CornercheckError(
      'bad-usage',
      `expected jacobian or directional, got ${quote(forward)}`,
      'forward',
    );
  const own = mode ?? (forward === 'directional' ? 'forward' : 'backward');
  return {
    mode: own,
    ...(forward && { forward }),
    directional: own === 'forward' && forward === 'directional',
  };
}

function readWithin(within: string | Rational): Rational {
  const radius = typeof within === 'string' ? parseRational(within, 'within') : within;
  if (sign(radius) < 0)
    throw new CornercheckError(
      'bad-usage',
      `expected a number of at least 0, got ${format(radius)}`,
      'within',
    );
  return radius;
}

/** What is stated of the kernels is bounded as of a target: nobody can excuse everything. */
function readStated({ accuracy, thresholds, within, precision }: GradientQuestion) {
  if (accuracy === undefined && thresholds === undefined) return {};
  const fail = (message: string): never => {
    throw new CornercheckError('bad-usage', message);
  };
  const what = accuracy === undefined ? 'thresholds' : 'accuracy';
  if (precision === 'exact') fail(`${what}: expected a floating-point precision beside it, got exact`);
  if (within !== undefined) fail(`${what}: expected no within beside it, which stands in its place`);
  readKernels({ accuracy, thresholds }, { ops: KERNELS, precision }, fail);
  return { ...(accuracy && { accuracy }), ...(thresholds && { thresholds }) };
}

function readValue({ value, precision }: GradientQuestion): Reading | undefined {
  if (value === undefined) return undefined;
  const machine = formatOf(precision);
  const reading = readEntry(value, 'value');
  return machine && typeof reading !== 'string' ? nearestFloat(reading, machine) : reading;
}
