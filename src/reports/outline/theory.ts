/** The terms of the theory, in a sentence or two each, with the paper's items. */

export const PAPER = {
  authors: 'J. Bolte, E. Pauwels',
  title: 'A mathematical model for automatic differentiation in machine learning',
  place: 'NeurIPS 2020',
} as const;

const TERMS = {
  piece: [
    'Selection, piece',
    'A continuous function given by finitely many smooth pieces f_i and an index that says which piece holds where (Definition 3). A piece is active at x where f_i(x) = f(x).',
  ],
  derivative: [
    'Selection derivative',
    'The gradient of the piece that the index selects (Definition 4). Automatic differentiation of a program computes one (Theorem 2); forward and backward mode give the same (Lemma 1).',
  ],
  field: [
    'D_f(x)',
    'The convex hull of the gradients of all active composite pieces, I(x) (Definition 5). It is a conservative field: it integrates to f along curves (Theorem 3).',
  ],
  nodewise: [
    'D_P(x)',
    'The part of D_f(x) that choices active at their own nodes give: what automatic differentiation of this program can return under any convention at ties.',
  ],
  clarke: [
    '∂ᶜf(x), Clarke’s set',
    'The hull of the limits of gradients at nearby differentiable points; here the hull of the essential pieces’ gradients (section 5.1). ∂ᶜf ⊆ D_P ⊆ D_f. It depends on the function alone, not on the program.',
  ],
  artificial: [
    'Artificial critical point',
    '0 ∈ D_f(x) but 0 ∉ ∂ᶜf(x): critical for automatic differentiation only (section 5.2).',
  ],
  certificate: [
    'Certificate',
    'Weights that combine listed gradients to a point, or a direction that separates the point from all of them. Both are exact and can be checked by hand, or with cornercheck verify.',
  ],
  integral: [
    'Proposition 2',
    'Along a segment or curve γ the selection derivative integrates to f: the integral of ⟨γ′(t), ∇̂f(γ(t))⟩ from 0 to 1 is f(γ(1)) − f(γ(0)).',
  ],
  conservative: [
    'Theorem 3',
    'D_f is conservative: along a curve all of its elements have one slope, (f∘γ)′(t), at almost every t.',
  ],
  traps: [
    'Proposition 8',
    'The artificial critical points form no open set, f has one value on each connected part of them, and none is a local extremum.',
  ],
  forgery: [
    'Theorem 1',
    'Automatic differentiation is no operator on functions: two programs of one function may have any two derivatives at a point.',
  ],
  convergence: [
    'Theorem 4',
    'For almost all step sizes and almost all starts, gradient descent accumulates at Clarke critical points only: artificial ones are met from exceptional step sizes, or from starts that form a null set.',
  ],
  decided: [
    'Undecided',
    'Nothing is guessed: an answer is yes or no where that is proven, else undecided, with what was tried.',
  ],
} as const satisfies Readonly<Record<string, readonly [term: string, meaning: string]>>;

export type TermName = keyof typeof TERMS;

/** The term as it is written, and what it means. */
export const termOf = (name: TermName): readonly [string, string] => TERMS[name];
