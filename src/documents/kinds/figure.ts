/** `cornercheck.figure/1`. */

import type { Exact } from '../numbers.ts';
import type { ExplainDocument } from './explain.ts';

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
