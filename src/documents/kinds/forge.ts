/** `cornercheck.forge/1` (Theorem 1): a program, the forged one, and both derivatives at the points. */
import type { Decision, NumberDocument } from '../numbers.ts';
import type { ProgramDocument } from '../program.ts';

/** What `cornercheck forge` says (contract, section 4; Theorem 1): the program with the derivatives that were wished for. */
export interface ForgeDocument {
  readonly format: 'cornercheck.forge/1';
  readonly program: ProgramDocument;
  readonly forged: ProgramDocument;
  /** The forged program. */
  readonly text: string;
  readonly points: readonly {
    readonly at: readonly string[];
    readonly before: readonly NumberDocument[];
    readonly after: readonly string[];
  }[];
  readonly addsZero: Decision;
  readonly identity: Decision | undefined;
  readonly same: Decision | undefined;
}
