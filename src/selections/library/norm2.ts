import { ONE } from '../../numbers/index.ts';
import { euclideanNorm } from '../families/euclidean.ts';
import type { Op } from '../op.ts';

/** norm2(x) = sqrt(x1^2 + ... + xn^2). Where all arguments are 0 its derivatives are the u with |u| ≤ 1; Algorithm 2 takes 0. */
export const norm2: Op = {
  name: 'norm2',
  summary: 'sqrt(x1^2 + ... + xn^2); at 0 all u with |u| ≤ 1, of which Algorithm 2 takes 0',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity =>
    euclideanNorm(
      'norm2',
      arity,
      Array.from({ length: arity }, (_, argument) => [{ argument, coefficient: ONE }]),
    ),
};
