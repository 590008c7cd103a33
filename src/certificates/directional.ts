/** One-sided directional derivatives f'(x; d), node by node (Scholtes, chapter 3). */
import { type Cell, cellsNear } from './basic.ts';
import { coordinates, evaluate, localArguments, runPiece } from './evaluate.ts';
import { type Jet, run } from './jet.ts';
import { type Meter, Stop } from './meter.ts';
import type { Line } from './program.ts';
import { dot, equal, integer, type Rat } from './rational.ts';

/** f'(x; e_i) of a program with one output. */
export function slope(line: Line, x: readonly Rat[], i: number, meter: Meter): Rat {
  const jets = evaluate(line, x, meter);
  const slopes = coordinates(x).map(jet => jet.gradient[i]!);
  for (const step of line.steps) {
    const distinct = [...new Set(step.args)];
    const along = distinct.map(slot => slopes[slot]!);
    const args = localArguments(step, jets);
    let found = false;
    for (const exponent of along.every(value => value.n === 0n) ? [0] : ASIDE) {
      const aside = along.map((_, k) => integer((2 * k + 1) ** exponent * (k % 2 ? -1 : 1)));
      for (const { piece, guards } of cellsNear(step.basic, args, meter)) {
        if (exponent > 0 && !holds(guards, args, distinct.length, along, aside, meter)) continue;
        const outputs = runPiece(piece, args, distinct.length, meter);
        if (!outputs?.every((jet, k) => equal(jet.value, jets[step.out + k]!.value))) continue;
        for (const [k, jet] of outputs.entries()) slopes[step.out + k] = dot(jet.gradient, along, meter);
        found = true;
        break;
      }
      if (found) break;
    }
    if (!found) throw new Stop('no index cell holds the direction');
  }
  return slopes[line.outputs[0]!]!;
}

/** Where d lies on a boundary, these turn it aside by as little as one likes: one after the other, should one not do. */
const ASIDE: readonly number[] = [1, 2, 3];

/**
 * Whether d + δ·aside is strictly inside the cell for all small δ > 0: there the function is the piece, and by
 * continuity its slope along d is f'(x; d). A cell that holds d on its boundary alone may be empty.
 */
function holds(
  guards: Cell['guards'],
  args: readonly Jet[],
  n: number,
  along: readonly Rat[],
  aside: readonly Rat[],
  meter: Meter,
): boolean {
  return guards.every(guard => {
    const jet = run(guard.formula, args, n, meter)!;
    if (!jet.affine) throw new Stop('a guard is not affine');
    if (guard.constant || jet.gradient.every(entry => entry.n === 0n))
      return guard.relation === '>=' || guard.relation === '=';
    if (guard.relation === '=' || guard.relation === '!=') return guard.relation === '!=';
    const slope = dot(jet.gradient, along, meter).n;
    return slope !== 0n ? slope > 0n : dot(jet.gradient, aside, meter).n > 0n;
  });
}
