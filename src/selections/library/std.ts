import { CornercheckError } from '../../errors.ts';
import { rational } from '../../numbers/index.ts';
import { euclideanNorm } from '../families/euclidean.ts';
import type { Op } from '../op.ts';

/** n(n − 1)/2 differences. */
const MAX_ARGUMENTS = 100;

/**
 * std(x): the standard deviation of the population, √((1/n) Σ (x_i − mean)²), which is the norm of all (x_i − x_j)/n, i < j. Where all
 * arguments are equal the derivatives are the image of a ball; Algorithm 2 takes 0.
 */
export const std: Op = {
  name: 'std',
  summary:
    'sqrt(((x1 - mean)^2 + ... + (xn - mean)^2) / n); where all are equal the image of a ball, of which Algorithm 2 takes 0',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity => {
    if (arity > MAX_ARGUMENTS)
      throw new CornercheckError(
        'limit',
        `std: expected at most ${MAX_ARGUMENTS} arguments, got ${arity}; write norm2 of the differences from the mean`,
      );
    const share = rational(1, arity);
    const pairs = Array.from({ length: arity }, (_, i) =>
      Array.from({ length: arity - 1 - i }, (__, k) => [
        { argument: i, coefficient: share },
        { argument: i + 1 + k, coefficient: share.neg() },
      ]),
    );
    return euclideanNorm('std', arity, pairs.flat());
  },
};
