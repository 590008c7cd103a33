interface Placed {
  readonly fileName: string;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
  readonly mutatorName: string;
  readonly replacement?: string;
}

/** What a mutant is called: where it stands, what it is, what it puts there. */
export function keyOf(mutant: Placed): string;

/** The smallest of all hashes under a seed are the sample. */
export function hashOf(seed: string, mutant: Placed): string;
