/** What may be asked about on the line: an interval, not a point. */
import { CornercheckError } from '../../errors.ts';
import { compare, format } from '../../numbers/index.ts';
import type { Domain } from '../restriction/restrict.ts';

/**
 * Throws `bad-usage` where from ≥ to: at a point the sets are those of `explain`, and critical points are those of an interval.
 */
export function expectInterval({ from, to }: Domain): void {
  if (from && to && compare(from, to) >= 0)
    throw new CornercheckError(
      'bad-usage',
      `expected an interval that is not empty, got from ${format(from)} to ${format(to)}`,
    );
}
