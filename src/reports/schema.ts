/**
 * The documents that cornercheck writes (contract, sections 4 and 5), as types. Every exact number is a string in
 * lowest terms. What the contract fixes keeps its name; the rest grows it.
 */

/** An exact rational, `"-7/3"`; also `"NaN"`, `"Infinity"`, `"-Infinity"` where a target returned that. */
export type Exact = string;

/** One gradient (p entries), or for q > 1 outputs one Jacobian (q rows of p entries). */
export type Gradient = readonly Exact[] | readonly (readonly Exact[])[];

/** The contract's program/1. */
export type ProgramDocument = Readonly<Record<string, unknown>>;

/** How many composite pieces, and their distinct gradients, ascending. `status` undecided: the list may lack some. */
export interface GradientSet {
  readonly status: 'exact' | 'undecided';
  /** A number where it is safe as one, else its decimal digits. Absent when undecided. */
  readonly count?: number | string;
  readonly gradients: readonly Gradient[];
  readonly why?: string;
}

/** Index (from 0, as a string) into the listed gradients → weight; nonnegative, sum 1. */
export type Weights = Readonly<Record<string, Exact>>;

/**
 * `weights`: Σ w g = the point.
 * `separator`: d with ⟨d, g − v⟩ ≥ 1 for every listed g; with a `radius` r: ≥ 1 + Σ|d_i| r_i, and for weights
 * |Σ w g − v| ≤ r componentwise. A Jacobian is read as one vector, row after row.
 */
export type Certificate =
  | { readonly weights: Weights; readonly radius?: readonly Exact[] }
  | { readonly separator: readonly Exact[]; readonly radius?: readonly Exact[] };

