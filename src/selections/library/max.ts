import { extremum } from '../families/extremum.ts';
import type { Op } from '../op.ts';

/** max(x1, ..., xn): the largest argument; at a tie the first that attains it. */
export const maxOperation: Op = {
  name: 'max',
  summary: 'the largest argument; at a tie the first that attains it',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity =>
    extremum(
      'max',
      arity,
      Array.from({ length: arity }, (_, argument) => ({ argument, sign: 1 as const })),
      1,
    ),
};
