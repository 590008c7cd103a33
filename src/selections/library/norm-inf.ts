import { extremum } from '../families/extremum.ts';
import type { Op } from '../op.ts';

/** normInf(x) = max |x_i|. Pieces x1, -x1, x2, -x2, ...; at a tie the first: the sign + at 0. */
export const normInf: Op = {
  name: 'normInf',
  summary: 'max |x_i|; at a tie the first argument that attains it, at 0 with the sign +',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity =>
    extremum(
      'normInf',
      arity,
      Array.from({ length: 2 * arity }, (_, i) => ({ argument: i >> 1, sign: i % 2 === 0 ? 1 : -1 })),
      1,
    ),
};
