import { type FloatFormat, parseRational, toFloat } from '../../numbers/index.ts';

const remembered = new Map<string, number>();

/** The number of the format nearest to an exact literal of a program's JSON. */
export function literal(text: unknown, format: FloatFormat): number {
  const key = `${format.name} ${text}`;
  let value = remembered.get(key);
  if (value === undefined) {
    value = toFloat(parseRational(String(text)), format);
    if (remembered.size > 10_000) remembered.clear();
    remembered.set(key, value);
  }
  return value;
}
