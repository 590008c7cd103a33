import { middlePair } from '../families/middle-pair.ts';
import { positionValue } from '../families/position.ts';
import type { Op } from '../op.ts';

/** median(x1, ..., xn): the middle of the sorted arguments, or the mean of the two middle ones; stable at ties. */
export const median: Op = {
  name: 'median',
  summary: 'the middle argument in order, or the mean of the two middle ones; stable at ties',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity =>
    arity % 2 === 1 ? positionValue('median', arity, (arity + 1) / 2) : middlePair('median', arity),
};
