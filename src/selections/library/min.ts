import { extremum } from '../families/extremum.ts';
import type { Op } from '../op.ts';

/** min(x1, ..., xn): the smallest argument; at a tie the first that attains it. */
export const minOperation: Op = {
  name: 'min',
  summary: 'the smallest argument; at a tie the first that attains it',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity =>
    extremum(
      'min',
      arity,
      Array.from({ length: arity }, (_, argument) => ({ argument, sign: 1 as const })),
      -1,
    ),
};
