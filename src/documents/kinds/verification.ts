/** `cornercheck.verification/1`: what the checker says of a document. */
export interface VerificationDocument {
  readonly format: 'cornercheck.verification/1';
  readonly verdict: 'accepted' | 'rejected' | 'undecided';
  /** How many claims were derived again. */
  readonly claims: number;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** What acceptance rests on. */
  readonly assumptions: readonly string[];
}
