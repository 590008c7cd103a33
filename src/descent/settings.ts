/** What a descent is asked to do, as plain JSON: it goes to threads and into the document as it is. */

export type ArithmeticName = 'exact' | 'float64' | 'float32';

export interface DescentSettings {
  readonly arithmetic: ArithmeticName;
  /** Iterates are rounded to multiples of 2^−grid; exact arithmetic only. */
  readonly grid?: number;
  /** c, or the two numbers between which each run draws its own. */
  readonly step: readonly [string, string];
  /** α_k, an expression in k. */
  readonly schedule: string;
  /** How many steps a run may take. */
  readonly steps: number;
  /** How many summands a step takes; n: all of them. */
  readonly batch: number;
  readonly order: 'random' | 'cyclic';
  readonly seed: number;
  /** Given starts, the first runs. */
  readonly from: readonly (readonly string[])[];
  /** How many random starts. */
  readonly starts: number;
  /** For each input the two numbers between which starts are drawn. */
  readonly box: readonly (readonly [string, string])[];
  /** Digits that the numerator or denominator of a coordinate may have. */
  readonly digits: number;
  /** Other rules at ties, by operation. */
  readonly conventions?: Readonly<Record<string, string>>;
  /** The name of the target that is asked for gradients. */
  readonly target?: string;
  /** How many runs keep their path, for pictures. */
  readonly paths: number;
}

/**
 * How a run ended, proven each time: trapped (the gradient is 0, so it stays), stalled (x − γg rounds to x, for ever), cycle (it came
 * back to an earlier point, for ever), converges (to `at`), infinity, short (converges to a point that is not Clarke critical, as the steps
 * have a finite sum). moving: it took all its steps; nothing is said of its limit.
 * outgrown: the numbers became too long, or no finite floats. undefined: no value or gradient there. undecided: none that can be computed.
 * failed: the target did not answer.
 */
export type End =
  | 'trapped'
  | 'stalled'
  | 'cycle'
  | 'converges'
  | 'infinity'
  | 'short'
  | 'moving'
  | 'outgrown'
  | 'undefined'
  | 'undecided'
  | 'failed';

/** An iterate at a tie: x_step, how many nodes are tied there, and the first of them. */
export interface Hit {
  readonly step: number;
  readonly at: readonly string[];
  readonly tied: number;
  readonly nodes: readonly string[];
}

export interface RunRecord {
  readonly run: number;
  readonly start: readonly string[];
  /** c. */
  readonly c: string;
  readonly end: End;
  /** How many steps it took. */
  readonly steps: number;
  /** The point it stays at or converges to, or of a cycle one point. */
  readonly at?: readonly string[];
  readonly period?: number;
  /** The centre of the quadratic piece that a run with a finite sum of steps does not reach. */
  readonly shortOf?: readonly string[];
  readonly arrival?: import('./arrival.ts').Arrival;
  /** The last iterate, rounded: for pictures. */
  readonly last: readonly number[];
  readonly hitCount: number;
  /** The first of them. */
  readonly hits: readonly Hit[];
  /** Iterates of which it is not known whether they are corners. */
  readonly openCount: number;
  readonly why?: string;
  /** The iterates, rounded: for pictures. */
  readonly path?: readonly (readonly number[])[];
}

export const totalRuns = ({ from, starts }: DescentSettings): number => from.length + starts;
