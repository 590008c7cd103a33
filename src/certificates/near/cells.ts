/** The index cells of a node near a point: those whose closure may hold its arguments; and functions in slots before which there is one. */
import type { Germ, Germs } from '../functions/germ.ts';
import { holds, orderOf } from '../kernel/held.ts';
import { coordinates, isConstant, type Jet, runJet } from '../kernel/jet.ts';
import type { Basic, Piece } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import type { Line, Step } from '../language/line.ts';
import { attempt } from '../numbers/attempt.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { isZero, type Rat, signOf } from '../numbers/rational.ts';

/** The arguments of a step as coordinates of their own: slots that are given twice share one. */
export function localArguments(step: Step, jets: readonly (Jet | undefined)[], meter: Meter): Jet[] {
  const distinct = [...new Set(step.args)];
  const values = distinct.map(slot => jets[slot]!.value);
  const own = coordinates(values, meter);
  return step.args.map(slot => own[distinct.indexOf(slot)]!);
}

/** The guards of a cell that vanish at the point; the others hold strictly, so near it as well. */
export interface Cell {
  readonly piece: Piece;
  readonly guards: readonly (Guard & { readonly constant: boolean })[];
}

/** The cells whose closure may hold the arguments, which are coordinates (gradients: unit vectors by slot). */
export function* cellsNear(basic: Basic, args: readonly Jet[], meter: Meter): Generator<Cell> {
  const order = orderOf(
    args.map(({ value }) => value),
    meter,
  );
  for (const { piece, guards, tied } of basic.near(order)) {
    const near = vanishing(tied ?? guards, args, meter);
    if (near) yield { piece, guards: near };
  }
}

/** The vanishing guards at the arguments, or nothing where a guard fails strictly. */
function vanishing(guards: readonly Guard[], args: readonly Jet[], meter: Meter): Cell['guards'] | undefined {
  const p = args[0]?.gradient.length ?? 0;
  const found: Cell['guards'][number][] = [];
  let lost = false;
  for (const { formula, near = formula, relation } of guards) {
    const jet = runJet(formula, args, p, meter);
    if (jet === undefined) lost = true;
    else if (isZero(jet.value))
      found.push({ formula: near, relation, constant: isConstant(runJet(near, args, p, meter)!) });
    else if (!holds(signOf(jet.value), relation)) return undefined;
  }
  if (lost) throw new Stop('a guard is undefined at the point');
  return found;
}

/** The functions in the slots, as far as every node before them has one index cell near the point, and no guard; by slot. */
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
