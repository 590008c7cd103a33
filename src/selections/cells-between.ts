/** Index cells that may hold somewhere, where of the arguments only bounds are known. */
import { type Interval, isFailure, type OrderedField, sign } from '../numbers/index.ts';
import type { BasicFunction, LocalCell } from './basic-function.ts';

const known = new WeakMap<BasicFunction, readonly LocalCell[] | undefined>();

/** All index cells, with all their guards: where whatever is compared is tied, every cell is near, and no guard holds strictly. */
function cellsOf(g: BasicFunction, field: OrderedField<Interval>): readonly LocalCell[] | undefined {
  if (known.has(g)) return known.get(g);
  const tied: OrderedField<Interval> = { ...field, sign: () => 0, isZero: () => 'yes' };
  const cells = g.cells(
    tied,
    Array.from({ length: g.arity }, () => field.zero),
  );
  const found = isFailure(cells) ? undefined : cells;
  known.set(g, found);
  return found;
}

/** Whether no guard fails all over the box. */
const mayHold = ({ guards }: LocalCell, args: readonly Interval[], field: OrderedField<Interval>): boolean =>
  guards.every(guard => {
    const value = guard.function.value(field, args);
    if (isFailure(value)) return true;
    const [low, high] = [sign(value.lo), sign(value.hi)];
    if (guard.relation === '>') return high > 0;
    if (guard.relation === '>=') return high >= 0;
    return guard.relation !== '=' || (low <= 0 && high >= 0);
  });

/** The pieces of the index cells that may have points between the bounds; undefined where cells are not known. */
export function piecesBetween(
  g: BasicFunction,
  field: OrderedField<Interval>,
  args: readonly Interval[],
): ReadonlySet<number> | undefined {
  const cells = cellsOf(g, field)?.filter(cell => mayHold(cell, args, field));
  return cells && new Set(cells.map(({ piece }) => piece));
}
