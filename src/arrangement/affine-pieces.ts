/**
 * The partial derivatives of all pieces of a program in which every piece is an affine function of its own arguments: numbers, the same
 * all over ℝᵖ. Arguments on which no input has a bearing are the numbers that they are.
 */
import { Undecided } from '../fields/index.ts';
import { adjointRanges, type Spread, spreadOf } from '../fields/live/adjoints.ts';
import { affineField } from '../functions/affine/affine-field.ts';
import { compare, type Rational, rationalField, ZERO } from '../numbers/index.ts';
import { evaluate, isEvaluationFailure, type StraightLine } from '../programs/index.ts';
import { pieceOn } from './composite.ts';
import { coordinateFunctions } from './linear-regions.ts';
import { tooMany } from './purse.ts';

/** By output of a piece, by slot. */
type Rows = readonly ReadonlyMap<number, Rational>[];

/** Of every step its pieces, from 1: their partial derivatives, or undefined where a piece has no value. */
export type PieceRows = readonly (readonly (Rows | undefined)[])[];

/** In words why they are not known: a piece that is not affine in its arguments. `spend` counts pieces, and may throw. */
export function pieceRows(program: StraightLine, spend: (steps: number) => void): PieceRows | string {
  const zero = Array.from({ length: program.p }, () => ZERO);
  const somewhere = evaluate(rationalField, program, zero);
  if (isEvaluationFailure(somewhere)) return `${somewhere.node}: ${somewhere.failure.why}`;
  const varies = new Set(zero.keys());
  const all: (Rows | undefined)[][] = [];
  try {
    for (const step of program.steps) {
      const slots = [...new Set(step.args)].filter(slot => varies.has(slot));
      if (slots.length > 0) for (let i = 0; i < step.g.outputs; i++) varies.add(step.out + i);
      const large = tooMany(slots.length ** 2, `coefficients of the arguments of ${step.id}`);
      if (large) return large;
      const field = affineField(slots.length, () => 'undecided');
      const own = coordinateFunctions(slots.length);
      const args = step.args.map(slot =>
        varies.has(slot) ? own[slots.indexOf(slot)]! : field.from(somewhere.values[slot]!),
      );
      const rows: (Rows | undefined)[] = [];
      for (let piece = 1; piece <= step.g.pieceCount; piece += 1) {
        spend(1 + args.length);
        const results = pieceOn(step, piece, args, field);
        rows.push(results?.map(result => new Map(slots.map((slot, i) => [slot, result!.a[i]!]))));
      }
      all.push(rows);
    }
    return all;
  } catch (error) {
    if (error instanceof Undecided) return error.message;
    throw error;
  }
}

/**
 * The number of an input whose partial derivative is 0 under no choice of the pieces that may be active; undefined where none is seen. By
 * adjoints in intervals: what is passed over is not critical, whatever else there is.
 */
export function steepInput(
  program: StraightLine,
  all: PieceRows,
  active: readonly (readonly number[] | undefined)[],
): number | undefined {
  const ranges = adjointRanges(program, program.outputs[0]!, k => {
    const pieces = active[k]?.map(piece => all[k]![piece - 1]) ?? all[k]!;
    const known = pieces.filter(rows => rows !== undefined);
    return known[0]?.map((row, i) => {
      const partial = (slot: number): Spread => spreadOf(known.map(rows => rows[i]!.get(slot)!));
      return new Map([...row.keys()].map(slot => [slot, partial(slot)]));
    });
  });
  const isSteep = (range: Spread | undefined): boolean =>
    range !== undefined && (compare(range.lo, ZERO) > 0 || compare(range.hi, ZERO) < 0);
  const found = ranges.slice(0, program.p).findIndex(isSteep);
  return found < 0 ? undefined : found;
}
