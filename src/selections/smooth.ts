/** Elementary functions as nodes: one piece, no index to speak of. */
import type { ElementaryFunction } from '../expressions/index.ts';
import type { BasicFunction, LocalCell, Piece } from './basic-function.ts';

const ONLY: readonly number[] = [1];
const EVERYWHERE: readonly LocalCell[] = [{ piece: 1, guards: [] }];

/**
 * The representation (1, g) of an elementary function g (Definition 3 with m = 1):
 * `smooth('same', line.steps[0].g.piece(1).outputs[0]).pieceCount` is `1`.
 */
export function smooth(name: string, g: ElementaryFunction): BasicFunction {
  const piece: Piece = { label: name, outputs: [g] };
  return {
    name,
    arity: g.arity,
    outputs: 1,
    pieceCount: 1,
    piece: () => piece,
    index: () => 1,
    active: () => ONLY,
    cells: () => EVERYWHERE,
    ...(g.edge && { asked: { covers: true } }),
  };
}
