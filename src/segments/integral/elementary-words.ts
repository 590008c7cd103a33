/** Places of elementary functions, in words. */
import { format, toFloat } from '../../numbers/index.ts';
import type { LinePoint } from '../elementary/point.ts';

/** `1/2`, or `the zero of exp(t) - 3*t near 0.619061`. */
export function formatPlace(point: LinePoint): string {
  if (point.exact) return format(point.exact);
  for (let i = 0; i < 8; i += 1) point.narrow();
  return `the zero of ${point.mark!.name} near ${String(Number(toFloat(point.lo).toPrecision(6)))}`;
}
