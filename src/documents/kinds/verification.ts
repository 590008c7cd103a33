/** `cornercheck.verification/1`: what the checker says of a document. */
export interface VerificationDocument {
  readonly format: 'cornercheck.verification/1';
  readonly verdict: 'accepted' | 'rejected' | 'undecided';
  /** How many claims were derived again. */
  readonly claims: number;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** What acceptance rests on beside the proofs of the document: codes, with what is assumed in words. */
  readonly rests: readonly {
    readonly code:
      | 'continuous'
      | 'covers'
      | 'record'
      | 'rounding'
      | 'solver'
      | 'search'
      | 'texts'
      | 'words'
      | 'unshown'
      | 'incomplete';
    readonly says: string;
    /** How many claims rest on it. */
    readonly claims: number;
  }[];
  /** The same in sentences, and what was not re-derived. */
  readonly assumptions: readonly string[];
}
