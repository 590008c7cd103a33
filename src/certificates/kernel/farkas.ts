/** Farkas' lemma, the easy half: no direction has a positive product with all of some rows. */
import { type Meter, Wrong } from '../numbers/meter.ts';
import { dot, isZero, type Rat, signOf } from '../numbers/rational.ts';

export interface Farkas {
  readonly rows: readonly (readonly Rat[])[];
  readonly multipliers: readonly Rat[];
}

/** Throws Wrong unless the multipliers are nonnegative, not all 0, and combine the rows to 0. */
export function checkFarkas({ rows, multipliers }: Farkas, p: number, meter: Meter): void {
  if (rows.length !== multipliers.length) throw new Wrong('expected as many multipliers as rows');
  if (multipliers.some(value => signOf(value) < 0)) throw new Wrong('expected nonnegative multipliers');
  if (multipliers.every(isZero)) throw new Wrong('expected a multiplier other than 0');
  for (let i = 0; i < p; i += 1) {
    const column = rows.map(row => row[i]!);
    if (!isZero(dot(multipliers, column, meter))) throw new Wrong('the rows do not combine to 0');
  }
}
