/** The critical points of a program of one input, as the document that `critical --json` prints, over whichever functions have them. */
import type { CriticalDocument, ProgramDocument } from '../../documents/index.ts';
import { type Effort, leavesRationals, Undecided } from '../../fields/index.ts';
import { attempted } from '../../fields/work.ts';
import { Failure } from '../../numbers/index.ts';
import type { StraightLine } from '../../programs/index.ts';
import { isPiecesFailure } from '../elementary/pieces.ts';
import { COMPOSITE_BUDGET } from '../restriction/composite.ts';
import { type Domain, isRestrictionFailure, type RestrictionFailure } from '../restriction/restrict.ts';
import { criticalSet } from './critical.ts';
import { criticalDocument } from './critical-document.ts';
import { criticalElementary } from './elementary-critical.ts';
import { elementaryCriticalDocument } from './elementary-critical-document.ts';

/**
 * By rational functions, as {@link criticalSet} does, and where these do not do by functions with exp, log and their kin. A failure
 * where nothing can be said. Throws `bad-usage` where the domain is no interval, or has one end.
 */
export function searched(
  program: StraightLine,
  domain: Domain,
  subject: { readonly program: ProgramDocument; readonly text: string },
  effort: number | Effort = COMPOSITE_BUDGET,
): CriticalDocument | RestrictionFailure {
  const found = criticalSet(program, domain, { budget: effort, partial: true });
  if (!isRestrictionFailure(found)) return criticalDocument(found, domain, subject);
  if (found.failure.kind === 'undefined' || !leavesRationals(program)) return found;
  const elementary = criticalElementary(program, domain, effort);
  if (isPiecesFailure(elementary)) return elementary;
  const document = attempted(() => elementaryCriticalDocument(elementary, domain, subject));
  return document instanceof Undecided
    ? { failure: new Failure('undecided', document.message), node: '' }
    : document;
}
