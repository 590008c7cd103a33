/** The argument at one position of the descending order. */
import { projection } from '../../expressions/index.ts';
import type { BasicFunction } from '../basic-function.ts';
import { windowFunction } from './window.ts';

/** Piece i is x_i. k from 1. */
export function positionValue(name: string, arity: number, k: number): BasicFunction {
  return windowFunction({
    name,
    arity,
    from: k - 1,
    to: k - 1,
    outputs: 1,
    pieceCount: arity,
    rank: sequence => sequence[0]! + 1,
    piece: i => {
      const output = projection(arity, i - 1);
      return { label: output.text([]), outputs: [output] };
    },
  });
}
