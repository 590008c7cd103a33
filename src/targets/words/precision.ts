/** The floating-point format that a target computes in. */
import type { Machine } from '../../numbers/floating/machine.ts';
import { type FloatFormat, floatFormats } from '../../numbers/index.ts';
import type { Precision, TargetInfo } from '../target.ts';

/** The floating-point format of a precision; nothing for an exact target: `formatOf('float32')` is `float32`. */
export const formatOf = (precision: Precision): FloatFormat | undefined =>
  precision === 'exact' ? undefined : floatFormats[precision];

/** All precisions that a target may say, those of floats first. */
export const PRECISIONS: readonly Precision[] = [
  ...(Object.keys(floatFormats) as FloatFormat['name'][]),
  'exact',
];

/** Machines of targets that state something of their kernels: their descriptions do not change. */
const machines = new WeakMap<object, Machine>();

/**
 * The same, with what the target states of its kernels. Our own.
 *
 * `machineOf({ name: 'mine', precision: 'float32', modes: [], ops: [] })?.name` is `'float32'`.
 */
export function machineOf(
  target: Pick<TargetInfo, 'precision' | 'accuracy' | 'thresholds'>,
): Machine | undefined {
  const { precision, accuracy, thresholds } = target;
  const format = formatOf(precision);
  if (format === undefined || (accuracy === undefined && thresholds === undefined)) return format;
  const known = machines.get(target) ?? {
    ...format,
    stated: { ulps: accuracy ?? {}, thresholds: thresholds ?? {} },
  };
  machines.set(target, known);
  return known;
}
