/** `cornercheck.critical/1` of a program whose pieces are elementary functions. */
import type {
  CriticalDocument,
  CriticalEntry,
  NumberDocument,
  PointDocument,
  ProgramDocument,
} from '../../documents/index.ts';
import { format, isFailure } from '../../numbers/index.ts';
import { type LinePoint, markedJson } from '../elementary/point.ts';
import { type Read, valueAtPoint } from '../elementary/reading.ts';
import type { Domain } from '../restriction/restrict.ts';
import type { ElementaryCritical } from './elementary-set.ts';

/**
 * The critical points as `cornercheck.critical/1` (contract, section 4). Throws Undecided where a value is not enclosed.
 *
 * `elementaryCriticalDocument(criticalElementary(line), REAL_LINE, { program: programToJson(program), text: printProgram(program) })`
 */
export function elementaryCriticalDocument(
  found: ElementaryCritical,
  { from, to }: Domain,
  subject: { readonly program: ProgramDocument; readonly text: string },
): CriticalDocument {
  const { line, components, points, holes, irregular, complete, why } = found;
  const place = (point: LinePoint): PointDocument => markedJson(point, line.reals);
  const end = (point: LinePoint | undefined): PointDocument | null => (point ? place(point) : null);
  const values = (reads: readonly Read[], at: LinePoint): NumberDocument[] =>
    reads.map(read => valueAtPoint(line, read, at));
  const text = ({ field, form }: Read): string => field.text(form);
  const artificial = components.filter(one => 'at' in one && one.kind === 'artificial').length;
  const open = complete === 'undecided' || components.some(one => 'at' in one && one.kind === 'undecided');
  // Where 0 is not between the slopes on both sides, f is monotone there: no extremum.
  const holds = open ? 'undecided' : 'yes';
  return {
    format: 'cornercheck.critical/1',
    ...subject,
    on: from && to ? [format(from), format(to)] : null,
    complete,
    why,
    critical: components.map((one): CriticalEntry => {
      if (!('at' in one))
        return { interval: [end(one.from), end(one.to)], kind: 'clarke', value: text(one.value) };
      const { at, kind, value, clarke, active, why: reason } = one;
      return {
        point: place(at),
        kind: kind!,
        value: valueAtPoint(line, value, at),
        clarke: values(clarke, at),
        active: values(active, at),
        why: reason,
      };
    }),
    multivalued: points
      .filter(({ active, all }) => active.length > 1 || !all)
      .map(({ at, clarke, active, all }) => ({
        point: place(at),
        clarke: values(clarke, at),
        active: values(active, at),
        complete: all ? 'yes' : 'undecided',
      })),
    proposition8: { components: artificial, dimension: holds, singleton: holds, noExtremum: holds },
    ...(irregular.length > 0 && {
      notRegular: irregular.map(({ at, value, why: reason }) => ({
        point: place(at),
        value: valueAtPoint(line, value, at),
        why: reason,
      })),
    }),
    ...(holes.length > 0 && {
      noValue: holes.map(hole =>
        hole.from && hole.from === hole.to
          ? { point: place(hole.from) }
          : { interval: [end(hole.from), end(hole.to)] as const },
      ),
    }),
    pieces: line.pieces.map(({ field, from: start, to: stop, runs: [run] }) => ({
      from: end(start),
      to: end(stop),
      value: run && !isFailure(run) ? field.text(run.values[0]!) : null,
    })),
  };
}
