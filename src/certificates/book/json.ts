/** Reads JSON values without trusting their shape. Recursion over them is bounded, and nothing of theirs is printed whole. */
import { type Meter, Wrong } from '../numbers/meter.ts';
import { parseExact, type Rat } from '../numbers/rational.ts';

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

export const exact = (value: unknown, meter: Meter): Rat => parseExact(string(value), meter);

/** Exact numbers; `length` of them where it is given. */
export function vector(value: unknown, meter: Meter, length?: number): Rat[] {
  const found = items(value, meter, item => exact(item, meter));
  if (length !== undefined && found.length !== length)
    throw new Wrong(`expected ${length} numbers, got ${found.length}`);
  return found;
}
