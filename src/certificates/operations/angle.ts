/** The angle of a point of the plane. */

import { type Basic, table } from '../language/basic.ts';
import type { Meter } from '../numbers/meter.ts';
import { neg, ratio } from '../numbers/rational.ts';

/**
 * Of (y, x), in (−π, π]. Far from the second axis by y/x, near it by x/y: between the two lies |y| = 8/5 x. On the negative half of
 * the first axis, and at the origin, it is a number that no neighbour has.
 */
export function angle(meter: Meter): Basic {
  const written = table(
    ['y', 'x'],
    ['atan(y/x)', '2*atan(1) - atan(x/y)', '-2*atan(1) - atan(x/y)', '4*atan(1)', '0'],
    [
      [1, '8*x > 5*y and 8*x > -5*y'],
      [2, '8*x <= 5*y and y > 0'],
      [3, '8*x <= -5*y and y < 0'],
      [4, 'x < 0 and y = 0'],
      [5, 'x = 0 and y = 0'],
    ],
    meter,
  );
  const pieces = [...written.pieces()];
  const slope = ratio(5n, 8n, meter);
  return {
    ...written,
    jumps: true,
    local: true,
    candidates(_, order) {
      // The signs of 8x ∓ 5y.
      const [above, below] = [order(1, 0, slope), order(1, 0, neg(slope))];
      if (above > 0 && below > 0) return pieces.slice(0, 1);
      if (above < 0 && order(0) > 0) return pieces.slice(1, 2);
      if (below < 0 && order(0) < 0) return pieces.slice(2, 3);
      return pieces;
    },
  };
}
