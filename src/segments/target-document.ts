/** What a target returned along a curve, as the field `target` of `cornercheck.integral/1`. */
import { format } from '../numbers/index.ts';
import { type TargetOutcome, type TargetPiece, type TargetPoint, worstOutcome } from './target.ts';

/** The field `target` of `cornercheck.integral/1`. */
export interface TargetDocument {
  readonly name: string;
  readonly integrates: TargetOutcome;
  /** The numbers of the pieces, from 0, on which every answer of some mode is off, or is none. */
  readonly failing: readonly number[];
  readonly pieces: readonly {
    readonly integrates: TargetOutcome;
    readonly points: readonly {
      readonly mode: string;
      readonly t: string;
      readonly point: readonly string[];
      readonly returned: readonly string[] | string;
      readonly slope: string | undefined;
      readonly expected: string;
      readonly off: boolean;
    }[];
  }[];
}

const FAILS: readonly TargetOutcome[] = ['no', 'no gradient'];

export function targetDocument(name: string, pieces: readonly TargetPiece[]): TargetDocument {
  return {
    name,
    integrates: worstOutcome(pieces.map(({ integrates }) => integrates)),
    failing: pieces.flatMap(({ integrates }, i) => (FAILS.includes(integrates) ? [i] : [])),
    pieces: pieces.map(({ points, integrates }) => ({ integrates, points: points.map(pointJson) })),
  };
}

const pointJson = ({ mode, t, point, returned, slope, expected, off }: TargetPoint) => ({
  mode,
  t: format(t),
  point: point.map(format),
  returned: typeof returned === 'string' ? returned : returned.map(format),
  slope: slope && format(slope),
  expected: format(expected),
  off,
});
