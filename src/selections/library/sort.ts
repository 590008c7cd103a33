import { CornercheckError } from '../../errors.ts';
import { leadingArguments } from '../families/leading.ts';
import type { Op } from '../op.ts';

/** 10! = 3 628 800 permutations. */
const MAX_ARGUMENTS = 10;

/**
 * sort(x1, ..., xn): the arguments in descending order (section 5.1 of the paper), n outputs with one index. Pieces are the
 * n! permutations in lexicographic order. Stable: at a tie the arguments keep their order.
 */
export const sort: Op = {
  name: 'sort',
  summary: 'the arguments in descending order, n outputs; stable at ties',
  vector: true,
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity => {
    if (arity > MAX_ARGUMENTS)
      throw new CornercheckError(
        'limit',
        `sort: expected at most ${MAX_ARGUMENTS} arguments (n! pieces), got ${arity}`,
      );
    return leadingArguments('sort', arity, arity);
  },
};
