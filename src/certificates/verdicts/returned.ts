/** Numbers that a target returned: exact, or NaN, or infinite. */
import * as Json from '../book/json.ts';
import { type Meter, Wrong } from '../numbers/meter.ts';
import { abs, compare, type Rat, sub } from '../numbers/rational.ts';

/** Undefined where it is not finite. */
export const returnedNumber = (value: unknown, meter: Meter): Rat | undefined =>
  value === 'NaN' || value === 'Infinity' || value === '-Infinity' ? undefined : Json.exact(value, meter);

/** p numbers; undefined where one is not finite. */
export function returnedNumbers(value: unknown, p: number, meter: Meter): Rat[] | undefined {
  const read = Json.items(value, meter, item => returnedNumber(item, meter));
  if (read.length !== p) throw new Wrong(`expected ${p} numbers, got ${read.length}`);
  const finite = read.filter(one => one !== undefined);
  return finite.length === p ? finite : undefined;
}

/** |a − b| > r somewhere. */
export const differ = (a: readonly Rat[], b: readonly Rat[], r: readonly Rat[], meter: Meter): boolean =>
  a.some((value, i) => compare(abs(sub(value, b[i]!, meter)), r[i]!, meter) > 0);
