/** The floating-point format that a target computes in. */
import { type FloatFormat, float32, float64 } from '../../numbers/index.ts';
import type { Precision } from '../target.ts';

/** Nothing for an exact target. */
export const formatOf = (precision: Precision): FloatFormat | undefined =>
  precision === 'exact' ? undefined : precision === 'float32' ? float32 : float64;
