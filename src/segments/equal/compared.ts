/** Two programs of one input compared, as the document that `equal --json` prints, over whichever functions decide it. */
import type { EqualDocument } from '../../documents/index.ts';
import { effortOf } from '../../fields/budget.ts';
import { type Effort, leavesRationals, Undecided } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { compile, type Program } from '../../programs/index.ts';
import { COMPOSITE_BUDGET } from '../restriction/composite.ts';
import { equalElementary } from './elementary-equal.ts';
import { equalFunctions } from './equal.ts';
import { elementaryEqualDocument, equalDocument } from './equal-document.ts';

/**
 * By rational functions, as {@link equalFunctions} does, and where that stays open by functions with exp, log and their kin. Throws
 * CornercheckError `bad-program` for programs of another number of inputs, or of different outputs.
 */
export function compared(
  programs: readonly [Program, Program],
  effort: number | Effort = COMPOSITE_BUDGET,
): EqualDocument {
  const [p, q] = [compile(programs[0]), compile(programs[1])];
  const found = equalFunctions(p, q, {}, { watch: effortOf(effort).watch });
  if (found.verdict !== 'undecided' || ![p, q].some(leavesRationals)) return equalDocument(programs, found);
  const document = attempted(() => elementaryEqualDocument(programs, equalElementary(p, q, {}, effort)));
  return document instanceof Undecided
    ? elementaryEqualDocument(programs, { verdict: 'undecided', why: document.message })
    : document;
}
