/** JSON as one text. */
import { type Meter, Wrong } from '../numbers/meter.ts';
import { record } from './json.ts';

/** Lists and objects in each other. */
const DEEPEST = 20;

/** The same text for the same JSON, whatever the order of the fields. */
export function canonical(value: unknown, meter: Meter, depth = 0): string {
  meter.charge(1);
  if (depth > DEEPEST) throw new Wrong('expected no more than twenty lists in each other');
  if (Array.isArray(value)) return `[${value.map(item => canonical(item, meter, depth + 1)).join()}]`;
  if (typeof value !== 'object' || value === null) {
    const text = JSON.stringify(value) ?? 'nothing';
    meter.charge(text.length);
    return text;
  }
  const fields = [...record(value, meter)].filter(([, item]) => item !== undefined);
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, item]) => `${JSON.stringify(name)}:${canonical(item, meter, depth + 1)}`).join()}}`;
}

/** Whether two values are the same JSON. */
export const alike = (a: unknown, b: unknown, meter: Meter): boolean =>
  canonical(a, meter) === canonical(b, meter);
