/**
 * D_P on a linear region: which pieces have the value of their own node there, everywhere or on a part that equations bound, and
 * the gradients of the composite pieces that are made of them.
 */
import {
  type Affine,
  affineField,
  isConstantAffine,
  subtractAffine,
} from '../functions/affine/affine-field.ts';
import type { Vector } from '../linear/index.ts';
import { sign } from '../numbers/index.ts';
import type { StraightLine } from '../programs/index.ts';
import { compositesAmong, pieceOn } from './composite.ts';
import type { LinearRegion } from './linear-regions.ts';

type Step = StraightLine['steps'][number];

/** A piece that has the value of its node where all of these are 0: everywhere if there are none. */
export interface NodePiece {
  readonly step: Step;
  readonly piece: number;
  readonly differences: readonly Affine[];
}

/** The pieces that have the value of their node somewhere on the region, but for those that miss it by a constant. */
export function nodePieces(
  program: StraightLine,
  { values }: LinearRegion,
  spend: (steps: number) => void,
): readonly NodePiece[] {
  const field = affineField(program.p, () => 'undecided');
  const found: NodePiece[] = [];
  for (const step of program.steps) {
    const args = step.args.map(slot => values[slot]!);
    for (let piece = 1; piece <= step.g.pieceCount; piece += 1) {
      spend(1 + args.length);
      const results = pieceOn(step, piece, args, field);
      if (results === undefined) continue;
      const all = results.map((result, i) => subtractAffine(result as Affine, values[step.out + i]!));
      if (all.some(difference => isConstantAffine(difference) && sign(difference.c) !== 0)) continue;
      found.push({ step, piece, differences: all.filter(difference => !isConstantAffine(difference)) });
    }
  }
  return found;
}

/** The gradients of the composite pieces made of these, one a node: D_P(x) is their hull where just these are active. */
export function nodewiseGradients(
  program: StraightLine,
  pieces: readonly NodePiece[],
  spend: (steps: number) => void,
): readonly Vector[] {
  const active = new Map<Step, Set<number>>();
  for (const { step, piece } of pieces) active.set(step, (active.get(step) ?? new Set()).add(piece));
  return compositesAmong(program, spend, (step, i) => active.get(step)?.has(i) === true).map(({ a }) => a);
}
