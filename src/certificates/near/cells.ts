/** The index cells of a node near a point: those whose closure may hold its arguments. */
import { holds, orderOf } from '../kernel/held.ts';
import { coordinates, isConstant, type Jet, runJet } from '../kernel/jet.ts';
import type { Basic, Piece } from '../language/basic.ts';
import type { Guard } from '../language/formula.ts';
import type { Step } from '../language/line.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import { isZero, signOf } from '../numbers/rational.ts';

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
  for (const guard of guards) {
    const jet = runJet(guard.formula, args, p, meter);
    if (jet === undefined) lost = true;
    else if (isZero(jet.value)) found.push({ ...guard, constant: isConstant(jet) });
    else if (!holds(signOf(jet.value), guard.relation)) return undefined;
  }
  if (lost) throw new Stop('a guard is undefined at the point');
  return found;
}
