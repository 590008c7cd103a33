/** Programs with endlessly many pieces along a line: floor(t) and its kin, as t grows. */

import { Failure } from '../../numbers/index.ts';
import { degree, isZeroFunction, type RationalFunction } from '../../polynomials/index.ts';
import type { Evaluation, StraightLine } from '../../programs/index.ts';

/** By how many powers a function grows more than a constant. */
const growth = ({ top, bottom }: RationalFunction): number => degree(top) - degree(bottom);

/**
 * That a node takes another piece again and again as t grows: a whole number for each of the values of its argument (of mod and rem, of the
 * quotient), which comes to it without a choice on the way and is unbounded. From the functions on any piece; undefined where none is seen, or
 * the program has no value there.
 *
 * `endlessly(line, restrict(line, axis).pieces[0].evaluation)` is `undefined`: zero(t) has finitely many pieces.
 */
export function endlessly(
  { p, steps }: StraightLine,
  { values }: Evaluation<RationalFunction>,
): Failure | undefined {
  if (values.length === 0) return undefined;
  const free = new Set(Array.from({ length: p }, (_, i) => i));
  for (const { g, args, out } of steps) {
    if (!args.every(slot => free.has(slot))) continue;
    if (g.pieceCount === 1) for (let k = 0; k < g.outputs; k++) free.add(out + k);
    if (g.pieceCount !== Number.POSITIVE_INFINITY) continue;
    const [of, by] = args.map(slot => values[slot]!);
    const isDivided = by !== undefined && !isZeroFunction(by);
    if (growth(of!) > (isDivided ? growth(by) : 0))
      return new Failure('undecided', `endlessly many pieces: ${g.name} takes another one again and again`);
  }
  return undefined;
}
