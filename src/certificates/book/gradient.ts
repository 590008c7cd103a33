/** Gradients, as documents give them. */
import { type Meter, Wrong } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import { items, vector } from './json.ts';

/** A gradient of p entries; for q > 1 outputs a Jacobian, read row after row. */
export function readGradient(value: unknown, meter: Meter, q: number, p: number): Rat[] {
  if (q === 1) return vector(value, meter, p);
  const rows = items(value, meter, row => vector(row, meter, p));
  if (rows.length !== q) throw new Wrong(`expected ${q} rows, got ${rows.length}`);
  return rows.flat();
}
