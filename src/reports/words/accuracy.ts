/** How accurate operations were, and what the target states of them, in words. */

import { counted } from '../../documents/counted.ts';
import type { AccuracySeen, CheckDocument, Finding, LargestError } from '../../documents/index.ts';
import { shownVector } from './terms/numbers.ts';

const ulps = (count: number): string => counted(count, 'ulp');

const place = ({ text, at }: LargestError): string => `${text} at ${shownVector(at)}`;

/** `value 41.3 ulps off in exp(x) at 88; gradient 2 ulps; stated by the target: 64`. */
function seenWords({ value, gradient, stated }: AccuracySeen): string {
  const seen = [
    ...(value ? [`value ${ulps(value.ulps)} off, ${place(value)}`] : []),
    ...(gradient ? [`gradient ${ulps(gradient.ulps)} off, ${place(gradient)}, ${gradient.mode} mode`] : []),
  ];
  const words = seen.length > 0 ? seen.join('; ') : 'not asked';
  return stated === undefined ? words : `${words}; stated by the target: ${ulps(stated)}`;
}

/** A row for each operation; and for each threshold that the target states. */
export function accuracyRows({
  accuracy = {},
  target,
}: CheckDocument): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(accuracy).map(([op, seen]) => [op, seenWords(seen)] as const),
    ...Object.entries(target.thresholds ?? {}).map(
      ([op, threshold]) => [op, `taken for a line from ${threshold} on, as the target states`] as const,
    ),
  ];
}

/** What stands above the rows. */
export const accuracyTitle = ({ target }: CheckDocument): string =>
  `Largest errors, in units in the last place (ulps) of ${target.precision}`;

/** How far off the answer of a finding is, and what the target states of its operations; undefined where neither is known. */
export function ulpsWords({ ulps: off = {}, stated = {} }: Finding): string | undefined {
  const { value, gradient } = off;
  const words = [
    ...(value !== undefined && value > 0 ? [`value ${ulps(value)}`] : []),
    ...(gradient !== undefined && gradient > 0 ? [`gradient ${ulps(gradient)}`] : []),
    ...Object.entries(stated).map(([op, count]) => `stated by the target: ${op} ${ulps(count)}`),
  ];
  return words.length > 0 ? words.join(', ') : undefined;
}
