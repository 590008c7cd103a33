/** A selection near its arguments: its cells, with their guards as polynomials about these. */
import { Germs } from '../../functions/near/germ.ts';
import { isZeroPoly, withoutUnit } from '../../functions/near/poly.ts';
import { isFailure, type Rational } from '../../numbers/index.ts';
import type { LocalCell } from '../../selections/basic-function.ts';
import { isEmpty, type PolyGuard } from './closures.ts';

/** The cells of a selection near its arguments, the values of their pieces, and their guards as polynomials. */
export interface Neighbourhood {
  readonly n: number;
  readonly at: readonly Rational[];
  /** For each argument of the selection the number of its coordinate. */
  readonly same: readonly number[];
  readonly cells: readonly (LocalCell & { readonly asks: readonly PolyGuard[] })[];
  readonly germs: Germs;
}

/** Undefined where a guard is no quotient of polynomials there. */
export function neighbourhood(
  at: readonly Rational[],
  same: readonly number[],
  cells: readonly LocalCell[],
): Neighbourhood | undefined {
  const n = at.length;
  const germs = new Germs(n);
  const x = same.map(i => germs.coordinate(i, at[i]!));
  const found: Neighbourhood['cells'][number][] = [];
  for (const cell of cells) {
    const asks: PolyGuard[] = [];
    let none = false;
    for (const { function: f, relation } of cell.guards) {
      const value = f.value(germs.field, x);
      if (isFailure(value)) return undefined;
      const h = withoutUnit(value.top);
      if (!isZeroPoly(h)) asks.push({ h, relation });
      else if (relation === '>' || relation === '!=') none = true;
    }
    if (!none && !isEmpty(asks, n)) found.push({ ...cell, asks });
  }
  return { n, at, same, cells: found, germs };
}
