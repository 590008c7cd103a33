/** The mean of the two middle arguments of an even number: one piece a pair of arguments. */
import { affineFunction } from '../../expressions/index.ts';
import { Failure, type Fallible, HALF, type OrderedField } from '../../numbers/index.ts';
import type { BasicFunction } from '../basic-function.ts';
import { stableWindow, type TiedGroups } from './order.ts';
import { windowFunction } from './window.ts';

/** Pairs i < j numbered from 1: (0,1), (0,2), (1,2), (0,3), ... */
const rankPair = (a: number, b: number): number => {
  const [i, j] = a < b ? [a, b] : [b, a];
  return (j * (j - 1)) / 2 + i + 1;
};

function unrankPair(rank: number): readonly [number, number] {
  let j = 1;
  while (rankPair(0, j + 1) <= rank) j += 1;
  return [rank - rankPair(0, j), j];
}

export function middlePair(name: string, arity: number): BasicFunction {
  const from = arity / 2 - 1;
  return windowFunction({
    name,
    arity,
    from,
    to: from + 1,
    outputs: 1,
    pieceCount: (arity * (arity - 1)) / 2,
    rank: ([a, b]) => rankPair(a!, b!),
    piece: i => {
      const terms = unrankPair(i).map(argument => ({ argument, coefficient: HALF }));
      const output = affineFunction(arity, terms);
      return { label: output.text([]), outputs: [output] };
    },
    active: (field, x, groups) => pairsOfEqualSum(field, x, groups, stableWindow(groups, from, from + 1)),
  });
}

/** All pairs whose sum is that of the given pair: also by coincidence (the median of 0, 1, 3, 4 is the mean of 0 and 4). */
function pairsOfEqualSum<T>(
  field: OrderedField<T>,
  x: readonly T[],
  groups: TiedGroups,
  pair: readonly number[],
): Fallible<number[]> {
  const target = field.add(x[pair[0]!]!, x[pair[1]!]!);
  const ranks: number[] = [];
  let upper = 0;
  let lower = groups.length - 1;
  while (upper <= lower) {
    const [large, small] = [groups[upper]!, groups[lower]!];
    const sign = field.sign(field.sub(field.add(x[large[0]!]!, x[small[0]!]!), target));
    if (sign === 'undecided') return new Failure('undecided', 'whether a piece is active');
    if (sign === 0)
      for (const i of large) for (const j of small) if (upper < lower || i < j) ranks.push(rankPair(i, j));
    if (sign >= 0) upper += 1;
    if (sign <= 0) lower -= 1;
  }
  return ranks;
}
