/** `cornercheck.explain/1`: the sets at a point, and what proves them. */
import type { Exact, NumberDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';
import type {
  ClarkeSetDocument,
  CriticalityDocument,
  Gradient,
  GradientSetDocument,
  RegularityDocument,
  Weights,
} from '../sets.ts';

/** What `explain` has to say where a function is not regular: no sets. */
export type IrregularDocument = Pick<
  ExplainDocument,
  'format' | 'program' | 'text' | 'at' | 'value' | 'conventions' | 'ties'
> & {
  /** Of the piece that the index takes; left out where it has none (sqrt at 0). */
  readonly gradient?: ExplainDocument['gradient'];
  readonly regular: RegularityDocument;
};

/** What `explain` has to say where the function is regular, though the piece that the index takes has no derivative: sqrt(x^2) at 0. */
export type UnderivedDocument = Pick<
  ExplainDocument,
  | 'format'
  | 'program'
  | 'text'
  | 'at'
  | 'value'
  | 'conventions'
  | 'active'
  | 'nodewise'
  | 'selectionCritical'
  | 'reachable'
  | 'clarke'
  | 'clarkeCritical'
  | 'artificial'
  | 'ties'
> & { readonly regular: RegularityDocument };

/** What `cornercheck explain` says of a program at a point (contract, sections 3 and 4). */
export interface ExplainDocument {
  readonly format: 'cornercheck.explain/1';
  readonly program: ProgramDocument;
  readonly text: string;
  readonly at: readonly NumberDocument[];
  /** A list for several outputs. */
  readonly value: NumberDocument | readonly NumberDocument[];
  readonly gradient: { readonly forward: Gradient; readonly backward: Gradient };
  /** Conventions that were asked for, by operation: `first`, `last`, `mean`, the label of a piece, or its number, `#2`. */
  readonly conventions?: Readonly<Record<string, string>>;
  readonly regular?: RegularityDocument;
  readonly active: GradientSetDocument;
  readonly nodewise: GradientSetDocument;
  readonly selectionCritical: CriticalityDocument;
  /** Is 0 in D_P(x)? Documents of before do not say. */
  readonly reachable?: CriticalityDocument;
  readonly clarke: ClarkeSetDocument;
  readonly clarkeCritical: CriticalityDocument;
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
