/** cummax and cummin: the largest, or smallest, of the first arguments, for each number of them. */
import { CornercheckError } from '../../errors.ts';
import { projection } from '../../expressions/index.ts';
import { Failure, type Fallible, isFailure, type OrderedField, type Sign } from '../../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece, VanishingGuard } from '../basic-function.ts';
import { precedes } from '../families/precedence.ts';
import type { Op } from '../op.ts';

/** Pieces are numbered by subsets of the arguments. */
const MAX_ARGUMENTS = 40;

/** The argument that each output is: one is the next where its bit is set, else as the one before. Bits from the second on. */
function leadersOf(number: number, arity: number): number[] {
  const leaders = [0];
  let rest = number - 1;
  for (let i = 1; i < arity; i += 1, rest = Math.floor(rest / 2))
    leaders.push(rest % 2 === 1 ? i : leaders[i - 1]!);
  return leaders;
}

const numberOf = (leaders: readonly number[]): number =>
  leaders.reduceRight((sum, leader, i) => (i === 0 ? sum : 2 * sum + (leader === i ? 1 : 0)), 0) + 1;

function cumulative(name: string, arity: number, direction: 1 | -1): BasicFunction {
  const pieces = new Map<number, Piece>();
  const ahead = <T>(field: OrderedField<T>, x: readonly T[], i: number, j: number): Sign => {
    const sign = field.sign(field.sub(x[i]!, x[j]!));
    return sign === 'undecided' ? sign : ((sign * direction) as -1 | 0 | 1);
  };
  /** i comes before j: at a tie where `first`. */
  const leads = (i: number, j: number, first: boolean): VanishingGuard => {
    const [upper, lower] = direction > 0 ? [i, j] : [j, i];
    return precedes(arity, { argument: upper, sign: 1 }, { argument: lower, sign: 1 }, first);
  };
  const undecided = new Failure('undecided', 'the order of two arguments');
  /** All ways that `next` lets the leaders go on. */
  const walked = <T, S>(
    field: OrderedField<T>,
    x: readonly T[],
    start: S,
    next: (state: S, leader: number, i: number, sign: -1 | 0 | 1) => readonly (readonly [S, number])[],
  ): Fallible<(readonly [S, readonly number[]])[]> => {
    let all: (readonly [S, readonly number[]])[] = [[start, [0]]];
    for (let i = 1; i < arity; i += 1) {
      const grown: (readonly [S, readonly number[]])[] = [];
      for (const [state, leaders] of all) {
        const leader = leaders.at(-1)!;
        const sign = ahead(field, x, i, leader);
        if (sign === 'undecided') return undecided;
        for (const [made, chosen] of next(state, leader, i, sign)) grown.push([made, [...leaders, chosen]]);
      }
      if (grown.length > 50_000) return new Failure('undecided', 'more than 50000 pieces at one point');
      all = grown;
    }
    return all;
  };
  const options = (leader: number, i: number, sign: -1 | 0 | 1): number[] =>
    sign > 0 ? [i] : sign < 0 ? [leader] : [leader, i];
  return {
    name,
    arity,
    outputs: arity,
    pieceCount: 2 ** (arity - 1),
    piece: i => {
      const known = pieces.get(i);
      if (known) return known;
      const outputs = leadersOf(i, arity).map(leader => projection(arity, leader));
      const piece = { label: outputs.map(output => output.text([])).join(', '), outputs };
      if (pieces.size < 10_000) pieces.set(i, piece);
      return piece;
    },
    index: (field, x) => {
      const found = walked(field, x, null, (_, leader, i, sign) => [[null, sign > 0 ? i : leader]]);
      return isFailure(found) ? found : numberOf(found[0]![1]);
    },
    active: (field, x) => {
      const found = walked(field, x, null, (_, leader, i, sign) =>
        options(leader, i, sign).map(chosen => [null, chosen] as const),
      );
      return isFailure(found) ? found : found.map(([, leaders]) => numberOf(leaders)).sort((a, b) => a - b);
    },
    cells: (field, x) => {
      const none: readonly VanishingGuard[] = [];
      const found = walked(field, x, none, (guards, leader, i, sign) =>
        options(leader, i, sign).map(
          chosen =>
            [
              sign === 0
                ? [...guards, chosen === i ? leads(i, leader, false) : leads(leader, i, true)]
                : guards,
              chosen,
            ] as const,
        ),
      );
      return isFailure(found)
        ? found
        : found.map(([guards, leaders]): LocalCell => ({ piece: numberOf(leaders), guards }));
    },
  };
}

const operation = (name: string, direction: 1 | -1, most: string): Op => ({
  name,
  summary: `vector: the ${most} of x1; of x1, x2; and so on; ties as in ${direction > 0 ? 'max' : 'min'}`,
  arguments: { min: 1, max: Infinity },
  parameters: [],
  vector: true,
  build: arity => {
    if (arity > MAX_ARGUMENTS)
      throw new CornercheckError(
        'limit',
        `${name}: expected at most ${MAX_ARGUMENTS} arguments, got ${arity}`,
      );
    return cumulative(name, arity, direction);
  },
});

export const cummax = operation('cummax', 1, 'largest');
export const cummin = operation('cummin', -1, 'smallest');