export interface Criticality {
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
export interface ClarkeSet {
  readonly status: 'exact' | 'bounds' | 'undecided';
  readonly gradients: readonly Gradient[];
  readonly outer?: readonly Gradient[];
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
   * some. rays: they are the limits of ∇f along the rays of the directions; for one input, exact, there are no others.
   */
  readonly by?: 'sectors' | 'nodewise' | 'rays' | 'z3';
  /** `by` z3: the cells that it said to be empty near the point. Nothing shows it, and what lies in them only is left out. */
  readonly assumed?: readonly CellDocument[];
  readonly why?: string;
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

/** What `explain` has to say where a function is not regular: no sets. */
export type IrregularDocument = Pick<
  ExplainDocument,
  'format' | 'program' | 'text' | 'at' | 'value' | 'gradient' | 'conventions' | 'ties'
> & { readonly regular: RegularityDocument };

export interface ExplainDocument {
  readonly format: 'cornercheck.explain/1';
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly Exact[];
  /** A list for several outputs. */
  readonly value: Exact | readonly Exact[];
  readonly gradient: { readonly forward: Gradient; readonly backward: Gradient };
  /** Conventions that were asked for, by operation: `first`, `last`, `mean`, the label of a piece, or its number, `#2`. */
  readonly conventions?: Readonly<Record<string, string>>;
  readonly regular?: RegularityDocument;
  readonly active: GradientSet;
  readonly nodewise: GradientSet;
  readonly selectionCritical: Criticality;
  /** Is 0 in D_P(x)? Documents of before do not say. */
  readonly reachable?: Criticality;
  readonly clarke: ClarkeSet;
  readonly clarkeCritical: Criticality;
  readonly artificial: 'yes' | 'no' | 'undecided';
  /** The point of D_f(x) nearest to 0, combined of `active`: the steepest descent direction is its negative. One output only. */
  readonly nearest?: {
    readonly point: readonly Exact[];
    readonly squaredNorm: Exact;
    readonly weights: Weights;
  };
  /** The tied nodes, for people: which pieces are active there. */
  readonly ties: readonly {
    readonly node: string;
    readonly op: string;
    readonly pieces: readonly string[];
  }[];
  /** The lexicographic derivative along the coordinates: an element of ∂ᶜf(x), or why it is not known. */
  readonly lexicographic?: { readonly gradient: Gradient } | { readonly why: string };
}

export type CheckVerdict =
  | 'gradient'
  | 'clarke'
  | 'conservative'
  | 'outside'
  | 'value'
  | 'modes'
  | 'nonfinite'
  | 'error'
  | 'inapplicable'
  | 'undecided';

/** Verdicts that are violations (contract, section 5). */
export const VIOLATIONS: readonly CheckVerdict[] = ['outside', 'value', 'modes', 'nonfinite', 'error'];

export interface TargetDocument {
  readonly name: string;
  readonly version: string;
  readonly precision: 'float64' | 'float32' | 'exact';
  readonly modes: readonly string[];
  readonly forward: 'jacobian' | 'directional';
  readonly ops: readonly string[];
  /** What was given on the command line. */
  readonly specifier: string;
}

export interface Finding {
  /** Stable name of the cause, such as `outside-reduceMax-tied`: used by deep links and baselines. */
  readonly id: string;
  readonly verdict: CheckVerdict;
  /** One line for people: what is wrong. */
  readonly title: string;
  /** The operations that the shrunk program is made of. */
  readonly ops: readonly string[];
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly Exact[];
  readonly mode: 'backward' | 'forward';
  /** Where the target's forward mode returns the slopes f'(x; e_i), which need not be a gradient. */
  readonly forward?: 'directional';
  readonly returned:
    | { readonly value: Exact; readonly gradient: readonly Exact[] }
    | { readonly error: string; readonly message: string };
  /** Of verdict `modes`: what the other mode returned. */
  readonly other?: {
    readonly mode: 'backward' | 'forward';
    readonly value: Exact;
    readonly gradient: readonly Exact[];
  };
  /**
   * A gradient that would have been right: in ∂ᶜf(x), or where forward mode is directional the slopes f'(x; e_i). Left out
   * where none is proven to be.
   */
  readonly right?: readonly Exact[];
  readonly expected: {
    readonly value: Exact;
    /** The same as `right`. */
    readonly gradient?: readonly Exact[];
    /** Left out where the function is regular. */
    readonly regular?: RegularityDocument;
    readonly active: GradientSet;
    readonly nodewise: GradientSet;
    readonly clarke: ClarkeSet;
  };
  /** Against which listed set the certificate speaks. `nodewise`: not in D_P although D_f holds it by coincidence. */
  readonly certificate?: Certificate & { readonly of: 'active' | 'nodewise' | 'clarke' };
  /** Of verdict `conservative`, beside the certificate that it is not in ∂ᶜf(x): that it is in D_P(x). */
  readonly member?: Certificate & { readonly of: 'nodewise' };
  /** Allowed error of the value, where rounding occurs; absent where the case is free of it. */
  readonly tolerance?: { readonly value: Exact; readonly gradient: readonly Exact[] };
  /** How many checks showed the same cause. */
  readonly occurrences: number;
  readonly replay: string;
  readonly snippet?: { readonly language: string; readonly code: string };
  readonly baseline?: 'listed';
}

/** The verdict on a gradient that somebody has (`judge`). */
export interface JudgementDocument
  extends Partial<Pick<Finding, 'right' | 'expected' | 'certificate' | 'member' | 'tolerance'>>,
    Pick<Finding, 'verdict' | 'program' | 'text' | 'at' | 'mode'> {
  readonly format: 'cornercheck.judgement/1';
  /** Of a case in a file: what the case is called, and its line. */
  readonly id?: string | number;
  readonly line?: number;
  /** One line for people. */
  readonly why: string;
  readonly forward?: 'jacobian' | 'directional';
  /** What the gradient is taken to have been computed in. */
  readonly precision: 'float64' | 'float32' | 'exact';
  /** How far each entry may be off, where that was asked: in the place of what rounding explains. */
  readonly within?: Exact;
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

/** What the target did at one tie of one operation. */
export interface ConventionReading {
  readonly mode: 'backward' | 'forward';
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly Exact[];
  /** The tie in words, such as `x = y` or `x = 0`. */
  readonly tie: string;
  readonly pieces: Readonly<Record<string, string>>;
  readonly gradient: readonly Exact[];
  /** Piece → weight, where a convex combination of the active pieces' gradients came back. */
  readonly weights?: Readonly<Record<string, Exact>>;
  /** Else a separator from them, with a radius, as in certificates. */
  readonly separator?: readonly Exact[];
  readonly radius?: readonly Exact[];
}

export interface OperationConvention {
  /** legal: every reading is a convex combination; illegal: some is not; varies: legal, but not always the same. */
  readonly status: 'legal' | 'varies' | 'illegal' | 'untied';
  /** In words, such as `first`, `mean`, `the piece x`. */
  readonly rule: string;
  readonly readings: readonly ConventionReading[];
}

/** One cell of the table operations × tie patterns. */
export interface SweepCell {
  readonly op: string;
  /** The tie pattern: `x = y`, `x = 0`, `no tie`, `near x = 0`, … */
  readonly pattern: string;
  readonly checks: number;
  readonly verdicts: Readonly<Partial<Record<CheckVerdict, number>>>;
  /** The finding that explains the worst verdict. */
  readonly finding?: string;
}

export interface CheckDocument {
  readonly format: 'cornercheck.report/1';
  readonly target: TargetDocument;
  readonly seed: number;
  readonly checks: number;
  /** False where the run was interrupted or ran out of its budget: what was found so far stands. */
  readonly complete: boolean;
  readonly summary: Readonly<Partial<Record<CheckVerdict, number>>>;
  readonly conventions: Readonly<Record<string, OperationConvention>>;
  readonly sweep: readonly SweepCell[];
  /** Points of the sweep that were not asked: how many, by operation and reason. Left out where there are none. */
  readonly leftOut?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly findings: readonly Finding[];
  /** The paper's properties asked of the target (`properties/`). */
  readonly properties?: readonly PropertyRecord[];
  readonly notes: readonly string[];
  /** Of all the rest: shows whether it is as it was written. */
  readonly digest?: string;
}

/** A property of the paper, on so many random cases: `no` comes with a smallest counterexample. */
export interface PropertyRecord {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly holds: 'yes' | 'no' | 'undecided';
  readonly runs: number;
  readonly why?: string;
  readonly counterexample?: Readonly<Record<string, unknown>>;
}

/** Figure 1 of the paper: exact derivatives beside what libraries return. */
export interface FigureDocument {
  readonly format: 'cornercheck.figure/1';
  readonly curves: readonly {
    readonly name: string;
    readonly text: string;
    readonly at: Exact;
    readonly explain: ExplainDocument;
    /** Target name → derivative that it returned. */
    readonly returned: Readonly<Record<string, Exact>>;
  }[];
}
