/** The operations that tensor programs have beside those of programs. */
import type { TensorArray } from '../array.ts';
import { broadcast, concat, gather, pad, reshape, slice, transpose, writtenArray } from './moving.ts';
import type { TensorNode } from './node.ts';
import { slidingMax, slidingMean } from './pools.ts';
import { conv, matmul } from './products.ts';
import { cumprod, cumsum, logSoftmax, softmax } from './running.ts';

type TensorOperation = (node: TensorNode) => TensorArray;

const OPERATIONS: ReadonlyMap<string, TensorOperation> = new Map<string, TensorOperation>([
  ['const', writtenArray],
  ['reshape', reshape],
  ['transpose', transpose],
  ['broadcast', broadcast],
  ['concat', concat],
  ['slice', slice],
  ['pad', pad],
  ['gather', gather],
  ['matmul', matmul],
  ['conv', conv],
  ['maxPool', slidingMax],
  ['avgPool', slidingMean],
  ['softmax', softmax],
  ['logSoftmax', logSoftmax],
  ['cumsum', cumsum],
  ['cumprod', cumprod],
]);

/** The names of all of them: `tensorOperations().includes('conv')` is `true`. */
export const tensorOperations = (): string[] => [...OPERATIONS.keys()];

/** The operation of arrays that is called so. */
export const tensorOperation = (name: string): TensorOperation | undefined => OPERATIONS.get(name);
