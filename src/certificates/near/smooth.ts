/** Functions in the slots of a program near a point, as far as every node before them has one index cell there, and no guard. */
import type { Germ, Germs } from '../functions/germ.ts';
import { coordinates } from '../kernel/jet.ts';
import type { Line } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import type { Rat } from '../numbers/rational.ts';
import { cellsNear } from './cells.ts';

/** By slot; undefined where it is not known. */
export function smoothGerms(
  line: Line,
  x: readonly Rat[],
  values: readonly Rat[],
  germs: Germs,
): readonly (Germ | undefined)[] {
  const slots: (Germ | undefined)[] = x.map((value, i) => germs.coordinate(i, value));
  for (const { basic, args, out } of line.steps) {
    if (args.some(slot => slots[slot] === undefined)) continue;
    const at = coordinates(
      args.map(slot => values[slot]!),
      germs.meter,
    );
    const cells = attempt(() => [...cellsNear(basic, at, germs.meter)]) ?? [];
    const [only] = cells;
    if (only === undefined || cells.length > 1 || only.guards.length > 0) continue;
    const inner = args.map(slot => () => slots[slot]);
    for (const [k, formula] of only.piece.entries())
      slots[out + k] = attempt(() => germs.run(formula, inner));
  }
  return slots;
}
