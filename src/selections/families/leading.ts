/** The first k of the descending order, as k outputs with one index: sort (k = n) and topk. */
import { projection } from '../../expressions/index.ts';
import type { BasicFunction } from '../basic-function.ts';
import { arrangementCount, rankArrangement, unrankArrangement } from './arrangements.ts';
import { windowFunction } from './window.ts';

/** Pieces: sequences of k arguments in lexicographic order, so that piece 1 takes the arguments as they stand. */
export function leadingArguments(name: string, arity: number, k: number): BasicFunction {
  return windowFunction({
    name,
    arity,
    from: 0,
    to: k - 1,
    outputs: k,
    pieceCount: arrangementCount(arity, k),
    rank: sequence => 1 + rankArrangement(arity, sequence),
    piece: i => {
      const outputs = unrankArrangement(arity, k, i - 1).map(argument => projection(arity, argument));
      return { label: outputs.map(output => output.text([])).join(', '), outputs };
    },
  });
}
