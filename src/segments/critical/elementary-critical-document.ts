/** `cornercheck.critical/1` of a program whose pieces are elementary functions. */
import type { CriticalDocument, NumberDocument, ProgramDocument } from '../../documents/index.ts';
import { isFailure, type Real, Undecided } from '../../numbers/index.ts';
import type { ElementaryPieces } from '../elementary/pieces.ts';
import { type LinePoint, markedJson, realJson } from '../elementary/point.ts';
import { type Read, valueAtPoint } from '../elementary/reading.ts';
import type { Domain } from '../restriction/restrict.ts';
import type { ElementaryCritical } from './elementary-set.ts';
import { type CriticalWords, writtenCritical } from './written-critical.ts';

/**
 * The critical points as `cornercheck.critical/1` (contract, section 4). Throws Undecided where a value is not enclosed,
 * `bad-usage` for a domain with one end.
 *
 * `elementaryCriticalDocument(criticalElementary(line), REAL_LINE, { program: programToJson(program), text: printProgram(program) })`
 */
export function elementaryCriticalDocument(
  found: ElementaryCritical,
  domain: Domain,
  subject: { readonly program: ProgramDocument; readonly text: string },
): CriticalDocument {
  const { line, components, points, complete } = found;
  const words: CriticalWords<LinePoint, Read> = {
    place: point => markedJson(point, line.reals),
    value: (read, at) => valueAtPoint(line, read, at),
    slopes: (reads, at) => reads.map(read => valueAtPoint(line, read, at)),
    text: ({ field, form }) => field.text(form),
    isOnePoint: (from, to) => from === to,
  };
  const artificial = components.filter(one => 'at' in one && one.kind === 'artificial').length;
  const open = complete === 'undecided' || components.some(one => 'at' in one && one.kind === 'undecided');
  // Where 0 is not between the slopes on both sides, f is monotone there: no extremum.
  const holds = open ? 'undecided' : 'yes';
  const all = {
    complete,
    why: found.why,
    components,
    multivalued: points.filter(({ active, all }) => active.length > 1 || !all),
    notRegular: found.irregular.map(one => ({ ...one, value: numberOf(one.value, line) })),
    noValue: found.holes,
    proposition8: { components: artificial, dimension: holds, singleton: holds, noExtremum: holds } as const,
    pieces: line.pieces.map(({ field, from, to, runs: [run] }) => ({
      from,
      to,
      value: run && !isFailure(run) ? { field, form: run.values[0]! } : undefined,
    })),
  };
  return writtenCritical(words, all, domain, subject);
}

function numberOf(value: Real, { reals }: ElementaryPieces): NumberDocument {
  const found = realJson(value, reals);
  if (found === undefined) throw new Undecided(`the value ${reals.text(value)} was not enclosed`);
  return found;
}
