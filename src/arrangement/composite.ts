/** All composite pieces of a piecewise affine program (one choice of piece at every node) as affine functions. */

import { Undecided } from '../fields/index.ts';
import { type Affine, affineField, type MaybeAffine, NOT_AFFINE } from '../functions/affine/affine-field.ts';
import { isFailure } from '../numbers/index.ts';
import { compositesOf } from '../programs/composites.ts';
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
  const start = { slots: new Map(coordinateFunctions(program.p).entries()), way: undefined };
  try {
    const ends = compositesOf<MaybeAffine, undefined>(program, start, {
      follow({ g, id, args: { length } }, i, args) {
        spend(1 + length);
        const results = valuesOf(g.piece(i), field, args);
        if (isFailure(results)) {
          if (results.kind === 'undecided') throw new Undecided(`piece ${i} of ${id}: ${results.why}`);
          return undefined;
        }
        if (!results.every(field.bounded)) throw new Undecided(`piece ${i} of ${id}: ${NOT_AFFINE}`);
        return { results, way: undefined };
      },
      key: ({ slots }) => [...slots].map(([slot, value]) => `${slot}:${field.key(value)}`).join(';'),
    });
    const found = new Map(
      ends.map(({ slots }) => slots.get(program.outputs[0]!)).map(f => [field.key(f), f!]),
    );
    return [...found.values()];
  } catch (error) {
    if (error instanceof Undecided) return error.message;
    throw error;
  }
}
