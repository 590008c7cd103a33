/** `cornercheck.critical/1`: the critical points of a program of one input as a document. */
import type { CriticalDocument, ProgramDocument } from '../../documents/index.ts';
import {
  compareRoots,
  formatFunction,
  type RationalFunction,
  type RealRoot,
} from '../../polynomials/index.ts';
import type { Domain } from '../restriction/restrict.ts';
import { pointJson, valueJson } from '../restriction/values.ts';
import { proposition8 } from './artificial.ts';
import type { CriticalSet } from './critical.ts';
import { type CriticalWords, writtenCritical } from './written-critical.ts';

const WORDS: CriticalWords<RealRoot, RationalFunction> = {
  place: pointJson,
  value: valueJson,
  slopes: (slopes, at) => slopes.map(slope => valueJson(slope, at)),
  text: f => formatFunction(f, 't'),
  isOnePoint: (from, to) => compareRoots(from, to) === 0,
};

/**
 * The document `cornercheck.critical/1` (contract, section 4). Throws `bad-usage` for a domain with one end.
 *
 * `criticalDocument(criticalSet(line), REAL_LINE, { program: programToJson(program), text: printProgram(program) }).complete`
 * is `'yes'`.
 */
export function criticalDocument(
  found: CriticalSet,
  domain: Domain,
  subject: { readonly program: ProgramDocument; readonly text: string },
): CriticalDocument {
  const pieces = found.restriction.pieces.map(({ from, to, missing, values }) => ({
    from,
    to,
    value: missing ? undefined : values[0]!,
  }));
  const notRegular = found.notRegular.map(one => ({ ...one, value: valueJson(one.value, one.at) }));
  const all = { ...found, proposition8: proposition8(found), notRegular, pieces };
  return writtenCritical(WORDS, all, domain, subject);
}
