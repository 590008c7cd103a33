/** All composite pieces of a piecewise affine program (one choice of piece at every node) as affine functions. */

import { Undecided } from '../fields/index.ts';
import { type Affine, affineField, type MaybeAffine, NOT_AFFINE } from '../functions/affine/affine-field.ts';
import { isFailure } from '../numbers/index.ts';
import { compositesOf } from '../programs/composites.ts';
import type { StraightLine } from '../programs/index.ts';
import { valuesOf } from '../selections/index.ts';
import { coordinateFunctions } from './linear-regions.ts';

type Step = StraightLine['steps'][number];

/**
 * The distinct ones of a program of one output, or in words why they are not all known. Choices that leave the same
 * values in all slots that are still needed are merged.
 */
export function compositeAffine(
  program: StraightLine,
  spend: (steps: number) => void,
): readonly Affine[] | string {
  try {
    return compositesAmong(program, spend, () => true);
  } catch (error) {
    if (error instanceof Undecided) return error.message;
    throw error;
  }
}

/** Those made of the pieces that are allowed at their nodes. Throws `Undecided` where they are not all known. */
export function compositesAmong(
  program: StraightLine,
  spend: (steps: number) => void,
  isAllowed: (step: Step, piece: number) => boolean,
): readonly Affine[] {
  const field = affineField(program.p, () => 'undecided');
  const start = { slots: new Map(coordinateFunctions(program.p).entries()), way: undefined };
  const ends = compositesOf<MaybeAffine, undefined>(program, start, {
    follow(step, i, args) {
      if (!isAllowed(step, i)) return undefined;
      spend(1 + args.length);
      const results = pieceOn(step, i, args, field);
      return results && { results, way: undefined };
    },
    key: ({ slots }) => [...slots].map(([slot, value]) => `${slot}:${field.key(value)}`).join(';'),
  });
  const found = new Map(ends.map(({ slots }) => slots.get(program.outputs[0]!)).map(f => [field.key(f), f!]));
  return [...found.values()];
}

/** What a piece makes of affine functions; undefined where it has no value. Throws `Undecided` where that is not affine. */
export function pieceOn(
  { g, id }: Step,
  piece: number,
  args: readonly MaybeAffine[],
  field: ReturnType<typeof affineField>,
): readonly MaybeAffine[] | undefined {
  const results = valuesOf(g.piece(piece), field, args);
  if (isFailure(results)) {
    if (results.kind === 'undecided') throw new Undecided(`piece ${piece} of ${id}: ${results.why}`);
    return undefined;
  }
  if (!results.every(field.bounded)) throw new Undecided(`piece ${piece} of ${id}: ${NOT_AFFINE}`);
  return results;
}
