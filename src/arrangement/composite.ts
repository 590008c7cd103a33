/** All composite pieces of a piecewise affine program (one choice of piece at every node) as affine functions. */

import { type Affine, affineField, type MaybeAffine, NOT_AFFINE } from '../functions/affine/affine-field.ts';
import { isFailure } from '../numbers/index.ts';
import type { StraightLine } from '../programs/index.ts';
import { valuesOf } from '../selections/index.ts';
import { coordinateFunctions } from './linear-regions.ts';

/**
 * The distinct ones of a program of one output, or in words why they are not all known. Choices that leave the same
 * values in all slots that are still needed are merged.
 */
export function compositeAffine(
  program: StraightLine,
  spend: (steps: number) => void,
): readonly Affine[] | string {
  const field = affineField(program.p, () => 'undecided');
  const last = new Map<number, number>(program.outputs.map(slot => [slot, Number.POSITIVE_INFINITY]));
  for (const [k, { args }] of program.steps.entries())
    for (const slot of args) last.set(slot, Math.max(k, last.get(slot) ?? 0));
  let states: ReadonlyMap<number, MaybeAffine>[] = [new Map(coordinateFunctions(program.p).entries())];
  for (const [k, { g, id, args, out }] of program.steps.entries()) {
    const next = new Map<string, ReadonlyMap<number, MaybeAffine>>();
    for (const state of states)
      for (let i = 1; i <= g.pieceCount; i += 1) {
        spend(1 + args.length);
        const results = valuesOf(
          g.piece(i),
          field,
          args.map(slot => state.get(slot)),
        );
        if (isFailure(results)) {
          if (results.kind === 'undecided') return `piece ${i} of ${id}: ${results.why}`;
          continue;
        }
        if (!results.every(field.bounded)) return `piece ${i} of ${id}: ${NOT_AFFINE}`;
        const values = new Map([...state].filter(([slot]) => last.get(slot)! > k));
        for (const [output, value] of results.entries())
          if ((last.get(out + output) ?? -1) > k) values.set(out + output, value);
        next.set([...values].map(([slot, value]) => `${slot}:${field.key(value)}`).join(';'), values);
      }
    states = [...next.values()];
  }
  const found = new Map(
    states.map(state => [field.key(state.get(program.outputs[0]!)), state.get(program.outputs[0]!)!]),
  );
  return [...found.values()];
}
