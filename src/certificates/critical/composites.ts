/** All composite pieces f_i of a program of one input (Definition 5) where it is made of elementary functions. */
import type { Range } from '../bounds/enclosed.ts';
import { activeSet, enumerate } from '../kernel/active.ts';
import { run, runAll } from '../kernel/algebra.ts';
import { evaluate } from '../kernel/evaluate.ts';
import { orderOf } from '../kernel/held.ts';
import { type Jet, rationals, runPiece } from '../kernel/jet.ts';
import type { Guard } from '../language/formula.ts';
import type { Line } from '../language/line.ts';
import { holdsNowhere } from '../near/ray.ts';
import { type Meter, Stop } from '../numbers/meter.ts';
import type { Rat } from '../numbers/rational.ts';
import * as Q from '../numbers/rational.ts';
import { lipschitz } from '../varying/continuing.ts';
import type { Spot } from '../varying/spot.ts';
import type { Varying } from '../varying/varying.ts';

/** The distinct ones with values all over the stretch. Stops where one may have values on a part of it. */
export function compositesOn(line: Line, on: Varying): Rat[] {
  refuseEndless(line);
  return on.over(() => {
    const algebra = {
      run: (piece: Parameters<typeof runAll>[1], args: readonly Rat[]) =>
        runAll(rationals(on.meter), piece, args),
      key: Q.keyOf,
      cost: 5,
    };
    const all = enumerate(line, [on.t], step => step.basic.pieces(), algebra, on.meter);
    return [...new Map(all.map(({ outputs: [one] }) => [Q.keyOf(one!), one!])).values()];
  });
}

function refuseEndless({ steps }: Line): void {
  if (steps.some(({ basic }) => basic.local)) throw new Stop('an operation with endlessly many pieces');
}

/** That every composite piece has values around a point, and is locally Lipschitz there: then none begins or ends there. */
export function showAllThrough(line: Line, { lo, hi }: Spot, meter: Meter): void {
  const ranges = lipschitz(meter);
  const algebra = {
    run: (piece: Parameters<typeof runAll>[1], args: readonly Range[]) => runAll(ranges, piece, args),
    key: (one: Range) => `${Q.keyOf(one.lo)} ${Q.keyOf(one.hi)}`,
    cost: 5,
  };
  meter.over(undefined, () => enumerate(line, [{ lo, hi }], step => step.basic.pieces(), algebra, meter));
}

/** The derivatives of those with the value of f, at a number. */
export function slopesAt(line: Line, x: Rat, meter: Meter): Rat[] {
  refuseEndless(line);
  return [...activeSet(line, [x], meter).gradients.values()].map(([slope]) => slope!);
}

/**
 * A node with a piece that has no value though its own cell reaches what the slots are of: a number, or all of a stretch. Definition 3 asks
 * of every piece to be defined everywhere, and without that the active ones are not all that D_f is made of.
 */
export function lackingOf(line: Line, x: Rat, meter: Meter): string | undefined {
  const slots = evaluate(line, [x], meter);
  const missing = (one: readonly Jet[] | undefined): boolean => one === undefined;
  for (const step of line.steps) {
    if (step.single) continue;
    const args = step.args.map(slot => slots[slot]!.value);
    const reached = (guard: Guard): boolean => {
      const value = run(rationals(meter), guard.formula, i => args[i]);
      if (value === undefined) return true;
      const sign = Q.signOf(value);
      if (sign === 0) return !holdsNowhere(guard, args.length, meter);
      return guard.relation === '!=' || (sign > 0 && guard.relation !== '=');
    };
    const jets = args.map(value => ({ value, gradient: [], note: false }));
    for (const { piece, guards } of step.basic.near(orderOf(args, meter))) {
      meter.charge(guards.length + 1);
      if (guards.every(reached) && missing(runPiece(piece, jets, 0, meter))) return step.id.slice(0, 40);
    }
  }
  return undefined;
}
