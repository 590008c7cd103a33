/** `cornercheck.critical/1`, whatever the points, slopes and values of the program are made of. */
import type {
  CriticalDocument,
  CriticalEntry,
  CriticalKind,
  NumberDocument,
  PointDocument,
  ProgramDocument,
  Proposition8,
} from '../../documents/index.ts';
import { CornercheckError } from '../../errors.ts';
import { format } from '../../numbers/index.ts';
import type { Domain } from '../restriction/restrict.ts';

/** How points, and functions that are read at points, are written down. */
export interface CriticalWords<P, F> {
  place(at: P): PointDocument;
  value(f: F, at: P): NumberDocument;
  slopes(fs: readonly F[], at: P): NumberDocument[];
  text(f: F): string;
  isOnePoint(from: P, to: P): boolean;
}

interface SlopesAt<P, F> {
  readonly at: P;
  readonly clarke: readonly F[];
  readonly active: readonly F[];
}

interface Between<P> {
  readonly from: P | undefined;
  readonly to: P | undefined;
}

/** What was found on a line. */
export interface CriticalFindings<P, F> {
  readonly complete: 'yes' | 'undecided';
  readonly why?: string | undefined;
  readonly components: readonly (
    | (SlopesAt<P, F> & {
        readonly value: F;
        readonly kind: CriticalKind | undefined;
        readonly why?: string;
        readonly reachable?: boolean;
      })
    | (Between<P> & { readonly value: F })
  )[];
  readonly multivalued: readonly (SlopesAt<P, F> & { readonly all: boolean })[];
  readonly notRegular: readonly { readonly at: P; readonly value: NumberDocument; readonly why: string }[];
  readonly noValue: readonly Between<P>[];
  readonly proposition8: Proposition8;
  /** `value`: undefined where there is none. */
  readonly pieces: readonly (Between<P> & { readonly value: F | undefined })[];
}

/** The document of what was found. Throws `bad-usage` where the domain has one end: documents are of ℝ, or of an interval. */
export function writtenCritical<P, F>(
  words: CriticalWords<P, F>,
  found: CriticalFindings<P, F>,
  { from, to }: Domain,
  subject: { readonly program: ProgramDocument; readonly text: string },
): CriticalDocument {
  if ((from === undefined) !== (to === undefined))
    throw new CornercheckError(
      'bad-usage',
      'expected both ends of an interval or none: no document is of a half line',
    );
  const end = (at: P | undefined): PointDocument | null => (at === undefined ? null : words.place(at));
  const slopes = ({ at, clarke, active }: SlopesAt<P, F>) => ({
    clarke: words.slopes(clarke, at),
    active: words.slopes(active, at),
  });
  return {
    format: 'cornercheck.critical/1',
    ...subject,
    on: from && to ? [format(from), format(to)] : null,
    complete: found.complete,
    why: found.why,
    critical: found.components.map((one): CriticalEntry => {
      if (!('at' in one))
        return { interval: [end(one.from), end(one.to)], kind: 'clarke', value: words.text(one.value) };
      const { at, kind, value, why, reachable } = one;
      return {
        point: words.place(at),
        kind: kind!,
        value: words.value(value, at),
        ...slopes(one),
        ...(reachable !== undefined && { reachable: reachable ? 'yes' : 'no' }),
        why,
      };
    }),
    multivalued: found.multivalued.map(one => ({
      point: words.place(one.at),
      ...slopes(one),
      complete: one.all ? 'yes' : 'undecided',
    })),
    proposition8: found.proposition8,
    ...(found.notRegular.length > 0 && {
      notRegular: found.notRegular.map(({ at, value, why }) => ({
        point: words.place(at),
        value,
        why,
      })),
    }),
    ...(found.noValue.length > 0 && {
      noValue: found.noValue.map(hole =>
        hole.from !== undefined && hole.to !== undefined && words.isOnePoint(hole.from, hole.to)
          ? { point: words.place(hole.from) }
          : { interval: [end(hole.from), end(hole.to)] as const },
      ),
    }),
    pieces: found.pieces.map(piece => ({
      from: end(piece.from),
      to: end(piece.to),
      value: piece.value === undefined ? null : words.text(piece.value),
    })),
  };
}
