/** The floating-point format that a target computes in. */
import { type FloatFormat, float32, float64 } from '../../numbers/index.ts';
import type { Precision } from '../target.ts';

/** The floating-point format of a precision; nothing for an exact target: `formatOf('float32')` is `float32`. */
export const formatOf = (precision: Precision): FloatFormat | undefined =>
  precision === 'exact' ? undefined : precision === 'float32' ? float32 : float64;
