/**
 * The nodes of a program: functions g: ℝⁿ → ℝ^q of the class 𝒮, each with one representation (s, g_1, …, g_m)
 * (Definition 3). Several outputs share one index. An elementary function is the case m = 1.
 *
 * Pieces are numbered from 1, as in the paper.
 */
import type { AffineForm, ElementaryFunction, Expression, Relation } from '../expressions/index.ts';
import type { Fallible, OrderedField, Verdict } from '../numbers/index.ts';

/** g_i: one elementary function an output. */
export interface Piece {
  readonly label: string;
  readonly outputs: readonly ElementaryFunction[];
}

/** A guard h relation 0 with h(x) = 0 at the point in question. */
export interface VanishingGuard {
  readonly function: ElementaryFunction;
  readonly relation: Relation;
}

/**
 * An index cell that x belongs to or may border: the points near x where all its guards hold take this piece.
 * Guards that hold strictly at x are left out: they hold near x as well.
 */
export interface LocalCell {
  readonly piece: number;
  readonly guards: readonly VanishingGuard[];
}

/**
 * Of a function x ↦ |L x|: where L x = 0 it is no selection of finitely many pieces. Its Clarke subdifferential there is
 * {Lᵀu: |u| ≤ 1}, for the norm is convex (Clarke, Optimization and Nonsmooth Analysis, 2.3.10).
 */
export interface Ball {
  /** L, one sparse row an entry. */
  readonly rows: readonly AffineForm['terms'][];
  /** Whether L x = 0. */
  tied<T>(field: OrderedField<T>, x: readonly T[]): Verdict;
}

/**
 * An elementary selection (s, f_1, …, f_m), Definition 3 of the paper: what is called at a node of a program. Pieces are
 * numbered from 1. It is written over any field, so that signs may be undecided and values fail.
 */
export interface BasicFunction {
  readonly name: string;
  /** n: how many arguments. */
  readonly arity: number;
  /** q: how many outputs. */
  readonly outputs: number;
  /** m: how many pieces; Infinity where there is one for each whole number (floor). */
  readonly pieceCount: number;
  piece(i: number): Piece;
  /** s(x) of Definition 2. A Failure where x lies outside the domain, or where a sign is undecided. */
  index<T>(field: OrderedField<T>, x: readonly T[]): Fallible<number>;
  /** I(x) of Definition 5 at this node: all i with g_i(x) = g(x), ascending. */
  active<T>(field: OrderedField<T>, x: readonly T[]): Fallible<readonly number[]>;
  /**
   * Whether x lies where libraries do not agree on what the function is (clip with lo > hi): checks stay away from there.
   * Left out: nowhere.
   */
  contested?<T>(field: OrderedField<T>, x: readonly T[]): boolean;
  /**
   * Whether an index cell reaches x, that is, x may be in its closure, though its piece has no value there: Definition 3 asks of
   * every piece to be defined everywhere. Left out: no piece is without a value anywhere.
   */
  lacks?<T>(field: OrderedField<T>, x: readonly T[]): boolean;
  /**
   * Of a selection that a program defines, of an operation that jumps, and of one with a root: whether it is regular
   * (continuous and locally Lipschitz) has to be asked at each point. `covers`: its index is proven to cover the space exactly
   * once. Left out: by its definition the function is regular wherever it has a value, and its pieces are C¹ where their cells
   * reach.
   */
  readonly asked?: { readonly covers: boolean };
  /**
   * Of a norm, the one piece of which has no gradient where it is tied: its `gradient` fails there with `undecided`, so that whoever
   * does not ask for the ball cannot take it for smooth. Left out: the function is a selection of its pieces.
   */
  readonly ball?: Ball;
  /**
   * Whether near a point that one cell alone reaches its piece stands for the function, and no other counts as active: where there
   * are infinitely many, or where values of others say nothing (atan2).
   */
  readonly local?: true;
  /**
   * Of a selection that a program writes down, if more than one operation stands in a piece or a guard: these are what is computed, and
   * rounds. Left out: pieces and index are what a kernel computes.
   */
  readonly written?: {
    /** By piece and output. Left out: what is computed is not followed. */
    readonly pieces?: readonly (readonly Expression[])[];
    /** The index where each guard is computed as it is written. */
    index<T>(field: OrderedField<T>, x: readonly T[]): Fallible<number>;
  };
  /** The index cells whose closure may contain x. */
  cells<T>(field: OrderedField<T>, x: readonly T[]): Fallible<readonly LocalCell[]>;
}
