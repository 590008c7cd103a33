/** All composite pieces f_i of a program on a piece of the line on which it is made of elementary functions. */
import { Budget, type Effort, Undecided } from '../../fields/index.ts';
import type { Elementary } from '../../functions/elementary/elementary-field.ts';
import { isFailure } from '../../numbers/index.ts';
import { compositesOf } from '../../programs/composites.ts';
import type { StraightLine } from '../../programs/index.ts';
import { valuesOf } from '../../selections/index.ts';
import type { ElementaryPiece, ElementaryPieces } from '../elementary/pieces.ts';
import { nearestZero } from '../elementary/zeros.ts';

export interface Composites {
  readonly values: readonly Elementary[];
  /** What they were divided by, or took logarithms and roots of: none is 0 on the piece. */
  readonly asked: readonly Elementary[];
}

/**
 * The distinct ones that have values on the piece. Throws Undecided where they are too many, or where one of them may have
 * values on a part of the piece only.
 */
export function compositesOn(
  program: StraightLine,
  { reals, roots }: ElementaryPieces,
  { field, from, to }: ElementaryPiece,
  effort: number | Effort,
): Composites {
  const budget = new Budget(effort);
  const before = new Set(field.domains);
  const start = { slots: new Map([[0, field.t]]), way: undefined };
  const ends = compositesOf<Elementary, undefined>(program, start, {
    follow({ g, id }, i, args, way) {
      if (i === 1) {
        budget.spend(g.pieceCount);
        budget.look();
      }
      const results = valuesOf(g.piece(i), field, args);
      if (isFailure(results)) {
        if (results.kind === 'undecided') throw new Undecided(`piece ${i} of ${id}: ${results.why}`);
        return undefined;
      }
      if (!results.every(field.bounded))
        throw new Undecided(`piece ${i} of ${id} is too large to compute with`);
      return { results, way };
    },
    key: ({ slots }) => [...slots].map(([slot, value]) => `${slot}:${field.key(value)}`).join(';'),
  });
  const asked = [...field.domains].filter(f => !before.has(f) && field.isZero(f) !== 'yes');
  for (const f of asked) {
    const setting = { field, reals, roots };
    if (nearestZero(setting, f, field.sample, to, 1) || nearestZero(setting, f, field.sample, from, -1))
      throw new Undecided('a composite piece has values on a part of a piece only');
  }
  return { values: ends.map(({ slots }) => slots.get(program.outputs[0]!)!), asked };
}
