/** Step sizes γ_k = c·α_k (Theorem 4): α as a program in k, and what is known of the whole sequence. */
import { CornercheckError } from '../../errors.ts';
import {
  format,
  parseRational,
  quote,
  type Rational,
  rational,
  rationalField,
  sign,
} from '../../numbers/index.ts';
import {
  compile,
  evaluate,
  isEvaluationFailure,
  type Program,
  parseProgramText,
} from '../../programs/index.ts';

/** α_k of the steps γ_k = c·α_k in (8) of the paper. */
export interface Schedule {
  readonly text: string;
  /** α_k for k = 0, 1, …; positive. */
  at(k: number): Rational;
  /** Whether γ is the same at every step. */
  readonly constant: boolean;
  /**
   * Whether α is known never to grow and to have an infinite sum: so for a positive constant and for 1/(k+b), b a positive
   * whole number. Of other sequences nothing is assumed.
   */
  readonly persistent: boolean;
  /** Whether α is known never to grow and to have a finite sum: so for 1/(k+b)^m, m ≥ 2. */
  readonly finite: boolean;
}

/** 1/(k+b), 1/(k+b)^m with positive whole numbers. */
const HARMONIC = /^\s*1\s*\/\s*\(\s*k\s*\+\s*0*[1-9]\d*\s*\)\s*(?:\^\s*0*([1-9]\d*)\s*)?$/;

const MAX_REMEMBERED = 100_000;

/**
 * α_k of (8) in the paper, from an expression in k. Throws CornercheckError `bad-usage` for what is not one, or has no
 * positive rational value at k = 0.
 *
 * `parseSchedule('1/(k+1)').at(1)` is `HALF`.
 */
export function parseSchedule(text: string): Schedule {
  const line = compile(programOf(text));
  const remembered = new Map<number, Rational>();
  const at = (k: number): Rational => {
    const known = remembered.get(k);
    if (known) return known;
    const found = evaluate(rationalField, line, [rational(k)]);
    const value = isEvaluationFailure(found) ? undefined : found.values[line.outputs[0]!];
    if (value === undefined || sign(value) <= 0) {
      const why = isEvaluationFailure(found) ? found.failure.why : `it is ${format(value!)}`;
      throw new CornercheckError(
        'bad-usage',
        `expected a positive rational step at k = ${k}: ${why}`,
        `schedule ${text}`,
      );
    }
    if (remembered.size < MAX_REMEMBERED) remembered.set(k, value);
    return value;
  };
  at(0);
  const constant = line.outputs[0] !== 0 && line.steps.every(({ args }) => !args.includes(0));
  const harmonic = HARMONIC.exec(text);
  const power = harmonic ? Number(harmonic[1] ?? 1) : 0;
  return { text, at, constant, persistent: constant || power === 1, finite: power > 1 };
}

function programOf(text: string): Program {
  const bad = (why: string): CornercheckError =>
    new CornercheckError(
      'bad-usage',
      `expected an expression in k, such as 1/(k+1), got ${quote(text)}${why}`,
      '--schedule',
    );
  if (/[\n=]/.test(text)) throw bad('');
  try {
    return parseProgramText(`alpha(k) = ${text}`);
  } catch (error) {
    if (error instanceof CornercheckError)
      throw bad(`: ${error.message.replace(/^line 1, column \d+: /, '')}`);
    throw error;
  }
}

/**
 * `c` of (8) in the paper, or `lo,hi`: c is drawn strictly between. Throws CornercheckError: `parseStep('1/2,1')` is
 * `[HALF, ONE]`.
 */
export function parseStep(text: string): readonly [Rational, Rational] {
  const parts = text.split(',').map(part => parseRational(part, '--step'));
  const [lo, hi = lo] = parts;
  if (
    parts.length > 2 ||
    sign(hi!) <= 0 ||
    (parts.length === 1 ? false : sign(lo!) < 0 || sign(hi!.sub(lo!)) <= 0)
  )
    throw new CornercheckError(
      'bad-usage',
      `expected a positive step such as 1/2, or two ends such as 0.1,1, got ${text}`,
      '--step',
    );
  return [lo!, hi!];
}
