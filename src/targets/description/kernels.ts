/** What a target states of its kernels of exp, log and their kin: the ulps that they lose, and from where on they are lines. */
import type { StatedKernels } from '../../numbers/floating/machine.ts';
import { type FloatFormat, quote } from '../../numbers/index.ts';
import type { Precision } from '../target.ts';
import { formatOf } from '../words/precision.ts';

/** Of these a value is within some units in the last place, or what a target states of it: the rest is arithmetic, whose rounding is known. */
export const KERNELS: readonly string[] =
  'exp expm1 log log1p sin cos sqrt tan atan asin acos atan2 sinh cosh tanh sigmoid logSigmoid softplus silu mish logCosh logSumExp logAddExp xlogy elu'.split(
    ' ',
  );

/** Those that tend to a line: at the threshold `alpha` they are off by about exp(-alpha). */
export const WITH_THRESHOLD: readonly string[] = ['softplus', 'logSigmoid'];

/** More than this no target may state: 256 units leave float32 four digits. Of formats of 16 bits a sixteenth of the value. */
const mostUlps = (format: FloatFormat): number => Math.min(256, 2 ** (format.precision - 5));
/** No threshold may be nearer to 0: there the line is off by 1.1e-7. */
const LEAST_THRESHOLD = 16;
const MOST_THRESHOLD = 1_000;

interface Described {
  readonly accuracy?: unknown;
  readonly thresholds?: unknown;
}

/** `fail` throws. Undefined where nothing is stated. */
export function readKernels(
  { accuracy, thresholds }: Described,
  { ops, precision }: { readonly ops: readonly string[]; readonly precision: Precision },
  fail: (message: string) => never,
): StatedKernels | undefined {
  if (accuracy === undefined && thresholds === undefined) return undefined;
  const format = formatOf(precision) ?? fail('expected no accuracy and no thresholds of an exact target');
  const numbers = (
    field: string,
    given: unknown,
    allowed: readonly string[],
    least: number,
    most: number,
  ) => {
    if (given === undefined) return {};
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return fail(
        `expected ${field} to be an object such as {"${allowed[0]}": ${least}}, got ${quote(given)}`,
      );
    for (const [op, value] of Object.entries(given)) {
      if (!allowed.includes(op))
        fail(`${field}: expected some of ${allowed.join(', ')}, got ${quote(op.slice(0, 40))}`);
      if (!ops.includes(op)) fail(`${field}: expected operations that ops has, got ${op}`);
      if (!Number.isInteger(value) || value < least || value > most)
        fail(`${field}.${op}: expected a whole number from ${least} to ${most}, got ${quote(value)}`);
    }
    return given as Readonly<Record<string, number>>;
  };
  return {
    ulps: numbers('accuracy', accuracy, KERNELS, 1, mostUlps(format)),
    thresholds: numbers('thresholds', thresholds, WITH_THRESHOLD, LEAST_THRESHOLD, MOST_THRESHOLD),
  };
}
