/**
 * All composite pieces f_i of a program along a curve (one choice of piece at every node), as rational functions of t.
 * Choices that leave the same functions in all slots that are still needed are merged as they arise.
 */
import { Budget, type Effort, Undecided } from '../../fields/index.ts';
import { functionField, functionKey } from '../../functions/rational/function-field.ts';
import { isFailure } from '../../numbers/index.ts';
import { fromPolynomial, type Polynomial, type RationalFunction } from '../../polynomials/index.ts';
import { compositesOf } from '../../programs/composites.ts';
import type { StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { Curve } from './curve.ts';

/** f_i, undefined at the zeros of its divisors: also where the quotient could be continued. */
export interface CompositePiece {
  readonly value: RationalFunction;
  readonly divisors: readonly Polynomial[];
}

/** Combinations that are followed. */
export const COMPOSITE_BUDGET = 20_000;

/**
 * The distinct composite pieces (contract, section 3) of a program of one output along a curve, or in words why they are not
 * all known.
 *
 * `compositePieces(line, axis)` are t, 0 and −t.
 */
export function compositePieces(
  program: StraightLine,
  curve: Curve,
  effort: number | Effort = COMPOSITE_BUDGET,
): readonly CompositePiece[] | string {
  try {
    return followed(program, curve, new Budget(effort));
  } catch (error) {
    if (error instanceof Undecided) return error.message;
    throw error;
  }
}

type Divisors = ReadonlyMap<string, Polynomial>;

function followed(program: StraightLine, curve: Curve, budget: Budget): readonly CompositePiece[] {
  const start = { slots: new Map(curve.map((p, slot) => [slot, fromPolynomial(p)])), way: new Map() };
  const ends = compositesOf<RationalFunction, Divisors>(program, start, {
    follow({ g, id }, i, args, way) {
      if (i === 1) budget.spend(g.pieceCount);
      if (i === 1) budget.look();
      const divisors = new Map(way);
      const field = functionField({
        sign: () => 'undecided',
        divisor: p => {
          divisors.set(p.coefficients.join(','), p);
          return undefined;
        },
      });
      const results = valuesOf(g.piece(i), field, args);
      if (isFailure(results)) {
        if (results.kind === 'undecided') throw new Undecided(`piece ${i} of ${id}: ${results.why}`);
        return undefined;
      }
      if (!results.every(field.bounded))
        throw new Undecided(`piece ${i} of ${id} is too large to compute with`);
      return { results, way: divisors };
    },
    key: ({ slots, way }) =>
      `${[...slots].map(([slot, value]) => `${slot}:${functionKey(value)}`).join(';')}|${[...way.keys()].sort().join(';')}`,
  });
  return ends.map(({ slots, way }) => ({
    value: slots.get(program.outputs[0]!)!,
    divisors: [...way.values()],
  }));
}
