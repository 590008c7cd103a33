/** The largest of several signed arguments; at a tie the first that attains it. Pieces in the order of the candidates. */
import { affineFunction } from '../../expressions/index.ts';
import { Failure, type Fallible, isFailure, type OrderedField, rational } from '../../numbers/index.ts';
import type { BasicFunction, LocalCell, Piece } from '../basic-function.ts';
import { precedes, type SignedArgument } from './precedence.ts';

/**
 * Piece i is candidate i. `direction` 1: the largest; -1: the smallest. Active are the candidates that attain it, and
 * the local cell of each says that it comes before the others: as many cells as tied candidates.
 */
export function extremum(
  name: string,
  arity: number,
  candidates: readonly SignedArgument[],
  direction: 1 | -1,
): BasicFunction {
  const pieces = new Map<number, Piece>();
  /** a comes before b. */
  const leads = (a: number, b: number) => {
    const [upper, lower] = direction > 0 ? [a, b] : [b, a];
    return precedes(arity, candidates[upper]!, candidates[lower]!, a < b);
  };
  const attaining = <T>(field: OrderedField<T>, x: readonly T[]): Fallible<number[]> =>
    attainedBy(
      field,
      candidates.map(({ argument, sign }) => (sign > 0 ? x[argument]! : field.neg(x[argument]!))),
      direction,
    );
  return {
    name,
    arity,
    outputs: 1,
    pieceCount: candidates.length,
    piece: i => {
      const known = pieces.get(i);
      if (known) return known;
      const { argument, sign } = candidates[i - 1]!;
      const output = affineFunction(arity, [{ argument, coefficient: rational(sign) }]);
      const piece = { label: output.text([]), outputs: [output] };
      pieces.set(i, piece);
      return piece;
    },
    index: (field, x) => {
      const tied = attaining(field, x);
      return isFailure(tied) ? tied : tied[0]! + 1;
    },
    active: (field, x) => {
      const tied = attaining(field, x);
      return isFailure(tied) ? tied : tied.map(i => i + 1);
    },
    cells: (field, x) => {
      const tied = attaining(field, x);
      if (isFailure(tied)) return tied;
      if (tied.length > MAX_TIED)
        return new Failure('undecided', `more than ${MAX_TIED} index cells meet at the point`);
      return tied.map((i): LocalCell => {
        const guards = (): LocalCell['guards'] => tied.filter(j => j !== i).map(j => leads(i, j));
        // All guards of many cells at once are the square of their number.
        if (tied.length <= MANY_TIED) return { piece: i + 1, guards: guards() };
        return {
          piece: i + 1,
          get guards() {
            return guards();
          },
        };
      });
    },
  };
}

/** Of more candidates that are tied the cells are not listed: each has a guard for each of the others. */
const MAX_TIED = 600;
/** Of more each cell makes its guards when they are looked at. */
const MANY_TIED = 100;

/**
 * The positions of the largest value (direction 1) or the smallest, ascending. Comparisons among values that are
 * beaten anyway may stay undecided.
 */
function attainedBy<T>(field: OrderedField<T>, values: readonly T[], direction: 1 | -1): Fallible<number[]> {
  const ahead = (i: number, j: number) => {
    const sign = field.sign(field.sub(values[i]!, values[j]!));
    return sign === 'undecided' ? sign : sign * direction;
  };
  let best = 0;
  for (let i = 1; i < values.length; i += 1) if (ahead(i, best) === 1) best = i;
  for (;;) {
    const tied: number[] = [];
    let better = -1;
    let undecided = false;
    for (let i = 0; i < values.length && better < 0; i += 1) {
      const sign = i === best ? 0 : ahead(i, best);
      if (sign === 'undecided') undecided = true;
      else if (sign === 1) better = i;
      else if (sign === 0) tied.push(i);
    }
    // A value that could not be compared with an earlier best may beat the last one: each round has a larger best.
    if (better >= 0) best = better;
    else return undecided ? new Failure('undecided', 'which argument is the largest') : tied;
  }
}
