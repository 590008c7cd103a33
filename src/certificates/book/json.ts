/** Reads JSON values without trusting their shape. Recursion over them is bounded, and nothing of theirs is printed whole. */
import { type Meter, Stop, Wrong } from '../numbers/meter.ts';
import { compare, parseExact, type Rat } from '../numbers/rational.ts';

/** Runs `read`; what is wrong there is reported under the path. */
export function at<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Wrong) throw new Wrong(error.message, path + (error.path ?? ''));
    throw error;
  }
}

/** An own field of an object; undefined where there is none. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

export function record(value: unknown, meter: Meter): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Wrong('expected an object');
  const names = Object.keys(value);
  meter.charge(names.length);
  return new Map(names.map(name => [name, (value as Record<string, unknown>)[name]]));
}

export function list(value: unknown, meter: Meter): readonly unknown[] {
  if (!Array.isArray(value)) throw new Wrong('expected a list');
  meter.charge(value.length + 1);
  return value;
}

export function items<T>(value: unknown, meter: Meter, read: (item: unknown) => T): T[] {
  return list(value, meter).map((item, i) => at(`/${i}`, () => read(item)));
}

export function string(value: unknown): string {
  if (typeof value !== 'string') throw new Wrong('expected a string');
  return value;
}

export function oneOf<T extends string>(value: unknown, ...words: readonly T[]): T {
  const word = words.find(one => one === value);
  if (word === undefined) throw new Wrong(`expected ${words.map(one => JSON.stringify(one)).join(' or ')}`);
  return word;
}

export function whole(value: unknown, least: number): number {
  if (!Number.isSafeInteger(value) || (value as number) < least)
    throw new Wrong(`expected an integer, at least ${least}`);
  return value as number;
}

const TOO_LONG = 'a closed form that is too long to be written';

/** A rational; or a closed form with an enclosure that holds it, where the meter has numbers that are not rational. */
export function exact(value: unknown, meter: Meter): Rat {
  const expr = field(value, 'expr');
  if (expr === undefined) return parseExact(string(value), meter);
  const text = string(expr);
  const [lo, hi] = [
    parseExact(string(field(value, 'lo')), meter),
    parseExact(string(field(value, 'hi')), meter),
  ];
  if (compare(lo, hi, meter) > 0) throw new Wrong('expected an enclosure with its ends in order');
  if (!meter.reals) throw new Stop('a number that is not rational');
  if (text === TOO_LONG) throw new Stop('a number whose closed form is left out');
  const found = at('/expr', () => meter.reals!.read(text));
  if (compare(lo, found, meter) > 0 || compare(found, hi, meter) > 0)
    throw new Wrong('the enclosure does not hold the number');
  return found;
}

/** Exact numbers; `length` of them where it is given. */
export function vector(value: unknown, meter: Meter, length?: number): Rat[] {
  const found = items(value, meter, item => exact(item, meter));
  if (length !== undefined && found.length !== length)
    throw new Wrong(`expected ${length} numbers, got ${found.length}`);
  return found;
}
