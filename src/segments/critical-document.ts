/** `cornercheck.critical/1`: the critical points of a program of one input as a document. */
import { format } from '../numbers/index.ts';
import { compareRoots, formatFunction, type RationalFunction, type RealRoot } from '../polynomials/index.ts';
import { type Proposition8, proposition8 } from './artificial.ts';
import { type CriticalKind, type CriticalSet, isInterval } from './critical.ts';
import type { Domain } from './restrict.ts';
import { type ExactJson, type PointJson, pointJson, valueJson } from './values.ts';

export type CriticalJson =
  | {
      readonly point: PointJson;
      readonly kind: CriticalKind;
      readonly value: ExactJson;
      /** Derivatives of the pieces on both sides: Clarke's set is their hull. */
      readonly clarke: readonly ExactJson[];
      /** Derivatives of the active composite pieces: D_f is their hull. None where a piece is without a value there. */
      readonly active: readonly ExactJson[];
      readonly why?: string | undefined;
    }
  | {
      /** Closed, but for ends without a value, or where f is not regular; null: endless. */
      readonly interval: readonly [PointJson | null, PointJson | null];
      readonly kind: 'clarke';
      readonly value: ExactJson;
    };

export interface CriticalDocument {
  readonly format: 'cornercheck.critical/1';
  readonly program: unknown;
  readonly text: string;
  /** null: all of ℝ. */
  readonly on: readonly [string, string] | null;
  /** Whether these are all. */
  readonly complete: 'yes' | 'undecided';
  readonly why: string | undefined;
  /** The connected components of the selection critical set, ascending. */
  readonly critical: readonly CriticalJson[];
  /** The points at which D_f is not one slope: D_f and Clarke's set are the hulls of these. */
  readonly multivalued: readonly {
    readonly point: PointJson;
    readonly clarke: readonly ExactJson[];
    readonly active: readonly ExactJson[];
    /** Whether these are all of the active slopes. */
    readonly complete: 'yes' | 'undecided';
  }[];
  /** What Proposition 8 says of the artificial points, found to hold. */
  readonly proposition8: Proposition8;
  /** Where f has a value and is not continuous, or not bounded, ascending: there no set is stated. Left out where nowhere. */
  readonly notRegular?: readonly {
    readonly point: PointJson;
    readonly value: ExactJson;
    readonly why: string;
  }[];
  /** Where the program has no value, points and closed intervals, ascending; left out where there are none. */
  readonly noValue?: readonly (
    | { readonly point: PointJson }
    | { readonly interval: readonly [PointJson | null, PointJson | null] }
  )[];
  readonly pieces: readonly {
    readonly from: PointJson | null;
    readonly to: PointJson | null;
    /** null: the program has no value there. */
    readonly value: string | null;
  }[];
}

export function criticalDocument(
  found: CriticalSet,
  { from, to }: Domain,
  subject: { readonly program: unknown; readonly text: string },
): CriticalDocument {
  const values = (slopes: readonly RationalFunction[], at: RealRoot): ExactJson[] => {
    const all = slopes.map(slope => valueJson(slope, at));
    const key = (value: ExactJson): string => JSON.stringify(value);
    return all.filter((value, i) => all.findIndex(other => key(other) === key(value)) === i);
  };
  const place = (at: RealRoot | undefined): PointJson | null => (at ? pointJson(at) : null);
  return {
    format: 'cornercheck.critical/1',
    ...subject,
    on: from && to ? [format(from), format(to)] : null,
    complete: found.complete,
    why: found.why,
    critical: found.components.map((component): CriticalJson => {
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
