import { ONE } from '../../numbers/index.ts';
import { euclideanNorm } from '../families/euclidean.ts';
import type { Op } from '../op.ts';

/** hypot(x, y) = sqrt(x^2 + y^2): norm2 of two. */
export const hypot: Op = {
  name: 'hypot',
  summary: 'sqrt(x^2 + y^2); at 0 as norm2',
  arguments: { min: 2, max: 2 },
  parameters: [],
  build: () =>
    euclideanNorm(
      'hypot',
      2,
      [0, 1].map(argument => [{ argument, coefficient: ONE }]),
    ),
};
