/** From a plan to a set of gradients, or to why there is none. */
import type { OrderedField } from '../../numbers/index.ts';
import { type Budget, Undecided } from '../budget.ts';
import { ascending, type GradientSet } from '../gradient-set.ts';
import type { Atoms } from './atoms.ts';
import type { Plan } from './plan.ts';
import { walkPlan } from './walk.ts';

/** The set that a plan stands for. */
export function walked<T>(
  field: OrderedField<T>,
  system: Atoms<T>,
  plan: Plan<T>,
  bound: Budget,
): Extract<GradientSet<T>, { readonly status: 'exact' }> {
  const bag = walkPlan(field, system, plan, bound);
  let count = 0n;
  for (const entry of bag.values()) count += entry.count;
  const gradients = ascending(
    field,
    [...bag.values()].map(entry => entry.gradient),
  );
  return { status: 'exact', count, gradients };
}

/** A set by enumeration; undecided where that is, with the gradients that are certainly there. */
export function attempt<T>(
  field: OrderedField<T>,
  certain: () => readonly (readonly T[])[],
  enumerate: () => GradientSet<T>,
): GradientSet<T> {
  try {
    if (!field.canonical) throw new Undecided(`values of ${field.name} cannot always be told apart`);
    return enumerate();
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return { status: 'undecided', why: error.message, gradients: certain() };
  }
}
