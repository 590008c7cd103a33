/** `cornercheck.conventions/1`: what operations do at their ties, as it was read from a target, or as it is declared of one. */

/** In words and numbers that a person knows: `check --expect` holds a target to them. */
export interface ConventionsDocument {
  readonly format: 'cornercheck.conventions/1';
  /** Of whom they were read. */
  readonly target?: { readonly name: string; readonly version: string };
  /**
   * By the name of the operation, or by a target's own name for it: `0` (its derivative at a tie), `first`, `last`, `mean` (those that
   * are tied share), `index`, `0 at -3, 1 at 3`, `(1/4, 1/4, 1/2) of 3`: docs/conventions.md.
   */
  readonly ops: Readonly<Record<string, string>>;
  /** Of operations of one argument: where they are tied. */
  readonly places?: Readonly<Record<string, readonly string[]>>;
  /** Operations with ties for which there is no such rule, and why. */
  readonly others?: Readonly<Record<string, string>>;
}
