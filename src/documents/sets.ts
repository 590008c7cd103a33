/** Sets of gradients at a point, and what proves them. */
import type { Exact, NumberDocument } from './numbers.ts';

/** One gradient (p entries), or for q > 1 outputs one Jacobian (q rows of p entries). */
export type Gradient = readonly NumberDocument[] | readonly (readonly NumberDocument[])[];

/** How many composite pieces, and their distinct gradients, ascending. `status` undecided: the list may lack some. */
export interface GradientSetDocument {
  readonly status: 'exact' | 'undecided';
  /** A number where it is safe as one, else its decimal digits. Absent when undecided. */
  readonly count?: number | string;
  readonly gradients: readonly Gradient[];
  /** Where norms are tied: the set is the hull of gradients and balls. Left out where there are none. */
  readonly balls?: readonly BallDocument[];
  /** Where there are more gradients than are listed: the set is the hull of the one that is, which is in it, and of what is added to it. */
  readonly sum?: SumDocument;
  readonly why?: string;
}

/**
 * The Minkowski sum of hulls, conv(sum[0]) + conv(sum[1]) + …, to be added to the gradient that stands beside it. A part has two entries or
 * more, ascending; its first is 0.
 */
export type SumDocument = readonly (readonly Gradient[])[];

/**
 * The points centre + matrixᵀu with |u| ≤ 1; with `matrices` the sum of such balls, centre + Σ matrixᵀu with all |u| ≤ 1. A row of p
 * entries for each entry of u; for q > 1 outputs of q·p, a Jacobian read as one vector, row after row, and so the centre.
 */
export type BallDocument =
  | { readonly centre: readonly NumberDocument[]; readonly matrix: MatrixDocument }
  | { readonly centre: readonly NumberDocument[]; readonly matrices: readonly MatrixDocument[] };

/** Row after row. */
export type MatrixDocument = readonly (readonly NumberDocument[])[];

/** Index (from 0, as a string) into the listed gradients → weight; nonnegative, sum 1. */
export type Weights = Readonly<Record<string, NumberDocument>>;

/**
 * `weights`: Σ w g = the point.
 * `separator`: d with ⟨d, g − v⟩ ≥ 1 for every listed g; with a `radius` r: ≥ 1 + Σ|d_i| r_i, and for weights
 * |Σ w g − v| ≤ r componentwise. A Jacobian is read as one vector, row after row. Balls are numbered behind the gradients: of one
 * with weight w its point at u is taken; a separator has ⟨d, centre − v⟩ ≥ 1 + Σ ⌈|matrix d|⌉. Of a sum there are weights in each part,
 * `sum`, and what they combine is added; a separator has ⟨d, g − v⟩ + Σ min ⟨d, entry of a part⟩ ≥ 1.
 */
export type Certificate =
  | {
      readonly weights: Weights;
      /** By index: the u of the ball, those of its matrices one after the other; 0 where it is left out. */
      readonly balls?: Readonly<Record<string, readonly NumberDocument[]>>;
      /** By part of a sum, in their order. */
      readonly sum?: readonly Weights[];
      readonly radius?: readonly Exact[];
    }
  | { readonly separator: readonly NumberDocument[]; readonly radius?: readonly Exact[] };

/**
 * Whether 0 is in the hull of a set, with its certificate (contract, section 3). Where D_P(x) is left open a `separator` may still be of all of it, as
 * intervals show: ⟨d, g⟩ ≥ 1 whatever pieces are chosen, and for ∂ᶜf(x), which lies in it, as well.
 */
export interface CriticalityDocument {
  readonly verdict: 'yes' | 'no' | 'undecided';
  readonly certificate?: Certificate;
  /** Whose word the verdict may rest on, beside the certificate. */
  readonly by?: 'z3';
  readonly why?: string;
}

/** A polynomial in the displacements from the point: coefficients, and exponents by input (zeros at the end left out). */
export type PolynomialDocument = readonly (readonly [coefficient: Exact, exponents: readonly number[]])[];

/**
 * Σ unit · root² · Π guards[of] = 0, every unit > 0 at the point: no open set near it has all the guards > 0. Variable
 * p + i, for p inputs, is the factor R of remainders[i] in Taylor's formula g(a) = Σ_{k<6} c_k aᵏ + a⁶ (c₆ + R), for g of that
 * name (log: of 1 + a) at a = top/bottom.
 */
