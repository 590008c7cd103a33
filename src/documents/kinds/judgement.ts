/** `cornercheck.judgement/1`: the verdict on a gradient that somebody has. */
import type { Exact } from '../numbers.ts';
import type { Finding } from './report.ts';

/** The verdict on a gradient that somebody has (`judge`). */
export interface JudgementDocument
  extends Partial<
      Pick<Finding, 'right' | 'expected' | 'certificate' | 'member' | 'tolerance' | 'ulps' | 'inaccurate'>
    >,
    Pick<Finding, 'verdict' | 'program' | 'text' | 'at' | 'mode'> {
  readonly format: 'cornercheck.judgement/1';
  /** Of a case in a file: what the case is called, and its line. */
  readonly id?: string | number;
  readonly line?: number;
  /** One line for people. */
  readonly why: string;
  readonly forward?: 'jacobian' | 'directional';
  /** What the gradient is taken to have been computed in. */
  readonly precision: 'float64' | 'float32' | 'float16' | 'bfloat16' | 'exact';
  /** How far each entry may be off, where that was asked: in the place of what rounding explains. */
  readonly within?: Exact;
  /** Of exp, log and their kin: by how many units in the last place a value may be off, where that was stated. */
  readonly accuracy?: Readonly<Record<string, number>>;
  /** Of softplus and logSigmoid: from where on they are taken for the line that they tend to, where that was stated. */
  readonly thresholds?: Readonly<Record<string, number>>;
  /** What came back; a value only where one was given. */
  readonly returned: { readonly value?: Exact; readonly gradient: readonly Exact[] };
}

/** A line of a file of cases that is none. */
export interface FailedCase {
  readonly format: 'cornercheck.judgement/1';
  readonly id?: string | number;
  readonly line: number;
  /** What is wrong with it. */
  readonly error: string;
}
