/** `cornercheck.critical/1`: the critical points of a program of one input as a document. */
import type {
  CriticalDocument,
  CriticalEntry,
  NumberDocument,
  PointDocument,
  ProgramDocument,
} from '../../documents/index.ts';
import { format } from '../../numbers/index.ts';
import {
  compareRoots,
  formatFunction,
  type RationalFunction,
  type RealRoot,
} from '../../polynomials/index.ts';
import type { Domain } from '../restriction/restrict.ts';
import { pointJson, valueJson } from '../restriction/values.ts';
import { proposition8 } from './artificial.ts';
import { type CriticalSet, isInterval } from './critical.ts';

/**
 * The document `cornercheck.critical/1` (contract, section 4).
 *
 * `criticalDocument(criticalSet(line), REAL_LINE, { program: programToJson(program), text: printProgram(program) }).complete`
 * is `'yes'`.
 */
export function criticalDocument(
  found: CriticalSet,
  { from, to }: Domain,
  subject: { readonly program: ProgramDocument; readonly text: string },
): CriticalDocument {
  const values = (slopes: readonly RationalFunction[], at: RealRoot): NumberDocument[] => {
    const all = slopes.map(slope => valueJson(slope, at));
    const key = (value: NumberDocument): string => JSON.stringify(value);
    return all.filter((value, i) => all.findIndex(other => key(other) === key(value)) === i);
  };
  const place = (at: RealRoot | undefined): PointDocument | null => (at ? pointJson(at) : null);
  return {
    format: 'cornercheck.critical/1',
    ...subject,
    on: from && to ? [format(from), format(to)] : null,
    complete: found.complete,
    why: found.why,
    critical: found.components.map((component): CriticalEntry => {
      if (isInterval(component))
        return {
          interval: [place(component.from), place(component.to)],
          kind: component.kind,
          value: formatFunction(component.value, 't'),
        };
      const { at, kind, value, clarke, active, why } = component;
      return {
        point: pointJson(at),
        kind,
        value: valueJson(value, at),
        clarke: values(clarke, at),
        active: values(active, at),
        why,
      };
    }),
    multivalued: found.multivalued.map(({ at, clarke, active, all }) => ({
      point: pointJson(at),
      clarke: values(clarke, at),
      active: values(active, at),
      complete: all ? 'yes' : 'undecided',
    })),
    proposition8: proposition8(found),
    ...(found.notRegular.length > 0 && {
      notRegular: found.notRegular.map(({ at, value, why }) => ({
        point: pointJson(at),
        value: valueJson(value, at),
        why,
      })),
    }),
    ...(found.noValue.length > 0 && {
      noValue: found.noValue.map(({ from, to }) =>
        from && to && compareRoots(from, to) === 0
          ? { point: pointJson(from) }
          : { interval: [place(from), place(to)] as const },
      ),
    }),
    pieces: found.restriction.pieces.map(piece => ({
      from: place(piece.from),
      to: place(piece.to),
      value: piece.missing ? null : formatFunction(piece.values[0]!, 't'),
    })),
  };
}
