import { CornercheckError } from '../../errors.ts';
import { arrangementCount } from '../families/arrangements.ts';
import { leadingArguments } from '../families/leading.ts';
import type { Op } from '../op.ts';
import { checkedPosition } from './kth-largest.ts';

const MAX_PIECES = 3_628_800;

/** topk(x1, ..., xn; k): the k largest arguments in descending order, k outputs with one index; stable at ties. */
export const topk: Op = {
  name: 'topk',
  summary: 'the k largest arguments in descending order, k outputs; stable at ties',
  vector: true,
  arguments: { min: 1, max: Infinity },
  parameters: [{ name: 'k', kind: 'integer' }],
  build: (arity, parameters) => {
    const k = checkedPosition('topk', arity, parameters);
    const pieces = arrangementCount(arity, k);
    if (pieces > MAX_PIECES)
      throw new CornercheckError(
        'limit',
        `topk: expected at most ${MAX_PIECES} pieces, got ${k} of ${arity} arguments`,
      );
    return leadingArguments('topk', arity, k);
  },
};
