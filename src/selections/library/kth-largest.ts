import { CornercheckError } from '../../errors.ts';
import { positionValue } from '../families/position.ts';
import type { Op, Parameters } from '../op.ts';

/** kthLargest(x1, ..., xn; k): the k-th of the descending order, k = 1 the largest. Piece i is x_i; stable at ties. */
export const kthLargest: Op = {
  name: 'kthLargest',
  summary: 'the k-th largest argument, k = 1 the largest; at a tie as the stable sort has it',
  arguments: { min: 1, max: Infinity },
  parameters: [{ name: 'k', kind: 'integer' }],
  build: (arity, parameters) =>
    positionValue('kthLargest', arity, checkedPosition('kthLargest', arity, parameters)),
};

/** The parameter k, from 1 to the number of arguments. Throws CornercheckError `bad-program`. */
export function checkedPosition(name: string, arity: number, { k }: Parameters): number {
  if (typeof k !== 'number' || !Number.isInteger(k) || k < 1 || k > arity)
    throw new CornercheckError('bad-program', `${name}: expected k from 1 to ${arity}, got ${String(k)}`);
  return k;
}
