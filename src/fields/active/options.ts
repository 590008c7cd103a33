/** The choices at one atom whose arguments are known: its pieces, those with the same values together. */
import { isFailure } from '../../numbers/index.ts';
import { valuesOf } from '../../selections/table.ts';
import { type Budget, Undecided } from '../budget.ts';
import { vectorKey } from '../gradient-set.ts';
import type { Context } from './context.ts';

export interface Option<T> {
  readonly pieces: number[];
  readonly values: readonly T[];
}

/** A piece that is undefined there is left out: it is not active. Throws Undecided where a value is. */
export function optionsAt<T>(context: Context<T>, atom: number, budget: Budget): Option<T>[] {
  const { field, system } = context;
  const { step, args, pieces } = system.atoms[atom]!;
  const at = args.map(form => context.value(form));
  const options = new Map<string, Option<T>>();
  const count = pieces?.length ?? step.g.pieceCount;
  budget.spend(count * step.g.outputs);
  for (let k = 0; k < count; k++) {
    const i = pieces?.[k] ?? k + 1;
    const values = valuesOf(step.g.piece(i), field, at);
    if (isFailure(values)) {
      if (values.kind === 'undecided') throw new Undecided(`piece ${i} of ${step.id}: ${values.why}`);
      continue;
    }
    const key = vectorKey(field, values);
    const known = options.get(key);
    if (known) known.pieces.push(i);
    else options.set(key, { pieces: [i], values });
  }
  return [...options.values()];
}
