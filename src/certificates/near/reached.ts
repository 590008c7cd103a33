/** Index cells that the arguments of a node, as functions of the inputs, do not enter near the point: a guard h > 0 with h ≤ 0 there, or h != 0 with h = 0. */

import { Germs } from '../functions/germ.ts';
import { isSumOfSquares, nonnegativeSlots } from '../functions/nonnegative.ts';
import type { Poly } from '../functions/several.ts';
import type { Line, Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Meter } from '../numbers/meter.ts';
import { MINUS_ONE, ONE, type Rat, signOf } from '../numbers/rational.ts';
import { signAlong } from './arc.ts';
import { type Cell, smoothGerms } from './cells.ts';

/** Whether a cell of a step may be entered near the point. */
export function reachable(
  line: Line,
  x: readonly Rat[],
  values: readonly Rat[],
  meter: Meter,
): (step: Step, cell: Cell) => boolean {
  const germs = new Germs(x.length, meter);
  let known:
    | { readonly slots: ReturnType<typeof smoothGerms>; readonly signs: readonly boolean[] }
    | undefined;
  return (step, { guards }) => {
    known ??= { slots: smoothGerms(line, x, values, germs), signs: nonnegativeSlots(line, values, meter) };
    const { slots, signs } = known;
    const args = step.args.map(slot => () => slots[slot]);
    const isNever = ({ formula, relation }: Cell['guards'][number]): boolean => {
      if (relation !== '>' && relation !== '!=') return false;
      if (relation === '!=') return attempt(() => germs.run(formula, args))?.top.size === 0;
      if (isSumOfSquares([...formula, ['neg', 0]], step, signs, meter)) return true;
      const h = attempt(() => germs.run(formula, args))?.top;
      return h !== undefined && isNonpositive(h, germs);
    };
    return !guards.some(isNever);
  };
}

/** Whether h ≤ 0 near the point: by its terms, or on both sides of a line. */
function isNonpositive(h: Poly, germs: Germs): boolean {
  const even = [...h.values()].every(
    ({ exponents, coefficient }) => signOf(coefficient) < 0 && exponents.every(e => e % 2 === 0),
  );
  if (even || germs.p !== 1) return even;
  return [ONE, MINUS_ONE].every(d => (signAlong(h, [[d]], germs) ?? 1) <= 0);
}
