/** What a target returned along a curve, as the field `target` of `cornercheck.integral/1`. */
import type { IntegralTarget, TargetOutcome } from '../../documents/index.ts';
import { format } from '../../numbers/index.ts';
import {
  type AskedPiece,
  type EnclosedSlope,
  type SlopeAlong,
  type TargetPoint,
  worstOutcome,
} from './target.ts';

const FAILS: readonly TargetOutcome[] = ['no', 'no gradient'];

/** The field `target` of `cornercheck.integral/1` (contract, section 4): `targetDocument('my-ad', []).name` is `'my-ad'`. */
export function targetDocument(name: string, pieces: readonly AskedPiece<SlopeAlong>[]): IntegralTarget {
  return {
    name,
    integrates: worstOutcome(pieces.map(({ integrates }) => integrates)),
    failing: pieces.flatMap(({ integrates }, i) => (FAILS.includes(integrates) ? [i] : [])),
    pieces: pieces.map(({ points, integrates }) => ({ integrates, points: points.map(pointJson) })),
  };
}

const numberJson = ({ expr, lo, hi }: EnclosedSlope) => ({ expr, lo: format(lo), hi: format(hi) });

const pointJson = ({ mode, t, point, returned, slope, expected, off }: TargetPoint<SlopeAlong>) => ({
  mode,
  t: format(t),
  point: point.map(format),
  returned: typeof returned === 'string' ? returned : returned.map(format),
  slope: slope && format(slope),
  expected: 'expr' in expected ? numberJson(expected) : format(expected),
  off,
});
