/** `cornercheck.descent/1`: the runs, counted by how they ended and by what they ended at, and the points explained. */

import type { Decision } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';
import type { Certificate } from '../sets.ts';
import type { ExplainDocument, IrregularDocument } from './explain.ts';

/** The numbers that a descent computes in. */
export type ArithmeticName = 'exact' | 'float64' | 'float32';

/** What a descent is asked to do: c and α_k of (8) in the paper, starts, and where to stop. */
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
export type DescentEnd =
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
export interface DescentHit {
  readonly step: number;
  readonly at: readonly string[];
  readonly tied: number;
  readonly nodes: readonly string[];
}

/** One run of a descent: where it began, how it ended, and the ties that it met. */
export interface RunRecord {
  readonly run: number;
  readonly start: readonly string[];
  /** c. */
  readonly c: string;
  readonly end: DescentEnd;
  /** How many steps it took. */
  readonly steps: number;
  /** The point it stays at or converges to, or of a cycle one point. */
  readonly at?: readonly string[];
  readonly period?: number;
  /** The centre of the quadratic piece that a run with a finite sum of steps does not reach. */
  readonly shortOf?: readonly string[];
  readonly arrival?: Arrival;
  /** The last iterate, rounded: for pictures. */
  readonly last: readonly number[];
  readonly hitCount: number;
  /** The first of them. */
  readonly hits: readonly DescentHit[];
  /** Iterates of which it is not known whether they are corners. */
  readonly openCount: number;
  readonly why?: string;
  /** The iterates, rounded: for pictures. */
  readonly path?: readonly (readonly number[])[];
}

/**
 * start: it was there from the beginning. exceptional: at step `at`, 1/γ is an eigenvalue of the Hessian of the quadratic
 * piece around, so that the step maps an open set onto one of dimension `rank` < p. null-set: every step is one-to-one near
 * its iterate (I − γ_k∇²f_σ has full rank), and the point is on a tie that a null set has around it, or ∇f_σ = 0 holds on a
 * null set around it: so the starts around that come to it in this way are a null set themselves. flat: every step is
 * one-to-one, and f_σ is constant around the point: an open set of starts stops there.
 */
export type Arrival =
  | { readonly kind: 'start' }
  | { readonly kind: 'exceptional'; readonly at: number; readonly rank: number; readonly of: number }
  | { readonly kind: 'null-set' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'undecided'; readonly why: string };

/**
 * clarke: 0 ∈ ∂ᶜJ. artificial: 0 ∈ D_J, 0 ∉ ∂ᶜJ. regular: 0 ∉ D_J. not-clarke: 0 ∉ ∂ᶜJ, and D_J is not known well enough.
 */
export type DescentPointKind = 'clarke' | 'artificial' | 'regular' | 'not-clarke' | 'undecided';

/** A point at which runs met a corner or ended, and what it is. */
export interface DescentPoint {
  readonly at: readonly string[];
  /** unjudged: there were too many points. */
  readonly kind: DescentPointKind | 'unjudged';
  /** Whether J is strictly differentiable there: ∂ᶜJ has one element. */
  readonly strictlyDifferentiable?: Decision;
  /** The derivative of the engine: the gradient, another element of ∂ᶜJ, or outside ∂ᶜJ. */
  readonly derivative?: 'gradient' | 'clarke' | 'spurious' | 'undecided';
  /** That the derivative is in ∂ᶜJ, or outside. */
  readonly certificate?: Certificate;
  /** How many runs ended there, by how. */
  readonly ends: Readonly<Partial<Record<DescentEnd, number>>>;
  /** How many iterates were at a corner there, and the nodes tied. */
  readonly hits: number;
  readonly nodes?: readonly string[];
  /** A run that came there. */
  readonly run: number;
  /** The number of its document among `explains`. */
  readonly explain?: number;
}

/** What `cornercheck descend` says: how the runs ended, and the corners on the way (Theorems 4 and 7). */
export interface DescentDocument {
  readonly format: 'cornercheck.descent/1';
  readonly program: ProgramDocument;
  readonly text: string;
  readonly settings: DescentSettings;
  /** Whether all runs were done. */
  readonly complete: boolean;
  readonly runs: number;
  /** end → kind of the point (`none`: no point) → how many runs. */
  readonly summary: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of the runs that ended trapped: how they came there. */
  readonly arrivals: Readonly<Record<string, number>>;
  /** Iterates that were looked at for ties, x_0 and the last included; at how many there were ties; at how many that is not known. */
  readonly iterates: {
    readonly all: number;
    readonly tied: number;
    readonly undecided: number;
    readonly runsWithTies: number;
  };
  readonly points: readonly DescentPoint[];
  readonly explains: readonly (ExplainDocument | IrregularDocument)[];
  readonly records: readonly RunRecord[];
}
