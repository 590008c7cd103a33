import { CornercheckError } from '../../errors.ts';
import { affineFunction } from '../../expressions/index.ts';
import { Failure, type Fallible, isFailure, type OrderedField, rational } from '../../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece } from '../basic-function.ts';
import { signGuard } from '../families/precedence.ts';
import type { Op } from '../op.ts';

/** 2^20 sign patterns; a sum of abs has no such limit. */
const MAX_ARGUMENTS = 20;

/** norm1(x) = |x1| + ... + |xn|: 2^n pieces, one a sign pattern (binary, x1 the lowest bit, 1 for −). The sign + at 0. */
export const norm1: Op = {
  name: 'norm1',
  summary: '|x1| + ... + |xn|, one piece a sign pattern; at 0 the sign +',
  arguments: { min: 1, max: Infinity },
  parameters: [],
  build: arity => {
    if (arity > MAX_ARGUMENTS)
      throw new CornercheckError(
        'limit',
        `norm1: expected at most ${MAX_ARGUMENTS} arguments (2^n pieces), got ${arity}; write a sum of abs`,
      );
    return signPatterns('norm1', arity);
  },
};

function signPatterns(name: string, arity: number): BasicFunction {
  const pieces = new Map<number, Piece>();
  const build = (i: number): Piece => {
    const terms = Array.from({ length: arity }, (_, argument) => ({
      argument,
      coefficient: rational(((i - 1) >> argument) & 1 ? -1 : 1),
    }));
    const output = affineFunction(arity, terms);
    return { label: output.text([]), outputs: [output] };
  };
  return {
    name,
    arity,
    outputs: 1,
    pieceCount: 2 ** arity,
    piece: i => {
      const piece = pieces.get(i) ?? build(i);
      pieces.set(i, piece);
      return piece;
    },
    index: (field, x) => {
      const signs = signsOf(field, x);
      return isFailure(signs) ? signs : 1 + signs.pattern;
    },
    active: (field, x) => {
      const signs = signsOf(field, x);
      if (isFailure(signs)) return signs;
      let patterns = [signs.pattern];
      for (const argument of signs.zeros) patterns = [...patterns, ...patterns.map(p => p + 2 ** argument)];
      return patterns.map(pattern => pattern + 1).sort((a, b) => a - b);
    },
    cells: (field, x) => {
      const signs = signsOf(field, x);
      if (isFailure(signs)) return signs;
      let cells: LocalCell[] = [{ piece: 1 + signs.pattern, guards: [] }];
      for (const argument of signs.zeros)
        cells = cells.flatMap(({ piece, guards }) => [
          { piece, guards: [...guards, signGuard(arity, argument, 1)] },
          { piece: piece + 2 ** argument, guards: [...guards, signGuard(arity, argument, -1)] },
        ]);
      return cells;
    },
  };
}

/** The pattern with + at zeros, and the arguments that are zero. */
function signsOf<T>(
  field: OrderedField<T>,
  x: readonly T[],
): Fallible<{ readonly pattern: number; readonly zeros: readonly number[] }> {
  let pattern = 0;
  const zeros: number[] = [];
  for (const [argument, value] of x.entries()) {
    const sign = field.sign(value);
    if (sign === 'undecided') return new Failure('undecided', 'the sign of an argument');
    if (sign === 0) zeros.push(argument);
    if (sign < 0) pattern += 2 ** argument;
  }
  return { pattern, zeros };
}
