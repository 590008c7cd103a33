import { extremum } from '../families/extremum.ts';
import type { Op } from '../op.ts';

/** reduceMin(x1, ..., xn): the smallest argument; at a tie the first that attains it. Its twin in a library is a kernel of its own. */
export const reduceMin: Op = {
  name: 'reduceMin',
  summary: 'the smallest argument; at a tie the first that attains it',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity =>
    extremum(
      'reduceMin',
      arity,
      Array.from({ length: arity }, (_, argument) => ({ argument, sign: 1 as const })),
      -1,
    ),
};