export interface IdentityDocument extends CellDocument {
  readonly summands: readonly {
    readonly unit: PolynomialDocument;
    readonly root: PolynomialDocument;
    readonly of: readonly number[];
  }[];
}

/** A cell: all guards > 0. */
export interface CellDocument {
  readonly guards: readonly PolynomialDocument[];
  readonly remainders?: readonly {
    readonly name: 'exp' | 'log' | 'sin' | 'cos';
    readonly top: PolynomialDocument;
    readonly bottom: PolynomialDocument;
  }[];
}

/**
 * ∂ᶜf(x). exact: its generators. bounds: `gradients` are proven in, `outer` (a superset) not excluded.
 * `directions` prove cells nonempty: each lies strictly inside one local cell; so does each of the `arcs`
 * d₁t + d₂t² + … for small t > 0, all guards expanded. `farkas` prove cells empty: the rows are gradients of affine guards
 * of the cell, nonnegative multipliers, not all zero, combine them to 0; so do `identities` between guards.
 */
export interface ClarkeSetDocument {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly Gradient[];
  readonly balls?: readonly BallDocument[];
  readonly outer?: readonly Gradient[];
  /** As of a {@link GradientSetDocument}. */
  readonly sum?: SumDocument;
  /** Beside `outer`, as balls beside gradients. */
  readonly outerBalls?: readonly BallDocument[];
  readonly directions: readonly (readonly Exact[])[];
  readonly farkas: readonly {
    readonly rows: readonly (readonly Exact[])[];
    readonly multipliers: readonly Exact[];
  }[];
  /** Left out where there are none. */
  readonly arcs?: readonly (readonly (readonly Exact[])[])[];
  readonly identities?: readonly IdentityDocument[];
  /**
   * sectors: the gradients are those in all sectors around a point of the plane, to be looked at again: the certificates may lack
   * some. rays: they are the limits of ∇f along the rays of the directions; for one input, exact, there are no others, and where norms
   * are tied none that D_P(x) does not hold.
   * balls: it is D_P(x), as the chain rule shows. sum: what the live ties are given is independent, and near the point they take all
   * combinations of their pieces. nodewise: it is part of D_P(x), which is all that is listed. cover: `cover` shows all of it.
   */
  readonly by?: 'sectors' | 'nodewise' | 'rays' | 'balls' | 'sum' | 'cover' | 'z3';
  readonly cover?: CoverDocument;
  /** Of an exact set, gradients that may be in it as well: combinations of those that are listed, by index, so that the hull is the same. */
  readonly within?: readonly { readonly gradient: Gradient; readonly weights: Weights }[];
  /** `by` z3: the cells that it said to be empty near the point. Nothing shows it, and what lies in them only is left out. */
  readonly assumed?: readonly CellDocument[];
  readonly why?: string;
}

/**
 * Cones that cover all directions, as a tree in the order in which it is walked. Where k stands (−k), row k, from 1, is positive (negative) in the
 * tree that comes next, and has the other sign in the one behind that. A leaf has one gradient in all of the cone of the rows above it: along `at`,
 * which is strictly inside, these say all that decides which pieces are taken. Or its cone is empty: positive multipliers, by k, combine
 * the rows with these signs to 0.
 */
export interface CoverDocument {
  readonly rows: readonly (readonly Exact[])[];
  readonly tree: readonly (
    | number
    | { readonly at: readonly Exact[] }
    | { readonly empty: Readonly<Record<string, Exact>> }
  )[];
}

/**
 * Whether the function is continuous and locally Lipschitz at the point; sets and verdicts are stated only where it is. `no`: `along`
 * shows it, an arc d₁t + d₂t² + … from the point along which f does not come near to its value there like t, or two arcs on
 * which its values do not come together as these do. `node`: the first that is not shown to be regular at its arguments.
 */
export interface RegularityDocument {
  readonly verdict: 'yes' | 'no' | 'undecided';
  readonly why?: string;
  readonly node?: string;
  readonly along?: readonly (readonly (readonly Exact[])[])[];
}
